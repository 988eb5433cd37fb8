// GELU, the Gaussian error linear unit (Hendrycks & Gimpel, 2016).
//   a = z Φ(z), Φ the normal distribution; approximate: a = z/2 (1 + tanh(√(2/π) (z + 0.044715 z³)))        z, a (N, …)
// dL/dz = (Φ(z) + z φ(z)) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec geluSpec() {
    return activationLayer("GELU", "gelu", TEXT("layer", "GELU"),
                           TEXT("layer", "A smooth ReLU that weighs every number by how large it is among normal "
                                         "ones; the activation of transformers."))
        .withKeywords("gelu gaussian error transformer bert gpt activation 激活 高斯误差")
        .formula("a = z Φ(z)", "z, a (…)")
        .property(boolean("approximate", false)
                      .named(TEXT("layer", "Approximate"),
                             TEXT("layer", "Computes Φ by tanh, as the first GPT and BERT models did."))
                      .advanced())
        .forward([](Scope& scope, const Values& z) {
            return map(scope.flag("approximate") ? Function::geluTanh : Function::gelu, z[0]);
        })
        .summary([](const Options& o) { return std::string(o.flag("approximate") ? "tanh" : "z Φ(z)"); })
        .exportAs("nn.GELU()");
}

} // namespace lamina
