#pragma once
// What the layers that merge their inputs number by number share: inputs of one shape, or with axes of extent 1 or missing in
// front, which are repeated (Keras's and numpy's broadcasting).

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

Shape mergedShape(const std::vector<Shape>& inputs); // throws Problem where the shapes do not fit
Values alignedInputs(const Values& inputs);          // with ones in front, so that the last axes lie under each other

// Keras's mask of a merge: a step counts where it counts in one of the inputs, and everywhere if one of them has no mask.
Value anyOfAll(const Scope& scope, std::size_t inputs);

// What Keras does with the steps of sequences that a mask skips: Multiply takes 1 there, Maximum and Minimum the other inputs; 0 (or the
// first input) where no input counts. combine: the product, the larger or the smaller number. Sets the output's mask.
Value productOfCounting(Scope& scope, const Values& inputs);
Value choiceOfCounting(Scope& scope, const Values& inputs, Value (*combine)(Value, Value));

// A merge of `minimum` … `maximum` inputs whose result is combine(first, next), input after input.
using Combine = Value (*)(Value, Value);
LayerSpec mergeLayer(const std::string& type, Text label, Text help, int maximumInputs, Combine combine);

} // namespace lamina
