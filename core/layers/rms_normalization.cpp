// RMSNormalization (Zhang & Sennrich, 2019): divides by the root mean square of the last axis, n numbers long.
//   y = γ x / √(Σ x² / n + ε)        x, y (…, n)   γ (n)
// With g = γ d, r = 1/√(Σ x²/n + ε), x̂ = x r:  dL/dx = r (g − x̂ Σ g x̂ / n)    dL/dγ = Σ d x̂

#include "core/layers/normalization_options.h"

namespace lamina {

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
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .weights([](const Options&, const std::vector<Shape>& x) {
            return std::vector<WeightSpec>{{"scale", Shape{x[0].last()}, "ones"}};
        })
        .forward([](Scope& scope, const Values& x) {
            const Value none = fill(scope.trace(), Shape{x[0].shape().last()}, 0);
            return layerNorm(x[0], scope.weight("scale"), none, scope.real("epsilon"), true);
        })
        .summary([](const Options&) { return std::string("√(Σ x² / n) = 1"); })
        .exportAs("nn.RMSNorm({in}, eps={epsilon})");
}

} // namespace lamina
