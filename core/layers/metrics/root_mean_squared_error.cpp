// Root mean squared error.
//   RMSE = √(Σ (p − y)² / n)        sums: Σ (p − y)², n

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec rootMeanSquaredErrorMetric() {
    return {"root_mean_squared_error",
            TEXT("metric", "RMSE"),
            false,
            false,
            [](const double* sums, std::int64_t) { return sums[1] > 0 ? std::sqrt(sums[0] / sums[1]) : kNoFigure; },
            MetricSpec::Sums::squaredError};
}

} // namespace lamina
