// RandomBrightness makes every picture lighter or darker, while training only.
//   y = x + b (high − low), cut to value_range low … high        x, y (N, H, W, C)
// b is drawn for each sample from −factor … factor

#include "core/layers/augmentation_options.h"

namespace lamina {

LayerSpec randomBrightnessSpec() {
    return pictureLayer("RandomBrightness", TEXT("layer", "RandomBrightness"),
                        TEXT("layer", "Makes every picture lighter or darker by a random amount in every training "
                                      "step."))
        .withId("brightness")
        .withKeywords("random brightness augmentation 随机亮度 数据增强")
        .formula("y = x + b", "x, y (H, W, C)")
        .property(factorOption("factor", "0.2", -1, 1, TEXT("layer", "Factor"),
                               TEXT("layer", "The largest change both ways, as a share of the value range; two numbers "
                                             "give both ends.")))
        .property(valueRangeOption())
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            const Stretch range = valueRangeOf(scope.options());
            const std::int64_t samples = x[0].shape()[0];
            const Value b =
                (range.high - range.low) * drawnFrom(scope, samples, stretchOf(scope.options(), "factor"), 0);
            return clippedTo(x[0] + reshape(b, Shape{samples, 1, 1, 1}), range);
        })
        .summary([](const Options& o) { return "±" + shortNumber(100 * stretchOf(o, "factor").high) + " %"; })
        .exportAs("transforms.ColorJitter(brightness={factor})");
}

} // namespace lamina
