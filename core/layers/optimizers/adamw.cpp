// AdamW (Loshchilov & Hutter, 2019): Adam with weight decay apart from the gradient.
//   w ← w − η λ w, then Adam's step

#include "core/layers/optimizers/adam_options.h"

namespace lamina {

OptimizerSpec adamwOptimizer() {
    return {"adamw",
            "AdamW",
            TEXT("optimizer", "AdamW"),
            TEXT("optimizer", "Adam that also lets the weights shrink a little in every step, against overfitting."),
            "w ← w − η λ w,   w ← w − α m / (√v + ε)",
            withSharedOptions(adamOptions(), 0.004),
            adamRule};
}

} // namespace lamina
