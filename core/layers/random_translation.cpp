// RandomTranslation shifts every picture, while training only.
//   y[r, c] = x[r − t_h H, c − t_w W]        x, y (N, H, W, C)
// t_h, t_w are drawn for each sample from the factors

#include "core/layers/augmentation_options.h"

namespace lamina {

LayerSpec randomTranslationSpec() {
    LayerSpec spec =
        pictureLayer("RandomTranslation", TEXT("layer", "RandomTranslation"),
                     TEXT("layer", "Shifts every picture by a random distance in every training step."))
            .withId("shift")
            .withKeywords("random translation shift move augmentation 随机平移 位移 数据增强")
            .formula("y = x shifted by t", "x, y (H, W, C)")
            .property(factorOption("height_factor", "0.1", -1, 1, TEXT("layer", "Height factor"),
                                   TEXT("layer", "The largest shift up and down, as a share of the height; two numbers "
                                                 "give both ends, positive is down.")))
            .property(factorOption("width_factor", "0.1", -1, 1, TEXT("layer", "Width factor"),
                                   TEXT("layer", "The largest shift left and right, as a share of the width; two "
                                                 "numbers give both ends, positive is to the right.")));
    addWarpOptions(spec);
    return spec
        .forward([](Scope& scope, const Values& x) {
            if (!scope.isTraining()) return x[0];
            const Shape& shape = x[0].shape();
            const auto shift = [&](const std::string& name, std::int64_t extent, int draw) {
                return -static_cast<double>(extent) *
                       drawnFrom(scope, shape[0], stretchOf(scope.options(), name), draw);
            };
            const Value down = shift("height_factor", shape[1], 0), right = shift("width_factor", shape[2], 1);
            const Value one = fill(scope.trace(), Shape{shape[0], 1}, 1),
                        nothing = fill(scope.trace(), Shape{shape[0], 1}, 0);
            return warped(scope, x[0], {one, nothing, right, nothing, one, down});
        })
        .summary([](const Options& o) {
            const Stretch s = stretchOf(o, "height_factor");
            return "±" + shortNumber(100 * s.high) + " %";
        })
        .exportAs("transforms.RandomAffine(0, translate=({width_factor}, {height_factor}))");
}

} // namespace lamina
