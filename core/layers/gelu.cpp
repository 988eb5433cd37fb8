// GELU, the Gaussian error linear unit (Hendrycks & Gimpel, 2016).
//   a = z Φ(z), Φ the normal distribution        z, a (N, …)
// dL/dz = (Φ(z) + z φ(z)) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec geluSpec() {
    return activationLayer("GELU", "gelu", TEXT("layer", "GELU"),
                           TEXT("layer", "A smooth ReLU that weighs every number by how large it is among normal "
                                         "ones; the activation of transformers."))
        .withKeywords("gelu gaussian error transformer bert gpt activation 激活 高斯误差")
        .formula("a = z Φ(z)", "z, a (…)")
        .exportAs("nn.GELU()");
}

} // namespace lamina
