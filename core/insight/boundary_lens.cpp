#include "core/insight/lenses.h"

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {

constexpr std::int64_t kMostPoints = 4000;

std::vector<PlanePoint> pointsOf(const Dataset& data) {
    std::vector<PlanePoint> points;
    const TargetInfo& target = data.info().targets.front();
    for (const Part part : {Part::train, Part::validation, Part::test}) {
        const std::vector<std::int64_t> rows = rowsToLookAt(data, part, kMostPoints / 2);
        const auto count = static_cast<std::int64_t>(rows.size());
        if (count == 0 || static_cast<std::int64_t>(points.size()) + count > kMostPoints) continue;
        std::vector<float> places(rows.size() * 2), values(rows.size());
        std::vector<std::int32_t> classes(rows.size());
        data.inputRows(part, 0, rows.data(), count, places.data());
        if (target.kind == TargetInfo::Kind::values)
            data.targetRows(part, 0, rows.data(), count, values.data());
        else
            data.classRows(part, 0, rows.data(), count, classes.data());
        for (std::size_t i = 0; i < rows.size(); ++i)
            points.push_back({places[2 * i], places[2 * i + 1], classes[i], values[i], part});
    }
    return points;
}

} // namespace

DecisionBoundary decisionBoundary(LensNetwork& network, int size) {
    DecisionBoundary boundary;
    const DataInfo& info = network.data().info();
    const TargetInfo& target = info.targets.front();
    boundary.size = size = std::clamp(size, 2, 400);
    boundary.points = pointsOf(network.data());
    boundary.classNames = target.classNames;
    boundary.classes =
        target.kind == TargetInfo::Kind::values ? 0 : static_cast<int>(std::max<std::int64_t>(2, target.classes));
    boundary.xName = "x1";
    boundary.yName = "x2";
    std::vector<std::string> features;
    for (const ColumnRecipe& column : network.data().recipe().columns)
        if (column.role == ColumnRole::feature) features.push_back(column.name);
    if (features.size() == 2) {
        boundary.xName = features[0];
        boundary.yName = features[1];
    }

    // A square around all points, with a tenth of air.
    float low[2] = {0, 0}, high[2] = {0, 0};
    for (std::size_t i = 0; i < boundary.points.size(); ++i) {
        const float place[2] = {boundary.points[i].x, boundary.points[i].y};
        for (int axis = 0; axis < 2; ++axis) {
            low[axis] = i == 0 ? place[axis] : std::min(low[axis], place[axis]);
            high[axis] = i == 0 ? place[axis] : std::max(high[axis], place[axis]);
        }
    }
    const float side = std::max({high[0] - low[0], high[1] - low[1], 1e-3f}) * 1.1f;
    boundary.xMinimum = (low[0] + high[0] - side) / 2;
    boundary.xMaximum = boundary.xMinimum + side;
    boundary.yMinimum = (low[1] + high[1] - side) / 2;
    boundary.yMaximum = boundary.yMinimum + side;

    const auto cells = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    std::vector<float> grid(2 * cells);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const auto row = static_cast<float>(cell / static_cast<std::size_t>(size));
        const auto column = static_cast<float>(cell % static_cast<std::size_t>(size));
        grid[2 * cell] = boundary.xMinimum + side * column / static_cast<float>(size - 1);
        grid[2 * cell + 1] = boundary.yMinimum + side * row / static_cast<float>(size - 1);
    }
    boundary.values.resize(cells);
    if (boundary.classes > 0) boundary.winners.resize(cells);
    const std::int64_t width = network.outputWidth();
    network.answer(grid.data(), static_cast<std::int64_t>(cells),
                   [&](std::int64_t first, std::int64_t count, const float* out) {
                       for (std::int64_t i = 0; i < count; ++i) {
                           const float* answer = out + i * width;
                           const auto cell = static_cast<std::size_t>(first + i);
                           if (boundary.classes == 0)
                               boundary.values[cell] = answer[0];
                           else if (width == 1) {
                               boundary.values[cell] = answer[0];
                               boundary.winners[cell] = answer[0] > 0.5f ? 1 : 0;
                           } else {
                               const int winner = static_cast<int>(std::max_element(answer, answer + width) - answer);
                               boundary.values[cell] = width == 2 ? answer[1] : answer[winner];
                               boundary.winners[cell] = winner;
                           }
                       }
                   });
    if (boundary.classes == 0 && !boundary.values.empty()) {
        const auto [least, most] = std::minmax_element(boundary.values.begin(), boundary.values.end());
        boundary.valueMinimum = *least;
        boundary.valueMaximum = std::max(*most, *least + 1e-6f);
    }
    return boundary;
}

} // namespace lamina
