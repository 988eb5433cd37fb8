// SELU, the scaled exponential linear unit (Klambauer et al., 2017).
//   a = λ z if z > 0, else λ α (e^z − 1)        λ = 1.0507, α = 1.6733        z, a (N, …)
// dL/dz = λ dL/da where z > 0, else (a + λ α) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec seluSpec() {
    return activationLayer(
               "SELU", "selu", TEXT("layer", "SELU"),
               TEXT("layer",
                    "An ELU scaled so that deep stacks of Dense layers keep mean 0 and variance 1 by themselves."))
        .withIcon("relu")
        .withKeywords("selu self normalizing activation 激活 自归一化")
        .formula("a = λ z if z > 0, else λ α (exp z − 1)", "z, a (…)")
        .exportAs("nn.SELU()");
}

} // namespace lamina
