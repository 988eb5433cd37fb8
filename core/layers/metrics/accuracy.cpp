// Accuracy: the share of right answers. What is right follows from the loss: p > ½ for yes-or-no targets, the largest of the
// probabilities for classes.
//   accuracy = right / number        sums: right, number

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec accuracyMetric() {
    return {"accuracy", TEXT("metric", "Accuracy"), true, true, meanOfSums, MetricSpec::Sums::right};
}

} // namespace lamina
