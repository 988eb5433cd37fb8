// Cropping3D cuts a border off a volume.
//   y = x without its first and last cells along each axis        x (N, D, H, W, C)   y (N, D', H', W', C)
// dL/dx = dL/dy, 0 in what was cut off

#include "core/layers/border_specs.h"

namespace lamina {

LayerSpec cropping3dSpec() {
    return croppingSpec(LayerSpec("Cropping3D", Category::shape, TEXT("layer", "Cropping 3D"),
                                  TEXT("layer", "Cuts layers off the sides of a volume.")),
                        3)
        .withKeywords("crop cut trim border 三维裁剪")
        .formula("y = the inner part of x", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.ConstantPad3d([-n for n in {cropping}], 0)");
}

} // namespace lamina
