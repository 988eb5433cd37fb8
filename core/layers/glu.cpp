// GLU, the gated linear unit (Dauphin et al., 2017).
//   y = a ⊙ σ(b), a and b the two halves of the last axis        x (N, …, 2C)   y (N, …, C)

#include "core/layers/activation_layers.h"
#include "core/layers/problems.h"

namespace lamina {

LayerSpec gluSpec() {
    return activationLayer("GLU", "glu", TEXT("layer", "GLU"),
                           TEXT("layer", "Half of the last axis decides how much of the other half passes: a gate that "
                                         "the network learns."))
        .withKeywords("glu gated linear unit gate activation 激活 门控线性单元")
        .formula("y = a ⊙ σ(b)", "x = [a, b] (…, 2C)   y (…, C)")
        .shape([](const Options&, const std::vector<Shape>& x) {
            if (x[0].last() % 2 != 0)
                throw Problem{TEXT("layer", "halves the last axis, which has %1 numbers").arg(x[0].last()), {}};
            return x[0].withLast(x[0].last() / 2);
        })
        .forward([](Scope&, const Values& x) {
            const int axis = x[0].shape().rank() - 1;
            const std::int64_t half = x[0].shape().last() / 2;
            return slice(x[0], axis, 0, half) * map(Function::sigmoid, slice(x[0], axis, half, half));
        })
        .exportAs("nn.GLU()");
}

} // namespace lamina
