// Multiply, the product of its inputs number by number: a gate where one of them lies between 0 and 1.
//   y = x₁ ⊙ x₂ ⊙ …        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx₁ = x₂ ⊙ … ⊙ dL/dy (summed over repeated axes)

#include "core/layers/merge_options.h"

namespace lamina {

LayerSpec multiplySpec() {
    return mergeLayer("Multiply", TEXT("layer", "Multiply"),
                      TEXT("layer", "Multiplies its inputs number by number. With a sigmoid before one of them it is a "
                                    "gate for the other."),
                      64, [](Value a, Value b) { return a * b; })
        .withIcon("multiply")
        .withId("mul")
        .withKeywords("multiply product gate squeeze excitation 相乘 积 门控")
        .formula("y = x₁ ⊙ x₂ ⊙ …", "x₁, x₂, y (…)")
        .forward(productOfCounting)
        .summary([](const Options&) { return std::string("x₁ ⊙ x₂"); })
        .exportAs("{0} * {1}");
}

} // namespace lamina
