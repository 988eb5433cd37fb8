// AdaptiveAveragePooling3D cuts a volume into a given number of windows and takes the mean of each, channel by channel.
//   along each axis of length n: result i of m covers ⌊i n / m⌋ … ⌈(i + 1) n / m⌉ − 1        x (N, D, H, W, C)   y (N, D', H', W', C)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec adaptiveAveragePooling3dSpec() {
    return adaptivePoolingSpec(
               LayerSpec(
                   "AdaptiveAveragePooling3D", Category::pooling, TEXT("layer", "Adaptive AveragePool 3D"),
                   TEXT("layer",
                        "Shrinks a volume of any size to a given depth, height and width: the mean of each box.")),
               3, Pool::average)
        .withKeywords("adaptive average pooling 三维自适应平均池化 池化")
        .formula("y[i, c] = mean of window i of x", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.AdaptiveAvgPool3d({output_size})");
}

} // namespace lamina
