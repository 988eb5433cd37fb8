// Kullback–Leibler divergence of distributions over the last axis.
//   L = mean over the samples of Σ_c y_c log(y_c / p_c)        p, y (N, …, C), both clipped to [1e-7, 1]

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec klDivergenceLoss() {
    return {"kl_divergence",
            TEXT("loss", "KL divergence"),
            TEXT("loss", "How much is lost when the distribution p stands for y: for targets that are "
                         "probabilities."),
            "L = mean Σ_c y_c log (y_c / p_c)",
            LossSpec::Targets::oneHot,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) {
                const Value q = atMost(atLeast(p, kProbabilityFloor), 1), t = atMost(atLeast(y, kProbabilityFloor), 1);
                return sumOfRows(t * (logarithm(t) - logarithm(q)));
            }};
}

} // namespace lamina
