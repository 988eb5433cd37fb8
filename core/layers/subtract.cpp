// Subtract, the difference of two inputs.
//   y = x₁ − x₂        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx₁ = dL/dy    dL/dx₂ = −dL/dy (summed over repeated axes)

#include "core/layers/merge_options.h"

namespace lamina {

LayerSpec subtractSpec() {
    return mergeLayer("Subtract", TEXT("layer", "Subtract"),
                      TEXT("layer", "Takes its second input off the first, number by number."), 2,
                      [](Value a, Value b) { return a - b; })
        .withIcon("minus")
        .withId("sub")
        .withKeywords("subtract difference minus 相减 差")
        .formula("y = x₁ − x₂", "x₁, x₂, y (…)")
        .summary([](const Options&) { return std::string("x₁ − x₂"); })
        .exportAs("{0} - {1}");
}

} // namespace lamina
