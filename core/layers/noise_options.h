#pragma once
// What the layers that disturb their input while training share.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

Property rateOption(double most); // 0 … most, Keras's `rate`
// Drops whole channels: the last axis of a sample.
LayerSpec spatialDropoutLayer(const std::string& type, Text label, Text help);

} // namespace lamina
