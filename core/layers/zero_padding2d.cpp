// ZeroPadding2D lays a border of zeros around a picture.
//   y = 0 … x … 0 along each axis        x (N, H, W, C)   y (N, H', W', C)
// dL/dx = the inner part of dL/dy

#include "core/layers/border_specs.h"

namespace lamina {

LayerSpec zeroPadding2dSpec() {
    return zeroPaddingSpec(LayerSpec("ZeroPadding2D", Category::shape, TEXT("layer", "Zero padding"),
                                     TEXT("layer", "Adds rows and columns of zeros around a picture.")),
                           2)
        .withKeywords("zero padding border margin 补零 填充 边框")
        .formula("y = 0 … x … 0", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.ZeroPad2d({padding})");
}

} // namespace lamina
