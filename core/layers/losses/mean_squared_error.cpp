// Mean squared error.
//   L = mean of (p − y)² over all numbers of the batch        p, y (N, …)
// dL/dp = 2 (p − y) / count

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec meanSquaredErrorLoss() {
    return {"mean_squared_error",
            TEXT("loss", "Mean squared error"),
            TEXT("loss", "The mean of the squared differences: for numbers. Large mistakes count most."),
            "L = mean (p − y)²",
            LossSpec::Targets::values,
            {},
            "mean_absolute_error",
            [](Scope&, const Value& p, const Value& y) { return square(p - y); }};
}

} // namespace lamina
