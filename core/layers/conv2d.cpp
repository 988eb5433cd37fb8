// Conv2D, two-dimensional convolution: the same small window of weights looks at every place of a picture.
//   a = f(z),  z[i, j, f] = Σ_u Σ_v Σ_c x[i s − p + u d, j s − p + v d, c] W[u, v, c, f] + b[f]
//   x (N, H, W, C)   W (kh, kw, C / groups, filters)   b (filters)   a (N, H', W', filters)
// With d = dL/dz = dL/da ⊙ f'(z):
//   dL/dW[u, v, c, f] = Σ x d over all places     dL/db = Σ d     dL/dx = d spread back through W

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec conv2dSpec() {
    return convolutionSpec(
               LayerSpec(
                   "Conv2D", Category::convolution, TEXT("layer", "Conv2D"),
                   TEXT("layer",
                        "Looks for small patterns: each filter is a window of weights that slides over the picture "
                        "and answers where its pattern occurs.")),
               2)
        .withKeywords("convolution conv2d cnn filter kernel feature map 卷积 二维卷积 卷积核 特征图")
        .formula("a = f(Σ_u Σ_v Σ_c x[i+u, j+v, c] W[u, v, c, f] + b[f])",
                 "x (H, W, C)   W (kh, kw, C/groups, filters)   b (filters)   a (H', W', filters)")
        .exportAs("nn.Conv2d({in}, {filters}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, groups={groups}, bias={use_bias})");
}

} // namespace lamina
