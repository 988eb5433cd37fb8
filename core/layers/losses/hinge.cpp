// Hinge loss for targets −1 and 1. Where every target of the batch is 0 or 1 they are taken for −1 and 1, as in Keras.
//   L = mean max(1 − y p, 0)        p, y (N, …)

#include "core/layers/losses/hinge_signs.h"

namespace lamina {

LossSpec hingeLoss() {
    return {"hinge",
            TEXT("loss", "Hinge"),
            TEXT("loss", "A margin around the border between two classes: for targets −1 and 1 (0 and 1 are "
                         "taken for them)."),
            "L = mean max(1 − y p, 0)",
            LossSpec::Targets::values,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) { return atLeast(1.0 - signs(y) * p, 0); }};
}

} // namespace lamina
