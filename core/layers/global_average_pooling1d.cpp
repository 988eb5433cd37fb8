// GlobalAveragePooling1D takes the mean of each channel over the whole sequence.
//   y[c] = Σ_t x[t, c] / T        x (N, T, C)   y (N, C); keepdims: (N, 1, C)
// With a mask only the steps that count are summed and counted. dL/dx = dL/dy[c] / (number of cells)

#include "core/layers/pooling_specs.h"

namespace lamina {

LayerSpec globalAveragePooling1dSpec() {
    return globalPoolingSpec(
               LayerSpec(
                   "GlobalAveragePooling1D", Category::pooling, TEXT("layer", "GlobalAveragePool 1D"),
                   TEXT("layer",
                        "Replaces each channel of a sequence by its mean; steps that a mask leaves out do not count.")),
               1, Pool::average)
        .withKeywords("global average pooling gap mean 一维全局平均池化 池化")
        .formula("y[c] = Σ_t x[t, c] / T", "x (T, C)   y (C)")
        .exportAs("nn.AdaptiveAvgPool1d(1)");
}

} // namespace lamina
