// Mean squared logarithmic error.
//   L = mean (log(1 + max(p, ε)) − log(1 + max(y, ε)))²        p, y (N, …), ε = 1e-7

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec meanSquaredLogarithmicErrorLoss() {
    return {"mean_squared_logarithmic_error",
            TEXT("loss", "Mean squared logarithmic error"),
            TEXT("loss", "The squared difference of logarithms: for positive numbers whose ratio matters, not "
                         "their difference."),
            "L = mean (log(1 + p) − log(1 + y))²",
            LossSpec::Targets::values,
            {},
            "mean_absolute_error",
            [](Scope&, const Value& p, const Value& y) {
                const auto logOf = [](Value x) { return logarithm(atLeast(x, kProbabilityFloor) + 1.0); };
                return square(logOf(p) - logOf(y));
            }};
}

} // namespace lamina
