// Conv1D, convolution along a sequence: a window of weights looks at every few steps.
//   a = f(z),  z[t, f] = Σ_u Σ_c x[t s − p + u d, c] W[u, c, f] + b[f]
//   x (N, T, C)   W (k, C / groups, filters)   b (filters)   a (N, T', filters)
// With d = dL/dz = dL/da ⊙ f'(z):  dL/dW = Σ x d over all steps     dL/db = Σ d     dL/dx = d spread back through W

#include "core/layers/convolution_options.h"

namespace lamina {

LayerSpec conv1dSpec() {
    return convolutionSpec(
               LayerSpec("Conv1D", Category::convolution, TEXT("layer", "Conv1D"),
                         TEXT("layer",
                              "Looks for short patterns in a sequence: each filter is a window of weights that "
                              "slides along the steps and answers where its pattern occurs.")),
               1)
        .withKeywords(
            "convolution conv1d temporal signal text sequence causal wavenet 卷积 一维卷积 序列 信号 因果卷积")
        .formula("a = f(Σ_u Σ_c x[t s + u d, c] W[u, c, f] + b[f])",
                 "x (T, C)   W (k, C/groups, filters)   b (filters)   a (T', filters)")
        .exportAs("nn.Conv1d({in}, {filters}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, groups={groups}, bias={use_bias})");
}

} // namespace lamina
