#pragma once
// What LayerNormalization and GroupNormalization share: the learnt scale γ and shift β, with Keras's names and defaults.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

Property epsilonOption(double defaultValue);
// epsilon, center, scale, and the initializers, regularizers and constraints of β and γ
LayerSpec& withScaleAndShift(LayerSpec& spec);
std::vector<WeightSpec> scaleAndShiftWeights(const Options& options, const Shape& shape);
Value scaleOf(Scope& scope, const Shape& shape); // γ, or ones
Value shiftOf(Scope& scope, const Shape& shape); // β, or zeros

} // namespace lamina
