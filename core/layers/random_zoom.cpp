// RandomZoom brings every picture nearer or farther, while training only.
//   y[r, c] = x at u = z_w c + (W − 1)(1 − z_w)/2, v = z_h r + (H − 1)(1 − z_h)/2        x, y (N, H, W, C)
// z = 1 + a number drawn for each sample from the factors: below 1 nearer, above 1 farther

#include "core/layers/augmentation_options.h"

namespace lamina {

LayerSpec randomZoomSpec() {
    LayerSpec spec =
        pictureLayer("RandomZoom", TEXT("layer", "RandomZoom"),
                     TEXT("layer", "Brings every picture nearer or farther by a random factor in every training step."))
            .withId("zoom")
            .withKeywords("random zoom scale augmentation 随机缩放 数据增强")
            .formula("y = x seen from nearer or farther", "x, y (H, W, C)")
            .property(factorOption("height_factor", "0.2", -1, 10, TEXT("layer", "Height factor"),
                                   TEXT("layer", "How far the height may change: 0.2 is 20 % nearer to 20 % farther. "
                                                 "Two numbers give both ends; negative ones bring nearer.")))
            .property(factorOption("width_factor", "", -1, 10, TEXT("layer", "Width factor"),
                                   TEXT("layer", "The same for the width; empty keeps the proportions."))
                          .orNone());
    addWarpOptions(spec);
    return spec
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            const Shape& shape = x[0].shape();
            const Options& o = scope.options();
            const auto zoom = [&](const std::string& name, int draw) {
                const Stretch s = stretchOf(o, name);
                return drawnFrom(scope, shape[0], {1 + s.low, 1 + s.high}, draw);
            };
            const Value height = zoom("height_factor", 0);
            const Value width = o.numbers("width_factor").empty() ? height : zoom("width_factor", 1);
            const double u0 = static_cast<double>(shape[2] - 1) / 2, v0 = static_cast<double>(shape[1] - 1) / 2;
            const Value nothing = fill(scope.trace(), Shape{shape[0], 1}, 0);
            return warped(scope, x[0], {width, nothing, u0 * (1.0 - width), nothing, height, v0 * (1.0 - height)});
        })
        .summary([](const Options& o) {
            const Stretch s = stretchOf(o, "height_factor");
            return s.low == -s.high ? "±" + shortNumber(100 * s.high) + " %"
                                    : shortNumber(100 * s.low) + " … " + shortNumber(100 * s.high) + " %";
        })
        .exportAs("transforms.RandomZoom({height_factor})");
}

} // namespace lamina
