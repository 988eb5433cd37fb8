// SeparableConv2D: first each channel of a picture by itself, then all channels of each cell together (Chollet, 2017).
//   y[i, j, c m + k] = Σ_u Σ_v x[i s − p + u d, j s − p + v d, c] W₁[u, v, c, k]      a = f(y W₂ + b)      m = depth_multiplier
//   x (N, H, W, C)   W₁ (kh, kw, C, m)   W₂ (1, 1, C m, filters)   b (filters)   a (N, H', W', filters)

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec separableConv2dSpec() {
    return separableConvolutionSpec(
               LayerSpec("SeparableConv2D", Category::convolution, TEXT("layer", "Separable Conv2D"),
                         TEXT("layer", "A Conv2D in two cheap parts: small patterns in each channel by itself, then a "
                                       "weighted sum of the channels at each cell.")),
               2)
        .withKeywords("separable depthwise pointwise convolution xception mobilenet 可分离卷积 深度可分离 轻量")
        .formula("a = f((x ⋆ W₁) W₂ + b)",
                 "x (H, W, C)   W₁ (kh, kw, C, m)   W₂ (1, 1, C m, filters)   b (filters)   a (H', W', filters)")
        .exportAs("nn.Sequential(nn.Conv2d({in}, {in}*{depth_multiplier}, {kernel_size}, stride={strides}, "
                  "padding={padding}, dilation={dilation_rate}, groups={in}, bias=False), "
                  "nn.Conv2d({in}*{depth_multiplier}, {filters}, 1, bias={use_bias}))");
}

} // namespace lamina
