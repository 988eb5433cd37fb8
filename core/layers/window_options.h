#pragma once
// Options of layers that move a window over a sequence, a picture or a volume, and its geometry.

#include "core/model/layer_spec.h"
#include "core/ops/op.h"

namespace lamina {

// What the window moves over: 1 = sequences (T, C), 2 = pictures (H, W, C), 3 = volumes (D, H, W, C). The options hold one, two
// or three integers.
Property windowOption(int axes, const std::string& name, std::int64_t defaultValue);
Property kernelSizeOption(int axes);
Property poolSizeOption(int axes);
Property stridesOption(int axes);
Property poolStridesOption(int axes); // 0: as the window (Keras's None)
Property dilationOption(int axes);

// The integers of such an option, and as "3×3"
std::vector<std::int64_t> windowList(const Options& options, int axes, const std::string& name);
std::string windowText(const Options& options, int axes, const std::string& name);
// The value that sets such an option
PropertyValue windowValue(int axes, std::vector<std::int64_t> integers);

// Throws Problem unless x is a sequence, a picture or a volume.
void requireAxes(int axes, const Shape& x);

// The window that the options describe over x; sizeOption: "kernel_size" or "pool_size". Sequences are pictures of height 1.
// Throws Problem if it does not fit.
Window2d windowOf(const Options& options, int axes, const std::string& sizeOption, const Shape& x);
Window3d window3dOf(const Options& options, const std::string& sizeOption, const Shape& x);

// x afterwards, with so many channels
Shape windowedShape(const Window2d& window, int axes, const Shape& x, std::int64_t channels);
Shape windowedShape(const Window3d& window, const Shape& x, std::int64_t channels);

// A batch of sequences (N, T, C) as pictures (N, 1, T, C); pictures as they are
Shape asPictures(const Shape& batch);

} // namespace lamina
