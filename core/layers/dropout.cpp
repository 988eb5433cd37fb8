// Dropout (Srivastava et al., 2014), while training only.
//   y = m ⊙ x / (1 − rate)        m is 0 with probability rate, else 1, drawn anew for each sample and step
// dL/dx = m ⊙ dL/dy / (1 − rate)

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec dropoutSpec() {
    return LayerSpec("Dropout", Category::regularization, TEXT("layer", "Dropout"),
                     TEXT("layer",
                          "Sets a random share of its inputs to 0 in every training step, so that the network does not "
                          "lean on single neurons. Does nothing when predicting."))
        .withIcon("dropout")
        .withId("dropout")
        .withKeywords("dropout regularization overfitting 随机失活 丢弃 正则化 过拟合")
        .formula("y = m ⊙ x / (1 − rate)", "x, y (…)")
        .rank(1, 8)
        .property(real("rate", 0.5)
                      .range(0, 1)
                      .named(TEXT("layer", "Rate"), TEXT("layer", "Share of the numbers that is set to 0.")))
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .forward([](Scope& scope, const Values& x) {
            return scope.isTraining() ? dropout(x[0], scope.real("rate"), scope.randomKey()) : x[0];
        })
        .summary([](const Options& o) { return shortNumber(100 * o.real("rate")) + " %"; })
        .exportAs("nn.Dropout({rate})");
}

} // namespace lamina
