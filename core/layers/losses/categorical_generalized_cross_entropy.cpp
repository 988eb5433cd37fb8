// Generalised cross-entropy (Zhang & Sabuncu, 2018): between cross-entropy (q → 0) and mean absolute error (q = 1).
//   L = mean (1 − p_y^q) / q        p (N, …, C), each row a distribution; y (N, …) in 0 … C − 1

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec categoricalGeneralizedCrossEntropyLoss() {
    return {
        "categorical_generalized_cross_entropy",
        TEXT("loss", "Generalised cross-entropy"),
        TEXT("loss", "Bears wrong labels better than cross-entropy, by the number q."),
        "L = mean (1 − p_y^q) / q",
        LossSpec::Targets::classIndex,
        {real("q", 0.5)
             .range(1e-6, 0.999999)
             .named(TEXT("loss", "q"), TEXT("loss", "Near 0: like cross-entropy. Near 1: like the absolute error."))},
        "accuracy",
        [](Scope& scope, const Value& p, const Value& y) {
            const double q = scope.real("q");
            return (1 / q) * (1.0 - power(pick(p, y), q));
        }};
}

} // namespace lamina
