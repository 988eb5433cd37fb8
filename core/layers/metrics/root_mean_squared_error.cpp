// Root mean squared error.
//   RMSE = √(Σ (p − y)² / n)        sums: Σ (p − y)², n

#include "core/model/registry.h"

#include <cmath>
#include <limits>

namespace lamina {

MetricSpec rootMeanSquaredErrorMetric() {
    return {"root_mean_squared_error", TEXT("metric", "RMSE"), false, false, [](const double* sums) {
                return sums[1] > 0 ? std::sqrt(sums[0] / sums[1]) : std::numeric_limits<double>::quiet_NaN();
            }};
}

} // namespace lamina
