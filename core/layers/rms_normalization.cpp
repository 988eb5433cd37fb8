// RMSNormalization (Zhang & Sennrich, 2019): divides by the root mean square of the last axis, n numbers long.
//   y = γ x / √(Σ x² / n + ε)        x, y (…, n)   γ (n)
// With g = γ d, r = 1/√(Σ x²/n + ε), x̂ = x r:  dL/dx = r (g − x̂ Σ g x̂ / n)    dL/dγ = Σ d x̂

#include "core/layers/axis_options.h"
#include "core/layers/normalization_options.h"

namespace lamina {

namespace {
// Keras scales the last axes whatever axes it normalises, so only these are what somebody can mean.
std::vector<int> lastAxes(const Options& o, const Shape& x) {
    std::vector<int> axes = axesOf(o, x);
    if (!areLast(axes, x.rank()))
        throw Problem{
            TEXT("layer", "normalises the last axes only; %1 has others before them").arg(textOf(o.value("axis"))), {}};
    return axes;
}
} // namespace

LayerSpec rmsNormalizationSpec() {
    return LayerSpec("RMSNormalization", Category::normalization, TEXT("layer", "RMSNorm"),
                     TEXT("layer", "Divides the numbers of each step by their root mean square and scales them by "
                                   "learnt numbers: a LayerNorm without mean and shift, as large language models use."))
        .withIcon("normalise")
        .withId("norm")
        .withKeywords("rms root mean square normalization rmsnorm llama 均方根归一化 归一化")
        .formula("y = γ x / √(Σ x² / n + ε)", "x, y (…, n)   γ (n)")
        .rank(1, 8)
        .property(epsilonOption(1e-6))
        .property(axesOption(
            TEXT("layer", "Which of the last axes are normalised together: −1 is the last one alone; 1, 2 those of a "
                          "sequence as a whole.")))
        .masks(MaskUse::drops)
        .shape([](const Options& o, const std::vector<Shape>& x) {
            lastAxes(o, x[0]);
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            return std::vector<WeightSpec>{{"scale", partOf(x[0], lastAxes(o, x[0])), "ones"}};
        })
        .forward([](Scope& scope, const Values& x) {
            const std::vector<int> axes = lastAxes(scope.options(), x[0].shape().withoutFirst());
            const Value z = withAxesLast(x[0], axes);
            const Shape row{z.shape().last()};
            const Value none = fill(scope.trace(), row, 0), scale = reshape(scope.weight("scale"), row);
            return withAxesBack(layerNorm(z, scale, none, scope.real("epsilon"), true), x[0].shape(), axes);
        })
        .summary([](const Options&) { return std::string("√(Σ x² / n) = 1"); })
        .exportAs("nn.RMSNorm({in}, eps={epsilon})");
}

} // namespace lamina
