// Softmax turns scores into probabilities.
//   p_c = e^z_c / Σ_k e^z_k over the last axis        z, p (N, …, C)
// dL/dz = p ⊙ (dL/dp − Σ_k p_k dL/dp_k)

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec softmaxSpec() {
    return LayerSpec("Softmax", Category::activation, TEXT("layer", "Softmax"),
                     TEXT("layer", "Turns the scores of the last axis into probabilities that add up to 1."))
        .withIcon("sigmoid")
        .withId("softmax")
        .withKeywords("softmax probability classes activation 激活 概率 分类")
        .formula("p_c = exp z_c / Σ_k exp z_k", "z, p (…, C)")
        .rank(1, 8)
        .shape([](const Options&, const std::vector<Shape>& z) { return z[0]; })
        .forward([](Scope&, const Values& z) { return softmax(z[0]); })
        .exportAs("nn.Softmax(dim=-1)");
}

} // namespace lamina
