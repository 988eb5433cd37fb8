// Cohen's kappa (1960): agreement beyond what chance gives.
//   (p_o − p_e) / (1 − p_e),   p_o = right / N, p_e = Σ t_c g_c / N²        sums: the confusion matrix

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec cohenKappaMetric() {
    return {"cohen_kappa",
            TEXT("metric", "Cohen's kappa"),
            true,
            false,
            [](const double* sums, std::int64_t count) {
                const ConfusionCounts counts(sums, count);
                const double all = counts.all();
                if (all <= 0) return kNoFigure;
                const double chance = counts.agreementByChance() / (all * all);
                return ratio(counts.right() / all - chance, 1 - chance);
            },
            MetricSpec::Sums::confusion};
}

} // namespace lamina
