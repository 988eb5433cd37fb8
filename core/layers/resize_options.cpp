#include "core/layers/resize_options.h"

#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

Property heightOption() {
    return integer("height", 32)
        .range(1, 16384)
        .named(TEXT("layer", "Height"), TEXT("layer", "Of the result, in pixels."));
}

Property widthOption() {
    return integer("width", 32)
        .range(1, 16384)
        .named(TEXT("layer", "Width"), TEXT("layer", "Of the result, in pixels."));
}

Shape resizedShape(const Options& options, const Shape& x) {
    requirePicture(x);
    return Shape{options.integer("height"), options.integer("width"), x[2]};
}

Value croppedInTheMiddle(Value x, std::int64_t height, std::int64_t width) {
    const Shape& shape = x.shape();
    return slice(slice(x, 1, (shape[1] - height) / 2, height), 2, (shape[2] - width) / 2, width);
}

Value croppedToProportions(Value x, std::int64_t height, std::int64_t width) {
    const std::int64_t h = x.shape()[1], w = x.shape()[2];
    return croppedInTheMiddle(x, std::max<std::int64_t>(1, std::min(h, checkedProduct(w, height) / width)),
                              std::max<std::int64_t>(1, std::min(w, checkedProduct(h, width) / height)));
}

Value paddedToProportions(Value x, std::int64_t height, std::int64_t width, double value) {
    for (const int axis : {1, 2}) {
        const Shape& shape = x.shape();
        const std::int64_t wanted =
            axis == 1 ? checkedProduct(shape[2], height) / width : checkedProduct(shape[1], width) / height;
        const std::int64_t side = (std::max(shape[axis], wanted) - shape[axis]) / 2;
        if (side == 0) continue;
        Shape border = shape;
        border[axis] = side;
        const Value filled = fill(*x.trace, border, value);
        return concatenate({filled, x, filled}, axis);
    }
    return x;
}

Value resized(Value x, std::int64_t height, std::int64_t width, bool isNearest) {
    const Shape& shape = x.shape();
    if (shape[1] == height && shape[2] == width) return x;
    const double tall = static_cast<double>(shape[1]) / static_cast<double>(height),
                 wide = static_cast<double>(shape[2]) / static_cast<double>(width);
    const std::vector<double> map = {wide, 0, wide / 2 - 0.5, 0, tall, tall / 2 - 0.5, 0, 0};
    const Value one = constant(*x.trace, Shape{1, 8}, std::vector<float>(map.begin(), map.end()));
    return warp2d(x, broadcastTo(one, Shape{shape[0], 8}), height, width, FillMode::nearest, isNearest, 0);
}

} // namespace lamina
