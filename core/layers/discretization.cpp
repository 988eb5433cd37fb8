// Discretization says into which of several bins a number falls.
//   y = how many boundaries b_i ≤ x        x (N, …)   y (N, …) whole numbers 0 … B, or encoded as CategoryEncoding does
// No gradient flows back.

#include "core/layers/encoding_options.h"
#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

LayerSpec discretizationSpec() {
    return LayerSpec("Discretization", Category::core, TEXT("layer", "Discretization"),
                     TEXT("layer", "Says into which bin a number falls, for example an age into a group. The bins are "
                                   "the stretches between the boundaries."))
        .withIcon("embedding")
        .withId("bins")
        .withKeywords("discretization bins buckets histogram quantize preprocessing 离散化 分箱 预处理")
        .formula("y = Σ_i [b_i ≤ x]", "x, y (…)   b (B)")
        .rank(1, 7)
        .property(numbers("bin_boundaries", "0")
                      .named(TEXT("layer", "Boundaries"),
                             TEXT("layer", "Where one bin ends and the next begins, rising; there is one bin more.")))
        .property(choice("output_mode", "int", {"int", "one_hot", "multi_hot", "count"})
                      .named(TEXT("layer", "Output"),
                             TEXT("layer", "int: the number of the bin. one_hot, multi_hot and count: rows of 0 and 1 "
                                           "as CategoryEncoding makes them.")))
        .masks(MaskUse::drops)
        .shape([](const Options& o, const std::vector<Shape>& x) {
            const std::vector<double> bounds = o.numbers("bin_boundaries");
            if (!std::is_sorted(bounds.begin(), bounds.end())) {
                std::vector<double> sorted = bounds;
                std::sort(sorted.begin(), sorted.end());
                throw Problem{TEXT("layer", "its boundaries must rise"), {setOption("bin_boundaries", textOf(sorted))}};
            }
            return encodedShape(o.text("output_mode"), x[0], static_cast<std::int64_t>(bounds.size()) + 1);
        })
        .forward([](Scope& scope, const Values& x) {
            const std::vector<double> bounds = scope.options().numbers("bin_boundaries");
            const auto count = static_cast<std::int64_t>(bounds.size());
            const Value table = constant(scope.trace(), Shape{count}, std::vector<float>(bounds.begin(), bounds.end()));
            const Shape& shape = x[0].shape();
            const Value column = reshape(x[0], Shape{shape.count(), 1});
            const Value isReached = 1.0 - greater(table, column); // (numbers, boundaries)
            const Value bin = reshape(sumTo(isReached, Shape{shape.count(), 1}), shape);
            return encoded(scope.text("output_mode"), bin, count + 1);
        })
        .summary([](const Options& o) {
            return std::to_string(o.numbers("bin_boundaries").size() + 1) + " · " + o.text("output_mode");
        })
        .exportAs("Discretization({bin_boundaries})");
}

} // namespace lamina
