// Rescaling, for example of pictures from 0 … 255 to 0 … 1.
//   y = scale x + offset        x, y (N, …)
// dL/dx = scale dL/dy

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec rescalingSpec() {
    return LayerSpec("Rescaling", Category::core, TEXT("layer", "Rescaling"),
                     TEXT("layer", "Multiplies every number by a fixed factor and adds a fixed number: pictures from "
                                   "0 … 255 to 0 … 1 with 1/255 = 0.00392."))
        .withIcon("fit")
        .withId("rescale")
        .withKeywords("rescaling scale offset normalize preprocessing 缩放 预处理 归一化")
        .formula("y = scale · x + offset", "x, y (…)")
        .rank(1, 8)
        .property(real("scale", 1).range(-1e12, 1e12).named(TEXT("layer", "Factor"), TEXT("layer", "Times this …")))
        .property(real("offset", 0).range(-1e12, 1e12).named(TEXT("layer", "Offset"), TEXT("layer", "… plus this.")))
        .shape([](const Options&, const std::vector<Shape>& x) { return x[0]; })
        .forward([](Scope& scope, const Values& x) { return scope.real("scale") * x[0] + scope.real("offset"); })
        .summary([](const Options& o) {
            const double offset = o.real("offset");
            return shortNumber(o.real("scale")) + " x" +
                   (offset == 0 ? std::string() : (offset < 0 ? " − " : " + ") + shortNumber(std::abs(offset)));
        })
        .exportAs("Rescaling({scale}, {offset})");
}

} // namespace lamina
