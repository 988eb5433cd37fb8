// AveragePooling2D takes the mean of every window, channel by channel.
//   y[i, j, c] = mean over u,v of x[i s + u, j s + v, c]        x (N, H, W, C)   y (N, H', W', C)
// dL/dx: dL/dy / (number of cells) to each cell of the window. Cells of the padding are not counted.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec averagePooling2dSpec() {
    return poolingSpec(
               LayerSpec(
                   "AveragePooling2D", Category::pooling, TEXT("layer", "AveragePool"),
                   TEXT("layer",
                        "Shrinks a picture: every window is replaced by the mean of its numbers, channel by channel.")),
               2, Pool::average)
        .withKeywords("average mean pooling subsample downsample 平均池化 池化 下采样")
        .formula("y[i, j, c] = mean_u,v x[i s + u, j s + v, c]", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.AvgPool2d({pool_size}, stride={strides}, padding={padding}, count_include_pad=False)");
}

} // namespace lamina
