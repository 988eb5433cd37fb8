// F1 score: harmonic mean of precision and recall. Two classes: of class 1; more: the mean over them.
//   F₁ = 2 right / (taken for it + belonging to it)        sums: the confusion matrix

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec f1ScoreMetric() {
    return {"f1_score",
            TEXT("metric", "F1 score"),
            true,
            true,
            [](const double* sums, std::int64_t count) {
                return ConfusionCounts(sums, count).overClasses([](double right, double truly, double guessed) {
                    return ratio(2 * right, truly + guessed);
                });
            },
            MetricSpec::Sums::confusion};
}

} // namespace lamina
