// MaxPooling2D keeps the largest number of every window, channel by channel.
//   y[i, j, c] = max over u, v of x[i s + u, j s + v, c]        x (N, H, W, C)   y (N, H', W', C)
// dL/dx: dL/dy goes to the cell that was the largest, 0 to the others. Cells of the padding never win.

#include "core/layers/options.h"
#include "core/layers/window_options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec maxPooling2dSpec() {
    return LayerSpec("MaxPooling2D", Category::convolution, TEXT("layer", "MaxPool"),
                     TEXT("layer", "Shrinks a picture: of every window only the largest number of each channel stays."))
        .withIcon("pool")
        .withId("pool")
        .withKeywords("max pooling maxpool subsample downsample 最大池化 池化 下采样")
        .formula("y[i, j, c] = max_u,v x[i s + u, j s + v, c]", "x (H, W, C)   y (H', W', C)")
        .rank(3, 3)
        .property(integerPair("pool_size", 2, 2)
                      .range(1, kWidestWindow)
                      .named(TEXT("layer", "Pool size"), TEXT("layer", "Height and width of the window.")))
        .property(stridesOption(0, 0))
        .property(paddingOption())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            return windowedShape(windowOf(o, "pool_size", x[0]), x[0], x[0].last());
        })
        .forward([](Scope& scope, const Values& x) {
            return maxPool2d(x[0], windowOf(scope.options(), "pool_size", x[0].shape().withoutFirst()));
        })
        .summary([](const Options& o) {
            const std::vector<std::int64_t>&size = o.list("pool_size"), &strides = o.list("strides");
            const bool isStrided =
                (strides[0] != 0 && strides[0] != size[0]) || (strides[1] != 0 && strides[1] != size[1]);
            return summaryOf({pairText(size), isStrided ? "/ " + pairText(strides) : std::string(),
                              o.text("padding") == "same" ? "same" : std::string()});
        })
        .exportAs("nn.MaxPool2d({pool_size}, stride={strides}, padding={padding})");
}

} // namespace lamina
