// Levenberg–Marquardt (Marquardt, 1963): least squares by Gauss and Newton, held back by μ where that goes too far. It sees all
// samples in each step; its arithmetic is in core/training.
//   (JᵀJ + μ I) δ = −Jᵀ e,   w ← w + δ if the error falls (then μ / 10), else μ · 10

#include "core/layers/optimizers/options.h"

namespace lamina {

OptimizerSpec levenbergMarquardtOptimizer() {
    return {
        "levenberg_marquardt",
        "",
        TEXT("optimizer", "Levenberg–Marquardt"),
        TEXT("optimizer",
             "For the squared error of very small networks (at most 2000 weights): a few steps in place of thousands."),
        "(JᵀJ + μ I) δ = −Jᵀ e,   w ← w + δ",
        {learningRateOption(1),
         real("initial_mu", 0.001)
             .range(1e-12, 1e12)
             .named(TEXT("optimizer", "First μ"), TEXT("optimizer", "How much the first step is held back."))},
        [](const Options&) {
            UpdateRule rule;
            rule.kind = UpdateRule::Kind::outside;
            rule.slots = 3; // see core/training/levenberg_marquardt.h
            return rule;
        },
        OptimizerSpec::Method::levenbergMarquardt};
}

} // namespace lamina
