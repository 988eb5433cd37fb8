// Recall: how many of a class were found. Two classes: of class 1; more: the mean over them.
//   recall = right / belonging to it        sums: the confusion matrix

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec recallMetric() {
    return {"recall",
            TEXT("metric", "Recall"),
            true,
            true,
            [](const double* sums, std::int64_t count) {
                return ConfusionCounts(sums, count).overClasses([](double right, double truly, double) {
                    return ratio(right, truly);
                });
            },
            MetricSpec::Sums::confusion};
}

} // namespace lamina
