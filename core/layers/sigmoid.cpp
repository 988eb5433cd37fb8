// Sigmoid, the logistic function.
//   a = 1 / (1 + e^−z)        z, a (N, …)
// dL/dz = a (1 − a) dL/da

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec sigmoidSpec() {
    return activationLayer("Sigmoid", "sigmoid", TEXT("layer", "Sigmoid"),
                           TEXT("layer", "Squeezes every number between 0 and 1: a probability for yes."))
        .withIcon("sigmoid")
        .withKeywords("sigmoid logistic probability activation 激活 逻辑函数")
        .formula("a = 1 / (1 + exp(−z))", "z, a (…)")
        .exportAs("nn.Sigmoid()");
}

} // namespace lamina
