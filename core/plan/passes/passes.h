#pragma once
// What is done to a recording before it gets memory. Each pass: a pattern, a condition, a replacement.

#include "core/backend/backend.h"
#include "core/plan/recording.h"

namespace lamina::passes {

// Takes out every op that neither an output, the loss, a metric, a gradient nor a state update needs: the gradient of the
// network's input, activations of layers nobody reads.
void removeDeadOps(Recording& recording);

// matmul + bias + activation → dense; conv2d + bias + activation → conv2dBias, where the back-end wants it.
void fuseBiasAndActivation(Recording& recording, const Backend& backend);

// softmax, its cross-entropy and their gradient → crossEntropy: the exponentials are taken once.
void fuseCrossEntropy(Recording& recording, const Backend& backend);

// A chain of narrow dense layers with its losses and gradients → one rowProgram, where the back-end wants it.
void fuseSmallNetwork(Recording& recording, const Backend& backend);

// conv2dBias + maxPool2d → conv2dPool, their gradients → maxUnpool2d. What the pooling does not read is not computed.
void fusePooling(Recording& recording, const Backend& backend);

// The gradients of a convolution's kernel, bias and input, and the maxUnpool2d in front of them → one conv2dGradients, where the
// back-end wants it: it reads what arrives once. After the passes above.
void fuseConvolutionGradients(Recording& recording, const Backend& backend);

// batchNorm + shortcut + ReLU → one batchNorm; a sum of two gradients + the ReLU's gradient + batchNormGradient → one
// batchNormGradient. A convolution's gradient through the ReLU in front of it → one conv2dInputGradient.
void fuseNormalization(Recording& recording, const Backend& backend);
void fuseSlopes(Recording& recording, const Backend& backend);

// For networks that do not learn: conv2d + batchNormInference (+ shortcut + ReLU) → foldNormalization of the weights and one
// conv2dBias; a product likewise.
void foldNormalization(Recording& recording, const Backend& backend);

// dW = xᵀ d + update → matmulUpdate: the gradient of a large weight goes to the optimizer piece by piece, while it is in the
// cache, and never to memory.
void updateInProducts(Recording& recording, const Backend& backend);

// After that: dx = d Wᵀ [· f'(r)] + matmulUpdate of a W too large for the caches → matmulUpdateBoth, which reads W once;
// matmul + mapGradient → matmulMapGradient.
void fuseDenseBackward(Recording& recording, const Backend& backend);

// matmul, dense or layerNormGradient + another tensor as large as the result → one op that adds it: a residual connection, or
// gradients that come from several sides. After the passes above.
void fuseAddends(Recording& recording, const Backend& backend);

// Trades time for memory: most activations are not kept for the way back but computed again.
void recomputeActivations(Recording& recording);

// Marks the ops that depend on no input and no weight, such as the 1/N that every loss begins its gradient with; and in a
// recording that changes no weights those that depend on weights only. Last of the passes.
void markConstants(Recording& recording);

// The number of a tensor or an op as an index
inline std::size_t at(int i) { return static_cast<std::size_t>(i); }

// Keeps the ops for which keep[i], in order, and mends the producers of the tensors.
void keepOps(Trace& trace, const std::vector<bool>& keep);
// Who reads each tensor
struct Readers {
    std::vector<std::vector<int>> ops; // an op that reads it twice is there twice
    std::vector<bool> isResult;        // read after the step, or by somebody outside of the trace
    explicit Readers(const Recording& recording);
    const std::vector<int>& of(int tensor) const { return ops[at(tensor)]; }
    int only(int tensor) const; // the one op that reads it, −1 if there is not exactly one reader
};
// How many ops and results read each tensor.
std::vector<int> countUses(const Recording& recording);
// The op as the back-end would see it: shapes and types, no memory.
Instruction instructionOf(const Recording& recording, const TraceOp& op, Type realType);

} // namespace lamina::passes
