// Resizing brings pictures to another size.
//   y[r, c] = x at row (r + ½) H/height − ½, column (c + ½) W/width − ½        x (N, H, W, C)   y (N, height, width, C)

#include "core/layers/problems.h"
#include "core/layers/resize_options.h"

namespace lamina {

LayerSpec resizingSpec() {
    return LayerSpec("Resizing", Category::augmentation, TEXT("layer", "Resizing"),
                     TEXT("layer", "Brings pictures of any size to the size that the network needs."))
        .withIcon("fit")
        .withId("resize")
        .withKeywords("resize resizing scale picture preprocessing 调整大小 缩放 预处理")
        .formula("y = x in another size", "x (H, W, C)   y (height, width, C)")
        .rank(3, 3)
        .property(heightOption())
        .property(widthOption())
        .property(choice("interpolation", "bilinear", {"bilinear", "nearest"})
                      .named(TEXT("layer", "Interpolation"),
                             TEXT("layer", "Between pixels: the weighted mean of four, or the nearest one.")))
        .property(boolean("crop_to_aspect_ratio", false)
                      .named(TEXT("layer", "Crop to proportions"),
                             TEXT("layer", "Cuts off what does not fit, so that nothing is stretched."))
                      .advanced())
        .property(boolean("pad_to_aspect_ratio", false)
                      .named(TEXT("layer", "Pad to proportions"),
                             TEXT("layer", "Adds a border where something is missing, so that nothing is stretched."))
                      .advanced())
        .property(real("fill_value", 0)
                      .range(-1e6, 1e6)
                      .named(TEXT("layer", "Fill value"), TEXT("layer", "The number in that border."))
                      .advanced()
                      .when("pad_to_aspect_ratio"))
        .shape([](const Options& o, const std::vector<Shape>& x) {
            if (o.flag("crop_to_aspect_ratio") && o.flag("pad_to_aspect_ratio"))
                throw Problem{TEXT("layer", "can either crop or pad to the proportions"),
                              {setOption("pad_to_aspect_ratio", false)}};
            return resizedShape(o, x[0]);
        })
        .forward([](Scope& scope, const Values& x) {
            const std::int64_t height = scope.integer("height"), width = scope.integer("width");
            Value picture = x[0];
            if (scope.flag("crop_to_aspect_ratio")) picture = croppedToProportions(picture, height, width);
            if (scope.flag("pad_to_aspect_ratio"))
                picture = paddedToProportions(picture, height, width, scope.real("fill_value"));
            return resized(picture, height, width, scope.text("interpolation") == "nearest");
        })
        .summary([](const Options& o) {
            return Shape{o.integer("height"), o.integer("width")}.text();
        })
        .exportAs("transforms.Resize(({height}, {width}))");
}

} // namespace lamina
