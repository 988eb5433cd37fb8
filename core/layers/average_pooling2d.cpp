// AveragePooling2D takes the mean of every window, channel by channel.
//   y[i, j, c] = mean over u, v of x[i s + u, j s + v, c]        x (N, H, W, C)   y (N, H', W', C)
// dL/dx: dL/dy / (number of cells) to each cell of the window. Cells of the padding are not counted.

#include "core/layers/options.h"
#include "core/layers/window_options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec averagePooling2dSpec() {
    return LayerSpec(
               "AveragePooling2D", Category::convolution, TEXT("layer", "AveragePool"),
               TEXT("layer",
                    "Shrinks a picture: every window is replaced by the mean of its numbers, channel by channel."))
        .withIcon("pool")
        .withId("pool")
        .withKeywords("average mean pooling subsample downsample 平均池化 池化 下采样")
        .formula("y[i, j, c] = mean_u,v x[i s + u, j s + v, c]", "x (H, W, C)   y (H', W', C)")
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
            return averagePool2d(x[0], windowOf(scope.options(), "pool_size", x[0].shape().withoutFirst()));
        })
        .summary([](const Options& o) {
            const std::vector<std::int64_t>&size = o.list("pool_size"), &strides = o.list("strides");
            const bool isStrided =
                (strides[0] != 0 && strides[0] != size[0]) || (strides[1] != 0 && strides[1] != size[1]);
            return summaryOf({pairText(size), isStrided ? "/ " + pairText(strides) : std::string(),
                              o.text("padding") == "same" ? "same" : std::string()});
        })
        .exportAs("nn.AvgPool2d({pool_size}, stride={strides}, padding={padding}, count_include_pad=False)");
}

} // namespace lamina
