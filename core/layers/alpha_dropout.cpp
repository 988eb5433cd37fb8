// AlphaDropout, dropout for SELU networks, while training only (Klambauer et al., 2017).
//   y = a (x where kept, else α') + b        kept with probability 1 − rate, α' = −λ α of SELU
//   a = ((1 − rate) (1 + rate α'²))^−½, b = −a α' rate: mean and variance stay what they were
// dL/dx = a dL/dy where kept, else 0

#include "core/layers/noise_options.h"

#include <cmath>

namespace lamina {

LayerSpec alphaDropoutSpec() {
    return LayerSpec("AlphaDropout", Category::regularization, TEXT("layer", "AlphaDropout"),
                     TEXT("layer",
                          "Dropout that keeps mean and variance, for networks with SELU: what is dropped takes "
                          "SELU's lowest value. Does nothing when predicting."))
        .withIcon("dropout")
        .withId("alpha_dropout")
        .withKeywords("alpha dropout selu self normalizing regularization 随机失活 自归一化 正则化")
        .formula("y = a (m ⊙ x + (1 − m) α') + b", "x, y, m (…)")
        .rank(1, 8)
        .property(rateOption(0.999))
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .forward([](Scope& scope, const Values& x) {
            const double rate = scope.real("rate");
            if (!scope.isTraining() || rate <= 0) return x[0];
            constexpr double kLowest = -1.6732632423543772848 * 1.0507009873554804934;
            const double a = 1 / std::sqrt((1 - rate) * (1 + rate * kLowest * kLowest)), b = -a * kLowest * rate;
            Trace& trace = scope.trace();
            const Value dropped =
                greater(fill(trace, Shape{}, rate), randomUniform(trace, x[0].shape(), scope.randomKey()));
            return a * (x[0] * (1.0 - dropped) + kLowest * dropped) + b;
        })
        .summary([](const Options& o) { return shortNumber(100 * o.real("rate")) + " %"; })
        .exportAs("nn.AlphaDropout({rate})");
}

} // namespace lamina
