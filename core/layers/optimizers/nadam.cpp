// Nadam (Dozat, 2016): Adam that looks ahead along its momentum, as Nesterov does, with a momentum that warms up:
//   μ_t = β₁ (1 − ½ 0.96^t),   m̂ = μ_{t+1} m / (1 − Π μ μ_{t+1}) + (1 − μ_t) g / (1 − Π μ)
//   w ← w − η m̂ / (√(v / (1 − β₂ᵗ)) + ε)

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec nadamOptimizer() {
    return {"nadam",
            "Nadam",
            TEXT("optimizer", "Nadam"),
            TEXT("optimizer", "Adam that looks ahead along its momentum before it steps."),
            "m̂ = μ′ m / (1 − Πμ′) + (1 − μ) g / (1 − Πμ),   w ← w − η m̂ / (√v̂ + ε)",
            withSharedOptions({learningRateOption(0.001), betaOption(1, 0.9), betaOption(2, 0.999), epsilonOption()}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::nadam;
                rule.beta1 = o.real("beta_1");
                rule.beta2 = o.real("beta_2");
                rule.epsilon = o.real("epsilon");
                rule.slots = 2;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
