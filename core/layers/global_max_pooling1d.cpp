// GlobalMaxPooling1D keeps the largest number of each channel of the whole sequence.
//   y[c] = max_t x[t, c]        x (N, T, C)   y (N, C); keepdims: (N, 1, C)
// dL/dx: dL/dy[c] goes to the first largest cell of the channel, 0 to the others.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec globalMaxPooling1dSpec() {
    return globalPoolingSpec(
               LayerSpec(
                   "GlobalMaxPooling1D", Category::pooling, TEXT("layer", "GlobalMaxPool 1D"),
                   TEXT("layer",
                        "Replaces each channel of a sequence by its largest number: did a pattern occur anywhere?")),
               1, Pool::maximum)
        .withKeywords("global max pooling gmp 一维全局最大池化 池化")
        .formula("y[c] = max_t x[t, c]", "x (T, C)   y (C)")
        .exportAs("nn.AdaptiveMaxPool1d(1)");
}

} // namespace lamina
