// ZeroPadding1D lays a border of zeros around a sequence.
//   y = 0 … x … 0 along each axis        x (N, T, C)   y (N, T', C)
// dL/dx = the inner part of dL/dy

#include "core/layers/border_specs.h"

namespace lamina {

LayerSpec zeroPadding1dSpec() {
    return zeroPaddingSpec(LayerSpec("ZeroPadding1D", Category::shape, TEXT("layer", "Zero padding 1D"),
                                     TEXT("layer", "Adds steps of zeros at the start and at the end of a sequence.")),
                           1)
        .withKeywords("zero padding border margin 一维补零 填充")
        .formula("y = 0 … x … 0", "x (T, C)   y (T', C)")
        .exportAs("nn.ConstantPad1d({padding}, 0)");
}

} // namespace lamina
