// Mean absolute percentage error.
//   L = 100 mean |(y − p) / max(|y|, ε)|        p, y (N, …), ε = 1e-7

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec meanAbsolutePercentageErrorLoss() {
    return {"mean_absolute_percentage_error",
            TEXT("loss", "Mean absolute percentage error"),
            TEXT("loss", "The mean difference in per cent of the true number: for positive numbers of very "
                         "different sizes."),
            "L = 100 mean |y − p| / |y|",
            LossSpec::Targets::values,
            {},
            "mean_absolute_percentage_error",
            [](Scope&, const Value& p, const Value& y) {
                return 100.0 * absolute((y - p) / atLeast(absolute(y), kProbabilityFloor));
            }};
}

} // namespace lamina
