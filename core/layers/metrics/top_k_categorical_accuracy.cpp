// Top-5 accuracy: the share of samples whose true class is among the five most probable ones.
//   accuracy = right / number        sums: right, number

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec topKCategoricalAccuracyMetric() {
    return {"top_k_categorical_accuracy",
            TEXT("metric", "Top-5 accuracy"),
            true,
            true,
            meanOfSums,
            MetricSpec::Sums::largest,
            5};
}

} // namespace lamina
