// Area under the receiver operating curve, by Keras's 200 thresholds: the chance that a true sample gets more than a false one.
//   Σ (x_i − x_{i+1}) (y_i + y_{i+1}) / 2,   x = fp / (fp + tn), y = tp / (tp + fn)        sums: tp, fp, tn, fn of each threshold

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec aucMetric() {
    return {"auc",
            TEXT("metric", "AUC (ROC)"),
            true,
            false,
            [](const double* sums, std::int64_t count) {
                const std::int64_t n = count / 4;
                if (sums[0] + sums[n] <= 0) return kNoFigure; // every sample is above the first threshold
                const auto x = [&](std::int64_t i) { return ratio(sums[n + i], sums[n + i] + sums[2 * n + i]); };
                const auto y = [&](std::int64_t i) { return ratio(sums[i], sums[i] + sums[3 * n + i]); };
                double area = 0;
                for (std::int64_t i = 0; i + 1 < n; ++i) area += (x(i) - x(i + 1)) * (y(i) + y(i + 1)) / 2;
                return area;
            },
            MetricSpec::Sums::thresholds};
}

} // namespace lamina
