// HardSigmoid.
//   a = min(max(z + 3, 0), 6) / 6        z, a (N, …)
// dL/dz = dL/da / 6 between −3 and 3, else 0

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec hardSigmoidSpec() {
    return activationLayer("HardSigmoid", "hard_sigmoid", TEXT("layer", "HardSigmoid"),
                           TEXT("layer", "A sigmoid made of straight lines: cheap to compute on small devices."))
        .withIcon("sigmoid")
        .withKeywords("hard sigmoid activation 激活")
        .formula("a = min(max(z + 3, 0), 6) / 6", "z, a (…)")
        .exportAs("nn.Hardsigmoid()");
}

} // namespace lamina
