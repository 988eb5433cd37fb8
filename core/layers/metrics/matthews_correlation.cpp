// Matthews correlation coefficient (Gorodkin, 2004, for any number of classes): 1 all right, 0 as by chance.
//   (right N − Σ t_c g_c) / √((N² − Σ g_c²) (N² − Σ t_c²)),   t_c of the class, g_c taken for it        sums: the confusion matrix

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec matthewsCorrelationMetric() {
    return {"matthews_correlation",
            TEXT("metric", "Matthews correlation"),
            true,
            false,
            [](const double* sums, std::int64_t count) {
                const ConfusionCounts counts(sums, count);
                const double all = counts.all();
                if (all <= 0) return kNoFigure;
                double truths = all * all, guesses = all * all;
                for (std::int64_t c = 0; c < counts.classes(); ++c) {
                    truths -= counts.ofTruth(c) * counts.ofTruth(c);
                    guesses -= counts.ofGuess(c) * counts.ofGuess(c);
                }
                return ratio(counts.right() * all - counts.agreementByChance(), std::sqrt(truths * guesses));
            },
            MetricSpec::Sums::confusion};
}

} // namespace lamina
