// Categorical hinge for one-hot targets.
//   L = mean max(max_c (1 − y_c) p_c − Σ_c y_c p_c + 1, 0)        p, y (N, …, C)

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec categoricalHingeLoss() {
    return {"categorical_hinge",
            TEXT("loss", "Categorical hinge"),
            TEXT("loss", "The true class must beat the best other one by 1: for classes without "
                         "probabilities."),
            "L = mean max(max_c (1 − y_c) p_c − Σ_c y_c p_c + 1, 0)",
            LossSpec::Targets::oneHot,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) {
                const Value right = sumOfRows(y * p), wrong = maximumOver((1.0 - y) * p, p.shape().rank() - 1);
                return atLeast(reshape(wrong, right.shape()) - right + 1.0, 0);
            }};
}

} // namespace lamina
