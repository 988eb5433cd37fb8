// Accuracy: the share of right answers. What is right follows from the loss: p > ½ for yes-or-no targets, the largest of the
// probabilities for classes.
//   accuracy = right / number        sums: right, number

#include "core/model/registry.h"

#include <limits>

namespace lamina {

MetricSpec accuracyMetric() {
    return {"accuracy", TEXT("metric", "Accuracy"), true, true, [](const double* sums) {
                return sums[1] > 0 ? sums[0] / sums[1] : std::numeric_limits<double>::quiet_NaN();
            }};
}

} // namespace lamina
