#include "core/training/unit_sums.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace lamina {

UnitSums::UnitSums(const Dataset& data, const Plan& plan) : m_data(&data) {
    const int heads = std::min(plan.heads(), static_cast<int>(data.info().targets.size()));
    for (int index = 0; index < heads; ++index) {
        const TargetInfo& target = data.info().targets[static_cast<std::size_t>(index)];
        if (target.kind != TargetInfo::Kind::values || !data.targetsAreScaled(index)) continue;
        if (plan.outputShape(index).count() != plan.batch() * target.shape.count()) continue; // labels of a sequence
        Head head;
        head.index = index;
        head.truth.resize(static_cast<std::size_t>(plan.batch() * target.shape.count()));
        m_heads.push_back(std::move(head));
    }
}

void UnitSums::measure(const Plan& plan, Part part, const std::int64_t* rows) {
    for (Head& head : m_heads) {
        const std::int64_t width = m_data->info().targets[static_cast<std::size_t>(head.index)].shape.count();
        const std::int64_t batch = plan.batch();
        LAMINA_CHECK(static_cast<std::int64_t>(head.truth.size()) >= batch * width);
        std::vector<float> copy; // of a double plan
        const float* predictions = plan.outputData(head.index);
        if (!predictions) {
            copy = plan.output(head.index);
            predictions = copy.data();
        }
        m_data->targetRows(part, head.index, rows, batch, head.truth.data());
        head.absolute = head.squared = head.sum = head.sumOfSquares = head.percentage = 0;
        head.count = static_cast<double>(batch * width);
        for (std::int64_t i = 0; i < batch * width; ++i) {
            const auto units = [&](float value) {
                return m_data->inUnits(part, head.index, rows[i / width], i % width, static_cast<double>(value));
            };
            const double p = units(predictions[i]), y = units(head.truth[static_cast<std::size_t>(i)]);
            head.absolute += std::abs(p - y);
            head.squared += (p - y) * (p - y);
            head.percentage += std::abs(p - y) / std::max(std::abs(y), 1e-7);
            head.sum += y;
            head.sumOfSquares += y * y;
        }
    }
}

bool UnitSums::addTo(int head, MetricSpec::Sums kind, std::vector<double>& sums) const {
    const auto found = std::find_if(m_heads.begin(), m_heads.end(), [&](const Head& h) { return h.index == head; });
    if (found == m_heads.end()) return false;
    const auto add = [&](double error) {
        sums[0] += error;
        sums[1] += found->count;
        return true;
    };
    switch (kind) {
    case MetricSpec::Sums::absoluteError:
        return add(found->absolute);
    case MetricSpec::Sums::squaredError:
        return add(found->squared);
    case MetricSpec::Sums::percentageError:
        return add(found->percentage);
    case MetricSpec::Sums::spread:
        sums[2] += found->sum;
        sums[3] += found->sumOfSquares;
        return add(found->squared);
    default:
        return false;
    }
}

} // namespace lamina
