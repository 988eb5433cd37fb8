#include "core/ops/algebra.h"

#include "core/base/error.h"

namespace lamina {

namespace {
Value binary(Op op, Value a, Value b) { return a.trace->recordOne(op, {a, b}); }

Value affine(Value x, double factor, double term) {
    if (factor == 1 && term == 0) return x;
    Attributes at;
    at.alpha = factor;
    at.beta = term;
    return x.trace->recordOne(Op::affine, {x}, at);
}

const TraceOp* producerOf(Value x) {
    const int op = x.trace->tensors[static_cast<std::size_t>(x.tensor)].producer;
    return op < 0 ? nullptr : &x.trace->ops[static_cast<std::size_t>(op)];
}

// The operand of a product: a transposition in front of it becomes the product's flag.
struct Operand {
    Value value;
    bool isTransposed;
};
Operand asOperand(Value x) {
    const TraceOp* producer = producerOf(x);
    if (producer && producer->op == Op::permute && producer->attributes.permutation == std::vector<int>{1, 0})
        return {{x.trace, producer->inputs[0]}, true};
    return {x, false};
}
} // namespace

Value operator+(Value a, Value b) { return binary(Op::add, a, b); }
Value operator-(Value a, Value b) { return binary(Op::subtract, a, b); }
Value operator*(Value a, Value b) { return binary(Op::multiply, a, b); }
Value operator/(Value a, Value b) { return binary(Op::divide, a, b); }
Value operator*(double a, Value x) { return affine(x, a, 0); }
Value operator+(Value x, double b) { return affine(x, 1, b); }
Value operator-(double a, Value x) { return affine(x, -1, a); }
Value operator-(Value x) { return affine(x, -1, 0); }
Value maximum(Value a, Value b) { return binary(Op::maximum, a, b); }
Value minimum(Value a, Value b) { return binary(Op::minimum, a, b); }

Value matmul(Value a, Value b) {
    const Operand left = asOperand(a), right = asOperand(b);
    Attributes at;
    at.transposeA = left.isTransposed;
    at.transposeB = right.isTransposed;
    return a.trace->recordOne(Op::matmul, {left.value, right.value}, at);
}

Value batchMatmul(Value a, Value b, bool transposeA, bool transposeB) {
    Attributes at;
    at.transposeA = transposeA;
    at.transposeB = transposeB;
    return a.trace->recordOne(Op::batchMatmul, {a, b}, at);
}

Value transpose(Value matrix) {
    const Shape& shape = matrix.shape();
    LAMINA_CHECK(shape.rank() >= 2);
    return permute(shape.rank() == 2 ? matrix : reshape(matrix, Shape{shape.count() / shape.last(), shape.last()}),
                   {1, 0});
}

Value map(Function function, Value x, double alpha) {
    if (function == Function::linear) return x;
    Attributes at;
    at.function = function;
    at.alpha = alpha;
    return x.trace->recordOne(Op::map, {x}, at);
}

Value mapGradient(Function function, Value reference, Value d, double alpha) {
    if (function == Function::linear) return d;
    Attributes at;
    at.function = function;
    at.alpha = alpha;
    return d.trace->recordOne(Op::mapGradient, {reference, d}, at);
}

namespace {
double kerasAlpha(Function function) { // of an activation that is only named
    switch (function) {
    case Function::elu:
    case Function::celu:
        return 1.0;
    case Function::hardShrink:
    case Function::softShrink:
        return 0.5;
    default:
        break;
    }
    return function == Function::leakyRelu ? 0.2 : 0.0;
}

// The nearest point of the probability simplex (Martins & Astudillo, 2016): y = max(x − τ, 0) with τ = (Σ_S x − 1)/|S|. A class
// is in the support S if 1 + Σ_j min(x_i − x_j, 0) > 0, which takes no sorting.
// (Keras up to 3.15 adds up partial sums for τ, so that its results do not sum to 1; here it is the paper's.)
Value sparsemax(Value x) {
    const std::int64_t classes = x.shape().last(), rows = classes == 0 ? 0 : x.shape().count() / classes;
    const Value z = reshape(x, Shape{rows, classes});
    const Value distances = reshape(z, Shape{rows, classes, 1}) - reshape(z, Shape{rows, 1, classes});
    const Value nothing = fill(*x.trace, Shape{}, 0);
    const Value room = reshape(sumTo(minimum(distances, nothing), Shape{rows, classes, 1}), Shape{rows, classes});
    const Value support = greater(room + 1, nothing);
    const Value tau = (sumTo(support * z, Shape{rows, 1}) + -1) / sumTo(support, Shape{rows, 1});
    return reshape(maximum(z - tau, nothing), x.shape());
}
} // namespace

bool worksOnRows(const std::string& keras) {
    return keras == "softmax" || keras == "log_softmax" || keras == "sparsemax";
}

Value activate(const std::string& keras, Value x) {
    if (keras == "softmax") return softmax(x);
    if (keras == "log_softmax") return logSoftmax(x);
    if (keras == "sparsemax") return sparsemax(x);
    const Function function = functionNamed(keras);
    return map(function, x, kerasAlpha(function));
}

Value activationGradient(const std::string& keras, Value a, Value d) {
    LAMINA_CHECK(slopeReadsOutput(keras));
    const Function function = functionNamed(keras);
    return mapGradient(function, a, d, kerasAlpha(function));
}

bool slopeReadsOutput(const std::string& keras) { return !worksOnRows(keras) && readsOutput(functionNamed(keras)); }

Value softmax(Value x) { return x.trace->recordOne(Op::softmax, {x}); }
Value logSoftmax(Value x) { // z − log Σ e^z with z = x − max x
    Shape row = x.shape();
    row[row.rank() - 1] = 1;
    const Value z = x - reshape(withoutGradient(maximumOver(x, row.rank() - 1)), row);
    return z - logarithm(sumTo(exponential(z), row));
}
Value square(Value x) { return map(Function::square, x); }
Value absolute(Value x) { return map(Function::absolute, x); }
Value logarithm(Value x) { return map(Function::logarithm, x); }
Value exponential(Value x) { return map(Function::exponential, x); }
Value squareRoot(Value x) { return map(Function::squareRoot, x); }

Value reshape(Value x, const Shape& shape) {
    if (x.shape() == shape) return x;
    Attributes at;
    at.shape = shape;
    return x.trace->recordOne(Op::reshape, {x}, at);
}

Value permute(Value x, std::vector<int> permutation) {
    Attributes at;
    at.permutation = std::move(permutation);
    return x.trace->recordOne(Op::permute, {x}, at);
}

Value concatenate(const Values& parts, int axis) {
    LAMINA_CHECK(!parts.empty());
    Attributes at;
    at.axis = axis;
    return parts.front().trace->recordOne(Op::concatenate, parts, at);
}

Value slice(Value x, int axis, std::int64_t begin, std::int64_t extent) {
    if (begin == 0 && extent == x.shape()[axis]) return x;
    Attributes at;
    at.axis = axis;
    at.begin = begin;
    at.extent = extent;
    return x.trace->recordOne(Op::slice, {x}, at);
}

Value sumTo(Value x, const Shape& shape) {
    if (x.shape() == shape) return x;
    Attributes at;
    at.shape = shape;
    return x.trace->recordOne(Op::sumTo, {x}, at);
}

Value broadcastTo(Value x, const Shape& shape) {
    if (x.shape() == shape) return x;
    Attributes at;
    at.shape = shape;
    return x.trace->recordOne(Op::broadcastTo, {x}, at);
}

Value constant(Trace& trace, const Shape& shape, std::vector<float> numbers) {
    LAMINA_CHECK(static_cast<std::int64_t>(numbers.size()) == shape.count());
    Attributes at;
    at.shape = shape;
    at.values = std::make_shared<const std::vector<float>>(std::move(numbers));
    return trace.recordOne(Op::constant, {}, at);
}

namespace {
Value randomNumbers(Trace& trace, const Shape& shape, std::uint64_t key, RandomKind kind) {
    Attributes at;
    at.shape = shape;
    at.key = key;
    at.randomKind = kind;
    return trace.recordOne(Op::random, {}, at);
}
} // namespace

Value randomUniform(Trace& trace, const Shape& shape, std::uint64_t key) {
    return randomNumbers(trace, shape, key, RandomKind::uniform);
}
Value randomNormal(Trace& trace, const Shape& shape, std::uint64_t key) {
    return randomNumbers(trace, shape, key, RandomKind::normal);
}

Value greater(Value a, Value b) { return binary(Op::greater, a, b); }
Value select(Value condition, Value a, Value b) { return a.trace->recordOne(Op::select, {condition, a, b}); }

Value reverse(Value x, int axis) {
    Attributes at;
    at.axis = axis;
    return x.trace->recordOne(Op::reverse, {x}, at);
}

Value withoutGradient(Value x) { // an op that has no gradient rule, with a slope of 1
    return x.trace->recordOne(Op::mapGradient, {x, x});
}

Value maximumOver(Value x, int axis) {
    Attributes at;
    at.axis = axis;
    return x.trace->recordOne(Op::maximumOver, {x}, at);
}

Value gather(Value table, Value places) { return table.trace->recordOne(Op::gather, {table, places}); }

Value layerNorm(Value x, Value gamma, Value beta, double epsilon, bool rootMeanSquare) {
    Attributes at;
    at.alpha = epsilon;
    at.rootMeanSquare = rootMeanSquare;
    return x.trace->record(Op::layerNorm, {x, gamma, beta}, at)[0];
}

Value attention(Value q, Value k, Value v, Value mask, double scale, bool causal) {
    Attributes at;
    at.alpha = scale;
    at.causal = causal;
    at.hasMask = static_cast<bool>(mask);
    return q.trace->record(Op::attention, mask ? Values{q, k, v, mask} : Values{q, k, v}, at)[0];
}

Value sum(Value x) { return sumTo(x, Shape{}); }

Value mean(Value x) { return (1.0 / static_cast<double>(x.shape().count())) * sum(x); }

Value meanOver(Value x, int firstAxis, int endAxis) {
    std::vector<std::int64_t> kept, dropped;
    std::int64_t count = 1;
    for (int axis = 0; axis < x.shape().rank(); ++axis) {
        const bool isAveraged = axis >= firstAxis && axis < endAxis;
        kept.push_back(isAveraged ? 1 : x.shape()[axis]);
        if (isAveraged)
            count *= x.shape()[axis];
        else
            dropped.push_back(x.shape()[axis]);
    }
    return (1.0 / static_cast<double>(count)) * reshape(sumTo(x, Shape(std::move(kept))), Shape(std::move(dropped)));
}

Value fill(Trace& trace, const Shape& shape, double value) {
    Attributes at;
    at.shape = shape;
    at.alpha = value;
    return trace.recordOne(Op::fill, {}, at);
}

namespace {
Value windowed(Op op, const Values& inputs, const Window2d& window) {
    Attributes at;
    at.window = window;
    return inputs.front().trace->recordOne(op, inputs, at);
}
} // namespace

Value warp2d(Value x, Value maps, std::int64_t height, std::int64_t width, FillMode fillMode, bool isNearest,
             double outside) {
    Attributes at;
    at.shape = Shape{x.shape()[0], height, width, x.shape()[3]};
    at.fillMode = fillMode;
    at.isNearest = isNearest;
    at.alpha = outside;
    return x.trace->recordOne(Op::warp2d, {x, maps}, at);
}
Value conv2d(Value x, Value kernel, const Window2d& window) { return windowed(Op::conv2d, {x, kernel}, window); }
Value conv2dTranspose(Value x, Value kernel, const Window2d& window, const Shape& shape) {
    Attributes at;
    at.window = window;
    at.shape = shape;
    return x.trace->recordOne(Op::conv2dInputGradient, {x, kernel}, at);
}
Value patches3d(Value x, const Window3d& window) {
    Attributes at;
    at.window3d = window;
    return x.trace->recordOne(Op::patches3d, {x}, at);
}
Value maxPool2d(Value x, const Window2d& window) { return windowed(Op::maxPool2d, {x}, window); }
Value averagePool2d(Value x, const Window2d& window) { return windowed(Op::averagePool2d, {x}, window); }

Value dropout(Value x, double rate, std::uint64_t key) {
    if (rate <= 0) return x;
    Attributes at;
    at.alpha = rate;
    at.key = key;
    return x.trace->recordOne(Op::dropout, {x}, at);
}

Value softmaxCrossEntropy(Value logits, Value target) {
    return binary(target.type() == Type::i32 ? Op::sparseSoftmaxCrossEntropy : Op::softmaxCrossEntropy, logits, target);
}

Value sigmoidCrossEntropy(Value logits, Value target) { return binary(Op::sigmoidCrossEntropy, logits, target); }

Value pick(Value x, Value classes) { return binary(Op::pick, x, classes); }

Value logitsOf(Value p, Op op, Function function) {
    const TraceOp* producer = producerOf(p);
    if (!producer || producer->op != op) return {};
    if (op == Op::map && producer->attributes.function != function) return {};
    return {p.trace, producer->inputs[0]};
}

} // namespace lamina
