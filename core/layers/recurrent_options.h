#pragma once
// What SimpleRNN and LSTM share: options, shapes and weights over sequences (T, I).

#include "core/ops/scope.h"

namespace lamina {

// Adds units, activation and all options behind it in Keras's order. gates: 1, or 4 for LSTM.
LayerSpec recurrentSpec(LayerSpec spec, int gates);

// x (N, T, I) → step s of it, (N, I); the last first with go_backwards.
Value stepOf(Scope& scope, Value x, std::int64_t s);
// h (N, T, U) → the layer's output: all steps or the last one alone.
Value sequenceOutput(Scope& scope, Value h);
Value sequenceOutput(Scope& scope, const Values& steps); // each (N, U)

// b, or zeros where the layer has no bias
Value recurrentBias(Scope& scope);

// Can the fused ops take this activation? (ops/op.h: their slope must be told from their value)
bool isFusable(const std::string& activation);

} // namespace lamina
