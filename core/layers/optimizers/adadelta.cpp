// Adadelta (Zeiler, 2012): steps in the units of the weights, without a rate to choose.
//   v ← ρ v + (1 − ρ) g²,   Δ = g √(u + ε) / √(v + ε),   u ← ρ u + (1 − ρ) Δ²,   w ← w − η Δ

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec adadeltaOptimizer() {
    return {
        "adadelta",
        "Adadelta",
        TEXT("optimizer", "Adadelta"),
        TEXT("optimizer", "Compares the recent steps with the recent gradients; a learning rate of 1 is its own form."),
        "v ← ρ v + (1 − ρ) g²,   Δ = g √(u + ε) / √(v + ε),   w ← w − η Δ",
        withSharedOptions({learningRateOption(0.001), rhoOption(0.95), epsilonOption()}),
        [](const Options& o) {
            UpdateRule rule;
            rule.kind = UpdateRule::Kind::adadelta;
            rule.rho = o.real("rho");
            rule.epsilon = o.real("epsilon");
            rule.slots = 2;
            readSharedOptions(o, rule);
            return rule;
        }};
}

} // namespace lamina
