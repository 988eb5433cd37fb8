#include "core/layers/merge_options.h"

#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

namespace {
Shape widened(const Shape& x, int rank) {
    std::vector<std::int64_t> extents(static_cast<std::size_t>(rank - x.rank()), 1);
    extents.insert(extents.end(), x.extents().begin(), x.extents().end());
    return Shape(std::move(extents));
}

int largestRank(const std::vector<Shape>& x) {
    int rank = 0;
    for (const Shape& shape : x) rank = std::max(rank, shape.rank());
    return rank;
}
} // namespace

Shape mergedShape(const std::vector<Shape>& x) {
    const int rank = largestRank(x);
    Shape sum = widened(x[0], rank);
    for (std::size_t i = 1; i < x.size(); ++i) {
        const Shape next = widened(x[i], rank);
        for (int axis = 0; axis < rank; ++axis) {
            if (sum[axis] == next[axis] || next[axis] == 1) continue;
            if (sum[axis] != 1) {
                Problem problem{TEXT("layer", "needs inputs of the same shape, receives %1 and %2")
                                    .arg(x[0].text())
                                    .arg(x[i].text()),
                                {}};
                if (rank > 0 && x[0].rank() == x[i].rank() && axis == rank - 1)
                    problem.fixes.push_back(replaceBy("Concatenate"));
                throw problem;
            }
            sum[axis] = next[axis];
        }
    }
    return sum;
}

Values alignedInputs(const Values& x) {
    std::vector<Shape> shapes;
    for (const Value& input : x) shapes.push_back(input.shape().withoutFirst());
    const int rank = largestRank(shapes);
    Values aligned;
    for (std::size_t i = 0; i < x.size(); ++i)
        aligned.push_back(reshape(x[i], widened(shapes[i], rank).withFirst(x[i].shape()[0])));
    return aligned;
}

Value anyOfAll(const Scope& scope, std::size_t inputs) {
    Value mask = scope.mask(0);
    for (int i = 1; mask && i < static_cast<int>(inputs); ++i)
        mask = scope.mask(i) ? maximum(mask, scope.mask(i)) : Value{};
    return mask;
}

namespace {
// The mask of an input (N, T, C) with its shape; empty where there is none
Value spreadMask(const Scope& scope, std::size_t input, const Shape& shape) {
    const Value mask = scope.mask(static_cast<int>(input));
    if (!mask || shape.rank() != 3) return {};
    return broadcastTo(reshape(mask, Shape{mask.shape()[0], mask.shape()[1], 1}), shape);
}

bool hasMask(const Scope& scope, const Values& inputs) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (scope.mask(static_cast<int>(i)) && inputs[0].shape().rank() == 3) return true;
    return false;
}

// All of one shape
Values spreadInputs(const Values& x) {
    std::vector<Shape> shapes;
    for (const Value& input : x) shapes.push_back(input.shape().withoutFirst());
    const Shape whole = mergedShape(shapes).withFirst(x[0].shape()[0]);
    Values spread;
    for (const Value& input : alignedInputs(x)) spread.push_back(broadcastTo(input, whole));
    return spread;
}
} // namespace

Value productOfCounting(Scope& scope, const Values& x) {
    scope.setOutputMask(anyOfAll(scope, x.size()));
    const bool isMasked = hasMask(scope, x);
    const Values inputs = isMasked ? spreadInputs(x) : alignedInputs(x);
    Value product, counting;
    bool areAllMasked = true;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Shape& shape = inputs[i].shape();
        const Value mask = spreadMask(scope, i, shape);
        const Value factor = mask ? select(mask, inputs[i], fill(scope.trace(), shape, 1)) : inputs[i];
        product = product ? product * factor : factor;
        areAllMasked = areAllMasked && mask;
        if (mask) counting = counting ? maximum(counting, mask) : mask;
    }
    return areAllMasked ? product * counting : product;
}

Value choiceOfCounting(Scope& scope, const Values& x, Value (*combine)(Value, Value)) {
    scope.setOutputMask(anyOfAll(scope, x.size()));
    const bool isMasked = hasMask(scope, x);
    const Values inputs = isMasked ? spreadInputs(x) : alignedInputs(x);
    Value chosen = inputs[0], counting = spreadMask(scope, 0, inputs[0].shape());
    for (std::size_t i = 1; i < inputs.size(); ++i) {
        const Value mask = spreadMask(scope, i, inputs[i].shape());
        const Value next = mask ? select(mask, inputs[i], chosen) : inputs[i];
        if (counting) chosen = select(counting, chosen, next);
        counting = mask && counting ? maximum(counting, mask) : Value{};
        chosen = combine(chosen, next);
    }
    return chosen;
}

LayerSpec mergeLayer(const std::string& type, Text label, Text help, int maximumInputs, Combine combine) {
    return LayerSpec(type, Category::merge, std::move(label), std::move(help))
        .withIcon("add")
        .inputs(2, maximumInputs)
        .rank(1, 8)
        .shape([](const Options&, const std::vector<Shape>& x) { return mergedShape(x); })
        .masks(MaskUse::reads)
        .forward([combine](Scope& scope, const Values& x) {
            scope.setOutputMask(anyOfAll(scope, x.size()));
            const Values inputs = alignedInputs(x);
            Value result = inputs[0];
            for (std::size_t i = 1; i < inputs.size(); ++i) result = combine(result, inputs[i]);
            return result;
        });
}

} // namespace lamina
