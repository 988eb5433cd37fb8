// Mean absolute error.
//   L = mean of |p − y| over all numbers of the batch        p, y (N, …)
// dL/dp = sign(p − y) / count

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec meanAbsoluteErrorLoss() {
    return {"mean_absolute_error",
            TEXT("loss", "Mean absolute error"),
            TEXT("loss", "The mean size of the differences: for numbers, where a few outliers should not "
                         "decide."),
            "L = mean |p − y|",
            LossSpec::Targets::values,
            {},
            "mean_absolute_error",
            [](Scope&, const Value& p, const Value& y) { return absolute(p - y); }};
}

} // namespace lamina
