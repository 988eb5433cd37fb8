#include "core/layers/noise_options.h"

namespace lamina {

Property rateOption(double most) {
    return real("rate", 0.5)
        .range(0, most)
        .named(TEXT("layer", "Rate"), TEXT("layer", "How strong it is: 0 does nothing, near 1 little is left."));
}

LayerSpec spatialDropoutLayer(const std::string& type, Text label, Text help) {
    return LayerSpec(type, Category::regularization, std::move(label), std::move(help))
        .withIcon("dropout")
        .withId("spatial_dropout")
        .withKeywords("spatial dropout channels regularization overfitting 空间 随机失活 通道 正则化 过拟合")
        .property(real("rate", 0.5)
                      .range(0, 1)
                      .named(TEXT("layer", "Rate"), TEXT("layer", "Share of the channels that is set to 0.")))
        .forward([](Scope& scope, const Values& x) {
            const double rate = scope.real("rate");
            if (!scope.isTraining() || rate <= 0) return x[0];
            Shape channels = x[0].shape();
            for (int axis = 1; axis + 1 < channels.rank(); ++axis) channels[axis] = 1;
            return x[0] * dropout(fill(scope.trace(), channels, 1), rate, scope.randomKey());
        })
        .summary([](const Options& o) { return shortNumber(100 * o.real("rate")) + " %"; });
}

} // namespace lamina
