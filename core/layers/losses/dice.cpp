// Dice loss: how little prediction and truth overlap, of the whole batch.
//   L = 1 − 2 Σ y p / (Σ y + Σ p + ε)        p, y (N, …), ε = 1e-7

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec diceLoss() {
    return {"dice",
            TEXT("loss", "Dice"),
            TEXT("loss", "How little the marked areas overlap: for segmentation with few marked pixels."),
            "L = 1 − 2 Σ y p / (Σ y + Σ p)",
            LossSpec::Targets::binary,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) {
                return 1.0 - (2.0 * sum(y * p)) / (sum(y) + sum(p) + kProbabilityFloor);
            },
            true};
}

} // namespace lamina
