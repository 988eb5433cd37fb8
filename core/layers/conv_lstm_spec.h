#pragma once
// What ConvLSTM1D and ConvLSTM2D share. axes: 1 for sequences of lines (T, L, C), 2 for films (T, H, W, C).

#include "core/model/layer_spec.h"

namespace lamina {

LayerSpec convLstmSpec(LayerSpec spec, int axes);

} // namespace lamina
