// GaussianNoise, while training only.
//   y = x + σ ε        ε (N, …) drawn from the standard normal distribution for each number and step
// dL/dx = dL/dy

#include "core/layers/noise_options.h"

namespace lamina {

LayerSpec gaussianNoiseSpec() {
    return LayerSpec("GaussianNoise", Category::regularization, TEXT("layer", "GaussianNoise"),
                     TEXT("layer", "Adds random numbers to its inputs in every training step, so that the network "
                                   "does not learn samples by heart. Does nothing when predicting."))
        .withIcon("dropout")
        .withId("noise")
        .withKeywords("gaussian noise regularization augmentation 高斯 噪声 正则化")
        .formula("y = x + σ ε", "x, y, ε (…)")
        .rank(1, 8)
        .property(real("stddev", 0.1)
                      .range(0, 1)
                      .named(TEXT("layer", "Standard deviation"),
                             TEXT("layer", "Width of the noise, in the units of the input.")))
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .forward([](Scope& scope, const Values& x) {
            const double width = scope.real("stddev");
            if (!scope.isTraining() || width <= 0) return x[0];
            return x[0] + width * randomNormal(scope.trace(), x[0].shape(), scope.randomKey());
        })
        .summary([](const Options& o) { return "σ = " + shortNumber(o.real("stddev")); })
        .exportAs("GaussianNoise({stddev})");
}

} // namespace lamina
