// Mean absolute error.
//   MAE = Σ |p − y| / n        sums: Σ |p − y|, n

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec meanAbsoluteErrorMetric() {
    return {"mean_absolute_error", TEXT("metric", "MAE"), false, false, meanOfSums, MetricSpec::Sums::absoluteError};
}

} // namespace lamina
