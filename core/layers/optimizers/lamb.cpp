// LAMB (You et al., 2020): Adam whose step is scaled, weight by weight, to the size of the weight: for very large batches.
//   r = m̂ / (√v̂ + ε),   w ← w − η ‖w‖ / ‖r‖ r        m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec lambOptimizer() {
    return {"lamb",
            "Lamb",
            TEXT("optimizer", "LAMB"),
            TEXT("optimizer", "Adam whose step is in proportion to the size of each weight: for very large batches."),
            "r = m̂ / (√v̂ + ε),   w ← w − η ‖w‖/‖r‖ r",
            withSharedOptions({learningRateOption(0.001), betaOption(1, 0.9), betaOption(2, 0.999), epsilonOption()}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::lamb;
                rule.beta1 = o.real("beta_1");
                rule.beta2 = o.real("beta_2");
                rule.epsilon = o.real("epsilon");
                rule.slots = 2;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
