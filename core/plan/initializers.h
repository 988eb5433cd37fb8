#pragma once
// First values of weights.

#include "core/model/graph.h"

#include <cstdint>
#include <vector>

namespace lamina {

// By the initializer named in the spec, with Keras's formulas; the random numbers depend on seed, uid and the weight's name
// alone. LAMINA_CHECK: the initializer exists.
std::vector<float> initialValues(const WeightSpec& spec, std::uint64_t seed, Uid node);

} // namespace lamina
