// AveragePooling3D takes the mean of every window, channel by channel.
//   y[i, j, k, c] = mean over u,v,w of x[i s + u, j s + v, k s + w, c]        x (N, D, H, W, C)   y (N, D', H', W', C)
// dL/dx: dL/dy / (number of cells) to each cell of the window. Cells of the padding are not counted.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec averagePooling3dSpec() {
    return poolingSpec(
               LayerSpec(
                   "AveragePooling3D", Category::pooling, TEXT("layer", "AveragePool 3D"),
                   TEXT("layer",
                        "Shrinks a volume: every box is replaced by the mean of its numbers, channel by channel.")),
               3, Pool::average)
        .withKeywords("average mean pooling subsample downsample 三维平均池化 池化 下采样")
        .formula("y[i, j, k, c] = mean_u,v,w x[i s + u, j s + v, k s + w, c]", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.AvgPool3d({pool_size}, stride={strides}, padding={padding}, count_include_pad=False)");
}

} // namespace lamina
