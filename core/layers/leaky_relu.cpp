// LeakyReLU (Maas et al., 2013): a small slope s for negative numbers keeps their gradient alive.
//   a = z if z > 0, else s z        z, a (N, …)
// dL/dz = dL/da where z > 0, else s dL/da

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec leakyReluSpec() {
    return LayerSpec("LeakyReLU", Category::activation, TEXT("layer", "LeakyReLU"),
                     TEXT("layer",
                          "Like ReLU, but negative numbers leak through with a small slope, so that no neuron dies."))
        .withIcon("relu")
        .withId("leaky_relu")
        .withKeywords("leaky relu rectifier activation 激活 带泄漏 线性整流")
        .formula("a = z if z > 0, else s z", "z, a (…)")
        .rank(1, 8)
        .property(real("negative_slope", 0.3)
                      .range(0, 1e6)
                      .named(TEXT("layer", "Slope below 0"), TEXT("layer", "Factor for negative numbers.")))
        .shape([](const Options&, const std::vector<Shape>& z) { return z[0]; })
        .forward(
            [](Scope& scope, const Values& z) { return map(Function::leakyRelu, z[0], scope.real("negative_slope")); })
        .summary([](const Options& o) { return "max(z, " + shortNumber(o.real("negative_slope")) + " z)"; })
        .exportAs("nn.LeakyReLU({negative_slope})");
}

} // namespace lamina
