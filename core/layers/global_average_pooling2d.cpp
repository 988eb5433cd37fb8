// GlobalAveragePooling2D takes the mean of each channel over the whole picture (Lin et al., 2014).
//   y[c] = Σ_i Σ_j x[i, j, c] / (H W)        x (N, H, W, C)   y (N, C); keepdims: (N, 1, 1, C)
// dL/dx[i, j, c] = dL/dy[c] / (H W)

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec globalAveragePooling2dSpec() {
    return LayerSpec("GlobalAveragePooling2D", Category::convolution, TEXT("layer", "GlobalAveragePool"),
                     TEXT("layer",
                          "Replaces each channel of a picture by its mean: one number says how strongly a pattern "
                          "occurs at all."))
        .withIcon("pool")
        .withId("pool")
        .withKeywords("global average pooling gap mean 全局平均池化 池化")
        .formula("y[c] = Σ_i Σ_j x[i, j, c] / (H W)", "x (H, W, C)   y (C)")
        .rank(3, 3)
        .property(boolean("keepdims", false)
                      .named(TEXT("layer", "Keep axes"), TEXT("layer", "Keeps height and width as axes of length 1."))
                      .advanced())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            requirePicture(x[0]);
            return o.flag("keepdims") ? Shape{1, 1, x[0][2]} : Shape{x[0][2]};
        })
        .forward([](Scope& scope, const Values& x) {
            const Value y = meanOver(x[0], 1, 3);
            const Shape& shape = x[0].shape();
            return scope.flag("keepdims") ? reshape(y, {shape[0], 1, 1, shape[3]}) : y;
        })
        .exportAs("nn.AdaptiveAvgPool2d(1)");
}

} // namespace lamina
