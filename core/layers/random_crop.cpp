// RandomCrop keeps a random part of every picture while training, the middle when predicting.
//   y[r, c] = x[r + s, c + t], s and t drawn for each sample        x (N, H, W, C)   y (N, height, width, C)
// Pictures that are smaller than the part are cut to its proportions and enlarged.

#include "core/layers/augmentation_options.h"
#include "core/layers/resize_options.h"

#include <numeric>

namespace lamina {

namespace {
// (N, 1): a whole number from 0 to room, each as likely: how many of 1 … room lie below u (room + 1)
Value drawnPlace(Scope& scope, std::int64_t samples, std::int64_t room, int draw) {
    std::vector<float> places(static_cast<std::size_t>(room));
    std::iota(places.begin(), places.end(), 1.0f);
    const Value u = drawnFrom(scope, samples, {0, static_cast<double>(room + 1)}, draw);
    return sumTo(greater(u, constant(scope.trace(), Shape{room}, std::move(places))), Shape{samples, 1});
}
} // namespace

LayerSpec randomCropSpec() {
    return LayerSpec("RandomCrop", Category::augmentation, TEXT("layer", "RandomCrop"),
                     TEXT("layer", "Keeps a random part of every picture in every training step, and the middle when "
                                   "predicting."))
        .withIcon("fit")
        .withId("crop")
        .withKeywords("random crop part augmentation 随机裁剪 数据增强")
        .formula("y = a part of x", "x (H, W, C)   y (height, width, C)")
        .rank(3, 3)
        .property(heightOption())
        .property(widthOption())
        .shape([](const Options& o, const std::vector<Shape>& x) { return resizedShape(o, x[0]); })
        .forward([](Scope& scope, const Values& x) {
            const std::int64_t height = scope.integer("height"), width = scope.integer("width");
            const Shape shape = x[0].shape();
            if (shape[1] < height || shape[2] < width)
                return resized(croppedToProportions(x[0], height, width), height, width, false);
            if (!scope.isTraining() || shape[1] == height || shape[2] == width)
                return croppedInTheMiddle(x[0], height, width);
            Trace& trace = scope.trace();
            const Value one = fill(trace, Shape{shape[0], 1}, 1), nothing = fill(trace, Shape{shape[0], 1}, 0);
            const Value down = drawnPlace(scope, shape[0], shape[1] - height, 0),
                        right = drawnPlace(scope, shape[0], shape[2] - width, 1);
            const Value maps =
                concatenate({one, nothing, right, nothing, one, down, fill(trace, Shape{shape[0], 2}, 0)}, 1);
            return warp2d(x[0], maps, height, width, FillMode::nearest, true, 0);
        })
        .summary([](const Options& o) {
            return Shape{o.integer("height"), o.integer("width")}.text();
        })
        .exportAs("transforms.RandomCrop(({height}, {width}))");
}

} // namespace lamina
