// Average, the mean of its inputs.
//   y = (x₁ + … + x_n) / n        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx_i = dL/dy / n (summed over repeated axes)

#include "core/layers/merge_options.h"

namespace lamina {

LayerSpec averageSpec() {
    return mergeLayer("Average", TEXT("layer", "Average"),
                      TEXT("layer", "The mean of its inputs, number by number: several networks that vote."), 64,
                      [](Value a, Value b) { return a + b; })
        .withId("average")
        .withKeywords("average mean ensemble 平均 均值 集成")
        .formula("y = (x₁ + x₂ + …) / n", "x₁, x₂, y (…)")
        .forward([](Scope& scope, const Values& x) {
            scope.setOutputMask(anyOfAll(scope, x.size()));
            const Values inputs = alignedInputs(x);
            Value sum = inputs[0];
            for (std::size_t i = 1; i < inputs.size(); ++i) sum = sum + inputs[i];
            return (1.0 / static_cast<double>(inputs.size())) * sum;
        })
        .summary([](const Options&) { return std::string("(x₁ + x₂) / 2"); })
        .exportAs("({0} + {1}) / 2");
}

} // namespace lamina
