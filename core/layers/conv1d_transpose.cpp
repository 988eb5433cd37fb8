// Conv1DTranspose, the way back of a convolution along a sequence as a layer of its own: every step lays down a copy of W.
//   z[t, f] = Σ_{u, τ: τ s − p + u d = t} Σ_c x[τ, c] W[u, f, c] + b[f],  a = f(z)
//   x (N, T, C)   W (k, filters, C)   b (filters)   a (N, T', filters)
//   T' = T s (same), (T − 1) s + max((k − 1) d + 1, s) (valid)

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec conv1dTransposeSpec() {
    return transposedConvolutionSpec(
               LayerSpec("Conv1DTranspose", Category::convolution, TEXT("layer", "Conv1D transpose"),
                         TEXT("layer", "Makes a sequence longer with learnt weights: every step lays down a stretch of "
                                       "numbers, and where stretches overlap they are added.")),
               1)
        .withKeywords("transposed deconvolution upsample conv1d decoder 转置卷积 反卷积 上采样 一维")
        .formula("a[τ s + u d] += f(x[τ] W[u]ᵀ + b)", "x (T, C)   W (k, filters, C)   b (filters)   a (T', filters)")
        .exportAs("nn.ConvTranspose1d({in}, {filters}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, bias={use_bias})");
}

} // namespace lamina
