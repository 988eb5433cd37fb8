#pragma once
// The rules of the op table, one function for each op that needs its own; private to core/ops.

#include "core/ops/trace.h"

namespace lamina::rules {

using OutputTypes = std::vector<std::pair<Shape, Type>>;
using Tensors = TraceTensors;

// Shape rules (shape_rules.cpp)
Shape broadcastShape(const Shape& a, const Shape& b); // numpy's rule; throws Error if the shapes do not fit
OutputTypes sameShape(const TraceOp& op, const Tensors& tensors);
OutputTypes broadcastOfBoth(const TraceOp& op, const Tensors& tensors);
OutputTypes givenShape(const TraceOp& op, const Tensors& tensors); // attributes.shape
OutputTypes shapeOfMatmul(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfReshape(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfPermute(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfConcatenate(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfSlice(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfConv2d(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfPool2d(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfBatchNorm(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfBatchNormGradient(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfConv2dPool(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfConv2dGradients(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfFoldNormalization(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfInputs(const TraceOp& op, const Tensors& tensors); // one output like each of the first inputs
OutputTypes shapeOfSimpleRnn(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfRecurrentGradient(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfLstm(const TraceOp& op, const Tensors& tensors);
OutputTypes withoutLastAxis(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfMetric(const TraceOp& op, const Tensors& tensors);
OutputTypes withoutAxis(const TraceOp& op, const Tensors& tensors); // attributes.axis
OutputTypes shapeOfSelect(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfGather(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfBatchMatmul(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfLayerNorm(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfAttention(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfAttentionGradient(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfGru(const TraceOp& op, const Tensors& tensors);
OutputTypes shapeOfPatches3d(const TraceOp& op, const Tensors& tensors);
OutputTypes shapesOfCtc(const TraceOp& op, const Tensors& tensors);
OutputTypes noOutputs(const TraceOp& op, const Tensors& tensors);

// Gradient rules (gradient_rules.cpp): dOutputs → dInputs in the same algebra
#define LAMINA_GRADIENT_RULE(name)                                                                                     \
    Values name(Trace& trace, const TraceOp& op, const Values& in, const Values& out, const Values& d)
LAMINA_GRADIENT_RULE(gradientOfCopy);
LAMINA_GRADIENT_RULE(gradientOfMap);
LAMINA_GRADIENT_RULE(gradientOfAffine);
LAMINA_GRADIENT_RULE(gradientOfAdd);
LAMINA_GRADIENT_RULE(gradientOfSubtract);
LAMINA_GRADIENT_RULE(gradientOfMultiply);
LAMINA_GRADIENT_RULE(gradientOfDivide);
LAMINA_GRADIENT_RULE(gradientOfMaximum);
LAMINA_GRADIENT_RULE(gradientOfMinimum);
LAMINA_GRADIENT_RULE(gradientOfSumTo);
LAMINA_GRADIENT_RULE(gradientOfBroadcastTo);
LAMINA_GRADIENT_RULE(gradientOfMatmul);
LAMINA_GRADIENT_RULE(gradientOfReshape);
LAMINA_GRADIENT_RULE(gradientOfPermute);
LAMINA_GRADIENT_RULE(gradientOfConcatenate);
LAMINA_GRADIENT_RULE(gradientOfSlice);
LAMINA_GRADIENT_RULE(gradientOfEmbed);
LAMINA_GRADIENT_RULE(gradientOfSoftmax);
LAMINA_GRADIENT_RULE(gradientOfConv2d);
LAMINA_GRADIENT_RULE(gradientOfConv2dInputGradient);
LAMINA_GRADIENT_RULE(gradientOfMaxPool2d);
LAMINA_GRADIENT_RULE(gradientOfAveragePool2d);
LAMINA_GRADIENT_RULE(gradientOfDropout);
LAMINA_GRADIENT_RULE(gradientOfBatchNorm);
LAMINA_GRADIENT_RULE(gradientOfBatchNormInference);
LAMINA_GRADIENT_RULE(gradientOfSimpleRnn);
LAMINA_GRADIENT_RULE(gradientOfLstm);
LAMINA_GRADIENT_RULE(gradientOfSoftmaxCrossEntropy);
LAMINA_GRADIENT_RULE(gradientOfSparseSoftmaxCrossEntropy);
LAMINA_GRADIENT_RULE(gradientOfSigmoidCrossEntropy);
LAMINA_GRADIENT_RULE(gradientOfPick);
LAMINA_GRADIENT_RULE(gradientOfReverse);
LAMINA_GRADIENT_RULE(gradientOfSelect);
LAMINA_GRADIENT_RULE(gradientOfMaximumOver);
LAMINA_GRADIENT_RULE(gradientOfGather);
LAMINA_GRADIENT_RULE(gradientOfBatchMatmul);
LAMINA_GRADIENT_RULE(gradientOfLayerNorm);
LAMINA_GRADIENT_RULE(gradientOfAttention);
LAMINA_GRADIENT_RULE(gradientOfGru);
LAMINA_GRADIENT_RULE(gradientOfPatches3d);
LAMINA_GRADIENT_RULE(gradientOfWarp2d);
LAMINA_GRADIENT_RULE(gradientOfCtc);
#undef LAMINA_GRADIENT_RULE

} // namespace lamina::rules
