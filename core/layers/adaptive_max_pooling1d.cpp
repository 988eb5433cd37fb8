// AdaptiveMaxPooling1D cuts a sequence into a given number of windows and takes the largest number of each, channel by channel.
//   along each axis of length n: result i of m covers ⌊i n / m⌋ … ⌈(i + 1) n / m⌉ − 1        x (N, T, C)   y (N, T', C)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec adaptiveMaxPooling1dSpec() {
    return adaptivePoolingSpec(LayerSpec("AdaptiveMaxPooling1D", Category::pooling,
                                         TEXT("layer", "Adaptive MaxPool 1D"),
                                         TEXT("layer", "Shrinks a sequence of any length to a given number of steps: "
                                                       "the largest number of each stretch.")),
                               1, Pool::maximum)
        .withKeywords("adaptive max pooling 一维自适应最大池化 池化")
        .formula("y[i, c] = max of window i of x", "x (T, C)   y (T', C)")
        .exportAs("nn.AdaptiveMaxPool1d({output_size})");
}

} // namespace lamina
