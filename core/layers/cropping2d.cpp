// Cropping2D cuts a border off a picture.
//   y = x without its first and last cells along each axis        x (N, H, W, C)   y (N, H', W', C)
// dL/dx = dL/dy, 0 in what was cut off

#include "core/layers/border_specs.h"

namespace lamina {

LayerSpec cropping2dSpec() {
    return croppingSpec(LayerSpec("Cropping2D", Category::shape, TEXT("layer", "Cropping"),
                                  TEXT("layer", "Cuts rows and columns off the edges of a picture.")),
                        2)
        .withKeywords("crop cut trim border 裁剪 裁边")
        .formula("y = the inner part of x", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.ZeroPad2d([-n for n in {cropping}])");
}

} // namespace lamina
