// Cosine similarity: the mean cosine of the angle between prediction and target.
//   Σ p · y / (‖p‖ ‖y‖) / n        sums: that sum over the rows, rows

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec cosineSimilarityMetric() {
    return {"cosine_similarity",     TEXT("metric", "Cosine similarity"), true, false, meanOfSums,
            MetricSpec::Sums::cosine};
}

} // namespace lamina
