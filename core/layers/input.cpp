// Input, where samples enter the network.
//   y = x                    x (N, …shape)

#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec inputSpec() {
    return LayerSpec("Input", Category::io, TEXT("layer", "Input"),
                     TEXT("layer", "Where the samples enter the network. Its shape is that of one sample."))
        .withIcon("input")
        .withId("input")
        .withKeywords("input data source placeholder 输入 数据 入口")
        .formula("y = x", "x (…)")
        .inputs(0, 0)
        .property(
            shapeProperty("shape", {4})
                .range(1, 1 << 24)
                .named(TEXT("layer", "Shape"), TEXT("layer", "Axes of one sample: 4 for four numbers, 28, 28, 1 for a "
                                                             "grey picture, 12, 1 for twelve steps of one number.")))
        .shape([](const Options& o, const std::vector<Shape>&) {
            if (o.list("shape").empty())
                throw Problem{TEXT("layer", "needs a shape of at least one axis"),
                              {setOption("shape", std::vector<std::int64_t>{1})}};
            return Shape(o.list("shape"));
        })
        .forward([](Scope&, const Values& x) { return x.at(0); })
        .summary([](const Options& o) { return Shape(o.list("shape")).text(); });
}

} // namespace lamina
