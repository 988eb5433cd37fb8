// GlobalAveragePooling3D takes the mean of each channel over the whole volume.
//   y[c] = Σ_i Σ_j Σ_k x[i, j, k, c] / (D H W)        x (N, D, H, W, C)   y (N, C); keepdims: (N, 1, 1, 1, C)
// dL/dx = dL/dy[c] / (number of cells)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec globalAveragePooling3dSpec() {
    return globalPoolingSpec(
               LayerSpec("GlobalAveragePooling3D", Category::pooling, TEXT("layer", "GlobalAveragePool 3D"),
                         TEXT("layer",
                              "Replaces each channel of a volume by its mean: one number says how strongly a pattern "
                              "occurs at all.")),
               3, Pool::average)
        .withKeywords("global average pooling gap mean 三维全局平均池化 池化")
        .formula("y[c] = Σ_i Σ_j Σ_k x[i, j, k, c] / (D H W)", "x (D, H, W, C)   y (C)")
        .exportAs("nn.AdaptiveAvgPool3d(1)");
}

} // namespace lamina
