// Dot, the scalar products of two inputs along one axis of each.
//   y = Σ_k x₁[…, k, …] x₂[…, k, …]        x₁ (N, …₁, K), x₂ (N, …₂, K)   y (N, …₁, …₂), or (N, 1) where nothing is left
// With normalize both are divided by their length along that axis first: y is the cosine of the angle between them.

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <algorithm>

namespace lamina {

namespace {
// The summed axis of each input, of one sample from 0. Keras counts the batch as axis 0 and −1 as the last.
int axisOf(const Options& o, const Shape& x, std::size_t input) {
    const std::int64_t axis = o.list("axes")[input], sampleAxis = axis < 0 ? x.rank() + axis : axis - 1;
    if (axis == 0 || sampleAxis < 0 || sampleAxis >= x.rank())
        throw Problem{TEXT("layer", "has no axis %1 to sum along").arg(std::to_string(axis)),
                      {setOption("axes", std::vector<std::int64_t>{-1, -1})}};
    return static_cast<int>(sampleAxis);
}

Shape without(const Shape& x, int axis) {
    std::vector<std::int64_t> extents = x.extents();
    extents.erase(extents.begin() + axis);
    return Shape(std::move(extents));
}

Shape joined(const Shape& a, const Shape& b) {
    std::vector<std::int64_t> extents = a.extents();
    extents.insert(extents.end(), b.extents().begin(), b.extents().end());
    if (extents.empty()) extents.push_back(1);
    return Shape(std::move(extents));
}

Shape dotShape(const Options& o, const std::vector<Shape>& x) {
    const int a = axisOf(o, x[0], 0), b = axisOf(o, x[1], 1);
    if (x[0][a] != x[1][b])
        throw Problem{TEXT("layer", "needs as many numbers along both summed axes, receives %1 and %2")
                          .arg(x[0].text())
                          .arg(x[1].text()),
                      {}};
    if (x[0].rank() + x[1].rank() - 2 > 8) throw Problem{TEXT("layer", "its result would have more than 8 axes"), {}};
    return joined(without(x[0], a), without(x[1], b));
}

// (N, rows, K) with the summed axis last
Value asRows(Value x, int axis, bool isNormalized) {
    std::vector<int> order;
    for (int i = 0; i < x.shape().rank(); ++i)
        if (i != axis + 1) order.push_back(i);
    order.push_back(axis + 1);
    const std::int64_t samples = x.shape()[0], depth = x.shape()[axis + 1];
    if (axis + 2 < x.shape().rank()) x = permute(x, order);
    Value rows = reshape(x, Shape{samples, x.shape().count() / std::max<std::int64_t>(1, samples * depth), depth});
    if (!isNormalized) return rows;
    const Value squares = sumTo(square(rows), Shape{samples, rows.shape()[1], 1});
    return rows / maximum(squareRoot(squares), fill(*x.trace, Shape{}, 1e-12));
}
} // namespace

LayerSpec dotSpec() {
    return LayerSpec("Dot", Category::merge, TEXT("layer", "Dot"),
                     TEXT("layer", "Scalar products of its two inputs: how much they point the same way. Of two "
                                   "embeddings it is how well a user and an item fit."))
        .withIcon("multiply")
        .withId("dot")
        .withKeywords("dot scalar product similarity cosine 点积 内积 相似度 余弦")
        .formula("y = Σ_k x₁,k x₂,k", "x₁ (…₁, K)   x₂ (…₂, K)   y (…₁, …₂)")
        .inputs(2, 2)
        .rank(1, 8)
        .property(integerPair("axes", -1, -1)
                      .range(-8, 8)
                      .named(TEXT("layer", "Axes"),
                             TEXT("layer", "The axis of each input that is summed; −1 is the last one, 1 the first.")))
        .property(boolean("normalize", false)
                      .named(TEXT("layer", "Normalize"),
                             TEXT("layer", "Divides both inputs by their length first, so that the result is the "
                                           "cosine of the angle between them.")))
        .shape(dotShape)
        .forward([](Scope& scope, const Values& x) {
            const bool isNormalized = scope.flag("normalize");
            const std::vector<Shape> shapes{x[0].shape().withoutFirst(), x[1].shape().withoutFirst()};
            const Value a = asRows(x[0], axisOf(scope.options(), shapes[0], 0), isNormalized);
            const Value b = asRows(x[1], axisOf(scope.options(), shapes[1], 1), isNormalized);
            return reshape(batchMatmul(a, b, false, true),
                           dotShape(scope.options(), shapes).withFirst(x[0].shape()[0]));
        })
        .cost([](const Options& o, const std::vector<Shape>& x, const Shape& y) {
            return checkedProduct(y.count(), x[0][axisOf(o, x[0], 0)]);
        })
        .masks(MaskUse::drops)
        .summary([](const Options& o) { return std::string(o.flag("normalize") ? "cos(x₁, x₂)" : "x₁ · x₂"); })
        .exportAs("torch.einsum('n...k,n...k->n...', {0}, {1})");
}

} // namespace lamina
