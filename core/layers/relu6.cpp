// ReLU6.
//   a = min(max(z, 0), 6)        z, a (N, …)
// dL/dz = dL/da between 0 and 6, else 0

#include "core/layers/activation_layers.h"

namespace lamina {

LayerSpec relu6Spec() {
    return activationLayer("ReLU6", "relu6", TEXT("layer", "ReLU6"),
                           TEXT("layer", "ReLU that is cut off at 6, for networks that are to run with few bits."))
        .withIcon("relu")
        .withKeywords("relu6 mobilenet activation 激活 截断")
        .formula("a = min(max(0, z), 6)", "z, a (…)")
        .exportAs("nn.ReLU6()");
}

} // namespace lamina
