#pragma once
// What the layers share that lay a border around a sequence, a picture or a volume or cut one off. axes: 1, 2 or 3.

#include "core/model/layer_spec.h"

namespace lamina {

// The declarations, given type, name, help, formula and export. Two integers for each axis: before and after.
LayerSpec zeroPaddingSpec(LayerSpec spec, int axes);
LayerSpec croppingSpec(LayerSpec spec, int axes);

} // namespace lamina
