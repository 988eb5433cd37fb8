// Mish (Misra, 2019).
//   a = z tanh(log(1 + e^z))        z, a (N, …)
// dL/dz = (t + z σ(z) (1 − t²)) dL/da with t = tanh(log(1 + e^z))

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec mishSpec() {
    return activationLayer("Mish", "mish", TEXT("layer", "Mish"),
                           TEXT("layer", "A smooth ReLU that dips a little below 0, a relative of Swish."))
        .withIcon("relu")
        .withKeywords("mish activation 激活")
        .formula("a = z tanh(log(1 + exp z))", "z, a (…)")
        .exportAs("nn.Mish()");
}

} // namespace lamina
