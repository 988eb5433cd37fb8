// UpSampling1D makes a sequence larger by repeating its cells.
//   y[t, c] = x[⌊t / s⌋, c]        x (N, T, C)   y (N, T', C)
// dL/dx = the sum of dL/dy over the copies of a cell

#include "core/layers/up_sampling_spec.h"

namespace lamina {

LayerSpec upSampling1dSpec() {
    return upSamplingSpec(LayerSpec("UpSampling1D", Category::shape, TEXT("layer", "UpSampling 1D"),
                                    TEXT("layer", "Makes a sequence longer: every step is repeated.")),
                          1)
        .withKeywords("upsample enlarge repeat interpolate nearest 一维上采样 放大")
        .formula("y[t, c] = x[⌊t / s⌋, c]", "x (T, C)   y (T', C)")
        .exportAs("nn.Upsample(scale_factor={size})");
}

} // namespace lamina
