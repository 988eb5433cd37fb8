// Conv2DTranspose, the way back of a convolution as a layer of its own (Zeiler et al., 2010): every cell lays down a copy of W.
//   z[i, j, f] = Σ over the cells (m, n) and (u, v) with m s − p + u d = i, n s − p + v d = j of Σ_c x[m, n, c] W[u, v, f, c] + b[f]
//   a = f(z)      x (N, H, W, C)   W (kh, kw, filters, C)   b (filters)   a (N, H', W', filters)
//   H' = H s (same), (H − 1) s + max((kh − 1) d + 1, s) (valid); W' alike
// With d = dL/dz:  dL/dx = d ⋆ W     dL/dW as in Conv2D with x and d exchanged

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec conv2dTransposeSpec() {
    return transposedConvolutionSpec(
               LayerSpec("Conv2DTranspose", Category::convolution, TEXT("layer", "Conv2D transpose"),
                         TEXT("layer",
                              "Makes a picture larger with learnt weights: every cell lays down a small picture, "
                              "and where these overlap they are added. Decoders and U-Net grow this way.")),
               2)
        .withKeywords("transposed deconvolution upsample conv2d decoder unet generator 转置卷积 反卷积 上采样 解码器")
        .formula("a[m s + u, n s + v] += f(x[m, n] W[u, v]ᵀ + b)",
                 "x (H, W, C)   W (kh, kw, filters, C)   b (filters)   a (H', W', filters)")
        .exportAs("nn.ConvTranspose2d({in}, {filters}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, bias={use_bias})");
}

} // namespace lamina
