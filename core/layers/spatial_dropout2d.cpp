// SpatialDropout2D drops whole channels of pictures, while training only (Tompson et al., 2015).
//   y = m ⊙ x / (1 − rate)        m (N, 1, 1, C) is 0 with probability rate, else 1: drawn for each sample and channel
// dL/dx = m ⊙ dL/dy / (1 − rate)

#include "core/layers/noise_options.h"
#include "core/layers/problems.h"

namespace lamina {

LayerSpec spatialDropout2dSpec() {
    return spatialDropoutLayer("SpatialDropout2D", TEXT("layer", "SpatialDropout2D"),
                               TEXT("layer", "Sets a random share of the channels to 0 at all places of a picture at "
                                             "once, where neighbours know each other's numbers anyway."))
        .formula("y = m ⊙ x / (1 − rate)", "x, y (H, W, C)")
        .rank(3, 3)
        .shape([](const Options&, const std::vector<Shape>& x) {
            requirePicture(x[0]);
            return x[0];
        })
        .exportAs("nn.Dropout2d({rate})");
}

} // namespace lamina
