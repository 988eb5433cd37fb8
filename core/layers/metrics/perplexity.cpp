// Perplexity: among how many equally probable answers the network seems to choose.
//   e^(−mean log p of the true class)        sums: Σ −log p, number

#include "core/layers/metrics/sums.h"

namespace lamina {

MetricSpec perplexityMetric() {
    return {"perplexity",
            TEXT("metric", "Perplexity"),
            false,
            false,
            [](const double* sums, std::int64_t) { return sums[1] > 0 ? std::exp(sums[0] / sums[1]) : kNoFigure; },
            MetricSpec::Sums::logLikelihood};
}

} // namespace lamina
