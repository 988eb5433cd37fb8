// RandomFlip mirrors half of the pictures, while training only.
//   y = x, or with probability ½ x with its columns and/or rows in reverse order        x, y (N, H, W, C)

#include "core/layers/augmentation_options.h"

namespace lamina {

LayerSpec randomFlipSpec() {
    return pictureLayer("RandomFlip", TEXT("layer", "RandomFlip"),
                        TEXT("layer", "Mirrors every picture with probability one half in every training step, so that "
                                      "the network learns that left and right do not matter."))
        .withId("flip")
        .withKeywords("random flip mirror augmentation 随机翻转 镜像 数据增强")
        .formula("y = x or its mirror image", "x, y (H, W, C)")
        .property(choice("mode", "horizontal_and_vertical", {"horizontal", "vertical", "horizontal_and_vertical"})
                      .named(TEXT("layer", "Direction"),
                             TEXT("layer", "horizontal exchanges left and right, vertical up and down.")))
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            Trace& trace = scope.trace();
            const std::string& mode = scope.text("mode");
            const Shape& shape = x[0].shape();
            const Value u = randomUniform(trace, Shape{shape[0], 1, 1, 1}, scope.randomKey());
            const Value isKept = broadcastTo(greater(u, fill(trace, Shape{}, 0.5)), shape);
            Value flipped = x[0];
            if (mode != "vertical") flipped = reverse(flipped, 2);
            if (mode != "horizontal") flipped = reverse(flipped, 1);
            return select(isKept, x[0], flipped);
        })
        .summary([](const Options& o) { return o.text("mode"); })
        .exportAs("transforms.RandomFlip({mode})");
}

} // namespace lamina
