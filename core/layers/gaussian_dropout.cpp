// GaussianDropout, while training only (Srivastava et al., 2014, section 10).
//   y = x ⊙ (1 + s ε), s = √(rate / (1 − rate))        ε (N, …) standard normal, drawn for each number and step
// dL/dx = (1 + s ε) ⊙ dL/dy

#include "core/layers/noise_options.h"

#include <cmath>

namespace lamina {

LayerSpec gaussianDropoutSpec() {
    return LayerSpec("GaussianDropout", Category::regularization, TEXT("layer", "GaussianDropout"),
                     TEXT("layer", "Multiplies every number by a random factor around 1 in every training step, as "
                                   "strong on average as Dropout of the same rate. Does nothing when predicting."))
        .withIcon("dropout")
        .withId("gaussian_dropout")
        .withKeywords("gaussian dropout multiplicative noise regularization 高斯 随机失活 乘性噪声 正则化")
        .formula("y = x ⊙ (1 + ε √(rate / (1 − rate)))", "x, y, ε (…)")
        .rank(1, 8)
        .property(rateOption(0.999))
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .forward([](Scope& scope, const Values& x) {
            const double rate = scope.real("rate");
            if (!scope.isTraining() || rate <= 0) return x[0];
            const Value noise = randomNormal(scope.trace(), x[0].shape(), scope.randomKey());
            return x[0] * (std::sqrt(rate / (1 - rate)) * noise + 1);
        })
        .summary([](const Options& o) { return shortNumber(100 * o.real("rate")) + " %"; })
        .exportAs("GaussianDropout({rate})");
}

} // namespace lamina
