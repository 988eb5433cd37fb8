#include "core/layers/resampling.h"

#include <numeric>
#include <utility>

namespace lamina {

Value alongAxis(Value x, int axis, std::int64_t m, std::vector<float> weights) {
    const int rank = x.shape().rank();
    const Value matrix = constant(*x.trace, {x.shape()[axis], m}, std::move(weights));
    if (axis == rank - 1) return matmul(x, matrix);
    std::vector<int> swapped(static_cast<std::size_t>(rank)); // the axis goes to the end and back
    std::iota(swapped.begin(), swapped.end(), 0);
    std::swap(swapped[static_cast<std::size_t>(axis)], swapped.back());
    return permute(matmul(permute(x, swapped), matrix), swapped);
}

std::int64_t costAlongAxes(const Shape& sample, const std::vector<std::int64_t>& lengths) {
    Shape shape = sample;
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const int axis = static_cast<int>(i);
        if (shape[axis] == lengths[i]) continue;
        cost = checkedSum(cost, checkedProduct(shape.count(), lengths[i]));
        shape[axis] = lengths[i];
    }
    return cost;
}

} // namespace lamina
