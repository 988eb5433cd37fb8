#include "core/insight/lenses.h"

#include <algorithm>
#include <cmath>

namespace lamina {

LensCurve lensCurve(LensNetwork& network, Part figuresOf, std::int64_t maximumSamples, double& loss) {
    constexpr std::int64_t kMostPoints = 4000;
    const Dataset& data = network.data();
    const TargetInfo& target = data.info().targets.front();
    const std::int64_t all = data.samples(Part::train) + data.samples(Part::validation) + data.samples(Part::test);
    LensCurve curve;
    curve.isSeries = data.info().isSeries;
    curve.targetName = target.name;
    std::int64_t before = 0; // samples of the parts before this one
    for (const Part part : {Part::train, Part::validation, Part::test}) {
        const std::int64_t samples = data.samples(part);
        if (samples == 0) continue;
        std::int64_t wanted = all > kMostPoints ? std::max<std::int64_t>(1, samples * kMostPoints / all) : samples;
        if (maximumSamples > 0) wanted = std::min(wanted, maximumSamples);
        const std::vector<std::int64_t> rows = rowsToLookAt(data, part, wanted);
        const std::int64_t width = target.shape.count(); // of several numbers the first one is shown
        std::vector<float> truths(rows.size() * static_cast<std::size_t>(width));
        data.targetRows(part, 0, rows.data(), static_cast<std::int64_t>(rows.size()), truths.data());
        std::vector<CurvePoint> points(rows.size());
        const double partLoss =
            network.answer(part, rows, true, [&](std::int64_t first, std::int64_t count, const float* out) {
                for (std::int64_t i = 0; i < count; ++i) {
                    const auto at = static_cast<std::size_t>(first + i);
                    points[at].index = before + rows[at];
                    points[at].truth = data.inUnits(part, 0, rows[at], 0, truths[at * static_cast<std::size_t>(width)]);
                    points[at].prediction = data.inUnits(part, 0, rows[at], 0, out[i * network.outputWidth()]);
                    points[at].part = part;
                }
            });
        if (part == figuresOf) {
            loss = partLoss;
            double squared = 0, sum = 0, sumOfSquares = 0;
            for (const CurvePoint& point : points) {
                squared += (point.prediction - point.truth) * (point.prediction - point.truth);
                sum += point.truth;
                sumOfSquares += point.truth * point.truth;
            }
            const auto count = static_cast<double>(points.size());
            const double spread = sumOfSquares - sum * sum / count;
            curve.rmse = std::sqrt(squared / count);
            curve.r2 = spread > 0 ? 1 - squared / spread : 0;
        }
        if (!curve.isSeries) {
            std::sort(points.begin(), points.end(),
                      [](const CurvePoint& a, const CurvePoint& b) { return a.truth < b.truth; });
            for (std::size_t rank = 0; rank < points.size(); ++rank)
                points[rank].index = static_cast<std::int64_t>(rank);
        }
        curve.points.insert(curve.points.end(), points.begin(), points.end());
        before += samples;
    }
    return curve;
}

} // namespace lamina
