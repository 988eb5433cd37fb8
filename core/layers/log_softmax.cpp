// LogSoftmax.
//   a_c = z_c − log Σ_k e^z_k over the last axis        z, a (N, …, C)
// dL/dz = dL/da − softmax(z) Σ_k dL/da_k

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec logSoftmaxSpec() {
    return activationLayer(
               "LogSoftmax", "log_softmax", TEXT("layer", "LogSoftmax"),
               TEXT("layer", "The logarithms of Softmax's probabilities, without the rounding of very small ones."))
        .withIcon("sigmoid")
        .withKeywords("log softmax probability activation 激活 对数概率")
        .formula("a_c = z_c − log Σ_k exp z_k", "z, a (…, C)")
        .exportAs("nn.LogSoftmax(dim=-1)");
}

} // namespace lamina
