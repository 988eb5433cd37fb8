// Adagrad (Duchi et al., 2011): each weight's steps get shorter the more it has been moved.
//   a ← a + g²,   w ← w − η g / √(a + ε)

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec adagradOptimizer() {
    return {"adagrad",
            "Adagrad",
            TEXT("optimizer", "Adagrad"),
            TEXT("optimizer", "A learning rate of its own for each weight, which shrinks as its gradients add up."),
            "a ← a + g²,   w ← w − η g / √(a + ε)",
            withSharedOptions({learningRateOption(0.001), firstAccumulatorOption(), epsilonOption()}),
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::adagrad;
                rule.initialAccumulator = o.real("initial_accumulator_value");
                rule.epsilon = o.real("epsilon");
                rule.slots = 1;
                readSharedOptions(o, rule);
                return rule;
            }};
}

} // namespace lamina
