// Adamax (Kingma & Ba, 2015, section 7): Adam with the largest gradient of late in place of the mean square.
//   m ← β₁ m + (1 − β₁) g,   u ← max(β₂ u, |g|),   w ← w − η / (1 − β₁ᵗ) · m / (u + ε)

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec adamaxOptimizer() {
    return {"adamax",
            "Adamax",
            TEXT("optimizer", "Adamax"),
            TEXT("optimizer", "Adam that divides by the largest recent gradient: calmer where gradients are rare."),
            "m ← β₁ m + (1 − β₁) g,   u ← max(β₂ u, |g|),   w ← w − η m / ((1 − β₁ᵗ) (u + ε))",
            withSharedOptions({learningRateOption(0.001), betaOption(1, 0.9), betaOption(2, 0.999), epsilonOption()}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::adamax;
                rule.beta1 = o.real("beta_1");
                rule.beta2 = o.real("beta_2");
                rule.epsilon = o.real("epsilon");
                rule.slots = 2;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
