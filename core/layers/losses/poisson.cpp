// Poisson loss: the negative log-likelihood of counts y under the rate p, but for what does not depend on p.
//   L = mean (p − y log(p + ε))        p > 0, y (N, …), ε = 1e-7

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec poissonLoss() {
    return {"poisson",
            TEXT("loss", "Poisson"),
            TEXT("loss", "For counts: the output is the mean that is expected (activation exponential or "
                         "softplus)."),
            "L = mean (p − y log p)",
            LossSpec::Targets::values,
            {},
            "mean_absolute_error",
            [](Scope&, const Value& p, const Value& y) { return p - y * logarithm(p + kProbabilityFloor); }};
}

} // namespace lamina
