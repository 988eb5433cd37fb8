#pragma once
// An axis made longer or shorter, every number of the result a weighted sum along it.

#include "core/ops/algebra.h"

#include <vector>

namespace lamina {

// y[…, j, …] = Σ_i weights[i, j] x[…, i, …] along one axis of a batch; weights (n, m) row-major. x as it is where m = n and the
// weights are those of copying.
Value alongAxis(Value x, int axis, std::int64_t m, std::vector<float> weights);

// Multiply-adds of alongAxis for the first axes of a sample, one after the other; axes that keep their length cost nothing.
std::int64_t costAlongAxes(const Shape& sample, const std::vector<std::int64_t>& lengths);

} // namespace lamina
