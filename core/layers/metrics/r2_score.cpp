// R², the coefficient of determination: 1 for perfect predictions, 0 for always saying the mean.
//   R² = 1 − Σ (p − y)² / Σ (y − ȳ)²,   Σ (y − ȳ)² = Σ y² − (Σ y)² / n        sums: Σ (p − y)², n, Σ y, Σ y²

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec r2ScoreMetric() {
    return {"r2_score",
            TEXT("metric", "R²"),
            true,
            false,
            [](const double* sums, std::int64_t) {
                if (sums[1] <= 0) return kNoFigure;
                const double spread = sums[3] - sums[2] * sums[2] / sums[1];
                return spread > 0 ? 1 - sums[0] / spread : 0.0; // equal targets explain nothing: 0, as in Keras
            },
            MetricSpec::Sums::spread};
}

} // namespace lamina
