// UpSampling3D makes a volume larger by repeating its cells.
//   y[i, j, k, c] = x[⌊i / s⌋, ⌊j / s⌋, ⌊k / s⌋, c]        x (N, D, H, W, C)   y (N, D', H', W', C)
// dL/dx = the sum of dL/dy over the copies of a cell

#include "core/layers/up_sampling_spec.h"

namespace lamina {

LayerSpec upSampling3dSpec() {
    return upSamplingSpec(LayerSpec("UpSampling3D", Category::shape, TEXT("layer", "UpSampling 3D"),
                                    TEXT("layer", "Makes a volume larger: every cell is repeated.")),
                          3)
        .withKeywords("upsample enlarge repeat interpolate nearest 三维上采样 放大")
        .formula("y[i, j, k, c] = x[⌊i / s⌋, ⌊j / s⌋, ⌊k / s⌋, c]", "x (D, H, W, C)   y (D', H', W', C)")
        .exportAs("nn.Upsample(scale_factor={size})");
}

} // namespace lamina
