#include "core/layers/augmentation_options.h"

#include "core/layers/problems.h"

#include <algorithm>
#include <cmath>

namespace lamina {

Property factorOption(const std::string& name, const std::string& defaultValue, double least, double most, Text label,
                      Text help) {
    return numbers(name, defaultValue, 2).range(least, most).named(std::move(label), std::move(help));
}

Stretch stretchOf(const Options& options, const std::string& name) {
    const std::vector<double> given = options.numbers(name);
    if (given.empty()) return {};
    if (given.size() == 1) return {-std::abs(given[0]), std::abs(given[0])};
    return {std::min(given[0], given[1]), std::max(given[0], given[1])};
}

Property valueRangeOption() {
    return numbers("value_range", "0, 255", 2)
        .range(-1e6, 1e6)
        .named(TEXT("layer", "Value range"),
               TEXT("layer", "The least and the largest number of a pixel: 0, 255 for raw pictures, 0, 1 for scaled "
                             "ones. Results are cut to it."));
}

Stretch valueRangeOf(const Options& options) {
    const std::vector<double> given = options.numbers("value_range");
    if (given.size() == 1) return {std::min(0.0, given[0]), std::max(0.0, given[0])};
    return {std::min(given[0], given[1]), std::max(given[0], given[1])};
}

Value drawnFrom(Scope& scope, std::int64_t samples, Stretch stretch, int draw) {
    const Value u =
        randomUniform(scope.trace(), Shape{samples, 1}, scope.randomKey() + static_cast<std::uint64_t>(draw));
    return (stretch.high - stretch.low) * u + stretch.low;
}

Value clippedTo(Value x, Stretch range) {
    return minimum(maximum(x, fill(*x.trace, Shape{}, range.low)), fill(*x.trace, Shape{}, range.high));
}

void addWarpOptions(LayerSpec& spec) {
    spec.property(choice("fill_mode", "reflect", {"reflect", "wrap", "constant", "nearest"})
                      .named(TEXT("layer", "Outside"),
                             TEXT("layer", "What fills the places that the picture leaves: its mirror image, its other "
                                           "side, a constant, or its edge.")))
        .property(choice("interpolation", "bilinear", {"bilinear", "nearest"})
                      .named(TEXT("layer", "Interpolation"),
                             TEXT("layer", "Between pixels: the weighted mean of four, or the nearest one."))
                      .advanced())
        .property(real("fill_value", 0)
                      .range(-1e6, 1e6)
                      .named(TEXT("layer", "Fill value"), TEXT("layer", "The constant outside."))
                      .advanced());
}

Value warped(Scope& scope, Value x, const Map& map) {
    const std::string& mode = scope.text("fill_mode");
    const FillMode fillMode = mode == "reflect"   ? FillMode::reflect
                              : mode == "wrap"    ? FillMode::wrap
                              : mode == "nearest" ? FillMode::nearest
                                                  : FillMode::constant;
    const Shape& shape = x.shape();
    const Value nothing = fill(scope.trace(), Shape{shape[0], 2}, 0);
    const Value maps = concatenate({map.m0, map.m1, map.m2, map.m3, map.m4, map.m5, nothing}, 1);
    return warp2d(x, maps, shape[1], shape[2], fillMode, scope.text("interpolation") == "nearest",
                  scope.real("fill_value"));
}

LayerSpec pictureLayer(const std::string& type, Text label, Text help) {
    return LayerSpec(type, Category::augmentation, std::move(label), std::move(help))
        .withIcon("fit")
        .rank(3, 3)
        .shape([](const Options&, const std::vector<Shape>& x) {
            requirePicture(x[0]);
            return x[0];
        });
}

} // namespace lamina
