// Flatten lays the numbers of a sample in one row, the last axis fastest.
//   y = x under another shape        x (N, …)   y (N, Π…)
// dL/dx = dL/dy under x's shape

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec flattenSpec() {
    return LayerSpec(
               "Flatten", Category::core, TEXT("layer", "Flatten"),
               TEXT("layer", "Lays the numbers of a picture or a sequence in one row, as Dense layers take them."))
        .withIcon("flatten")
        .withId("flatten")
        .withKeywords("flatten vector row 展平 拉平 向量")
        .formula("y = x as one row", "x (a, b, …)   y (a b …)")
        .rank(1, 8)
        .masks(MaskUse::drops)
        .shape([](const Options&, const std::vector<Shape>& x) { return Shape{x[0].count()}; })
        .forward([](Scope&, const Values& x) {
            const Shape& shape = x[0].shape();
            return reshape(x[0], {shape[0], shape.withoutFirst().count()});
        })
        .backward(
            [](Scope&, const Values& x, const Value&, const Value& dy) { return Values{reshape(dy, x[0].shape())}; })
        .exportAs("nn.Flatten()");
}

} // namespace lamina
