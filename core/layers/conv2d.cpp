// Conv2D, two-dimensional convolution: the same small window of weights looks at every place of a picture.
//   a = f(z),  z[i, j, f] = Σ_u Σ_v Σ_c x[i s − p + u d, j s − p + v d, c] W[u, v, c, f] + b[f]
//   x (N, H, W, C)   W (kh, kw, C / groups, filters)   b (filters)   a (N, H', W', filters)
// With d = dL/dz = dL/da ⊙ f'(z):
//   dL/dW[u, v, c, f] = Σ x d over all places     dL/db = Σ d     dL/dx = d spread back through W

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/layers/window_options.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
Window2d convolutionWindow(const Options& o, const Shape& x) {
    const Window2d window = windowOf(o, "kernel_size", x);
    const Fix oneGroup = setOption("groups", std::int64_t{1});
    if (x[2] % window.groups != 0)
        throw Problem{TEXT("layer", "cannot cut its %1 input channels into %2 equal groups")
                          .arg(std::to_string(x[2]))
                          .arg(std::to_string(window.groups)),
                      {oneGroup}};
    if (o.integer("filters") % window.groups != 0)
        throw Problem{TEXT("layer", "cannot cut its %1 filters into %2 equal groups")
                          .arg(std::to_string(o.integer("filters")))
                          .arg(std::to_string(window.groups)),
                      {oneGroup}};
    const bool isDilated = window.dilationHeight > 1 || window.dilationWidth > 1;
    if (isDilated && (window.strideHeight > 1 || window.strideWidth > 1))
        throw Problem{TEXT("layer", "cannot have a stride and a dilation above 1 at the same time"),
                      {setOption("dilation_rate", std::vector<std::int64_t>{1, 1}),
                       setOption("strides", std::vector<std::int64_t>{1, 1})}};
    return window;
}
} // namespace

LayerSpec conv2dSpec() {
    return LayerSpec("Conv2D", Category::convolution, TEXT("layer", "Conv2D"),
                     TEXT("layer",
                          "Looks for small patterns: each filter is a window of weights that slides over the picture "
                          "and answers where its pattern occurs."))
        .withIcon("conv")
        .withId("conv")
        .withKeywords("convolution conv2d cnn filter kernel feature map 卷积 二维卷积 卷积核 特征图")
        .formula("a = f(Σ_u Σ_v Σ_c x[i+u, j+v, c] W[u, v, c, f] + b[f])",
                 "x (H, W, C)   W (kh, kw, C/groups, filters)   b (filters)   a (H', W', filters)")
        .rank(3, 3)
        .property(integer("filters", 32)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Filters"),
                             TEXT("layer", "Number of patterns to look for: the channels of the output.")))
        .property(integerPair("kernel_size", 3, 3)
                      .range(1, kWidestWindow)
                      .named(TEXT("layer", "Kernel size"), TEXT("layer", "Height and width of the window.")))
        .property(stridesOption(1, 1))
        .property(paddingOption())
        .property(activationOption("linear"))
        .property(
            integerPair("dilation_rate", 1, 1)
                .range(1, kWidestWindow)
                .named(TEXT("layer", "Dilation"), TEXT("layer", "Distance between the cells that the window reads."))
                .advanced())
        .property(integer("groups", 1)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Groups"),
                             TEXT("layer", "Cuts channels and filters into groups that do not see each other."))
                      .advanced())
        .property(useBiasOption())
        .property(kernelInitializerOption())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(biasRegularizerOption())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            return windowedShape(convolutionWindow(o, x[0]), x[0], o.integer("filters"));
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            const std::vector<std::int64_t>& size = o.list("kernel_size");
            const std::int64_t channels = x[0].last() / o.integer("groups"), filters = o.integer("filters");
            std::vector<WeightSpec> weights{kernelWeight(o, {size[0], size[1], channels, filters})};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {filters}));
            return weights;
        })
        .forward([](Scope& scope, const Values& x) {
            const Window2d window = convolutionWindow(scope.options(), x[0].shape().withoutFirst());
            Value z = conv2d(x[0], scope.weight("kernel"), window);
            if (scope.flag("use_bias")) z = z + scope.weight("bias");
            return activate(scope.text("activation"), z);
        })
        .cost([](const Options& o, const std::vector<Shape>& x, const Shape& a) {
            const std::vector<std::int64_t>& size = o.list("kernel_size");
            return checkedProduct(a.count(), checkedProduct(size[0] * size[1], x[0].last() / o.integer("groups")));
        })
        .summary([](const Options& o) {
            const std::vector<std::int64_t>& strides = o.list("strides");
            const bool isStrided = strides[0] != 1 || strides[1] != 1;
            return summaryOf({TEXT("layer", "%1 filters").arg(std::to_string(o.integer("filters"))).shown(),
                              pairText(o.list("kernel_size")), isStrided ? "/ " + pairText(strides) : std::string(),
                              o.text("padding"), activationText(o.text("activation"))});
        })
        .exportAs("nn.Conv2d({in}, {filters}, {kernel_size}, stride={strides}, padding={padding}, "
                  "dilation={dilation_rate}, groups={groups}, bias={use_bias})");
}

} // namespace lamina
