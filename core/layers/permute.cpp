// Permute puts the axes of a sample in another order.
//   axis i of y is axis dims[i] of x, counted from 1        x (N, a, b, …)   y (N, b, a, …)

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {
Shape permuted(const Options& o, const Shape& x) {
    const std::vector<std::int64_t>& dims = o.list("dims");
    std::vector<std::int64_t> sorted = dims, identity(static_cast<std::size_t>(x.rank()));
    std::sort(sorted.begin(), sorted.end());
    std::iota(identity.begin(), identity.end(), 1);
    if (sorted != identity) {
        std::reverse(identity.begin(), identity.end());
        throw Problem{TEXT("layer", "its order must name each of the %1 axes of %2 once").arg(x.rank()).arg(x.text()),
                      {setOption("dims", identity)}};
    }
    Shape y = x;
    for (int i = 0; i < x.rank(); ++i) y[i] = x[static_cast<int>(dims[static_cast<std::size_t>(i)]) - 1];
    return y;
}
} // namespace

LayerSpec permuteSpec() {
    return LayerSpec("Permute", Category::shape, TEXT("layer", "Permute"),
                     TEXT("layer", "Puts the axes in another order, for example steps and features of a sequence."))
        .withIcon("reshape")
        .withId("permute")
        .withKeywords("permute transpose swap axes 置换 转置 交换轴")
        .formula("y_ba = x_ab", "x (a, b, …)   y (b, a, …)")
        .rank(1, 8)
        .property(shapeProperty("dims", {2, 1})
                      .range(1, 8)
                      .named(TEXT("layer", "Order"),
                             TEXT("layer", "Which axis of the input comes first, second, …; the first axis is 1.")))
        .masks(MaskUse::drops)
        .shape([](const Options& o, const std::vector<Shape>& x) { return permuted(o, x[0]); })
        .forward([](Scope& scope, const Values& x) {
            std::vector<int> order{0};
            for (const std::int64_t axis : scope.list("dims")) order.push_back(static_cast<int>(axis));
            return permute(x[0], order);
        })
        .summary([](const Options& o) {
            std::string text;
            for (const std::int64_t axis : o.list("dims")) text += (text.empty() ? "" : ", ") + std::to_string(axis);
            return text;
        })
        .exportAs("Permute({dims})");
}

} // namespace lamina
