// MaxPooling1D keeps the largest number of every window, channel by channel.
//   y[t, c] = max over u of x[t s + u, c]        x (N, T, C)   y (N, T', C)
// dL/dx: dL/dy goes to the cell that was the largest, 0 to the others. Cells of the padding never win.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec maxPooling1dSpec() {
    return poolingSpec(
               LayerSpec("MaxPooling1D", Category::pooling, TEXT("layer", "MaxPool 1D"),
                         TEXT("layer",
                              "Shrinks a sequence: of every stretch only the largest number of each channel stays.")),
               1, Pool::maximum)
        .withKeywords("max pooling maxpool subsample downsample 一维最大池化 池化 下采样")
        .formula("y[t, c] = max_u x[t s + u, c]", "x (T, C)   y (T', C)")
        .exportAs("nn.MaxPool1d({pool_size}, stride={strides}, padding={padding})");
}

} // namespace lamina
