// Add, the sum of its inputs: a shortcut around other layers (He et al., 2016).
//   y = x₁ + x₂ + …        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx_i = dL/dy (summed over repeated axes)

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <algorithm>

namespace lamina {

namespace {
// Ones in front, so that the last axes of all inputs lie under each other
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

Shape sumShape(const std::vector<Shape>& x) {
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
} // namespace

LayerSpec addSpec() {
    return LayerSpec("Add", Category::merge, TEXT("layer", "Add"),
                     TEXT("layer",
                          "Adds its inputs number by number. With the input of an earlier layer it makes a shortcut "
                          "that deep networks learn through."))
        .withIcon("add")
        .withId("add")
        .withKeywords("add sum residual skip shortcut resnet 相加 残差 跳跃 捷径")
        .formula("y = x₁ + x₂ + …", "x₁, x₂, y (…)")
        .inputs(2, 64)
        .rank(1, 8)
        .shape([](const Options&, const std::vector<Shape>& x) { return sumShape(x); })
        .forward([](Scope&, const Values& x) {
            std::vector<Shape> shapes;
            for (const Value& input : x) shapes.push_back(input.shape().withoutFirst());
            const int rank = largestRank(shapes);
            Value sum;
            for (std::size_t i = 0; i < x.size(); ++i) {
                const Value next = reshape(x[i], widened(shapes[i], rank).withFirst(x[i].shape()[0]));
                sum = sum ? sum + next : next;
            }
            return sum;
        })
        .summary([](const Options&) { return std::string("x₁ + x₂"); })
        .exportAs("{0} + {1}");
}

} // namespace lamina
