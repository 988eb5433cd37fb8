#include "core/training/evaluate.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lamina {

std::int64_t evaluationBatch(const GraphFacts& facts, std::int64_t samples) {
    constexpr std::int64_t kNumbers = std::int64_t{1} << 21; // of the widest layer: 8 MB
    std::int64_t widest = 1;
    for (const auto& [uid, node] : facts.nodes)
        if (node.hasShape) widest = std::max(widest, node.output.count());
    const std::int64_t fitting = std::clamp<std::int64_t>(kNumbers / widest, 1, 1024);
    return std::max<std::int64_t>(1, std::min(fitting, samples));
}

// Error, squared error and spread of scaled numbers, in the units of the data.
class PartEvaluation::UnitSums {
public:
    UnitSums(const Dataset& data, const Plan& plan) : m_data(data) {
        const int heads = std::min(plan.heads(), static_cast<int>(data.info().targets.size()));
        for (int head = 0; head < heads; ++head)
            if (data.info().targets[static_cast<std::size_t>(head)].kind == TargetInfo::Kind::values &&
                data.targetsAreScaled(head))
                m_heads.push_back({head, 0, 0, 0, 0, 0, {}});
    }
    bool isNeeded() const { return !m_heads.empty(); }

    void add(const Plan& plan, Part part, const std::int64_t* rows) {
        for (Head& head : m_heads) {
            const Shape& shape = m_data.info().targets[static_cast<std::size_t>(head.index)].shape;
            const std::int64_t width = shape.count(), batch = plan.batch();
            const std::vector<float> predictions = plan.output(head.index);
            LAMINA_CHECK(static_cast<std::int64_t>(predictions.size()) == batch * width);
            head.truth.resize(predictions.size());
            m_data.targetRows(part, head.index, rows, batch, head.truth.data());
            for (std::int64_t i = 0; i < batch * width; ++i) {
                const auto at = static_cast<std::size_t>(i);
                const double p = m_data.inUnits(part, head.index, rows[i / width], i % width, predictions[at]);
                const double y = m_data.inUnits(part, head.index, rows[i / width], i % width, head.truth[at]);
                head.absolute += std::abs(p - y);
                head.squared += (p - y) * (p - y);
                head.count += 1;
                head.sum += y;
                head.sumOfSquares += y * y;
            }
        }
    }

    void putInto(EpochSums& sums, const Plan& plan) const {
        for (const Head& head : m_heads)
            for (int i = 0; i < plan.metrics(head.index); ++i) {
                const std::string& name = plan.metricSpec(head.index, i).name;
                if (name == "mean_absolute_error")
                    sums.replace(head.index, i, {head.absolute, head.count, 0, 0});
                else if (name == "root_mean_squared_error")
                    sums.replace(head.index, i, {head.squared, head.count, 0, 0});
                else if (name == "r2_score")
                    sums.replace(head.index, i, {head.squared, head.count, head.sum, head.sumOfSquares});
            }
    }

private:
    struct Head {
        int index;
        double absolute, squared, count, sum, sumOfSquares;
        std::vector<float> truth;
    };
    const Dataset& m_data;
    std::vector<Head> m_heads;
};

void PartEvaluation::prepare(Part part) {
    const std::int64_t samples = m_data.samples(part);
    if (samples == 0) return;
    const std::int64_t batch = evaluationBatch(m_facts, samples);
    m_plans.get(CompileOptions::Purpose::evaluate, batch);
    if (samples % batch != 0) m_plans.get(CompileOptions::Purpose::evaluate, samples % batch);
    m_rows.resize(static_cast<std::size_t>(std::max<std::int64_t>(static_cast<std::int64_t>(m_rows.size()), samples)));
}

EpochSums PartEvaluation::run(Part part, bool inUnits, std::int64_t step) {
    prepare(part);
    const std::int64_t samples = m_data.samples(part);
    if (samples == 0) return {};
    std::iota(m_rows.begin(), m_rows.end(), std::int64_t{0});
    const std::int64_t batch = evaluationBatch(m_facts, samples);
    BoundPlan& first = m_plans.get(CompileOptions::Purpose::evaluate, batch);
    EpochSums sums(first.plan(), m_headNames);
    UnitSums unitSums(m_data, first.plan());
    for (std::int64_t begin = 0; begin < samples; begin += batch) {
        BoundPlan& plan = m_plans.get(CompileOptions::Purpose::evaluate, std::min(batch, samples - begin));
        if (batch == samples)
            plan.gatherAll(part, m_rows.data());
        else
            plan.gather(part, m_rows.data() + begin);
        StepState state;
        state.step = step;
        state.firstSample = begin;
        plan.plan().run(state);
        sums.add(plan.plan());
        if (inUnits && unitSums.isNeeded()) unitSums.add(plan.plan(), part, m_rows.data() + begin);
    }
    if (inUnits && unitSums.isNeeded()) unitSums.putInto(sums, first.plan());
    return sums;
}

} // namespace lamina
