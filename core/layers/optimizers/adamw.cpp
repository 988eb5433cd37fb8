// AdamW (Loshchilov & Hutter, 2019): Adam with weight decay apart from the gradient.
//   w ← w − η λ w, then Adam's step

#include "core/layers/optimizers/adam_options.h"

namespace lamina {

OptimizerSpec adamwOptimizer() {
    std::vector<Property> properties = adamOptions();
    properties.insert(
        properties.begin() + 1,
        real("weight_decay", 0.004)
            .range(0, 1)
            .named(TEXT("optimizer", "Weight decay"),
                   TEXT("optimizer", "Share of each weight, times the learning rate, that is taken away in "
                                     "every step.")));
    return {"adamw",
            "AdamW",
            TEXT("optimizer", "AdamW"),
            TEXT("optimizer", "Adam that also lets the weights shrink a little in every step, against overfitting."),
            "w ← w − η λ w,   w ← w − α m / (√v + ε)",
            withClipping(std::move(properties)),
            [](const Options& o) {
                UpdateRule rule = adamRule(o);
                rule.weightDecay = o.real("weight_decay");
                return rule;
            }};
}

} // namespace lamina
