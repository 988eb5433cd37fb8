// MaxPooling3D keeps the largest number of every window, channel by channel.
//   y[i, j, k, c] = max over u,v,w of x[i s + u, j s + v, k s + w, c]        x (N, D, H, W, C)   y (N, D', H', W', C)
// dL/dx: dL/dy goes to the cell that was the largest, 0 to the others. Cells of the padding never win.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec maxPooling3dSpec() {
    return poolingSpec(LayerSpec("MaxPooling3D", Category::pooling, TEXT("layer", "MaxPool 3D"),
                                 TEXT("layer",
                                      "Shrinks a volume: of every box only the largest number of each channel stays.")),
                       3, Pool::maximum)
        .withKeywords("max pooling maxpool subsample downsample 三维最大池化 池化 下采样")
        .formula("y[i, j, k, c] = max_u,v,w x[i s + u, j s + v, k s + w, c]", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.MaxPool3d({pool_size}, stride={strides}, padding={padding})");
}

} // namespace lamina
