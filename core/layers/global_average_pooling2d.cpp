// GlobalAveragePooling2D takes the mean of each channel over the whole picture (Lin et al., 2014).
//   y[c] = Σ_i Σ_j x[i, j, c] / (H W)        x (N, H, W, C)   y (N, C); keepdims: (N, 1, 1, C)
// dL/dx = dL/dy[c] / (number of cells)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec globalAveragePooling2dSpec() {
    return globalPoolingSpec(
               LayerSpec("GlobalAveragePooling2D", Category::pooling, TEXT("layer", "GlobalAveragePool"),
                         TEXT("layer",
                              "Replaces each channel of a picture by its mean: one number says how strongly a pattern "
                              "occurs at all.")),
               2, Pool::average)
        .withKeywords("global average pooling gap mean 全局平均池化 池化")
        .formula("y[c] = Σ_i Σ_j x[i, j, c] / (H W)", "x (H, W, C)   y (C)")
        .exportAs("nn.AdaptiveAvgPool2d(1)");
}

} // namespace lamina
