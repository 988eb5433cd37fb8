// DepthwiseConv1D: each channel of a sequence has its own windows and is not mixed with the others.
//   a = f(z),  z[t, c m + k] = Σ_u x[t s − p + u d, c] W[u, c, k] + b[c m + k]      m = depth_multiplier
//   x (N, T, C)   W (k, C, m)   b (C m)   a (N, T', C m)

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec depthwiseConv1dSpec() {
    return depthwiseConvolutionSpec(
               LayerSpec("DepthwiseConv1D", Category::convolution, TEXT("layer", "Depthwise Conv1D"),
                         TEXT("layer", "Looks for short patterns in each channel of a sequence by itself; the channels "
                                       "are not mixed.")),
               1)
        .withKeywords("depthwise convolution channel sequence 深度卷积 逐通道卷积 一维")
        .formula("a = f(Σ_u x[t s + u d, c] W[u, c, k] + b)", "x (T, C)   W (k, C, m)   b (C m)   a (T', C m)")
        .exportAs("nn.Conv1d({in}, {in}*{depth_multiplier}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, groups={in}, bias={use_bias})");
}

} // namespace lamina
