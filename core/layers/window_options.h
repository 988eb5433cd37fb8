#pragma once
// Options of layers that move a window over a picture, and its geometry.

#include "core/model/layer_spec.h"
#include "core/ops/op.h"

namespace lamina {

Property stridesOption(std::int64_t defaultValue, double minimum); // 0: as the window (Keras's None)

// The window that the options describe over pictures x (H, W, C); sizeOption: "kernel_size" or "pool_size". Throws Problem if
// it does not fit.
Window2d windowOf(const Options& options, const std::string& sizeOption, const Shape& x);

// The picture afterwards: (H', W', channels)
Shape windowedShape(const Window2d& window, const Shape& x, std::int64_t channels);

} // namespace lamina
