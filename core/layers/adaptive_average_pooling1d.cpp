// AdaptiveAveragePooling1D cuts a sequence into a given number of windows and takes the mean of each, channel by channel.
//   along each axis of length n: result i of m covers ⌊i n / m⌋ … ⌈(i + 1) n / m⌉ − 1        x (N, T, C)   y (N, T', C)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec adaptiveAveragePooling1dSpec() {
    return adaptivePoolingSpec(
               LayerSpec(
                   "AdaptiveAveragePooling1D", Category::pooling, TEXT("layer", "Adaptive AveragePool 1D"),
                   TEXT("layer",
                        "Shrinks a sequence of any length to a given number of steps: the mean of each stretch.")),
               1, Pool::average)
        .withKeywords("adaptive average pooling 一维自适应平均池化 池化")
        .formula("y[i, c] = mean of window i of x", "x (T, C)   y (T', C)")
        .exportAs("nn.AdaptiveAvgPool1d({output_size})");
}

} // namespace lamina
