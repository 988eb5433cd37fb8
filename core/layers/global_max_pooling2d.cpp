// GlobalMaxPooling2D keeps the largest number of each channel of the whole picture.
//   y[c] = max_i,j x[i, j, c]        x (N, H, W, C)   y (N, C); keepdims: (N, 1, 1, C)
// dL/dx: dL/dy[c] goes to the first largest cell of the channel, 0 to the others.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec globalMaxPooling2dSpec() {
    return globalPoolingSpec(
               LayerSpec(
                   "GlobalMaxPooling2D", Category::pooling, TEXT("layer", "GlobalMaxPool"),
                   TEXT("layer",
                        "Replaces each channel of a picture by its largest number: did a pattern occur anywhere?")),
               2, Pool::maximum)
        .withKeywords("global max pooling gmp 全局最大池化 池化")
        .formula("y[c] = max_i,j x[i, j, c]", "x (H, W, C)   y (C)")
        .exportAs("nn.AdaptiveMaxPool2d(1)");
}

} // namespace lamina
