// Swish, also called SiLU (Ramachandran et al., 2017).
//   a = z σ(z)        z, a (N, …)
// dL/dz = σ(z) (1 + z (1 − σ(z))) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec swishSpec() {
    return activationLayer("Swish", "swish", TEXT("layer", "Swish"),
                           TEXT("layer", "A smooth ReLU that dips a little below 0; also called SiLU."))
        .withIcon("relu")
        .withKeywords("swish silu activation 激活")
        .formula("a = z / (1 + exp(−z))", "z, a (…)")
        .exportAs("nn.SiLU()");
}

} // namespace lamina
