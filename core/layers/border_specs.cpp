// Borders of zeros, and borders cut off.

#include "core/layers/border_specs.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/layers/window_options.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
constexpr double kWidestBorder = 1 << 20;

Property borderOption(int axes, const std::string& name, std::int64_t defaultValue) {
    Property p = axes == 1
                     ? integerPair(name, defaultValue, defaultValue)
                     : integers(name, std::vector<std::int64_t>(static_cast<std::size_t>(2 * axes), defaultValue));
    return p.range(0, kWidestBorder);
}

Text sides(int axes) {
    return axes == 1   ? TEXT("layer", "How many steps, at the start and at the end.")
           : axes == 2 ? TEXT("layer", "How many rows and columns: top, bottom, left, right.")
                       : TEXT("layer", "How many cells: front, back, top, bottom, left, right.");
}

std::string borderText(const std::vector<std::int64_t>& border) {
    std::string text;
    for (std::size_t i = 0; i + 1 < border.size(); i += 2)
        text += (i == 0 ? "" : " × ") + std::to_string(border[i]) + "+" + std::to_string(border[i + 1]);
    return text;
}

// x with `before` zeros in front and `after` behind along an axis
Value padded(Value x, int axis, std::int64_t before, std::int64_t after) {
    if (before == 0 && after == 0) return x;
    Attributes at;
    at.axis = axis;
    at.begin = before;
    at.shape = x.shape();
    at.shape[axis] += before + after;
    return x.trace->recordOne(Op::embed, {x}, at);
}
} // namespace

LayerSpec zeroPaddingSpec(LayerSpec spec, int axes) {
    spec.withIcon("reshape")
        .withId("padding")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(borderOption(axes, "padding", 1).named(TEXT("layer", "Padding"), sides(axes)))
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            requireAxes(axes, x[0]);
            const std::vector<std::int64_t>& border = o.list("padding");
            Shape y = x[0];
            for (int i = 0; i < axes; ++i)
                y[i] = checkedSum(y[i], border[static_cast<std::size_t>(2 * i)] +
                                            border[static_cast<std::size_t>(2 * i + 1)]);
            return y;
        })
        .forward([axes](Scope& scope, const Values& x) {
            const std::vector<std::int64_t>& border = scope.list("padding");
            Value y = x[0];
            for (int i = axes - 1; i >= 0; --i)
                y = padded(y, i + 1, border[static_cast<std::size_t>(2 * i)],
                           border[static_cast<std::size_t>(2 * i + 1)]);
            return y;
        })
        .summary([](const Options& o) { return borderText(o.list("padding")); });
    return spec;
}

LayerSpec croppingSpec(LayerSpec spec, int axes) {
    spec.withIcon("reshape")
        .withId("cropping")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(borderOption(axes, "cropping",
                               axes == 1   ? 1
                               : axes == 2 ? 0
                                           : 1)
                      .named(TEXT("layer", "Cropping"), sides(axes)))
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            requireAxes(axes, x[0]);
            const std::vector<std::int64_t>& border = o.list("cropping");
            Shape y = x[0];
            for (int i = 0; i < axes; ++i)
                y[i] -= border[static_cast<std::size_t>(2 * i)] + border[static_cast<std::size_t>(2 * i + 1)];
            for (int i = 0; i < axes; ++i)
                if (y[i] < 1)
                    throw Problem{TEXT("layer", "nothing is left of its %1 input").arg(x[0].text()),
                                  {setOption("cropping", std::vector<std::int64_t>(border.size(), 0))}};
            return y;
        })
        .forward([axes](Scope& scope, const Values& x) {
            const std::vector<std::int64_t>& border = scope.list("cropping");
            Value y = x[0];
            for (int i = 0; i < axes; ++i) {
                const std::int64_t before = border[static_cast<std::size_t>(2 * i)],
                                   after = border[static_cast<std::size_t>(2 * i + 1)];
                if (before + after > 0) y = slice(y, i + 1, before, y.shape()[i + 1] - before - after);
            }
            return y;
        })
        .summary([](const Options& o) { return borderText(o.list("cropping")); });
    return spec;
}

} // namespace lamina
