// ZeroPadding3D lays a border of zeros around a volume.
//   y = 0 … x … 0 along each axis        x (N, D, H, W, C)   y (N, D', H', W', C)
// dL/dx = the inner part of dL/dy

#include "core/layers/border_specs.h"

namespace lamina {

LayerSpec zeroPadding3dSpec() {
    return zeroPaddingSpec(LayerSpec("ZeroPadding3D", Category::shape, TEXT("layer", "Zero padding 3D"),
                                     TEXT("layer", "Adds layers of zeros around a volume.")),
                           3)
        .withKeywords("zero padding border margin 三维补零 填充")
        .formula("y = 0 … x … 0", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.ConstantPad3d({padding}, 0)");
}

} // namespace lamina
