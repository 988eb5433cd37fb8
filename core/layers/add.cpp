// Add, the sum of its inputs: a shortcut around other layers (He et al., 2016).
//   y = x₁ + x₂ + …        inputs of one shape, or with axes of length 1, which are repeated
// dL/dx_i = dL/dy (summed over repeated axes)

#include "core/layers/merge_options.h"

namespace lamina {

LayerSpec addSpec() {
    return mergeLayer("Add", TEXT("layer", "Add"),
                      TEXT("layer",
                           "Adds its inputs number by number. With the input of an earlier layer it makes a shortcut "
                           "that deep networks learn through."),
                      64, [](Value a, Value b) { return a + b; })
        .withId("add")
        .withKeywords("add sum residual skip shortcut resnet 相加 残差 跳跃 捷径")
        .formula("y = x₁ + x₂ + …", "x₁, x₂, y (…)")
        .summary([](const Options&) { return std::string("x₁ + x₂"); })
        .exportAs("{0} + {1}");
}

} // namespace lamina
