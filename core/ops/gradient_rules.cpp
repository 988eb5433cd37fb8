// The gradient of each op, in the same algebra: with d = dL/d(output), what is dL/d(each input)?
// An empty Value says that no gradient flows to that input.

#include "core/ops/algebra.h"
#include "core/ops/op_rules.h"
#include "core/ops/recurrent_operands.h"

#define LAMINA_GRADIENT_RULE(name)                                                                                     \
    Values name([[maybe_unused]] Trace& trace, [[maybe_unused]] const TraceOp& op, [[maybe_unused]] const Values& in,  \
                [[maybe_unused]] const Values& out, [[maybe_unused]] const Values& d)

namespace lamina::rules {

namespace {
Value asShape(Value x, const Shape& shape) { return x.shape() == shape ? x : reshape(x, shape); }

Value product(Value a, bool transposeA, Value b, bool transposeB) {
    Attributes at;
    at.transposeA = transposeA;
    at.transposeB = transposeB;
    return a.trace->recordOne(Op::matmul, {a, b}, at);
}
} // namespace

LAMINA_GRADIENT_RULE(gradientOfCopy) { return {d[0]}; }

LAMINA_GRADIENT_RULE(gradientOfMap) {
    const Function f = op.attributes.function;
    return {mapGradient(f, readsOutput(f) ? out[0] : in[0], d[0], op.attributes.alpha)};
}

LAMINA_GRADIENT_RULE(gradientOfAffine) { return {op.attributes.alpha * d[0]}; }

LAMINA_GRADIENT_RULE(gradientOfAdd) { return {sumTo(d[0], in[0].shape()), sumTo(d[0], in[1].shape())}; }

LAMINA_GRADIENT_RULE(gradientOfSubtract) { return {sumTo(d[0], in[0].shape()), sumTo(-d[0], in[1].shape())}; }

LAMINA_GRADIENT_RULE(gradientOfMultiply) {
    return {sumTo(d[0] * in[1], in[0].shape()), sumTo(d[0] * in[0], in[1].shape())};
}

// y = a / b:  da = d / b,  db = −d y / b
LAMINA_GRADIENT_RULE(gradientOfDivide) {
    const Value da = d[0] / in[1];
    return {sumTo(da, in[0].shape()), sumTo(-(da * out[0]), in[1].shape())};
}

LAMINA_GRADIENT_RULE(gradientOfMaximum) {
    const Value toFirst = d[0] * trace.recordOne(Op::greater, {in[0], in[1]});
    return {sumTo(toFirst, in[0].shape()), sumTo(d[0] - toFirst, in[1].shape())};
}

LAMINA_GRADIENT_RULE(gradientOfMinimum) {
    const Value toSecond = d[0] * trace.recordOne(Op::greater, {in[0], in[1]});
    return {sumTo(d[0] - toSecond, in[0].shape()), sumTo(toSecond, in[1].shape())};
}

LAMINA_GRADIENT_RULE(gradientOfSumTo) { return {broadcastTo(d[0], in[0].shape())}; }

LAMINA_GRADIENT_RULE(gradientOfBroadcastTo) { return {sumTo(d[0], in[0].shape())}; }

// C = op(A) op(B):  dA = dC op(B)ᵀ,  dB = op(A)ᵀ dC, or the transpose of that where the operand was transposed
LAMINA_GRADIENT_RULE(gradientOfMatmul) {
    const bool tA = op.attributes.transposeA, tB = op.attributes.transposeB;
    const Value dA = tA ? product(in[1], tB, d[0], true) : product(d[0], false, in[1], !tB);
    const Value dB = tB ? product(d[0], true, in[0], tA) : product(in[0], !tA, d[0], false);
    return {asShape(dA, in[0].shape()), asShape(dB, in[1].shape())};
}

LAMINA_GRADIENT_RULE(gradientOfReshape) { return {reshape(d[0], in[0].shape())}; }

LAMINA_GRADIENT_RULE(gradientOfPermute) {
    const std::vector<int>& permutation = op.attributes.permutation;
    std::vector<int> inverse(permutation.size());
    for (std::size_t i = 0; i < permutation.size(); ++i)
        inverse[static_cast<std::size_t>(permutation[i])] = static_cast<int>(i);
    return {permute(d[0], std::move(inverse))};
}

LAMINA_GRADIENT_RULE(gradientOfConcatenate) {
    Values parts;
    std::int64_t begin = 0;
    for (const Value& part : in) {
        const std::int64_t extent = part.shape()[op.attributes.axis];
        parts.push_back(slice(d[0], op.attributes.axis, begin, extent));
        begin += extent;
    }
    return parts;
}

LAMINA_GRADIENT_RULE(gradientOfSlice) {
    Attributes at = op.attributes;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::embed, {d[0]}, at)};
}

LAMINA_GRADIENT_RULE(gradientOfEmbed) {
    return {slice(d[0], op.attributes.axis, op.attributes.begin, in[0].shape()[op.attributes.axis])};
}

LAMINA_GRADIENT_RULE(gradientOfSoftmax) { return {trace.recordOne(Op::softmaxGradient, {out[0], d[0]})}; }

LAMINA_GRADIENT_RULE(gradientOfConv2d) {
    Attributes ofInput = op.attributes, ofKernel = op.attributes;
    ofInput.shape = in[0].shape();
    ofKernel.shape = in[1].shape();
    return {trace.recordOne(Op::conv2dInputGradient, {d[0], in[1]}, ofInput),
            trace.recordOne(Op::conv2dKernelGradient, {in[0], d[0]}, ofKernel)};
}

// y = the transposed convolution of x by W:  ⟨g, y⟩ = ⟨g ⋆ W, x⟩
LAMINA_GRADIENT_RULE(gradientOfConv2dInputGradient) {
    Attributes forward = op.attributes, ofKernel = op.attributes;
    forward.shape = {};
    ofKernel.shape = in[1].shape();
    return {trace.recordOne(Op::conv2d, {d[0], in[1]}, forward),
            trace.recordOne(Op::conv2dKernelGradient, {d[0], in[0]}, ofKernel)};
}

LAMINA_GRADIENT_RULE(gradientOfMaxPool2d) {
    Attributes at = op.attributes;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::maxPool2dGradient, {in[0], out[0], d[0]}, at)};
}

LAMINA_GRADIENT_RULE(gradientOfAveragePool2d) {
    Attributes at = op.attributes;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::averagePool2dGradient, {d[0]}, at)};
}

LAMINA_GRADIENT_RULE(gradientOfDropout) { return {trace.recordOne(Op::dropout, {d[0]}, op.attributes)}; }

LAMINA_GRADIENT_RULE(gradientOfBatchNorm) { // x, γ, β → y, mean, rstd
    return trace.record(Op::batchNormGradient, {in[0], in[1], out[1], out[2], d[0]}, op.attributes);
}

// y = γ (x − mean) r + β with r = 1/√(var + ε); mean and var are statistics, not learnt
LAMINA_GRADIENT_RULE(gradientOfBatchNormInference) {
    const Value r = map(Function::reciprocal, squareRoot(in[4] + op.attributes.alpha));
    return {d[0] * (in[1] * r), sumTo(d[0] * ((in[0] - in[3]) * r), in[1].shape()), sumTo(d[0], in[2].shape()), {}, {}};
}

namespace {
// The gradient op takes what the forward op read and made; its first four results are dx, dW, dR, db, then those of the first
// states. No gradient flows to the mask.
Values recurrentGradient(Trace& trace, Op gradient, const TraceOp& op, const Values& in, Values operands) {
    const RecurrentOperands at(op.op, op.attributes.hasMask, in.size());
    for (const int further : {at.firstState, at.firstCell, at.mask})
        if (further >= 0) operands.push_back(in[static_cast<std::size_t>(further)]);
    Values d = trace.record(gradient, operands, op.attributes);
    d.resize(in.size());
    return d;
}
} // namespace

LAMINA_GRADIENT_RULE(gradientOfSimpleRnn) {
    return recurrentGradient(trace, Op::simpleRnnGradient, op, in, {in[0], in[1], in[2], out[0], d[0]});
}

LAMINA_GRADIENT_RULE(gradientOfLstm) {
    Values operands{in[0], in[1], in[2], out[0], out[1], out[2], d[0]};
    if (d[1]) operands.push_back(d[1]);
    return recurrentGradient(trace, Op::lstmGradient, op, in, std::move(operands));
}

LAMINA_GRADIENT_RULE(gradientOfSoftmaxCrossEntropy) {
    return {trace.recordOne(Op::softmaxCrossEntropyGradient, {in[0], in[1], d[0]}), {}};
}

LAMINA_GRADIENT_RULE(gradientOfSparseSoftmaxCrossEntropy) {
    return {trace.recordOne(Op::sparseSoftmaxCrossEntropyGradient, {in[0], in[1], d[0]}), {}};
}

LAMINA_GRADIENT_RULE(gradientOfSigmoidCrossEntropy) {
    return {trace.recordOne(Op::sigmoidCrossEntropyGradient, {in[0], in[1], d[0]}), {}};
}

LAMINA_GRADIENT_RULE(gradientOfPick) {
    Attributes at;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::pickGradient, {in[1], d[0]}, at), {}};
}

LAMINA_GRADIENT_RULE(gradientOfReverse) { return {trace.recordOne(Op::reverse, {d[0]}, op.attributes)}; }

LAMINA_GRADIENT_RULE(gradientOfSelect) {
    const Value zero = fill(trace, d[0].shape(), 0);
    return {Value{}, trace.recordOne(Op::select, {in[0], d[0], zero}),
            trace.recordOne(Op::select, {in[0], zero, d[0]})};
}

LAMINA_GRADIENT_RULE(gradientOfMaximumOver) {
    return {trace.recordOne(Op::maximumOverGradient, {in[0], out[0], d[0]}, op.attributes)};
}

LAMINA_GRADIENT_RULE(gradientOfGather) {
    Attributes at;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::gatherGradient, {in[1], d[0]}, at), Value{}};
}

// As gradientOfMatmul, place by place
LAMINA_GRADIENT_RULE(gradientOfBatchMatmul) {
    const bool tA = op.attributes.transposeA, tB = op.attributes.transposeB;
    const Value dA = tA ? batchMatmul(in[1], d[0], tB, true) : batchMatmul(d[0], in[1], false, !tB);
    const Value dB = tB ? batchMatmul(d[0], in[0], true, tA) : batchMatmul(in[0], d[0], !tA, false);
    return {dA, dB};
}

LAMINA_GRADIENT_RULE(gradientOfLayerNorm) {
    return trace.record(Op::layerNormGradient, {in[0], in[1], out[1], out[2], d[0]}, op.attributes);
}

LAMINA_GRADIENT_RULE(gradientOfAttention) {
    Values inputs = in;
    inputs.insert(inputs.end(), {out[0], out[1], d[0]});
    Values found = trace.record(Op::attentionGradient, inputs, op.attributes);
    if (op.attributes.hasMask) found.emplace_back();
    return found;
}

LAMINA_GRADIENT_RULE(gradientOfGru) {
    return recurrentGradient(trace, Op::gruGradient, op, in, {in[0], in[1], in[2], in[3], out[0], out[1], d[0]});
}

LAMINA_GRADIENT_RULE(gradientOfPatches3d) {
    Attributes at = op.attributes;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::patches3dGradient, {d[0]}, at)};
}

LAMINA_GRADIENT_RULE(gradientOfWarp2d) {
    Attributes at = op.attributes;
    at.shape = in[0].shape();
    return {trace.recordOne(Op::warp2dGradient, {in[1], d[0]}, at), Value{}};
}

// The forward pass has the whole gradient at hand: it only remains to weight each sample's.
LAMINA_GRADIENT_RULE(gradientOfCtc) { return {out[1] * reshape(d[0], Shape{d[0].shape()[0], 1, 1}), Value{}}; }

} // namespace lamina::rules
