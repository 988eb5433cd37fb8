// ActivityRegularization hands its input on and adds a penalty on it to the loss.
//   y = x,   L ← L + (l₁ Σ|x| + l₂ Σ x²) / N        x, y (N, …)
// dL/dx = dL/dy + (l₁ sign x + 2 l₂ x) / N

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec activityRegularizationSpec() {
    return LayerSpec("ActivityRegularization", Category::regularization, TEXT("layer", "ActivityRegularization"),
                     TEXT("layer", "Adds a penalty on large activations to the loss. With L1 most of them become 0: a "
                                   "sparse code."))
        .withIcon("dropout")
        .withId("activity")
        .withKeywords("activity regularization sparse autoencoder penalty l1 l2 活动 正则化 稀疏 惩罚")
        .formula("L ← L + l₁ Σ|x| + l₂ Σ x²", "x, y (…)")
        .rank(1, 8)
        .property(real("l1", 0).range(0, 1e6).named(TEXT("layer", "L1"), TEXT("layer", "Weight of Σ|x| per sample.")))
        .property(real("l2", 0).range(0, 1e6).named(TEXT("layer", "L2"), TEXT("layer", "Weight of Σ x² per sample.")))
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .forward([](Scope& scope, const Values& x) {
            const double l1 = scope.real("l1"), l2 = scope.real("l2");
            const double samples = static_cast<double>(x[0].shape()[0]);
            if (l1 > 0) scope.addLoss((l1 / samples) * sum(absolute(x[0])));
            if (l2 > 0) scope.addLoss((l2 / samples) * sum(square(x[0])));
            return x[0];
        })
        .summary([](const Options& o) {
            return summaryOf({o.real("l1") > 0 ? "L1 " + shortNumber(o.real("l1")) : std::string(),
                              o.real("l2") > 0 ? "L2 " + shortNumber(o.real("l2")) : std::string(),
                              o.real("l1") > 0 || o.real("l2") > 0 ? std::string() : std::string("0")});
        })
        .exportAs("nn.Identity()");
}

} // namespace lamina
