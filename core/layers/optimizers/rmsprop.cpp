// RMSprop (Tieleman & Hinton, 2012): the gradient divided by the root of its recent mean square.
//   v ← ρ v + (1 − ρ) g²,   u = η g / √(v + ε);   momentum μ: m ← μ m + u, w ← w − m;   else w ← w − u
//   centered: a ← ρ a + (1 − ρ) g, and v − a² in place of v

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec rmspropOptimizer() {
    return {"rmsprop",
            "RMSprop",
            TEXT("optimizer", "RMSprop"),
            TEXT("optimizer", "Divides each gradient by its recent size, so that all weights move at a similar pace."),
            "v ← ρ v + (1 − ρ) g²,   w ← w − η g / √(v + ε)",
            withSharedOptions(
                {learningRateOption(0.001), rhoOption(0.9), momentumOption(), epsilonOption(),
                 boolean("centered", false)
                     .named(TEXT("optimizer", "Centered"),
                            TEXT("optimizer", "Divides by the variance of the gradient instead of its square."))
                     .advanced()}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::rmsprop;
                rule.rho = o.real("rho");
                rule.momentum = o.real("momentum");
                rule.epsilon = o.real("epsilon");
                rule.centered = o.flag("centered");
                rule.slots = 1 + (rule.momentum > 0 ? 1 : 0) + (rule.centered ? 1 : 0);
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
