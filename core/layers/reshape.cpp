// Reshape puts the numbers of a sample under another shape, their order unchanged.
//   y = x under target_shape; −1 stands for what is left        x (N, …)   y (N, …target_shape)

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
// target with its −1 filled in; throws Problem where the numbers do not fit.
Shape reshaped(const std::vector<std::int64_t>& target, const Shape& x) {
    const Fix toRow = setOption("target_shape", std::vector<std::int64_t>{-1});
    std::int64_t known = 1;
    int open = -1;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] == -1 && open < 0)
            open = static_cast<int>(i);
        else if (target[i] < 1)
            throw Problem{TEXT("layer", "its target shape may hold numbers from 1 and a single −1"), {toRow}};
        else
            known = checkedProduct(known, target[i]);
    }
    Shape shape(target);
    if (open >= 0 && x.count() % known == 0) shape[open] = x.count() / known;
    if (open >= 0 ? x.count() % known != 0 : known != x.count())
        throw Problem{TEXT("layer", "cannot lay the %1 numbers of %2 in the shape %3")
                          .arg(std::to_string(x.count()))
                          .arg(x.text())
                          .arg(shape.text()),
                      {toRow}};
    return shape;
}
} // namespace

LayerSpec reshapeSpec() {
    return LayerSpec("Reshape", Category::core, TEXT("layer", "Reshape"),
                     TEXT("layer", "Puts the same numbers under another shape, for example 784 as 28×28×1."))
        .withIcon("reshape")
        .withId("reshape")
        .withKeywords("reshape view 变形 重塑 形状")
        .formula("y = x under another shape", "x (…)   y (target shape)")
        .rank(1, 8)
        .property(shapeProperty("target_shape", {-1})
                      .range(-1, 1e12)
                      .named(TEXT("layer", "Target shape"),
                             TEXT("layer", "Axes of one sample afterwards; −1 stands for what is left.")))
        .masks(MaskUse::drops)
        .shape([](const Options& o, const std::vector<Shape>& x) { return reshaped(o.list("target_shape"), x[0]); })
        .forward([](Scope& scope, const Values& x) {
            const Shape& shape = x[0].shape();
            return reshape(x[0], reshaped(scope.list("target_shape"), shape.withoutFirst()).withFirst(shape[0]));
        })
        .summary([](const Options& o) {
            std::string text;
            for (const std::int64_t extent : o.list("target_shape"))
                text += (text.empty() ? "" : "×") + (extent == -1 ? std::string("?") : std::to_string(extent));
            return text;
        })
        .exportAs("nn.Unflatten(1, {target_shape})");
}

} // namespace lamina
