// UpSampling2D makes a picture larger by repeating its cells or by interpolation.
//   y[i, j, c] = x[⌊i / s⌋, ⌊j / s⌋, c]        x (N, H, W, C)   y (N, H', W', C)
// dL/dx = the sum of dL/dy over the copies of a cell, or the transposed interpolation

#include "core/layers/up_sampling_spec.h"

namespace lamina {

LayerSpec upSampling2dSpec() {
    return upSamplingSpec(
               LayerSpec("UpSampling2D", Category::shape, TEXT("layer", "UpSampling"),
                         TEXT("layer",
                              "Makes a picture larger: every cell is repeated, or cells in between are interpolated.")),
               2)
        .withKeywords("upsample enlarge repeat interpolate nearest bilinear 上采样 放大 插值")
        .formula("y[i, j, c] = x[⌊i / s⌋, ⌊j / s⌋, c]", "x (H, W, C)   y (H', W', C)")
        .exportAs("nn.Upsample(scale_factor={size}, mode={interpolation})");
}

} // namespace lamina
