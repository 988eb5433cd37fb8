// Softplus.
//   a = log(1 + e^z)        z, a (N, …)
// dL/dz = σ(z) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec softplusSpec() {
    return activationLayer("Softplus", "softplus", TEXT("layer", "Softplus"),
                           TEXT("layer", "A ReLU with a rounded corner; its results are always positive."))
        .withIcon("relu")
        .withKeywords("softplus activation 激活")
        .formula("a = log(1 + exp z)", "z, a (…)")
        .exportAs("nn.Softplus()");
}

} // namespace lamina
