// Stochastic gradient descent, with momentum (Polyak, 1964) and Nesterov's look ahead (Sutskever et al., 2013).
//   w ← w − η g;   momentum μ: m ← μ m − η g, w ← w + m;   Nesterov: w ← w + μ m − η g

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec sgdOptimizer() {
    return {"sgd",
            "SGD",
            TEXT("optimizer", "SGD"),
            TEXT("optimizer", "Goes a step down the slope of the loss; with momentum it keeps rolling."),
            "m ← μ m − η g,   w ← w + m",
            withSharedOptions({learningRateOption(0.01), momentumOption(),
                               boolean("nesterov", false)
                                   .named(TEXT("optimizer", "Nesterov"),
                                          TEXT("optimizer", "Looks ahead along the momentum before it steps."))}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::sgd;
                rule.momentum = o.real("momentum");
                rule.nesterov = o.flag("nesterov");
                rule.slots = rule.momentum != 0 ? 1 : 0;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
