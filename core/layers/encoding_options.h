#pragma once
// How numbers of categories become rows of 0 and 1: what CategoryEncoding and Discretization share.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

// Keras's one_hot puts the classes in a new last axis, or in place of a last axis of length 1; multi_hot and count take one
// row of categories and answer with one row. Throws Problem where the mode cannot take the shape.
Shape encodedShape(const std::string& mode, const Shape& x, std::int64_t classes);
Value encoded(const std::string& mode, Value x, std::int64_t classes);

} // namespace lamina
