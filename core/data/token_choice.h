#pragma once
// Which token comes next: chances from what a network says of every token, and a draw by them.

#include "core/base/random.h"

#include <cstdint>
#include <vector>

namespace lamina {

// Logits or probabilities of one place → weights to draw by, not summing to 1. temperature > 0: p ∝ p^(1/temperature).
// mostLikely > 0: only so many of the likeliest tokens have a chance.
std::vector<double> drawingWeights(const float* row, std::int64_t tokens, double temperature, int mostLikely);

std::int32_t drawnToken(const std::vector<double>& weights, RandomStream& random);
std::int32_t likeliestToken(const std::vector<double>& weights);

} // namespace lamina
