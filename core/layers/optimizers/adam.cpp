// Adam (Kingma & Ba, 2015): momentum and RMSprop together, corrected for their start at 0.
//   m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²,   α = η √(1 − β₂ᵗ) / (1 − β₁ᵗ),   w ← w − α m / (√v + ε)

#include "core/layers/optimizers/adam_options.h"

namespace lamina {

OptimizerSpec adamOptimizer() {
    return {"adam",
            "Adam",
            TEXT("optimizer", "Adam"),
            TEXT("optimizer", "Momentum and a pace of its own for each weight: a good first choice."),
            "m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²,   w ← w − α m / (√v + ε)",
            withSharedOptions(adamOptions()),
            adamRule};
}

} // namespace lamina
