#pragma once
// The reference back-end: every op as the loop a textbook writes, in float and in double. It is the oracle of all other
// back-ends, the engine of the gradient checks, and the last resort. One file for each family of ops.

#include "core/backend/backend.h"

namespace lamina::reference {

// Carries out one instruction. Never allocates.
using Loop = void (*)(const Instruction& instruction, const StepState& state);

// Each family's loop for an op, nullptr if the op belongs to another family. Real: float or double.
template <class Real>
Loop elementwiseLoop(Op op);
template <class Real>
Loop layoutLoop(Op op);
template <class Real>
Loop reductionLoop(Op op);
template <class Real>
Loop productLoop(Op op);
template <class Real>
Loop convolutionLoop(Op op);
template <class Real>
Loop poolingLoop(Op op);
template <class Real>
Loop normalizationLoop(Op op);
template <class Real>
Loop recurrentLoop(Op op);
template <class Real>
Loop lossLoop(Op op);
template <class Real>
Loop metricLoop(Op op);
template <class Real>
Loop updateLoop(Op op);
template <class Real>
Loop constrainLoop(Op op);
template <class Real>
Loop ctcLoop(Op op);
template <class Real>
Loop randomLoop(Op op);
template <class Real>
Loop warpLoops(Op op);
template <class Real>
Loop gatherLoops(Op op);
template <class Real>
Loop batchProductLoop(Op op);
template <class Real>
Loop layerNormLoops(Op op);
template <class Real>
Loop attentionLoops(Op op);

// Numbers of scratch that the gradients of recurrent layers need.
std::int64_t recurrentScratch(const Instruction& instruction);
// … that a metric with a mask needs: the rows that count
std::int64_t metricScratch(const Instruction& instruction);
// … that a product needs whose result goes to the optimizer: the gradient.
std::int64_t updateScratch(const Instruction& instruction);
// … bytes that the alignment of a sequence needs.
std::int64_t ctcScratchBytes(const Instruction& instruction);

// d ← d · f'(r) with the function of the instruction
template <class Real>
void multiplyBySlope(const Instruction& instruction, const BoundTensor& r, const BoundTensor& d);

// out = op(A) op(B) of the first two inputs
template <class Real>
void multiply(const Instruction& instruction, Real* out);

} // namespace lamina::reference
