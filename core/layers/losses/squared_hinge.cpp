// Squared hinge loss for targets −1 and 1. Where every target of the batch is 0 or 1 they are taken for −1 and 1, as in Keras.
//   L = mean max(1 − y p, 0)²        p, y (N, …)

#include "core/layers/losses/hinge_signs.h"

namespace lamina {

LossSpec squaredHingeLoss() {
    return {"squared_hinge",
            TEXT("loss", "Squared hinge"),
            TEXT("loss", "The square of the hinge: smooth at the margin, harder on large mistakes."),
            "L = mean max(1 − y p, 0)²",
            LossSpec::Targets::values,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) { return square(atLeast(1.0 - signs(y) * p, 0)); }};
}

} // namespace lamina
