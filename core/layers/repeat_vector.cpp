// RepeatVector makes a sequence of one vector: an encoder's result for every step of a decoder.
//   y_t = x for t = 1 … n        x (N, F)   y (N, n, F)
// dL/dx = Σ_t dL/dy_t

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec repeatVectorSpec() {
    return LayerSpec("RepeatVector", Category::shape, TEXT("layer", "RepeatVector"),
                     TEXT("layer", "Repeats its input as the steps of a sequence, so that a decoder sees it at every "
                                   "step."))
        .withIcon("reshape")
        .withId("repeat")
        .withKeywords("repeat vector sequence decoder copy 重复 复制 序列")
        .formula("y_t = x", "x (F)   y (n, F)")
        .rank(1, 1)
        .property(integer("n", 2).range(1, 1e6).named(TEXT("layer", "Repetitions"),
                                                      TEXT("layer", "Number of steps of the sequence.")))
        .masks(MaskUse::drops)
        .shape([](const Options& o, const std::vector<Shape>& x) {
            return Shape{o.integer("n"), x[0][0]};
        })
        .forward([](Scope& scope, const Values& x) {
            const std::int64_t samples = x[0].shape()[0], numbers = x[0].shape()[1];
            return broadcastTo(reshape(x[0], {samples, 1, numbers}), {samples, scope.integer("n"), numbers});
        })
        .summary([](const Options& o) { return "×" + std::to_string(o.integer("n")); })
        .exportAs("Repeat({n})");
}

} // namespace lamina
