// Cropping1D cuts a border off a sequence.
//   y = x without its first and last cells along each axis        x (N, T, C)   y (N, T', C)
// dL/dx = dL/dy, 0 in what was cut off

#include "core/layers/border_specs.h"

namespace lamina {

LayerSpec cropping1dSpec() {
    return croppingSpec(LayerSpec("Cropping1D", Category::shape, TEXT("layer", "Cropping 1D"),
                                  TEXT("layer", "Cuts steps off the start and the end of a sequence.")),
                        1)
        .withKeywords("crop cut trim border 一维裁剪")
        .formula("y = the inner part of x", "x (T, C)   y (T', C)")
        .exportAs("lambda x: x[..., {cropping}[0]:x.shape[-1]-{cropping}[1]]");
}

} // namespace lamina
