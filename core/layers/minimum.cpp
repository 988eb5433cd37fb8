// Minimum, the smallest of its inputs at every place.
//   y = min(x₁, x₂, …)        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx_i = dL/dy where x_i is the smallest, else 0

#include "core/layers/merge_options.h"

namespace lamina {

LayerSpec minimumSpec() {
    return mergeLayer("Minimum", TEXT("layer", "Minimum"),
                      TEXT("layer", "Keeps the smallest of its inputs' numbers at every place."), 64,
                      [](Value a, Value b) { return minimum(a, b); })
        .withId("min")
        .withKeywords("minimum min merge 最小 合并")
        .formula("y = min(x₁, x₂, …)", "x₁, x₂, y (…)")
        .forward([](Scope& scope, const Values& x) { return choiceOfCounting(scope, x, minimum); })
        .summary([](const Options&) { return std::string("min(x₁, x₂)"); })
        .exportAs("torch.minimum({0}, {1})");
}

} // namespace lamina
