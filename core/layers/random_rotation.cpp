// RandomRotation turns every picture about its centre (u₀, v₀), while training only.
//   y[r, c] = x at u = cos θ (c − u₀) − sin θ (r − v₀) + u₀, v = sin θ (c − u₀) + cos θ (r − v₀) + v₀
// θ is drawn for each sample from 2π · factor        x, y (N, H, W, C)

#include "core/layers/augmentation_options.h"

#include <numbers>

namespace lamina {

LayerSpec randomRotationSpec() {
    LayerSpec spec =
        pictureLayer("RandomRotation", TEXT("layer", "RandomRotation"),
                     TEXT("layer", "Turns every picture by a random angle in every training step."))
            .withId("rotate")
            .withKeywords("random rotation turn angle augmentation 随机旋转 角度 数据增强")
            .formula("y = x turned by θ", "x, y (H, W, C)")
            .property(factorOption("factor", "0.1", -1, 1, TEXT("layer", "Factor"),
                                   TEXT("layer", "The largest angle both ways, as a share of a full turn: 0.1 is 36°. "
                                                 "Two numbers give the least and the largest angle.")));
    addWarpOptions(spec);
    return spec
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            const Shape& shape = x[0].shape();
            const double u0 = static_cast<double>(shape[2] - 1) / 2, v0 = static_cast<double>(shape[1] - 1) / 2;
            const Value angle =
                2 * std::numbers::pi * drawnFrom(scope, shape[0], stretchOf(scope.options(), "factor"), 0);
            const Value cosine = map(Function::cosine, angle), sine = map(Function::sine, angle);
            return warped(scope, x[0],
                          {cosine, -sine, v0 * sine - u0 * cosine + u0, sine, cosine, (-u0 * sine - v0 * cosine) + v0});
        })
        .summary([](const Options& o) {
            const Stretch s = stretchOf(o, "factor");
            return s.low == -s.high ? "±" + shortNumber(360 * s.high) + "°"
                                    : shortNumber(360 * s.low) + " … " + shortNumber(360 * s.high) + "°";
        })
        .exportAs("transforms.RandomRotation({factor})");
}

} // namespace lamina
