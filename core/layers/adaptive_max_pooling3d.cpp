// AdaptiveMaxPooling3D cuts a volume into a given number of windows and takes the largest number of each, channel by channel.
//   along each axis of length n: result i of m covers ⌊i n / m⌋ … ⌈(i + 1) n / m⌉ − 1        x (N, D, H, W, C)   y (N, D', H', W', C)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec adaptiveMaxPooling3dSpec() {
    return adaptivePoolingSpec(LayerSpec("AdaptiveMaxPooling3D", Category::pooling,
                                         TEXT("layer", "Adaptive MaxPool 3D"),
                                         TEXT("layer", "Shrinks a volume of any size to a given depth, height and "
                                                       "width: the largest number of each box.")),
                               3, Pool::maximum)
        .withKeywords("adaptive max pooling 三维自适应最大池化 池化")
        .formula("y[i, c] = max of window i of x", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.AdaptiveMaxPool3d({output_size})");
}

} // namespace lamina
