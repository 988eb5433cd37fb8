// GlobalMaxPooling3D keeps the largest number of each channel of the whole volume.
//   y[c] = max_i,j,k x[i, j, k, c]        x (N, D, H, W, C)   y (N, C); keepdims: (N, 1, 1, 1, C)
// dL/dx: dL/dy[c] goes to the first largest cell of the channel, 0 to the others.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec globalMaxPooling3dSpec() {
    return globalPoolingSpec(
               LayerSpec(
                   "GlobalMaxPooling3D", Category::pooling, TEXT("layer", "GlobalMaxPool 3D"),
                   TEXT("layer",
                        "Replaces each channel of a volume by its largest number: did a pattern occur anywhere?")),
               3, Pool::maximum)
        .withKeywords("global max pooling gmp 三维全局最大池化 池化")
        .formula("y[c] = max_i,j,k x[i, j, k, c]", "x (D, H, W, C)   y (C)")
        .exportAs("nn.AdaptiveMaxPool3d(1)");
}

} // namespace lamina
