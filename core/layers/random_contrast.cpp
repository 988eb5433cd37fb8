// RandomContrast spreads or narrows the values of every picture about the mean of each channel, while training only.
//   y = f (x − mean) + mean, cut to value_range        x, y (N, H, W, C)
// f is drawn for each sample from 1 − factor … 1 + factor

#include "core/layers/augmentation_options.h"

namespace lamina {

LayerSpec randomContrastSpec() {
    return pictureLayer("RandomContrast", TEXT("layer", "RandomContrast"),
                        TEXT("layer", "Makes every picture starker or flatter by a random factor in every training "
                                      "step."))
        .withId("contrast")
        .withKeywords("random contrast augmentation 随机对比度 数据增强")
        .formula("y = f (x − mean x) + mean x", "x, y (H, W, C)")
        .property(
            factorOption("factor", "0.2", 0, 1, TEXT("layer", "Factor"),
                         TEXT("layer", "0.2: between 80 % and 120 % of the contrast. Two numbers say how far down "
                                       "and how far up.")))
        .property(valueRangeOption())
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            const std::vector<double> factor = scope.options().numbers("factor");
            const Shape &shape = x[0].shape(), row{shape[0], 1, 1, shape[3]};
            const Value f = reshape(drawnFrom(scope, shape[0], {1 - factor.front(), 1 + factor.back()}, 0),
                                    Shape{shape[0], 1, 1, 1});
            const Value mean = (1.0 / static_cast<double>(shape[1] * shape[2])) * sumTo(x[0], row);
            return clippedTo((x[0] - mean) * f + mean, valueRangeOf(scope.options()));
        })
        .summary([](const Options& o) { return "±" + shortNumber(100 * o.numbers("factor").back()) + " %"; })
        .exportAs("transforms.ColorJitter(contrast={factor})");
}

} // namespace lamina
