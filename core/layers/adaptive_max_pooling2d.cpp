// AdaptiveMaxPooling2D cuts a picture into a given number of windows and takes the largest number of each, channel by channel.
//   along each axis of length n: result i of m covers ⌊i n / m⌋ … ⌈(i + 1) n / m⌉ − 1        x (N, H, W, C)   y (N, H', W', C)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec adaptiveMaxPooling2dSpec() {
    return adaptivePoolingSpec(LayerSpec("AdaptiveMaxPooling2D", Category::pooling, TEXT("layer", "Adaptive MaxPool"),
                                         TEXT("layer", "Shrinks a picture of any size to a given height and width: the "
                                                       "largest number of each window.")),
                               2, Pool::maximum)
        .withKeywords("adaptive max pooling 自适应最大池化 池化")
        .formula("y[i, c] = max of window i of x", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.AdaptiveMaxPool2d({output_size})");
}

} // namespace lamina
