// Maximum, the largest of its inputs at every place.
//   y = max(x₁, x₂, …)        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx_i = dL/dy where x_i is the largest, else 0

#include "core/layers/merge_options.h"

namespace lamina {

LayerSpec maximumSpec() {
    return mergeLayer("Maximum", TEXT("layer", "Maximum"),
                      TEXT("layer", "Keeps the largest of its inputs' numbers at every place."), 64,
                      [](Value a, Value b) { return maximum(a, b); })
        .withId("max")
        .withKeywords("maximum max merge 最大 合并")
        .formula("y = max(x₁, x₂, …)", "x₁, x₂, y (…)")
        .forward([](Scope& scope, const Values& x) { return choiceOfCounting(scope, x, maximum); })
        .summary([](const Options&) { return std::string("max(x₁, x₂)"); })
        .exportAs("torch.maximum({0}, {1})");
}

} // namespace lamina
