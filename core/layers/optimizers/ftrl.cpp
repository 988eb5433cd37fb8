// Follow the regularised leader (McMahan et al., 2013): weights that are not needed become exactly 0.
//   n' = n + g²,   z ← z + (g + 2 s w) − (n'^−p − n^−p) / η · w,   w ← (clip(z, ±λ₁) − z) / (n'^−p / η + 2 λ₂ + β / η)

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec ftrlOptimizer() {
    return {"ftrl",
            "Ftrl",
            TEXT("optimizer", "FTRL"),
            TEXT("optimizer", "Keeps weights at exactly 0 that are not worth it (with l1): for wide, sparse inputs."),
            "z ← z + g − (n′^−p − n^−p)/η · w,   w ← (clip(z, ±λ₁) − z) / (n′^−p/η + 2 λ₂)",
            withSharedOptions(
                {learningRateOption(0.001),
                 real("learning_rate_power", -0.5)
                     .range(-1, 0)
                     .named(TEXT("optimizer", "Power of the rate"),
                            TEXT("optimizer", "How the steps shrink as the gradients add up: −0.5 with their root."))
                     .advanced(),
                 firstAccumulatorOption(),
                 real("l1_regularization_strength", 0)
                     .range(0, 1e6)
                     .named(TEXT("optimizer", "L1"), TEXT("optimizer", "Draws small weights to exactly 0.")),
                 real("l2_regularization_strength", 0)
                     .range(0, 1e6)
                     .named(TEXT("optimizer", "L2"), TEXT("optimizer", "Keeps the weights small.")),
                 real("l2_shrinkage_regularization_strength", 0)
                     .range(0, 1e6)
                     .named(TEXT("optimizer", "L2 shrinkage"),
                            TEXT("optimizer", "A penalty on the size of the weights, as part of the gradient."))
                     .advanced(),
                 real("beta", 0)
                     .range(0, 1e6)
                     .named(TEXT("optimizer", "Beta"), TEXT("optimizer", "Added to the root of the sum of squares."))
                     .advanced()}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::ftrl;
                rule.learningRatePower = o.real("learning_rate_power");
                rule.initialAccumulator = o.real("initial_accumulator_value");
                rule.l1 = o.real("l1_regularization_strength");
                rule.l2 = o.real("l2_regularization_strength");
                rule.l2Shrinkage = o.real("l2_shrinkage_regularization_strength");
                rule.beta = o.real("beta");
                rule.slots = 2;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
