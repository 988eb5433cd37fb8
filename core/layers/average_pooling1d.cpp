// AveragePooling1D takes the mean of every window, channel by channel.
//   y[t, c] = mean over u of x[t s + u, c]        x (N, T, C)   y (N, T', C)
// dL/dx: dL/dy / (number of cells) to each cell of the window. Cells of the padding are not counted.

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec averagePooling1dSpec() {
    return poolingSpec(LayerSpec("AveragePooling1D", Category::pooling, TEXT("layer", "AveragePool 1D"),
                                 TEXT("layer", "Shrinks a sequence: every stretch is replaced by the mean of its "
                                               "numbers, channel by channel.")),
                       1, Pool::average)
        .withKeywords("average mean pooling subsample downsample 一维平均池化 池化 下采样")
        .formula("y[t, c] = mean_u x[t s + u, c]", "x (T, C)   y (T', C)")
        .exportAs("nn.AvgPool1d({pool_size}, stride={strides}, padding={padding}, count_include_pad=False)");
}

} // namespace lamina
