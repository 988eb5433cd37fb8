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

void PartEvaluation::prepare(Part part) {
    const std::int64_t samples = m_data.samples(part);
    if (samples == 0) return;
    const std::int64_t batch = evaluationBatch(m_facts, samples);
    m_plans.get(CompileOptions::Purpose::evaluate, batch);
    if (samples % batch != 0) m_plans.get(CompileOptions::Purpose::evaluate, samples % batch);
    m_rows.resize(static_cast<std::size_t>(std::max<std::int64_t>(static_cast<std::int64_t>(m_rows.size()), samples)));
}

EpochSums PartEvaluation::run(Part part, bool inUnits, std::int64_t step, const std::atomic<bool>* stop) {
    prepare(part);
    const std::int64_t samples = m_data.samples(part);
    if (samples == 0) return {};
    std::iota(m_rows.begin(), m_rows.end(), std::int64_t{0});
    const std::int64_t batch = evaluationBatch(m_facts, samples);
    BoundPlan& first = m_plans.get(CompileOptions::Purpose::evaluate, batch);
    EpochSums sums(first.plan(), m_headNames, inUnits ? &m_data : nullptr);
    for (std::int64_t begin = 0; begin < samples && !(stop && *stop); begin += batch) {
        BoundPlan& plan = m_plans.get(CompileOptions::Purpose::evaluate, std::min(batch, samples - begin));
        if (batch == samples)
            plan.gatherAll(part, m_rows.data());
        else
            plan.gather(part, m_rows.data() + begin);
        StepState state;
        state.step = step;
        state.firstSample = begin;
        if (!stop)
            plan.plan().run(state);
        else if (!plan.plan().runUnless(*stop, state))
            break;
        sums.add(plan.plan(), part, m_rows.data() + begin);
    }
    return sums;
}

} // namespace lamina
