// Convolutions over sequences and pictures, ordinary, transposed, depthwise and separable. Sequences are pictures of height 1.

#include "core/layers/convolution_options.h"
#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <algorithm>

namespace lamina {

namespace {
// (k or kh, kw; further axes …)
Shape kernelShape(const Options& o, int axes, std::int64_t third, std::int64_t last) {
    std::vector<std::int64_t> extents = windowList(o, axes, "kernel_size");
    extents.push_back(third);
    extents.push_back(last);
    return Shape(std::move(extents));
}

// Of a sequence's kernel (k, …) the picture's (1, k, …)
Value asPictureKernel(Value kernel) {
    const Shape& shape = kernel.shape();
    return shape.rank() == 3 ? reshape(kernel, shape.withFirst(1)) : kernel;
}

Value asPictures(Value x) { return reshape(x, asPictures(x.shape())); }

// Pictures of height 1 as sequences again
Value asBefore(Value y, int axes) {
    const Shape& shape = y.shape();
    return axes == 1 ? reshape(y, {shape[0], shape[2], shape[3]}) : y;
}

std::int64_t cellsOf(const Options& o, int axes) {
    std::int64_t cells = 1;
    for (const std::int64_t extent : windowList(o, axes, "kernel_size")) cells = checkedProduct(cells, extent);
    return cells;
}
} // namespace

// ---- ordinary

namespace {
Window2d convolutionWindow(const Options& o, int axes, const Shape& x) {
    Window2d window = windowOf(o, axes, "kernel_size", x);
    requireGroups(o, x.last());
    requireStrideOrDilation(o, axes);
    window.groups = static_cast<int>(o.integer("groups"));
    return window;
}
} // namespace

LayerSpec convolutionSpec(LayerSpec spec, int axes) {
    spec.withIcon("conv")
        .withId("conv")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(filtersOption())
        .property(kernelSizeOption(axes))
        .property(stridesOption(axes))
        .property(convolutionPaddingOption(axes))
        .property(dilationOption(axes))
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
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            return windowedShape(convolutionWindow(o, axes, x[0]), axes, x[0], o.integer("filters"));
        })
        .weights([axes](const Options& o, const std::vector<Shape>& x) {
            const std::int64_t channels = x[0].last() / o.integer("groups"), filters = o.integer("filters");
            std::vector<WeightSpec> weights{kernelWeight(o, kernelShape(o, axes, channels, filters))};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {filters}));
            return weights;
        })
        .forward([axes](Scope& scope, const Values& x) {
            const Window2d window = convolutionWindow(scope.options(), axes, x[0].shape().withoutFirst());
            const Value z = conv2d(asPictures(x[0]), asPictureKernel(scope.weight("kernel")), window);
            return asBefore(biasAndActivation(scope, z), axes);
        })
        .cost([axes](const Options& o, const std::vector<Shape>& x, const Shape& a) {
            return checkedProduct(a.count(), checkedProduct(cellsOf(o, axes), x[0].last() / o.integer("groups")));
        })
        .summary(convolutionSummary(axes, "filters"));
    return spec;
}

// ---- transposed

namespace {
// Keras's rules: how long an axis becomes, and how much of the whole result is cut off before and after.
struct Spread {
    std::int64_t extent = 0;
    int before = 0, after = 0;
};
Spread spreadOf(std::int64_t n, std::int64_t kernel, std::int64_t stride, std::int64_t dilation,
                std::int64_t outputPadding, bool same) {
    const bool isGiven = outputPadding >= 0;
    const std::int64_t k = (kernel - 1) * dilation + 1;
    Spread spread;
    if (same) {
        spread.extent = isGiven ? (n - 1) * stride + k % 2 + outputPadding : checkedProduct(n, stride);
        const std::int64_t padding = isGiven ? k + k % 2 - 2 + outputPadding : stride + k - 2;
        spread.before = static_cast<int>(k - 1 - std::min(padding / 2 + padding % 2, k - 1));
    } else {
        spread.extent = (n - 1) * stride + k + (isGiven ? outputPadding : std::max(k, stride) - k);
    }
    spread.after = static_cast<int>(std::max<std::int64_t>(0, (n - 1) * stride + k - spread.before - spread.extent));
    return spread;
}

struct Transposed {
    Window2d window;
    Shape output; // of one sample, as a picture
};

Transposed transposedWindow(const Options& o, int axes, const Shape& x) {
    requireAxes(axes, x);
    requireStrideOrDilation(o, axes);
    const std::vector<std::int64_t> kernel = windowList(o, axes, "kernel_size"),
                                    strides = windowList(o, axes, "strides"),
                                    dilation = windowList(o, axes, "dilation_rate");
    std::vector<std::int64_t> padding = windowList(o, axes, "output_padding");
    if (std::count(padding.begin(), padding.end(), -1) > 0)
        std::fill(padding.begin(), padding.end(), -1); // as Keras's None
    const bool same = o.text("padding") == "same";
    Transposed t;
    std::vector<std::int64_t> extents;
    for (std::size_t i = 0; i < kernel.size(); ++i) {
        if (padding[i] >= strides[i])
            throw Problem{
                TEXT("layer", "its output padding %1 must be smaller than its stride %2")
                    .arg(std::to_string(padding[i]))
                    .arg(std::to_string(strides[i])),
                {setOption("output_padding", windowValue(axes, std::vector<std::int64_t>(kernel.size(), -1)))}};
        const Spread spread = spreadOf(x[static_cast<int>(i)], kernel[i], strides[i], dilation[i], padding[i], same);
        if (spread.extent < 1)
            throw Problem{
                TEXT("layer", "nothing is left of its output: raise the output padding"),
                {setOption("output_padding", windowValue(axes, std::vector<std::int64_t>(kernel.size(), -1)))}};
        extents.push_back(spread.extent);
        const bool isWidth = i + 1 == kernel.size();
        Window2d& w = t.window;
        (isWidth ? w.kernelWidth : w.kernelHeight) = static_cast<int>(kernel[i]);
        (isWidth ? w.strideWidth : w.strideHeight) = static_cast<int>(strides[i]);
        (isWidth ? w.dilationWidth : w.dilationHeight) = static_cast<int>(dilation[i]);
        (isWidth ? w.left : w.top) = spread.before;
        (isWidth ? w.right : w.bottom) = spread.after;
    }
    if (axes == 1) extents.insert(extents.begin(), 1);
    extents.push_back(o.integer("filters"));
    t.output = Shape(std::move(extents));
    return t;
}
} // namespace

LayerSpec transposedConvolutionSpec(LayerSpec spec, int axes) {
    spec.withIcon("conv")
        .withId("conv_transpose")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(filtersOption())
        .property(kernelSizeOption(axes))
        .property(stridesOption(axes).named(
            TEXT("layer", "Stride"), TEXT("layer", "How far apart the results of neighbouring cells are laid down.")))
        .property(paddingOption())
        .property(windowOption(axes, "output_padding", -1)
                      .range(-1, kWidestWindow)
                      .orNone()
                      .named(TEXT("layer", "Output padding"),
                             TEXT("layer", "How much longer the output is than it need be, below the stride; −1: as "
                                           "long as its padding says."))
                      .advanced())
        .property(dilationOption(axes))
        .property(activationOption("linear"))
        .property(useBiasOption())
        .property(kernelInitializerOption())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(biasRegularizerOption())
        .property(activityRegularizerOption())
        .property(kernelConstraintOption())
        .property(biasConstraintOption())
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            const Shape picture = transposedWindow(o, axes, x[0]).output;
            return axes == 1 ? picture.withoutFirst() : picture;
        })
        .weights([axes](const Options& o, const std::vector<Shape>& x) {
            const std::int64_t filters = o.integer("filters");
            std::vector<WeightSpec> weights{kernelWeight(o, kernelShape(o, axes, filters, x[0].last()))};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {filters}));
            return weights;
        })
        .forward([axes](Scope& scope, const Values& x) {
            const Transposed t = transposedWindow(scope.options(), axes, x[0].shape().withoutFirst());
            const Value z = conv2dTranspose(asPictures(x[0]), asPictureKernel(scope.weight("kernel")), t.window,
                                            t.output.withFirst(x[0].shape()[0]));
            return asBefore(biasAndActivation(scope, z), axes);
        })
        .cost([axes](const Options& o, const std::vector<Shape>& x, const Shape&) {
            return checkedProduct(x[0].count(), checkedProduct(cellsOf(o, axes), o.integer("filters")));
        })
        .summary(convolutionSummary(axes, "filters"));
    return spec;
}

// ---- each channel by itself

namespace {
Window2d depthwiseWindow(const Options& o, int axes, const Shape& x) {
    Window2d window = windowOf(o, axes, "kernel_size", x);
    requireStrideOrDilation(o, axes);
    window.groups = static_cast<int>(x.last());
    return window;
}

// x ⋆ W, W (…, C, m): result C m, the m of a channel side by side
Value depthwise(Scope& scope, Value x, int axes) {
    const Window2d window = depthwiseWindow(scope.options(), axes, x.shape().withoutFirst());
    const Value kernel = asPictureKernel(scope.weight("depthwise_kernel"));
    const Shape& k = kernel.shape();
    return conv2d(asPictures(x), reshape(kernel, {k[0], k[1], 1, k[2] * k[3]}), window);
}
} // namespace

LayerSpec depthwiseConvolutionSpec(LayerSpec spec, int axes) {
    spec.withIcon("conv")
        .withId("depthwise")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(kernelSizeOption(axes))
        .property(stridesOption(axes))
        .property(paddingOption())
        .property(depthMultiplierOption())
        .property(dilationOption(axes))
        .property(activationOption("linear"))
        .property(useBiasOption())
        .property(initializerOf("depthwise"))
        .property(biasInitializerOption())
        .property(regularizerOf("depthwise"))
        .property(biasRegularizerOption())
        .property(activityRegularizerOption())
        .property(constraintOf("depthwise"))
        .property(biasConstraintOption())
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            return windowedShape(depthwiseWindow(o, axes, x[0]), axes, x[0],
                                 checkedProduct(x[0].last(), o.integer("depth_multiplier")));
        })
        .weights([axes](const Options& o, const std::vector<Shape>& x) {
            const std::int64_t channels = x[0].last(), multiplier = o.integer("depth_multiplier");
            std::vector<WeightSpec> weights{
                weightOf(o, "depthwise", "depthwise_kernel", kernelShape(o, axes, channels, multiplier))};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {checkedProduct(channels, multiplier)}));
            return weights;
        })
        .forward([axes](Scope& scope, const Values& x) {
            return asBefore(biasAndActivation(scope, depthwise(scope, x[0], axes)), axes);
        })
        .cost([axes](const Options& o, const std::vector<Shape>&, const Shape& a) {
            return checkedProduct(a.count(), cellsOf(o, axes));
        })
        .summary(convolutionSummary(axes, "depth_multiplier"));
    return spec;
}

// ---- each channel by itself, then all channels at each place

LayerSpec separableConvolutionSpec(LayerSpec spec, int axes) {
    spec.withIcon("conv")
        .withId("separable")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(filtersOption())
        .property(kernelSizeOption(axes))
        .property(stridesOption(axes))
        .property(paddingOption())
        .property(dilationOption(axes))
        .property(depthMultiplierOption())
        .property(activationOption("linear"))
        .property(useBiasOption())
        .property(initializerOf("depthwise"))
        .property(initializerOf("pointwise"))
        .property(biasInitializerOption())
        .property(regularizerOf("depthwise"))
        .property(regularizerOf("pointwise"))
        .property(biasRegularizerOption())
        .property(activityRegularizerOption())
        .property(constraintOf("depthwise"))
        .property(constraintOf("pointwise"))
        .property(biasConstraintOption())
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            return windowedShape(depthwiseWindow(o, axes, x[0]), axes, x[0], o.integer("filters"));
        })
        .weights([axes](const Options& o, const std::vector<Shape>& x) {
            const std::int64_t channels = x[0].last(), multiplier = o.integer("depth_multiplier");
            std::vector<std::int64_t> point(static_cast<std::size_t>(axes), 1);
            point.push_back(checkedProduct(channels, multiplier));
            point.push_back(o.integer("filters"));
            std::vector<WeightSpec> weights{
                weightOf(o, "depthwise", "depthwise_kernel", kernelShape(o, axes, channels, multiplier)),
                weightOf(o, "pointwise", "pointwise_kernel", Shape(std::move(point)))};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {o.integer("filters")}));
            return weights;
        })
        .forward([axes](Scope& scope, const Values& x) {
            const Value each = depthwise(scope, x[0], axes);
            const Value z = conv2d(each, asPictureKernel(scope.weight("pointwise_kernel")), Window2d{});
            return asBefore(biasAndActivation(scope, z), axes);
        })
        .cost([axes](const Options& o, const std::vector<Shape>& x, const Shape& a) {
            const std::int64_t channels = checkedProduct(x[0].last(), o.integer("depth_multiplier"));
            const std::int64_t places = a.count() / a.last();
            return checkedProduct(checkedProduct(places, channels), checkedSum(cellsOf(o, axes), a.last()));
        })
        .summary(convolutionSummary(axes, "filters"));
    return spec;
}

} // namespace lamina
