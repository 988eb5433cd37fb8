// Mean absolute error.
//   MAE = Σ |p − y| / n        sums: Σ |p − y|, n

#include "core/model/registry.h"

#include <limits>

namespace lamina {

MetricSpec meanAbsoluteErrorMetric() {
    return {"mean_absolute_error", TEXT("metric", "MAE"), false, false, [](const double* sums) {
                return sums[1] > 0 ? sums[0] / sums[1] : std::numeric_limits<double>::quiet_NaN();
            }};
}

} // namespace lamina
