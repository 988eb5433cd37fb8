// Lion (Chen et al., 2023): only the sign of the momentum counts, so every weight moves by the same step.
//   w ← w − η sign(β₁ m + (1 − β₁) g),   m ← β₂ m + (1 − β₂) g

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec lionOptimizer() {
    return {"lion",
            "Lion",
            TEXT("optimizer", "Lion"),
            TEXT("optimizer",
                 "Every weight moves by the same step, up or down: needs a rate 3 to 10 times smaller than Adam."),
            "w ← w − η sign(β₁ m + (1 − β₁) g),   m ← β₂ m + (1 − β₂) g",
            withSharedOptions({learningRateOption(0.001), betaOption(1, 0.9), betaOption(2, 0.99)}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::lion;
                rule.beta1 = o.real("beta_1");
                rule.beta2 = o.real("beta_2");
                rule.slots = 1;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
