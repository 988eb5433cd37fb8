#include "core/base/error.h"
#include "core/ops/op_rules.h"
#include "core/ops/recurrent_operands.h"

#include <algorithm>

namespace lamina::rules {

namespace {
const TraceTensor& input(const TraceOp& op, const Tensors& tensors, std::size_t i) {
    LAMINA_CHECK(i < op.inputs.size());
    return tensors[static_cast<std::size_t>(op.inputs[i])];
}
const Shape& shapeOf(const TraceOp& op, const Tensors& tensors, std::size_t i) { return input(op, tensors, i).shape; }

struct MatrixExtents {
    std::int64_t rows, columns;
};
MatrixExtents asMatrix(const Shape& shape, bool transposed) {
    const std::int64_t columns = shape.last(), rows = columns == 0 ? 0 : shape.count() / columns;
    return transposed ? MatrixExtents{columns, rows} : MatrixExtents{rows, columns};
}

[[noreturn]] void doNotFit(const TraceOp& op, const Shape& a, const Shape& b) {
    throw Error(nameOf(op.op), TEXT("ops", "the shapes %1 and %2 do not fit together").arg(a.text()).arg(b.text()));
}
} // namespace

Shape broadcastShape(const Shape& a, const Shape& b) {
    std::vector<std::int64_t> extents(static_cast<std::size_t>(std::max(a.rank(), b.rank())));
    for (int back = 1; back <= static_cast<int>(extents.size()); ++back) {
        const std::int64_t x = back <= a.rank() ? a[a.rank() - back] : 1, y = back <= b.rank() ? b[b.rank() - back] : 1;
        if (x != y && x != 1 && y != 1)
            throw Error({}, TEXT("ops", "the shapes %1 and %2 do not fit together").arg(a.text()).arg(b.text()));
        extents[extents.size() - static_cast<std::size_t>(back)] = x == 1 ? y : x;
    }
    return Shape(std::move(extents));
}

OutputTypes sameShape(const TraceOp& op, const Tensors& tensors) {
    return {{shapeOf(op, tensors, 0), input(op, tensors, 0).type}};
}

OutputTypes broadcastOfBoth(const TraceOp& op, const Tensors& tensors) {
    return {{broadcastShape(shapeOf(op, tensors, 0), shapeOf(op, tensors, 1)), Type::f32}};
}

OutputTypes givenShape(const TraceOp& op, const Tensors&) { return {{op.attributes.shape, Type::f32}}; }

OutputTypes shapeOfMatmul(const TraceOp& op, const Tensors& tensors) {
    const Shape &a = shapeOf(op, tensors, 0), &b = shapeOf(op, tensors, 1);
    const MatrixExtents left = asMatrix(a, op.attributes.transposeA), right = asMatrix(b, op.attributes.transposeB);
    if (left.columns != right.rows) doNotFit(op, a, b);
    if (op.attributes.transposeA || a.rank() == 0) return {{Shape{left.rows, right.columns}, Type::f32}};
    return {{a.withLast(right.columns), Type::f32}};
}

OutputTypes shapeOfReshape(const TraceOp& op, const Tensors& tensors) {
    if (shapeOf(op, tensors, 0).count() != op.attributes.shape.count())
        doNotFit(op, shapeOf(op, tensors, 0), op.attributes.shape);
    return {{op.attributes.shape, input(op, tensors, 0).type}};
}

OutputTypes shapeOfPermute(const TraceOp& op, const Tensors& tensors) {
    const Shape& x = shapeOf(op, tensors, 0);
    LAMINA_CHECK(static_cast<int>(op.attributes.permutation.size()) == x.rank());
    std::vector<std::int64_t> extents;
    for (const int axis : op.attributes.permutation) extents.push_back(x[axis]);
    return {{Shape(std::move(extents)), input(op, tensors, 0).type}};
}

OutputTypes shapeOfConcatenate(const TraceOp& op, const Tensors& tensors) {
    Shape out = shapeOf(op, tensors, 0);
    const int axis = op.attributes.axis;
    LAMINA_CHECK(axis >= 0 && axis < out.rank());
    for (std::size_t i = 1; i < op.inputs.size(); ++i) {
        Shape other = shapeOf(op, tensors, i);
        if (other.rank() != out.rank()) doNotFit(op, out, other);
        const std::int64_t extent = other[axis];
        other[axis] = out[axis];
        if (!(other == out)) doNotFit(op, out, shapeOf(op, tensors, i));
        out[axis] = checkedSum(out[axis], extent);
    }
    return {{out, Type::f32}};
}

OutputTypes shapeOfSlice(const TraceOp& op, const Tensors& tensors) {
    Shape out = shapeOf(op, tensors, 0);
    const Attributes& at = op.attributes;
    LAMINA_CHECK(at.axis >= 0 && at.axis < out.rank() && at.begin >= 0 && at.begin + at.extent <= out[at.axis]);
    out[at.axis] = at.extent;
    return {{out, input(op, tensors, 0).type}};
}

OutputTypes shapeOfConv2d(const TraceOp& op, const Tensors& tensors) {
    const Shape &x = shapeOf(op, tensors, 0), &w = shapeOf(op, tensors, 1);
    const Window2d& window = op.attributes.window;
    if (x.rank() != 4 || w.rank() != 4 || w[2] * window.groups != x[3] || w[3] % window.groups != 0) doNotFit(op, x, w);
    return {{Shape{x[0], window.outputHeight(x[1]), window.outputWidth(x[2]), w[3]}, Type::f32}};
}

OutputTypes shapeOfPool2d(const TraceOp& op, const Tensors& tensors) {
    const Shape& x = shapeOf(op, tensors, 0);
    LAMINA_CHECK(x.rank() == 4);
    const Window2d& window = op.attributes.window;
    return {{Shape{x[0], window.outputHeight(x[1]), window.outputWidth(x[2]), x[3]}, Type::f32}};
}

OutputTypes shapesOfBatchNorm(const TraceOp& op, const Tensors& tensors) {
    const Shape& x = shapeOf(op, tensors, 0);
    return {{x, Type::f32}, {Shape{x.last()}, Type::f32}, {Shape{x.last()}, Type::f32}};
}

OutputTypes shapesOfBatchNormGradient(const TraceOp& op, const Tensors& tensors) {
    OutputTypes types = shapesOfInputs(op, tensors);
    if (op.attributes.hasResidual) types.push_back(types.front());
    return types;
}

OutputTypes shapesOfConv2dPool(const TraceOp& op, const Tensors& tensors) {
    const Shape y = shapeOfConv2d(op, tensors).front().first;
    const Window2d& pool = op.attributes.pool;
    const Shape pooled{y[0], pool.outputHeight(y[1]), pool.outputWidth(y[2]), y[3]};
    return {{pooled, Type::f32}, {pooled, Type::u8}};
}

OutputTypes shapesOfConv2dGradients(const TraceOp& op, const Tensors& tensors) {
    const Shape& w = shapeOf(op, tensors, 1);
    OutputTypes types = {{w, Type::f32}, {Shape{w.last()}, Type::f32}};
    if (op.attributes.backwards) types.push_back({shapeOf(op, tensors, 0), Type::f32});
    return types;
}

OutputTypes shapesOfFoldNormalization(const TraceOp& op, const Tensors& tensors) {
    const Shape& w = shapeOf(op, tensors, 0);
    return {{w, Type::f32}, {Shape{w.last()}, Type::f32}};
}

OutputTypes shapesOfInputs(const TraceOp& op, const Tensors& tensors) {
    // layerNormGradient and the like: x, γ, … → dx, dγ, dβ
    return {{shapeOf(op, tensors, 0), Type::f32},
            {shapeOf(op, tensors, 1), Type::f32},
            {shapeOf(op, tensors, 1), Type::f32}};
}

OutputTypes shapeOfSimpleRnn(const TraceOp& op, const Tensors& tensors) {
    const Shape& x = shapeOf(op, tensors, 0);
    LAMINA_CHECK(x.rank() == 3);
    return {{Shape{x[0], x[1], shapeOf(op, tensors, 2).last()}, Type::f32}};
}

OutputTypes shapesOfRecurrentGradient(const TraceOp& op, const Tensors& tensors) {
    const RecurrentOperands at(op.op, op.attributes.hasMask, op.inputs.size());
    const Shape& r = shapeOf(op, tensors, 2);
    const Shape bias = at.bias < 0 ? Shape{r.last()} : shapeOf(op, tensors, static_cast<std::size_t>(at.bias));
    OutputTypes types{{shapeOf(op, tensors, 0), Type::f32}, {shapeOf(op, tensors, 1), Type::f32}};
    types.emplace_back(r, Type::f32);
    types.emplace_back(bias, Type::f32);
    for (const int state : {at.firstState, at.firstCell})
        if (state >= 0) types.emplace_back(shapeOf(op, tensors, static_cast<std::size_t>(state)), Type::f32);
    return types;
}

OutputTypes shapesOfLstm(const TraceOp& op, const Tensors& tensors) {
    const Shape &x = shapeOf(op, tensors, 0), &r = shapeOf(op, tensors, 2);
    LAMINA_CHECK(x.rank() == 3 && r.rank() == 2 && r[1] == 4 * r[0]);
    const Shape hidden{x[0], x[1], r[0]};
    return {{hidden, Type::f32}, {hidden, Type::f32}, {hidden.withLast(r[1]), Type::f32}};
}

OutputTypes withoutLastAxis(const TraceOp& op, const Tensors& tensors) {
    std::vector<std::int64_t> extents = shapeOf(op, tensors, 0).extents();
    LAMINA_CHECK(!extents.empty());
    extents.pop_back();
    return {{Shape(std::move(extents)), Type::f32}};
}

// attributes.extent: how many sums, 0 = 4
OutputTypes shapeOfMetric(const TraceOp& op, const Tensors&) {
    return {{Shape{op.attributes.extent > 0 ? op.attributes.extent : 4}, Type::f64}};
}

OutputTypes withoutAxis(const TraceOp& op, const Tensors& tensors) {
    std::vector<std::int64_t> extents = shapeOf(op, tensors, 0).extents();
    const int axis = op.attributes.axis;
    LAMINA_CHECK(axis >= 0 && axis < static_cast<int>(extents.size()));
    extents.erase(extents.begin() + axis);
    return {{Shape(std::move(extents)), Type::f32}};
}

OutputTypes shapeOfSelect(const TraceOp& op, const Tensors& tensors) {
    const Shape& a = shapeOf(op, tensors, 1);
    for (const std::size_t other : {std::size_t{0}, std::size_t{2}})
        if (!(shapeOf(op, tensors, other) == a)) doNotFit(op, a, shapeOf(op, tensors, other));
    return {{a, Type::f32}};
}

OutputTypes shapeOfGather(const TraceOp& op, const Tensors& tensors) {
    const Shape &table = shapeOf(op, tensors, 0), &places = shapeOf(op, tensors, 1);
    LAMINA_CHECK(table.rank() == 2);
    std::vector<std::int64_t> extents = places.extents();
    extents.push_back(table[1]);
    return {{Shape(std::move(extents)), Type::f32}};
}

OutputTypes shapeOfBatchMatmul(const TraceOp& op, const Tensors& tensors) {
    const Shape &a = shapeOf(op, tensors, 0), &b = shapeOf(op, tensors, 1);
    const int rank = a.rank();
    if (rank < 2 || b.rank() != rank) doNotFit(op, a, b);
    Shape c = a;
    for (int axis = 0; axis < rank - 2; ++axis)
        if (a[axis] != b[axis]) doNotFit(op, a, b);
    const bool tA = op.attributes.transposeA, tB = op.attributes.transposeB;
    if ((tA ? a[rank - 2] : a[rank - 1]) != (tB ? b[rank - 1] : b[rank - 2])) doNotFit(op, a, b);
    c[rank - 2] = tA ? a[rank - 1] : a[rank - 2];
    c[rank - 1] = tB ? b[rank - 2] : b[rank - 1];
    return {{c, Type::f32}};
}

OutputTypes shapesOfLayerNorm(const TraceOp& op, const Tensors& tensors) {
    const Shape& x = shapeOf(op, tensors, 0);
    const Shape rows{x.last() == 0 ? 0 : x.count() / x.last()};
    return {{x, Type::f32}, {rows, Type::f32}, {rows, Type::f32}};
}

OutputTypes shapesOfAttention(const TraceOp& op, const Tensors& tensors) {
    const Shape &q = shapeOf(op, tensors, 0), &k = shapeOf(op, tensors, 1), &v = shapeOf(op, tensors, 2);
    const bool fits = q.rank() == 4 && k.rank() == 4 && v.rank() == 4 && q[0] == k[0] && k[0] == v[0] && k[1] == v[1] &&
                      k[2] == v[2] && q[3] == k[3] && k[2] > 0 && q[2] % k[2] == 0;
    if (!fits) doNotFit(op, q, k);
    return {{q.withLast(v[3]), Type::f32}, {Shape{q[0], q[2], q[1]}, Type::f32}};
}

OutputTypes shapesOfAttentionGradient(const TraceOp& op, const Tensors& tensors) {
    return {{shapeOf(op, tensors, 0), Type::f32},
            {shapeOf(op, tensors, 1), Type::f32},
            {shapeOf(op, tensors, 2), Type::f32}};
}

OutputTypes shapesOfGru(const TraceOp& op, const Tensors& tensors) {
    const Shape &x = shapeOf(op, tensors, 0), &r = shapeOf(op, tensors, 2);
    LAMINA_CHECK(x.rank() == 3 && r.rank() == 2 && r[1] == 3 * r[0]);
    return {{Shape{x[0], x[1], r[0]}, Type::f32}, {Shape{x[0], x[1], 4 * r[0]}, Type::f32}};
}

OutputTypes shapeOfPatches3d(const TraceOp& op, const Tensors& tensors) {
    const Shape& x = shapeOf(op, tensors, 0);
    LAMINA_CHECK(x.rank() == 5);
    const Window3d& w = op.attributes.window3d;
    const std::int64_t cells = static_cast<std::int64_t>(w.kernel[0]) * w.kernel[1] * w.kernel[2];
    return {
        {Shape{x[0], w.output(0, x[1]), w.output(1, x[2]), w.output(2, x[3]), checkedProduct(cells, x[4])}, Type::f32}};
}

OutputTypes shapesOfCtc(const TraceOp& op, const Tensors& tensors) {
    const Shape &z = shapeOf(op, tensors, 0), &y = shapeOf(op, tensors, 1);
    if (z.rank() != 3 || y.rank() != 2 || z[0] != y[0]) doNotFit(op, z, y);
    return {{Shape{z[0]}, Type::f32}, {z, Type::f32}};
}

OutputTypes noOutputs(const TraceOp&, const Tensors&) { return {}; }

} // namespace lamina::rules
