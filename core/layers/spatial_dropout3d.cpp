// SpatialDropout3D drops whole channels of volumes, while training only (Tompson et al., 2015).
//   y = m ⊙ x / (1 − rate)        m (N, 1, 1, 1, C) is 0 with probability rate, else 1: drawn for each sample and channel
// dL/dx = m ⊙ dL/dy / (1 − rate)

#include "core/layers/noise_options.h"
#include "core/layers/problems.h"

namespace lamina {

LayerSpec spatialDropout3dSpec() {
    return spatialDropoutLayer("SpatialDropout3D", TEXT("layer", "SpatialDropout3D"),
                               TEXT("layer", "Sets a random share of the channels to 0 at all places of a volume at "
                                             "once, where neighbours know each other's numbers anyway."))
        .formula("y = m ⊙ x / (1 − rate)", "x, y (D, H, W, C)")
        .rank(4, 4)
        .shape([](const Options&, const std::vector<Shape>& x) {
            requireVolume(x[0]);
            return x[0];
        })
        .exportAs("nn.Dropout3d({rate})");
}

} // namespace lamina
