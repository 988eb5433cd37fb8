// SeparableConv1D: first each channel of a sequence by itself, then all channels of each step together.
//   y[t, c m + k] = Σ_u x[t s − p + u d, c] W₁[u, c, k]      a = f(y W₂ + b)      m = depth_multiplier
//   x (N, T, C)   W₁ (k, C, m)   W₂ (1, C m, filters)   b (filters)   a (N, T', filters)

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec separableConv1dSpec() {
    return separableConvolutionSpec(
               LayerSpec("SeparableConv1D", Category::convolution, TEXT("layer", "Separable Conv1D"),
                         TEXT("layer", "A Conv1D in two cheap parts: short patterns in each channel by itself, then a "
                                       "weighted sum of the channels at each step.")),
               1)
        .withKeywords("separable depthwise pointwise convolution sequence 可分离卷积 深度可分离 一维")
        .formula("a = f((x ⋆ W₁) W₂ + b)",
                 "x (T, C)   W₁ (k, C, m)   W₂ (1, C m, filters)   b (filters)   a (T', filters)")
        .exportAs("nn.Sequential(nn.Conv1d({in}, {in}*{depth_multiplier}, {kernel_size}, stride={strides}, "
                  "padding={padding}, dilation={dilation_rate}, groups={in}, bias=False), "
                  "nn.Conv1d({in}*{depth_multiplier}, {filters}, 1, bias={use_bias}))");
}

} // namespace lamina
