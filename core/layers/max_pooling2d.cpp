// MaxPooling2D keeps the largest number of every window, channel by channel.
//   y[i, j, c] = max over u,v of x[i s + u, j s + v, c]        x (N, H, W, C)   y (N, H', W', C)
// dL/dx: dL/dy goes to the cell that was the largest, 0 to the others. Cells of the padding never win.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec maxPooling2dSpec() {
    return poolingSpec(
               LayerSpec(
                   "MaxPooling2D", Category::pooling, TEXT("layer", "MaxPool"),
                   TEXT("layer", "Shrinks a picture: of every window only the largest number of each channel stays.")),
               2, Pool::maximum)
        .withKeywords("max pooling maxpool subsample downsample 最大池化 池化 下采样")
        .formula("y[i, j, c] = max_u,v x[i s + u, j s + v, c]", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.MaxPool2d({pool_size}, stride={strides}, padding={padding})");
}

} // namespace lamina
