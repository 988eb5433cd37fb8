// L-BFGS (Liu & Nocedal, 1989): a quasi-Newton method that sees all samples in each step. Its arithmetic is in core/training.
//   direction d = −H g with H from the last steps and their changes of the gradient; w ← w + t d by a line search

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec lbfgsOptimizer() {
    return {"lbfgs",
            "",
            TEXT("optimizer", "L-BFGS"),
            TEXT("optimizer", "For small networks: every step sees all samples, and the curvature of the loss is "
                              "guessed from the last steps."),
            "d = −H g,   w ← w + t d",
            {learningRateOption(1),
             integer("history", 10)
                 .range(1, 20)
                 .named(TEXT("optimizer", "History"), TEXT("optimizer", "Steps from which the curvature is guessed."))},
            [](const Options& o) {
                UpdateRule rule;
                rule.kind = UpdateRule::Kind::outside;
                rule.slots = 2 * static_cast<int>(o.integer("history")) + 4; // see core/training/lbfgs.h
                return rule;
            },
            OptimizerSpec::Method::lbfgs};
}

} // namespace lamina
