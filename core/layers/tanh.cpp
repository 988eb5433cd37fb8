// Tanh, the hyperbolic tangent.
//   a = tanh z        z, a (N, …)
// dL/dz = (1 − a²) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec tanhSpec() {
    return activationLayer("Tanh", "tanh", TEXT("layer", "Tanh"),
                           TEXT("layer", "Squeezes every number between −1 and 1."))
        .withIcon("sigmoid")
        .withKeywords("tanh hyperbolic tangent activation 激活 双曲正切")
        .formula("a = tanh z", "z, a (…)")
        .exportAs("nn.Tanh()");
}

} // namespace lamina
