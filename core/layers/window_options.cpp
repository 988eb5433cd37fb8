#include "core/layers/window_options.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

Property stridesOption(std::int64_t defaultValue, double minimum) {
    return integerPair("strides", defaultValue, defaultValue)
        .range(minimum, kWidestWindow)
        .named(TEXT("layer", "Stride"), TEXT("layer", "How far the window moves, down and to the right."));
}

Window2d windowOf(const Options& options, const std::string& sizeOption, const Shape& x) {
    requirePicture(x);
    const std::vector<std::int64_t>& size = options.list(sizeOption);
    const std::vector<std::int64_t>& strides = options.list("strides");
    Window2d window;
    window.kernelHeight = static_cast<int>(size[0]);
    window.kernelWidth = static_cast<int>(size[1]);
    window.strideHeight = static_cast<int>(strides[0] == 0 ? size[0] : strides[0]);
    window.strideWidth = static_cast<int>(strides[1] == 0 ? size[1] : strides[1]);
    if (sizeOption == "kernel_size") {
        const std::vector<std::int64_t>& dilation = options.list("dilation_rate");
        window.dilationHeight = static_cast<int>(dilation[0]);
        window.dilationWidth = static_cast<int>(dilation[1]);
        window.groups = static_cast<int>(options.integer("groups"));
    }
    window.pad(options.text("padding") == "same", x[0], x[1]);
    if (window.outputHeight(x[0]) < 1 || window.outputWidth(x[1]) < 1) {
        const std::int64_t smaller[] = {std::min(size[0], x[0]), std::min(size[1], x[1])};
        throw Problem{TEXT("layer", "its %1 window does not fit into its %2 input")
                          .arg(pairText(size))
                          .arg(pairText({x[0], x[1]})),
                      {setOption("padding", std::string("same")),
                       setOption(sizeOption, std::vector<std::int64_t>(std::begin(smaller), std::end(smaller)))}};
    }
    return window;
}

Shape windowedShape(const Window2d& window, const Shape& x, std::int64_t channels) {
    return {window.outputHeight(x[0]), window.outputWidth(x[1]), channels};
}

} // namespace lamina
