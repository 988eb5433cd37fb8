#include "core/layers/window_options.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

Property windowOption(int axes, const std::string& name, std::int64_t defaultValue) {
    Property p = axes == 1   ? integer(name, defaultValue)
                 : axes == 2 ? integerPair(name, defaultValue, defaultValue)
                             : integers(name, {defaultValue, defaultValue, defaultValue});
    return p.range(1, kWidestWindow);
}

Property kernelSizeOption(int axes) {
    return windowOption(axes, "kernel_size", 3)
        .named(TEXT("layer", "Kernel size"), axes == 1   ? TEXT("layer", "How many steps the window spans.")
                                             : axes == 2 ? TEXT("layer", "Height and width of the window.")
                                                         : TEXT("layer", "Depth, height and width of the window."));
}

Property poolSizeOption(int axes) {
    return windowOption(axes, "pool_size", 2)
        .named(TEXT("layer", "Pool size"), axes == 1   ? TEXT("layer", "How many steps the window spans.")
                                           : axes == 2 ? TEXT("layer", "Height and width of the window.")
                                                       : TEXT("layer", "Depth, height and width of the window."));
}

namespace {
Text strideHelp(int axes) {
    return axes == 1   ? TEXT("layer", "How many steps the window moves.")
           : axes == 2 ? TEXT("layer", "How far the window moves, down and to the right.")
                       : TEXT("layer", "How far the window moves, inwards, down and to the right.");
}
} // namespace

Property stridesOption(int axes) {
    return windowOption(axes, "strides", 1).named(TEXT("layer", "Stride"), strideHelp(axes));
}

Property poolStridesOption(int axes) {
    return windowOption(axes, "strides", 0)
        .range(0, kWidestWindow)
        .orNone()
        .named(TEXT("layer", "Stride"), strideHelp(axes));
}

Property dilationOption(int axes) {
    return windowOption(axes, "dilation_rate", 1)
        .named(TEXT("layer", "Dilation"), TEXT("layer", "Distance between the cells that the window reads."))
        .advanced();
}

std::vector<std::int64_t> windowList(const Options& options, int axes, const std::string& name) {
    if (axes == 1) return {options.integer(name)};
    return options.list(name);
}

std::string windowText(const Options& options, int axes, const std::string& name) {
    return pairText(windowList(options, axes, name));
}

PropertyValue windowValue(int axes, std::vector<std::int64_t> integers) {
    if (axes == 1) return integers.at(0);
    return PropertyValue(std::move(integers));
}

void requireAxes(int axes, const Shape& x) {
    if (axes == 1) requireSequence(x);
    if (axes == 2) requirePicture(x);
    if (axes == 3) requireVolume(x);
}

namespace {
// An axis of the window
struct Span {
    std::int64_t size, stride, dilation;
};

std::vector<Span> spansOf(const Options& options, int axes, const std::string& sizeOption) {
    const std::vector<std::int64_t> size = windowList(options, axes, sizeOption),
                                    strides = windowList(options, axes, "strides");
    std::vector<std::int64_t> dilation(size.size(), 1);
    if (sizeOption == "kernel_size") dilation = windowList(options, axes, "dilation_rate");
    std::vector<Span> spans;
    for (std::size_t i = 0; i < size.size(); ++i)
        spans.push_back({size[i], strides[i] == 0 ? size[i] : strides[i], dilation[i]});
    return spans;
}

[[noreturn]] void doesNotFit(const Options& options, int axes, const std::string& sizeOption, const Shape& x) {
    std::vector<std::int64_t> smaller = windowList(options, axes, sizeOption), extents;
    for (int i = 0; i < axes; ++i) {
        smaller[static_cast<std::size_t>(i)] = std::min(smaller[static_cast<std::size_t>(i)], x[i]);
        extents.push_back(x[i]);
    }
    throw Problem{TEXT("layer", "its %1 window does not fit into its %2 input")
                      .arg(windowText(options, axes, sizeOption))
                      .arg(pairText(extents)),
                  {setOption("padding", std::string("same")), setOption(sizeOption, windowValue(axes, smaller))}};
}
} // namespace

Window2d windowOf(const Options& options, int axes, const std::string& sizeOption, const Shape& x) {
    requireAxes(axes, x);
    const std::vector<Span> spans = spansOf(options, axes, sizeOption);
    const Span down = axes == 1 ? Span{1, 1, 1} : spans[0], across = spans.back();
    const std::int64_t height = axes == 1 ? 1 : x[0], width = x[axes - 1];
    Window2d window;
    window.kernelHeight = static_cast<int>(down.size);
    window.kernelWidth = static_cast<int>(across.size);
    window.strideHeight = static_cast<int>(down.stride);
    window.strideWidth = static_cast<int>(across.stride);
    window.dilationHeight = static_cast<int>(down.dilation);
    window.dilationWidth = static_cast<int>(across.dilation);
    const std::string& padding = options.text("padding");
    if (padding == "causal") // no step sees a later one
        window.left = (window.kernelWidth - 1) * window.dilationWidth;
    else
        window.pad(padding == "same", height, width);
    if (window.outputHeight(height) < 1 || window.outputWidth(width) < 1) doesNotFit(options, axes, sizeOption, x);
    return window;
}

Window3d window3dOf(const Options& options, const std::string& sizeOption, const Shape& x) {
    requireVolume(x);
    const std::vector<Span> spans = spansOf(options, 3, sizeOption);
    Window3d window;
    for (std::size_t i = 0; i < 3; ++i) {
        window.kernel[i] = static_cast<int>(spans[i].size);
        window.stride[i] = static_cast<int>(spans[i].stride);
        window.dilation[i] = static_cast<int>(spans[i].dilation);
    }
    window.pad(options.text("padding") == "same", {x[0], x[1], x[2]});
    for (int i = 0; i < 3; ++i)
        if (window.output(i, x[i]) < 1) doesNotFit(options, 3, sizeOption, x);
    return window;
}

Shape windowedShape(const Window2d& window, int axes, const Shape& x, std::int64_t channels) {
    if (axes == 1) return {window.outputWidth(x[0]), channels};
    return {window.outputHeight(x[0]), window.outputWidth(x[1]), channels};
}

Shape windowedShape(const Window3d& window, const Shape& x, std::int64_t channels) {
    return {window.output(0, x[0]), window.output(1, x[1]), window.output(2, x[2]), channels};
}

Shape asPictures(const Shape& batch) { return batch.rank() == 3 ? Shape{batch[0], 1, batch[1], batch[2]} : batch; }

} // namespace lamina
