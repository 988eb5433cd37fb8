#pragma once
// What several losses share: options, floors and powers.

#include "core/model/registry.h"
#include "core/ops/scope.h"

namespace lamina {

constexpr double kProbabilityFloor = 1e-7; // Keras's epsilon

// p into [ε, 1 − ε]
inline Value clipped(Value p) { return map(Function::clip, p, kProbabilityFloor); }

// Each row of p (…, C) divided by its sum, then clipped: what Keras does with probabilities of classes
inline Value clippedDistribution(Value p) { return clipped(p / sumTo(p, p.shape().withLast(1))); }

Value atLeast(Value x, double low);
Value atMost(Value x, double high);
Value sigmoid(Value x);
// x^exponent of numbers from 0 to 1
Value power(Value x, double exponent);
// The sum over the last axis, which stays with 1 number
Value sumOfRows(Value x);

Property fromLogitsOption();
Property labelSmoothingOption();
Property ignoreClassOption();
Property reductionOption(); // of every loss of single samples: added when the losses are registered
// y (1 − s) + s / classes
Value smoothed(const Scope& scope, Value y, double classes);
// The numbers that make the probabilities p by a softmax or sigmoid: p itself where the option from_logits says so, what is
// known of the last layer otherwise; empty: only the probabilities are there.
Value logitsFor(const Scope& scope, Value p, Op op, Function function = Function::linear);

} // namespace lamina
