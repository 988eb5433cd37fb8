// Activation, a function of every number.
//   a = f(z)                 z, a (N, …); softmax: a_c = e^z_c / Σ_k e^z_k over the last axis
// dL/dz = dL/da ⊙ f'(z)

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec activationSpec() {
    return LayerSpec("Activation", Category::activation, TEXT("layer", "Activation"),
                     TEXT("layer",
                          "Bends every number by a function such as ReLU or tanh. Without it, stacked layers would "
                          "be no more than one weighted sum."))
        .withIcon("sigmoid")
        .withId("act")
        .withKeywords("activation nonlinearity relu tanh sigmoid softmax gelu selu swish softplus 激活 激活函数 非线性")
        .formula("a = f(z)", "z, a (…)")
        .rank(1, 8)
        .property(activationOption("relu"))
        .shape([](const Options&, const std::vector<Shape>& z) { return z[0]; })
        .forward([](Scope& scope, const Values& z) { return activate(scope.text("activation"), z[0]); })
        .summary([](const Options& o) { return activationText(o.text("activation")); })
        .exportAs("activation:{activation}");
}

} // namespace lamina
