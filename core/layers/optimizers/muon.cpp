// Muon (Jordan et al., 2024): matrices move by about the nearest orthogonal matrix to their momentum, everything else by AdamW.
//   m ← μ m + g,   X = (g + μ m) / ‖g + μ m‖,   five times X ← a X + (b A + c A²) X with A = X Xᵀ
//   w ← w − η ρ √(longer side) X

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec muonOptimizer() {
    return {
        "muon",
        "Muon",
        TEXT("optimizer", "Muon"),
        TEXT("optimizer", "Moves every matrix evenly in all its directions (Newton–Schulz), everything else by AdamW."),
        "w ← w − η ρ √n · NewtonSchulz(g + μ m)",
        withSharedOptions(
            {learningRateOption(0.001),
             real("adam_beta_1", 0.9)
                 .range(0, 0.9999999)
                 .named(TEXT("optimizer", "Beta 1"), TEXT("optimizer", "How slowly the mean of the gradient forgets."))
                 .advanced(),
             real("adam_beta_2", 0.999)
                 .range(0, 0.9999999)
                 .named(TEXT("optimizer", "Beta 2"), TEXT("optimizer", "How slowly the mean of its square forgets."))
                 .advanced(),
             real("adam_weight_decay", 0.004)
                 .range(0, 1)
                 .named(TEXT("optimizer", "Weight decay of the others"),
                        TEXT("optimizer", "The weight decay of what is no matrix."))
                 .advanced()
                 .orNone(),
             epsilonOption(),
             real("muon_a", 3.4445)
                 .range(-100, 100)
                 .named(TEXT("optimizer", "Coefficient a"), TEXT("optimizer", "Of the Newton–Schulz iteration."))
                 .advanced(),
             real("muon_b", -4.7750)
                 .range(-100, 100)
                 .named(TEXT("optimizer", "Coefficient b"), TEXT("optimizer", "Of the Newton–Schulz iteration."))
                 .advanced(),
             real("muon_c", 2.0315)
                 .range(-100, 100)
                 .named(TEXT("optimizer", "Coefficient c"), TEXT("optimizer", "Of the Newton–Schulz iteration."))
                 .advanced(),
             real("adam_lr_ratio", 1)
                 .range(0, 1e6)
                 .named(TEXT("optimizer", "Rate of the others"),
                        TEXT("optimizer", "The learning rate of what is no matrix, in parts of that of the matrices."))
                 .advanced(),
             real("momentum", 0.95)
                 .range(0, 1)
                 .named(TEXT("optimizer", "Momentum"),
                        TEXT("optimizer", "How much of the last step is kept in the next one.")),
             integer("ns_steps", 5)
                 .range(0, 50)
                 .named(TEXT("optimizer", "Iterations"), TEXT("optimizer", "Of Newton and Schulz, in each step."))
                 .advanced(),
             boolean("nesterov", true)
                 .named(TEXT("optimizer", "Nesterov"),
                        TEXT("optimizer", "Looks ahead along the momentum before it steps.")),
             real("rms_rate", 0.2)
                 .range(0, 100)
                 .named(TEXT("optimizer", "Size of a step"),
                        TEXT("optimizer", "Root mean square of the step of each matrix, in learning rates."))
                 .advanced()
                 .orNone()},
            0.004),
        [](const Options& o) {
            UpdateRule rule;
            rule.kind = UpdateRule::Kind::muon;
            rule.beta1 = o.real("adam_beta_1");
            rule.beta2 = o.real("adam_beta_2");
            rule.adamWeightDecay = o.real("adam_weight_decay");
            rule.epsilon = o.real("epsilon");
            rule.newtonSchulz[0] = o.real("muon_a");
            rule.newtonSchulz[1] = o.real("muon_b");
            rule.newtonSchulz[2] = o.real("muon_c");
            rule.adamRateRatio = o.real("adam_lr_ratio");
            rule.momentum = o.real("momentum");
            rule.newtonSchulzSteps = static_cast<int>(o.integer("ns_steps"));
            rule.nesterov = o.flag("nesterov");
            rule.rmsRate = o.real("rms_rate");
            rule.slots = 2;
            readSharedOptions(o, rule);
            return rule;
        }};
}

} // namespace lamina
