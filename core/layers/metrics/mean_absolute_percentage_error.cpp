// Mean absolute percentage error.
//   MAPE = 100 Σ |p − y| / max(|y|, 1e-7) / n        sums: that sum, n

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec meanAbsolutePercentageErrorMetric() {
    return {"mean_absolute_percentage_error",
            TEXT("metric", "MAPE (%)"),
            false,
            false,
            [](const double* sums, std::int64_t) { return sums[1] > 0 ? 100 * sums[0] / sums[1] : kNoFigure; },
            MetricSpec::Sums::percentageError};
}

} // namespace lamina
