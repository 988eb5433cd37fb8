#include "core/layers/axis_options.h"

#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

namespace {
// The permutation of (N, …) that brings these axes of a sample to the end
std::vector<int> turned(int rank, const std::vector<int>& axes) {
    std::vector<int> order = {0};
    for (int axis = 0; axis < rank - 1; ++axis)
        if (std::find(axes.begin(), axes.end(), axis) == axes.end()) order.push_back(axis + 1);
    for (const int axis : axes) order.push_back(axis + 1);
    return order;
}

Shape permuted(const Shape& shape, const std::vector<int>& order) {
    std::vector<std::int64_t> extents;
    for (const int axis : order) extents.push_back(shape[axis]);
    return Shape(std::move(extents));
}
} // namespace

Property axisOption(Text help) {
    return integer("axis", -1).range(-8, 8).named(TEXT("layer", "Axis"), std::move(help)).advanced();
}

Property axesOption(Text help) {
    return shapeProperty("axis", {-1}).range(-8, 8).named(TEXT("layer", "Axes"), std::move(help)).advanced();
}

std::vector<int> axesOf(const std::vector<std::int64_t>& axes, const Shape& sample) {
    std::vector<int> found;
    for (const std::int64_t axis : axes) {
        const std::int64_t place = axis < 0 ? sample.rank() + axis : axis - 1;
        const bool isThere = axis != 0 && place >= 0 && place < sample.rank();
        if (!isThere || std::find(found.begin(), found.end(), static_cast<int>(place)) != found.end())
            throw Problem{TEXT("layer", "works along axis %1, which a sample %2 does not have, or which is named twice")
                              .arg(std::to_string(axis))
                              .arg(sample.text()),
                          {}};
        found.push_back(static_cast<int>(place));
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<int> axesOf(const Options& options, const Shape& sample) {
    const PropertyValue& value = options.value("axis");
    if (const std::int64_t* axis = std::get_if<std::int64_t>(&value)) return axesOf({*axis}, sample);
    return axesOf(std::get<std::vector<std::int64_t>>(value), sample);
}

bool areLast(const std::vector<int>& axes, int rank) {
    const int first = rank - static_cast<int>(axes.size());
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (axes[i] != first + static_cast<int>(i)) return false;
    return true;
}

Shape partOf(const Shape& sample, const std::vector<int>& axes) {
    std::vector<std::int64_t> extents;
    for (const int axis : axes) extents.push_back(sample[axis]);
    return Shape(std::move(extents));
}

Value withAxesLast(Value x, const std::vector<int>& axes) {
    const Shape& shape = x.shape();
    if (!areLast(axes, shape.rank() - 1)) x = permute(x, turned(shape.rank(), axes));
    if (axes.size() <= 1) return x;
    std::vector<std::int64_t> extents = x.shape().extents();
    std::int64_t product = 1;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        product = checkedProduct(product, extents.back());
        extents.pop_back();
    }
    extents.push_back(product);
    return reshape(x, Shape(std::move(extents)));
}

Value withAxesBack(Value y, const Shape& shape, const std::vector<int>& axes) {
    if (areLast(axes, shape.rank() - 1)) return reshape(y, shape);
    const std::vector<int> order = turned(shape.rank(), axes);
    std::vector<int> back(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) back[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    return permute(reshape(y, permuted(shape, order)), back);
}

} // namespace lamina
