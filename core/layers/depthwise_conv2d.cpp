// DepthwiseConv2D: each channel of a picture has its own windows and is not mixed with the others (Howard et al., 2017).
//   a = f(z),  z[i, j, c m + k] = Σ_u Σ_v x[i s − p + u d, j s − p + v d, c] W[u, v, c, k] + b[c m + k]      m = depth_multiplier
//   x (N, H, W, C)   W (kh, kw, C, m)   b (C m)   a (N, H', W', C m)

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec depthwiseConv2dSpec() {
    return depthwiseConvolutionSpec(
               LayerSpec("DepthwiseConv2D", Category::convolution, TEXT("layer", "Depthwise Conv2D"),
                         TEXT("layer",
                              "Looks for small patterns in each channel of a picture by itself: far cheaper than "
                              "Conv2D. A 1×1 Conv2D after it mixes the channels, as in MobileNet.")),
               2)
        .withKeywords("depthwise convolution channel mobilenet 深度卷积 逐通道卷积 轻量")
        .formula("a = f(Σ_u Σ_v x[i+u, j+v, c] W[u, v, c, k] + b)",
                 "x (H, W, C)   W (kh, kw, C, m)   b (C m)   a (H', W', C m)")
        .exportAs("nn.Conv2d({in}, {in}*{depth_multiplier}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, groups={in}, bias={use_bias})");
}

} // namespace lamina
