// HardSwish (Howard et al., 2019).
//   a = z min(max(z + 3, 0), 6) / 6        z, a (N, …)
// dL/dz = 0 below −3, dL/da above 3, else (z/3 + 1/2) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec hardSwishSpec() {
    return activationLayer("HardSwish", "hard_swish", TEXT("layer", "HardSwish"),
                           TEXT("layer", "Swish made of straight lines: cheap to compute on small devices."))
        .withIcon("relu")
        .withKeywords("hard swish silu mobilenet activation 激活")
        .formula("a = z min(max(z + 3, 0), 6) / 6", "z, a (…)")
        .exportAs("nn.Hardswish()");
}

} // namespace lamina
