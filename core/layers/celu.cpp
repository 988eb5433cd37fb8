// CELU, the continuously differentiable ELU (Barron, 2017), with α = 1.
//   a = z if z > 0, else α (e^(z/α) − 1)        z, a (N, …)
// dL/dz = dL/da where z > 0, else (a/α + 1) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec celuSpec() {
    return activationLayer("CELU", "celu", TEXT("layer", "CELU"),
                           TEXT("layer", "Like ELU, with a slope that never jumps."))
        .withIcon("relu")
        .withKeywords("celu activation 激活 连续可微")
        .formula("a = z if z > 0, else exp z − 1", "z, a (…)")
        .exportAs("nn.CELU()");
}

} // namespace lamina
