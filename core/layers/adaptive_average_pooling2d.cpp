// AdaptiveAveragePooling2D cuts a picture into a given number of windows and takes the mean of each, channel by channel.
//   along each axis of length n: result i of m covers ⌊i n / m⌋ … ⌈(i + 1) n / m⌉ − 1        x (N, H, W, C)   y (N, H', W', C)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec adaptiveAveragePooling2dSpec() {
    return adaptivePoolingSpec(
               LayerSpec("AdaptiveAveragePooling2D", Category::pooling, TEXT("layer", "Adaptive AveragePool"),
                         TEXT("layer",
                              "Shrinks a picture of any size to a given height and width: the mean of each window.")),
               2, Pool::average)
        .withKeywords("adaptive average pooling 自适应平均池化 池化")
        .formula("y[i, c] = mean of window i of x", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.AdaptiveAvgPool2d({output_size})");
}

} // namespace lamina
