#include "core/layers/problems.h"

#include "core/model/registry.h"

#include <cmath>

namespace lamina {

Properties oneOption(const std::string& name, PropertyValue value) {
    Properties properties;
    properties.set(name, std::move(value));
    return properties;
}

Fix insertBefore(const std::string& type, Properties properties) {
    Fix fix;
    fix.kind = FixKind::insertBefore;
    const LayerSpec* spec = findLayer(type);
    const std::string name = spec ? spec->label.shown() : type;
    fix.label = TEXT("layer", "Insert %1").arg(name);
    if (const PropertyValue* shape = properties.find("target_shape"))
        fix.label =
            TEXT("layer", "Insert %1 to %2").arg(name).arg(Shape(std::get<std::vector<std::int64_t>>(*shape)).text());
    fix.layerType = type;
    fix.properties = std::move(properties);
    return fix;
}

Fix setOption(const std::string& property, PropertyValue value) {
    Fix fix;
    fix.kind = FixKind::setProperty;
    fix.label = TEXT("layer", "Set %1 to %2").arg(property).arg(textOf(value));
    fix.properties = oneOption(property, std::move(value));
    return fix;
}

Fix replaceBy(const std::string& type) {
    Fix fix;
    fix.kind = FixKind::replaceLayer;
    fix.label = TEXT("layer", "Replace by %1").arg(type);
    fix.layerType = type;
    return fix;
}

namespace {
Fix reshapeTo(std::vector<std::int64_t> shape) {
    return insertBefore("Reshape", oneOption("target_shape", PropertyValue(std::move(shape))));
}

std::int64_t restFrom(int axis, const Shape& x) {
    std::int64_t product = 1;
    for (; axis < x.rank(); ++axis) product *= x[axis];
    return product;
}
} // namespace

void requirePicture(const Shape& x) {
    if (x.rank() == 3) return;
    Problem problem{TEXT("layer", "needs pictures (3 axes: height, width, channels), receives %1").arg(x.text()), {}};
    if (x.rank() == 2) problem.fixes.push_back(reshapeTo({x[0], x[1], 1}));
    if (x.rank() == 1) {
        const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(x[0]))));
        if (side * side == x[0]) problem.fixes.push_back(reshapeTo({side, side, 1}));
        problem.fixes.push_back(reshapeTo({x[0], 1, 1}));
    }
    if (x.rank() > 3) problem.fixes.push_back(reshapeTo({x[0], x[1], restFrom(2, x)}));
    throw problem;
}

void requireVolume(const Shape& x) {
    if (x.rank() == 4) return;
    Problem problem{TEXT("layer", "needs volumes (4 axes: depth, height, width, channels), receives %1").arg(x.text()),
                    {}};
    if (x.rank() == 3) problem.fixes.push_back(reshapeTo({x[0], x[1], x[2], 1}));
    if (x.rank() == 1 || x.rank() == 2) problem.fixes.push_back(reshapeTo({1, 1, x[0], restFrom(1, x)}));
    if (x.rank() > 4) problem.fixes.push_back(reshapeTo({x[0], x[1], x[2], restFrom(3, x)}));
    throw problem;
}

void requireSequence(const Shape& x) {
    if (x.rank() == 2) return;
    Problem problem{TEXT("layer", "needs sequences (2 axes: steps, numbers of each step), receives %1").arg(x.text()),
                    {}};
    if (x.rank() == 1) problem.fixes.push_back(reshapeTo({x[0], 1}));
    if (x.rank() > 2) problem.fixes.push_back(reshapeTo({x[0], restFrom(1, x)}));
    throw problem;
}

} // namespace lamina
