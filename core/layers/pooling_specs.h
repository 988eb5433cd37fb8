#pragma once
// What the layers that shrink sequences, pictures and volumes share. axes: 1, 2 or 3 of them besides batch and channels.

#include "core/layers/window_options.h"
#include "core/model/layer_spec.h"

namespace lamina {

enum class Pool { maximum, average };

// The declarations, given type, name, help, formula and export
LayerSpec poolingSpec(LayerSpec spec, int axes, Pool pool);         // pool_size, strides, padding
LayerSpec globalPoolingSpec(LayerSpec spec, int axes, Pool pool);   // keepdims
LayerSpec adaptivePoolingSpec(LayerSpec spec, int axes, Pool pool); // output_size

} // namespace lamina
