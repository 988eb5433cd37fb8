// Softmax turns scores into probabilities.
//   p_c = e^z_c / Σ_k e^z_k over the last axis, or over others together        z, p (N, …, C)
// dL/dz = p ⊙ (dL/dp − Σ_k p_k dL/dp_k)

#include "core/layers/axis_options.h"

namespace lamina {

LayerSpec softmaxSpec() {
    return LayerSpec("Softmax", Category::activation, TEXT("layer", "Softmax"),
                     TEXT("layer", "Turns the scores of the last axis into probabilities that add up to 1."))
        .withIcon("sigmoid")
        .withId("softmax")
        .withKeywords("softmax probability classes activation 激活 概率 分类")
        .formula("p_c = exp z_c / Σ_k exp z_k", "z, p (…, C)")
        .rank(1, 8)
        .property(
            axesOption(TEXT("layer", "Along which axes the shares add up to 1; −1 is the last one, 1 the first.")))
        .shape([](const Options& o, const std::vector<Shape>& z) {
            axesOf(o, z[0]);
            return z[0];
        })
        .forward([](Scope& scope, const Values& z) {
            const std::vector<int> axes = axesOf(scope.options(), z[0].shape().withoutFirst());
            return withAxesBack(softmax(withAxesLast(z[0], axes)), z[0].shape(), axes);
        })
        .exportAs("nn.Softmax(dim=-1)");
}

} // namespace lamina
