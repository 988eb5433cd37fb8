#pragma once
// What UpSampling1D, 2D and 3D share.

#include "core/model/layer_spec.h"

namespace lamina {

// The declaration, given type, name, help, formula and export. axes: 1, 2 or 3; pictures may be interpolated.
LayerSpec upSamplingSpec(LayerSpec spec, int axes);

} // namespace lamina
