// Softsign.
//   a = z / (1 + |z|)        z, a (N, …)
// dL/dz = dL/da / (1 + |z|)²

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec softsignSpec() {
    return activationLayer("Softsign", "softsign", TEXT("layer", "Softsign"),
                           TEXT("layer", "Squeezes every number between −1 and 1, slower than tanh."))
        .withIcon("sigmoid")
        .withKeywords("softsign activation 激活")
        .formula("a = z / (1 + |z|)", "z, a (…)")
        .exportAs("nn.Softsign()");
}

} // namespace lamina
