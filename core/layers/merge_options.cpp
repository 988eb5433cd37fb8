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

LayerSpec mergeLayer(const std::string& type, Text label, Text help, int maximumInputs, Combine combine) {
    return LayerSpec(type, Category::merge, std::move(label), std::move(help))
        .withIcon("add")
        .inputs(2, maximumInputs)
        .rank(1, 8)
        .shape([](const Options&, const std::vector<Shape>& x) { return mergedShape(x); })
        .forward([combine](Scope&, const Values& x) {
            const Values inputs = alignedInputs(x);
            Value result = inputs[0];
            for (std::size_t i = 1; i < inputs.size(); ++i) result = combine(result, inputs[i]);
            return result;
        });
}

} // namespace lamina
