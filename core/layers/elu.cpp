// ELU, the exponential linear unit (Clevert et al., 2016).
//   a = z if z > 0, else α (e^z − 1)        z, a (N, …)
// dL/dz = dL/da where z > 0, else (a + α) dL/da

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec eluSpec() {
    return LayerSpec("ELU", Category::activation, TEXT("layer", "ELU"),
                     TEXT("layer", "Like ReLU, but negative numbers bend smoothly towards −α."))
        .withIcon("relu")
        .withId("elu")
        .withKeywords("elu exponential linear activation 激活 指数线性")
        .formula("a = z if z > 0, else α (exp z − 1)", "z, a (…)")
        .rank(1, 8)
        .property(real("alpha", 1)
                      .range(0, 1e6)
                      .named(TEXT("layer", "Alpha"), TEXT("layer", "How far negative numbers may go down: to −α.")))
        .shape([](const Options&, const std::vector<Shape>& z) { return z[0]; })
        .forward([](Scope& scope, const Values& z) { return map(Function::elu, z[0], scope.real("alpha")); })
        .summary([](const Options& o) { return "α = " + shortNumber(o.real("alpha")); })
        .exportAs("nn.ELU({alpha})");
}

} // namespace lamina
