#pragma once
// Probabilities kept away from 0 and 1, so that their logarithm stays finite.

#include "core/ops/algebra.h"

namespace lamina {

constexpr double kProbabilityFloor = 1e-7; // Keras's epsilon

// p into [ε, 1 − ε]
inline Value clipped(Value p) { return map(Function::clip, p, kProbabilityFloor); }

// Each row of p (…, C) divided by its sum, then clipped: what Keras does with probabilities of classes
inline Value clippedDistribution(Value p) { return clipped(p / sumTo(p, p.shape().withLast(1))); }

} // namespace lamina
