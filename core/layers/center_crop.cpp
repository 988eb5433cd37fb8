// CenterCrop keeps the middle of pictures; smaller ones are cut to its proportions and enlarged.
//   y[r, c] = x[r + (H − height)/2, c + (W − width)/2]        x (N, H, W, C)   y (N, height, width, C)

#include "core/layers/resize_options.h"

namespace lamina {

LayerSpec centerCropSpec() {
    return LayerSpec("CenterCrop", Category::augmentation, TEXT("layer", "CenterCrop"),
                     TEXT("layer", "Keeps the middle of every picture, in the size that the network needs."))
        .withIcon("fit")
        .withId("center_crop")
        .withKeywords("center crop middle picture preprocessing 中心裁剪 预处理")
        .formula("y = the middle of x", "x (H, W, C)   y (height, width, C)")
        .rank(3, 3)
        .property(heightOption())
        .property(widthOption())
        .shape([](const Options& o, const std::vector<Shape>& x) { return resizedShape(o, x[0]); })
        .forward([](Scope& scope, const Values& x) {
            const std::int64_t height = scope.integer("height"), width = scope.integer("width");
            if (x[0].shape()[1] >= height && x[0].shape()[2] >= width) return croppedInTheMiddle(x[0], height, width);
            return resized(croppedToProportions(x[0], height, width), height, width, false);
        })
        .summary([](const Options& o) {
            return Shape{o.integer("height"), o.integer("width")}.text();
        })
        .exportAs("transforms.CenterCrop(({height}, {width}))");
}

} // namespace lamina
