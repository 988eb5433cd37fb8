// SpatialDropout1D drops whole channels of sequences, while training only (Tompson et al., 2015).
//   y = m ⊙ x / (1 − rate)        m (N, 1, C) is 0 with probability rate, else 1: drawn for each sample and channel
// dL/dx = m ⊙ dL/dy / (1 − rate)

#include "core/layers/noise_options.h"
#include "core/layers/problems.h"

namespace lamina {

LayerSpec spatialDropout1dSpec() {
    return spatialDropoutLayer("SpatialDropout1D", TEXT("layer", "SpatialDropout1D"),
                               TEXT("layer", "Sets a random share of the channels to 0 at all steps of a sequence at "
                                             "once, where neighbours know each other's numbers anyway."))
        .formula("y = m ⊙ x / (1 − rate)", "x, y (T, C)")
        .rank(2, 2)
        .shape([](const Options&, const std::vector<Shape>& x) {
            requireSequence(x[0]);
            return x[0];
        })
        .exportAs("nn.Dropout1d({rate})");
}

} // namespace lamina
