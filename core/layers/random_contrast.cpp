// RandomContrast spreads or narrows the values of every picture about the mean of each channel, while training only.
//   y = f (x − mean) + mean, cut to value_range        x, y (N, H, W, C)
// f is drawn for each sample from 1 − factor₁ … 1 + factor₂

#include "core/layers/augmentation_options.h"

#include <algorithm>

namespace lamina {

namespace {
Stretch contrastOf(const Options& o) { // one number: as far down as up
    const std::vector<double> factor = o.numbers("factor");
    return {std::min(factor.front(), factor.back()), std::max(factor.front(), factor.back())};
}
} // namespace

LayerSpec randomContrastSpec() {
    return pictureLayer("RandomContrast", TEXT("layer", "RandomContrast"),
                        TEXT("layer", "Makes every picture starker or flatter by a random factor in every training "
                                      "step."))
        .withId("contrast")
        .withKeywords("random contrast augmentation 随机对比度 数据增强")
        .formula("y = f (x − mean x) + mean x", "x, y (H, W, C)")
        .property(factorOption(
            "factor", "0.2, 0.2", 0, 1, TEXT("layer", "Factor"),
            TEXT("layer", "How far down and how far up: 0.2, 0.2 is between 80 % and 120 % of the contrast.")))
        .property(valueRangeOption())
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            const Stretch factor = contrastOf(scope.options());
            const Shape &shape = x[0].shape(), row{shape[0], 1, 1, shape[3]};
            const Value f =
                reshape(drawnFrom(scope, shape[0], {1 - factor.low, 1 + factor.high}, 0), Shape{shape[0], 1, 1, 1});
            const Value mean = (1.0 / static_cast<double>(shape[1] * shape[2])) * sumTo(x[0], row);
            return clippedTo((x[0] - mean) * f + mean, valueRangeOf(scope.options()));
        })
        .summary([](const Options& o) { return "±" + shortNumber(100 * contrastOf(o).high) + " %"; })
        .exportAs("transforms.ColorJitter(contrast={factor})");
}

} // namespace lamina
