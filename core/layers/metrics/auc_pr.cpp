// Area under the curve of precision over recall, by Keras's 200 thresholds and its interpolation (Davis & Goadrich, 2006).
//   Σ s (Δtp + (tp_{i+1} − s p_{i+1}) log(p_i / p_{i+1})) / (tp + fn)_{i+1},   p = tp + fp, s = Δtp / Δp
// sums: tp, fp, tn, fn of each threshold

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec aucPrMetric() {
    return {"auc_pr",
            TEXT("metric", "AUC (precision–recall)"),
            true,
            false,
            [](const double* sums, std::int64_t count) {
                const std::int64_t n = count / 4;
                if (sums[0] + sums[n] <= 0) return kNoFigure;
                double area = 0;
                for (std::int64_t i = 0; i + 1 < n; ++i) {
                    const double rise = sums[i] - sums[i + 1], here = sums[i] + sums[n + i],
                                 next = sums[i + 1] + sums[n + i + 1], slope = ratio(rise, here - next),
                                 intercept = sums[i + 1] - slope * next;
                    const double safe = here > 0 && next > 0 ? here / next : 1;
                    area += ratio(slope * (rise + intercept * std::log(safe)), sums[i + 1] + sums[3 * n + i + 1]);
                }
                return area;
            },
            MetricSpec::Sums::thresholds};
}

} // namespace lamina
