#pragma once
// What SimpleRNN, LSTM and GRU share over sequences (T, I): options, shapes and weights, and the way from step to step with
// masks, first states, dropout and truncated gradients.

#include "core/ops/scope.h"

namespace lamina {

// Adds units, activation and all options behind it in Keras's order. gates: 1, 3 for GRU, 4 for LSTM; states: 1, 2 for LSTM.
// Inputs: the sequence, then none or all of the first states (U). Outputs: with return_state also the last states (U).
LayerSpec recurrentSpec(LayerSpec spec, int gates, int states);

// One step of a layer that is written out, where the fused op cannot do what the options ask for.
struct RecurrentStep {
    Scope& scope;
    Value sums;            // x_t W + b for all gates, (N, gates · U)
    Values states;         // before the step, each (N, U): h, and c of LSTM
    const Values& dropped; // recurrent dropout: what each gate multiplies h by, (N, U); one for all, or none
    std::int64_t units;

    // The sums of gates first … first + count − 1, (N, count · U)
    Value part(Value all, int first, int count = 1) const { return slice(all, 1, first * units, count * units); }
    // (h ⊙ dropout) R for these gates
    Value recurrent(int first, int count, Value h) const;
    Value gated(Value z) const { return activate(scope.text("recurrent_activation"), z); }
    Value activated(Value z) const { return activate(scope.text("activation"), z); }
};
using StepRule = Values (*)(const RecurrentStep& step); // → the states after the step

// The layer's output; the last states and the mask that comes after go to the scope.
Value recurrentForward(Scope& scope, const Values& inputs, Op fused, StepRule step);

} // namespace lamina
