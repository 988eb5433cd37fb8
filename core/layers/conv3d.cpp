// Conv3D, three-dimensional convolution over volumes or short films: the cells under the window side by side, times W.
//   a = f(z),  z[i, j, k, f] = Σ_u Σ_v Σ_w Σ_c x[i s + u, j s + v, k s + w, c] W[u, v, w, c, f] + b[f]
//   x (N, D, H, W, C)   W (kd, kh, kw, C / groups, filters)   b (filters)   a (N, D', H', W', filters)
// With P the patches of x and d = dL/dz:  dL/dW = Pᵀ d     dL/db = Σ d     dL/dP = d Wᵀ, added up where patches overlap

#include "core/layers/convolution_options.h"
#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
Window3d checkedWindow(const Options& o, const Shape& x) {
    const Window3d window = window3dOf(o, "kernel_size", x);
    requireGroups(o, x.last());
    requireStrideOrDilation(o, 3);
    return window;
}

Shape kernelShape(const Options& o, const Shape& x) {
    const std::vector<std::int64_t>& size = o.list("kernel_size");
    return {size[0], size[1], size[2], x.last() / o.integer("groups"), o.integer("filters")};
}

// x (N, D, H, W, c) ⋆ kernel (kd, kh, kw, c, f)
Value convolved(Value x, Value kernel, const Window3d& window) {
    const Shape& k = kernel.shape();
    const Value matrix = reshape(kernel, {k.count() / k.last(), k.last()});
    const bool isPoint = window == Window3d{};
    return matmul(isPoint ? x : patches3d(x, window), matrix);
}
} // namespace

LayerSpec conv3dSpec() {
    return LayerSpec("Conv3D", Category::convolution, TEXT("layer", "Conv3D"),
                     TEXT("layer",
                          "Looks for small patterns in volumes or short films: each filter is a block of weights "
                          "that slides along depth, height and width."))
        .withIcon("conv")
        .withId("conv")
        .withKeywords("convolution conv3d volume voxel video 卷积 三维卷积 体积 体素 视频")
        .formula("a = f(Σ_u Σ_v Σ_w Σ_c x[i+u, j+v, k+w, c] W[u, v, w, c, f] + b[f])",
                 "x (D, H, W, C)   W (kd, kh, kw, C/groups, filters)   b (filters)   a (D', H', W', filters)")
        .rank(4, 4)
        .masks(MaskUse::drops)
        .property(filtersOption())
        .property(kernelSizeOption(3))
        .property(stridesOption(3))
        .property(paddingOption())
        .property(dilationOption(3))
        .property(groupsOption())
        .property(activationOption("linear"))
        .property(useBiasOption())
        .property(kernelInitializerOption())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(biasRegularizerOption())
        .property(activityRegularizerOption())
        .property(kernelConstraintOption())
        .property(biasConstraintOption())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            return windowedShape(checkedWindow(o, x[0]), x[0], o.integer("filters"));
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            std::vector<WeightSpec> weights{kernelWeight(o, kernelShape(o, x[0]))};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {o.integer("filters")}));
            return weights;
        })
        .forward([](Scope& scope, const Values& x) {
            const Window3d window = checkedWindow(scope.options(), x[0].shape().withoutFirst());
            const Value kernel = scope.weight("kernel");
            const std::int64_t groups = scope.integer("groups"), channels = kernel.shape()[3],
                               filters = kernel.shape()[4] / groups;
            if (groups == 1) return biasAndActivation(scope, convolved(x[0], kernel, window));
            Values parts;
            for (std::int64_t g = 0; g < groups; ++g)
                parts.push_back(
                    convolved(slice(x[0], 4, g * channels, channels), slice(kernel, 4, g * filters, filters), window));
            return biasAndActivation(scope, concatenate(parts, 4));
        })
        .cost([](const Options& o, const std::vector<Shape>& x, const Shape& a) {
            const Shape kernel = kernelShape(o, x[0]);
            return checkedProduct(a.count(), kernel.count() / kernel.last());
        })
        .summary(convolutionSummary(3, "filters"))
        .exportAs("nn.Conv3d({in}, {filters}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, groups={groups}, bias={use_bias})");
}

} // namespace lamina
