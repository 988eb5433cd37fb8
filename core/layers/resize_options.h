#pragma once
// Pictures of another size: what Resizing, CenterCrop and RandomCrop share.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

Property heightOption(); // of the result, in pixels
Property widthOption();
Shape resizedShape(const Options& options, const Shape& x); // (height, width, C)

Value croppedInTheMiddle(Value x, std::int64_t height, std::int64_t width);
// The largest part in the middle of x (N, H, W, C) that has the proportions height : width
Value croppedToProportions(Value x, std::int64_t height, std::int64_t width);
// x with `value` at both sides, so that it has these proportions
Value paddedToProportions(Value x, std::int64_t height, std::int64_t width, double value);
// Pixels are squares whose centres are compared, as in Keras: y[r, c] = x at ((r + ½) H/height − ½, …)
Value resized(Value x, std::int64_t height, std::int64_t width, bool isNearest);

} // namespace lamina
