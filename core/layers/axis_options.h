#pragma once
// What the layers that work along chosen axes share: normalisations and Softmax. Keras counts the batch as axis 0 and −1 as the last.

#include "core/model/layer_spec.h"
#include "core/ops/scope.h"

namespace lamina {

Property axisOption(Text help); // one axis, −1
Property axesOption(Text help); // one or several, −1

// The axes of one sample, from 0, rising. Throws Problem for an axis that the sample does not have, and for one named twice.
std::vector<int> axesOf(const std::vector<std::int64_t>& axes, const Shape& sample);
std::vector<int> axesOf(const Options& options, const Shape& sample); // of the option "axis", whichever kind it is
bool areLast(const std::vector<int>& axes, int rank);                 // the last ones of all
Shape partOf(const Shape& sample, const std::vector<int>& axes);      // the extents of these axes

// x (N, …) with these axes of a sample at the end, as one: (N, rest …, product), and the way back to x's shape.
Value withAxesLast(Value x, const std::vector<int>& axes);
Value withAxesBack(Value y, const Shape& shape, const std::vector<int>& axes);

} // namespace lamina
