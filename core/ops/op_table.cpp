#include "core/base/error.h"
#include "core/ops/op_rules.h"
#include "core/ops/row_program.h"

namespace lamina {

namespace {
using namespace rules;

std::int64_t noCost(const TraceOp&, const TraceTensors&) { return 0; }

std::int64_t costOfMatmul(const TraceOp& op, const TraceTensors& tensors) {
    const Shape& a = tensors[static_cast<std::size_t>(op.inputs[0])].shape;
    const Shape& c = tensors[static_cast<std::size_t>(op.outputs[0])].shape;
    const std::int64_t depth = op.attributes.transposeA ? a.count() / a.last() : a.last();
    return checkedProduct(c.count(), depth);
}

std::int64_t costOfMatmulUpdate(const TraceOp& op, const TraceTensors& tensors) {
    const Shape& a = tensors[static_cast<std::size_t>(op.inputs[0])].shape;
    const std::int64_t depth = op.attributes.transposeA ? a.count() / a.last() : a.last();
    return checkedProduct(op.attributes.segments.at(0).count, depth);
}

std::int64_t costOfMatmulUpdateBoth(const TraceOp& op, const TraceTensors& tensors) {
    const Shape& x = tensors[static_cast<std::size_t>(op.inputs[0])].shape; // (N, …)
    return checkedProduct(checkedProduct(op.attributes.segments.at(0).count, x.count() / x.last()), 2);
}

std::vector<std::pair<Shape, Type>> shapeOfFirst(const TraceOp& op, const TraceTensors& tensors) {
    return {{tensors[static_cast<std::size_t>(op.inputs[0])].shape, Type::f32}};
}

std::vector<std::pair<Shape, Type>> shapesOfCrossEntropy(const TraceOp& op, const TraceTensors& tensors) {
    const Shape& z = tensors[static_cast<std::size_t>(op.inputs[0])].shape;
    const Shape& d = tensors[static_cast<std::size_t>(op.inputs[2])].shape;
    return {{z, Type::f32}, {d, Type::f32}, {z, Type::f32}};
}

std::vector<std::pair<Shape, Type>> shapesOfRowProgram(const TraceOp& op, const TraceTensors&) {
    std::vector<std::pair<Shape, Type>> shapes;
    const RowProgram& program = *op.attributes.program;
    for (const int output : program.outputs) {
        const TraceTensor& tensor = program.tensors[static_cast<std::size_t>(output)];
        shapes.emplace_back(tensor.shape, tensor.type);
    }
    return shapes;
}

std::int64_t costOfRowProgram(const TraceOp& op, const TraceTensors&) {
    std::int64_t sum = 0;
    for (const TraceOp& step : op.attributes.program->ops)
        sum = checkedSum(sum, infoOf(step.op).multiplyAdds(step, op.attributes.program->tensors));
    return sum;
}

// Every output number (of the forward convolution) takes kh · kw · C/g multiply-adds; both gradients cost the same.
std::int64_t costOfConv2d(const TraceOp& op, const TraceTensors& tensors) {
    const auto shape = [&](int tensor) -> const Shape& { return tensors[static_cast<std::size_t>(tensor)].shape; };
    const bool isKernelGradient = op.op == Op::conv2dKernelGradient;
    const Shape& kernel = isKernelGradient ? op.attributes.shape : shape(op.inputs[1]);
    const Shape& output = op.op == Op::conv2dInputGradient ? shape(op.inputs[0])
                          : isKernelGradient               ? shape(op.inputs[1])
                                                           : shape(op.outputs[0]);
    std::int64_t pixels = output.count();
    if (op.op == Op::conv2dPool) { // the convolution in front of the pooling
        const Shape& x = shape(op.inputs[0]);
        pixels = x[0] * op.attributes.window.outputHeight(x[1]) * op.attributes.window.outputWidth(x[2]) * kernel[3];
    }
    return checkedProduct(pixels, kernel[0] * kernel[1] * kernel[2]);
}

std::int64_t costOfConv2dGradients(const TraceOp& op, const TraceTensors& tensors) {
    const auto shape = [&](std::size_t i) -> const Shape& {
        return tensors[static_cast<std::size_t>(op.inputs[i])].shape;
    };
    const Shape &kernel = shape(1), &output = op.inputs.size() > 3 ? op.attributes.shape : shape(2);
    const std::int64_t once = checkedProduct(output.count(), kernel[0] * kernel[1] * kernel[2]);
    return op.attributes.backwards ? checkedProduct(once, 2) : once;
}

std::int64_t costOfRecurrent(const TraceOp& op, const TraceTensors& tensors) {
    const Shape& x = tensors[static_cast<std::size_t>(op.inputs[0])].shape;
    const std::int64_t weights = tensors[static_cast<std::size_t>(op.inputs[1])].shape.count() +
                                 tensors[static_cast<std::size_t>(op.inputs[2])].shape.count();
    const bool isGradient = op.op == Op::simpleRnnGradient || op.op == Op::lstmGradient || op.op == Op::gruGradient;
    return checkedProduct(x[0] * x[1], weights) * (isGradient ? 2 : 1);
}

std::int64_t costOfBatchMatmul(const TraceOp& op, const TraceTensors& tensors) {
    const Shape& a = tensors[static_cast<std::size_t>(op.inputs[0])].shape;
    const Shape& c = tensors[static_cast<std::size_t>(op.outputs[0])].shape;
    return checkedProduct(c.count(), op.attributes.transposeA ? a[a.rank() - 2] : a.last());
}

// q kᵀ and its product with v; the way back takes five such products in place of two. Half of that under a causal mask.
std::int64_t costOfAttention(const TraceOp& op, const TraceTensors& tensors) {
    const auto shape = [&](std::size_t i) -> const Shape& {
        return tensors[static_cast<std::size_t>(op.inputs[i])].shape;
    };
    const Shape &q = shape(0), &k = shape(1), &v = shape(2);
    const std::int64_t scores = checkedProduct(q[2], checkedProduct(q[1], k[1])); // of one sample
    const std::int64_t full =
        op.op == Op::attention ? checkedProduct(scores, q[3] + v[3]) : checkedProduct(scores, 3 * q[3] + 2 * v[3]);
    return checkedProduct(q[0], op.attributes.causal ? full / 2 : full);
}

// name, shape rule, gradient of each input, multiply-adds
constexpr OpInfo kTable[] = {
    {"copy", sameShape, gradientOfCopy, noCost},
    {"fill", givenShape, nullptr, noCost},
    {"map", sameShape, gradientOfMap, noCost},
    {"map_gradient", sameShape, nullptr, noCost},
    {"affine", sameShape, gradientOfAffine, noCost},
    {"add", broadcastOfBoth, gradientOfAdd, noCost},
    {"subtract", broadcastOfBoth, gradientOfSubtract, noCost},
    {"multiply", broadcastOfBoth, gradientOfMultiply, noCost},
    {"divide", broadcastOfBoth, gradientOfDivide, noCost},
    {"maximum", broadcastOfBoth, gradientOfMaximum, noCost},
    {"minimum", broadcastOfBoth, gradientOfMinimum, noCost},
    {"greater", broadcastOfBoth, nullptr, noCost},
    {"sum_to", givenShape, gradientOfSumTo, noCost},
    {"broadcast_to", givenShape, gradientOfBroadcastTo, noCost},
    {"matmul", shapeOfMatmul, gradientOfMatmul, costOfMatmul},
    {"reshape", shapeOfReshape, gradientOfReshape, noCost},
    {"permute", shapeOfPermute, gradientOfPermute, noCost},
    {"concatenate", shapeOfConcatenate, gradientOfConcatenate, noCost},
    {"slice", shapeOfSlice, gradientOfSlice, noCost},
    {"embed", givenShape, gradientOfEmbed, noCost},
    {"softmax", sameShape, gradientOfSoftmax, noCost},
    {"softmax_gradient", sameShape, nullptr, noCost},
    {"conv2d", shapeOfConv2d, gradientOfConv2d, costOfConv2d},
    {"conv2d_input_gradient", givenShape, gradientOfConv2dInputGradient, costOfConv2d},
    {"conv2d_kernel_gradient", givenShape, nullptr, costOfConv2d},
    {"max_pool2d", shapeOfPool2d, gradientOfMaxPool2d, noCost},
    {"max_pool2d_gradient", givenShape, nullptr, noCost},
    {"average_pool2d", shapeOfPool2d, gradientOfAveragePool2d, noCost},
    {"average_pool2d_gradient", givenShape, nullptr, noCost},
    {"dropout", sameShape, gradientOfDropout, noCost},
    {"batch_norm", shapesOfBatchNorm, gradientOfBatchNorm, noCost},
    {"batch_norm_gradient", shapesOfBatchNormGradient, nullptr, noCost},
    {"batch_norm_inference", sameShape, gradientOfBatchNormInference, noCost},
    {"moving_average", sameShape, nullptr, noCost},
    {"variance", sameShape, nullptr, noCost},
    {"simple_rnn", shapeOfSimpleRnn, gradientOfSimpleRnn, costOfRecurrent},
    {"simple_rnn_gradient", shapesOfRecurrentGradient, nullptr, costOfRecurrent},
    {"lstm", shapesOfLstm, gradientOfLstm, costOfRecurrent},
    {"lstm_gradient", shapesOfRecurrentGradient, nullptr, costOfRecurrent},
    {"softmax_cross_entropy", withoutLastAxis, gradientOfSoftmaxCrossEntropy, noCost},
    {"softmax_cross_entropy_gradient", sameShape, nullptr, noCost},
    {"sparse_softmax_cross_entropy", withoutLastAxis, gradientOfSparseSoftmaxCrossEntropy, noCost},
    {"sparse_softmax_cross_entropy_gradient", sameShape, nullptr, noCost},
    {"sigmoid_cross_entropy", sameShape, gradientOfSigmoidCrossEntropy, noCost},
    {"sigmoid_cross_entropy_gradient", sameShape, nullptr, noCost},
    {"pick", withoutLastAxis, gradientOfPick, noCost},
    {"pick_gradient", givenShape, nullptr, noCost},
    {"metric", shapeOfMetric, nullptr, noCost},
    {"update", noOutputs, nullptr, noCost},
    {"constant", givenShape, nullptr, noCost},
    {"random", givenShape, nullptr, noCost},
    {"reverse", sameShape, gradientOfReverse, noCost},
    {"select", shapeOfSelect, gradientOfSelect, noCost},
    {"maximum_over", withoutAxis, gradientOfMaximumOver, noCost},
    {"maximum_over_gradient", sameShape, nullptr, noCost},
    {"gather", shapeOfGather, gradientOfGather, noCost},
    {"gather_gradient", givenShape, nullptr, noCost},
    {"batch_matmul", shapeOfBatchMatmul, gradientOfBatchMatmul, costOfBatchMatmul},
    {"layer_norm", shapesOfLayerNorm, gradientOfLayerNorm, noCost},
    {"layer_norm_gradient", shapesOfInputs, nullptr, noCost},
    {"attention", shapesOfAttention, gradientOfAttention, costOfAttention},
    {"attention_gradient", shapesOfAttentionGradient, nullptr, costOfAttention},
    {"gru", shapesOfGru, gradientOfGru, costOfRecurrent},
    {"gru_gradient", shapesOfRecurrentGradient, nullptr, costOfRecurrent},
    {"patches3d", shapeOfPatches3d, gradientOfPatches3d, noCost},
    {"patches3d_gradient", givenShape, nullptr, noCost},
    {"warp2d", givenShape, gradientOfWarp2d, noCost},
    {"warp2d_gradient", givenShape, nullptr, noCost},
    {"ctc", shapesOfCtc, gradientOfCtc, noCost},
    {"constrain", noOutputs, nullptr, noCost},
    {"dense", shapeOfMatmul, nullptr, costOfMatmul},
    {"conv2d_bias", shapeOfConv2d, nullptr, costOfConv2d},
    {"conv2d_pool", shapesOfConv2dPool, nullptr, costOfConv2d},
    {"max_unpool2d", givenShape, nullptr, noCost},
    {"fold_normalization", shapesOfFoldNormalization, nullptr, noCost},
    {"matmul_update", noOutputs, nullptr, costOfMatmulUpdate},
    {"matmul_map_gradient", shapeOfMatmul, nullptr, costOfMatmul},
    {"matmul_update_both", shapeOfFirst, nullptr, costOfMatmulUpdateBoth},
    {"cross_entropy", shapesOfCrossEntropy, nullptr, noCost},
    {"row_program", shapesOfRowProgram, nullptr, costOfRowProgram},
    {"conv2d_gradients", shapesOfConv2dGradients, nullptr, costOfConv2dGradients},
};
static_assert(std::size(kTable) == static_cast<std::size_t>(Op::count_),
              "one row for each op, in the order of the enum");
} // namespace

const OpInfo& infoOf(Op op) { return kTable[static_cast<std::size_t>(op)]; }

} // namespace lamina
