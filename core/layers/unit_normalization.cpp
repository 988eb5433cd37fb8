// UnitNormalization: the last axis gets length 1.
//   y = x / √(Σ x²)        x, y (…, n)
// dL/dx = (d − y Σ d y) / √(Σ x²)

#include "core/layers/axis_options.h"

namespace lamina {

LayerSpec unitNormalizationSpec() {
    return LayerSpec("UnitNormalization", Category::normalization, TEXT("layer", "UnitNorm"),
                     TEXT("layer",
                          "Divides the numbers of each sample, or of each step, by the length of their vector: "
                          "only its direction is left."))
        .withIcon("normalise")
        .withId("unit_norm")
        .withKeywords("unit normalization l2 length direction 单位归一化 单位长度 归一化")
        .formula("y = x / √(Σ x²)", "x, y (…, n)")
        .rank(1, 8)
        .property(axesOption(TEXT("layer", "Along which axes the vectors lie; −1 is the last one, 1 the first.")))
        .shape([](const Options& o, const std::vector<Shape>& x) {
            axesOf(o, x[0]);
            return x[0];
        })
        .forward([](Scope& scope, const Values& x) {
            Shape lengths = x[0].shape();
            for (const int axis : axesOf(scope.options(), lengths.withoutFirst())) lengths[axis + 1] = 1;
            // No length below 1e-12, as in Keras: a vector of zeros stays one
            const Value squares = sumTo(square(x[0]), lengths);
            return x[0] / squareRoot(maximum(squares, fill(scope.trace(), Shape{}, 1e-24)));
        })
        .summary([](const Options&) { return std::string("|y| = 1"); })
        .exportAs("nn.functional.normalize({0}, dim=-1)");
}

} // namespace lamina
