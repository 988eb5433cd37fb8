// LayerNormalization (Ba, Kiros & Hinton, 2016): each sample's (each step's) last axis by itself, or several axes together, n numbers.
//   μ = Σ x / n    σ² = Σ (x − μ)² / n    x̂ = (x − μ) / √(σ² + ε)    y = γ x̂ + β        x, y (…, n)   γ, β (n)
// With g = γ d:  dL/dx = (g − Σ g / n − x̂ Σ g x̂ / n) / √(σ² + ε)    dL/dβ = Σ d    dL/dγ = Σ d x̂
// rms_scaling, Keras's old option: y = γ x / √(σ² + ε), without β.

#include "core/layers/axis_options.h"
#include "core/layers/normalization_options.h"

namespace lamina {

LayerSpec layerNormalizationSpec() {
    LayerSpec spec(
        "LayerNormalization", Category::normalization, TEXT("layer", "LayerNorm"),
        TEXT("layer",
             "Brings the numbers of each sample, or of each step of a sequence, to mean 0 and variance 1, then "
             "scales and shifts them by learnt numbers. Works for any batch; transformers need it."));
    return withScaleAndShift(spec)
        .withIcon("normalise")
        .withId("norm")
        .withKeywords("layer normalization layernorm ln normalise transformer 层归一化 归一化")
        .formula("y = γ (x − μ) / √(σ² + ε) + β", "x, y (…, n)   γ, β (n)")
        .rank(1, 8)
        .property(
            boolean("rms_scaling", false)
                .named(TEXT("layer", "Only scale"),
                       TEXT("layer", "Divides by the deviation without taking off the mean, as old files ask for. "
                                     "RMSNormalization is the better choice."))
                .advanced())
        .property(axesOption(
            TEXT("layer", "Along which axes each sample is normalised, all of them together: −1 is the last one, 1 the "
                          "first; 1, 2, 3 a picture as a whole.")))
        .shape([](const Options& o, const std::vector<Shape>& x) {
            axesOf(o, x[0]);
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            const Shape row = partOf(x[0], axesOf(o, x[0]));
            if (o.flag("rms_scaling")) return std::vector<WeightSpec>{weightOf(o, "gamma", "gamma", row)};
            return scaleAndShiftWeights(o, row);
        })
        .forward([](Scope& scope, const Values& x) {
            const std::vector<int> axes = axesOf(scope.options(), x[0].shape().withoutFirst());
            const Value z = withAxesLast(x[0], axes);
            const Shape row{z.shape().last()};
            const auto back = [&](Value y) { return withAxesBack(y, x[0].shape(), axes); };
            if (!scope.flag("rms_scaling"))
                return back(layerNorm(z, reshape(scaleOf(scope, row), row), reshape(shiftOf(scope, row), row),
                                      scope.real("epsilon")));
            const Shape rows = z.shape().withLast(1);
            const double share = 1.0 / static_cast<double>(row[0]);
            const Value away = z - share * sumTo(z, rows);
            const Value variance = share * sumTo(square(away), rows);
            return back(z / squareRoot(variance + scope.real("epsilon")) * reshape(scope.weight("gamma"), row));
        })
        .summary([](const Options&) { return std::string("μ = 0, σ = 1"); })
        .exportAs("nn.LayerNorm({in}, eps={epsilon})");
}

} // namespace lamina
