// Precision: how many of those that were taken for a class belong to it. Two classes: of class 1; more: the mean over them.
//   precision = right / taken for it        sums: the confusion matrix

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec precisionMetric() {
    return {"precision",
            TEXT("metric", "Precision"),
            true,
            true,
            [](const double* sums, std::int64_t count) {
                return ConfusionCounts(sums, count).overClasses([](double right, double, double guessed) {
                    return ratio(right, guessed);
                });
            },
            MetricSpec::Sums::confusion};
}

} // namespace lamina
