#include "core/training/bound_plan.h"

#include "core/base/error.h"

namespace lamina {

BoundPlan::BoundPlan(std::unique_ptr<Plan> plan, const Dataset& data)
    : m_data(data), m_plan(std::move(plan)), m_batch(m_plan->batch()) {
    const DataInfo& info = data.info();
    LAMINA_CHECK(m_plan->inputs() <= static_cast<int>(info.inputs.size()));
    for (int i = 0; i < m_plan->inputs(); ++i) {
        const BoundTensor input = m_plan->input(i);
        LAMINA_CHECK(input.count() == m_batch * info.inputs[static_cast<std::size_t>(i)].count());
        Feed feed;
        feed.index = i;
        if (input.type == Type::f32)
            feed.memory = input.data;
        else
            feed.numbers.resize(static_cast<std::size_t>(input.count()));
        m_inputs.push_back(std::move(feed));
    }
    for (int head = 0; head < m_plan->heads() && head < static_cast<int>(info.targets.size()); ++head) {
        const TargetInfo& given = info.targets[static_cast<std::size_t>(head)];
        const BoundTensor target = m_plan->target(head);
        if (!target.data) continue; // a plan for prediction
        const bool givesClasses = given.kind == TargetInfo::Kind::classIndex, takesClasses = target.type == Type::i32;
        LAMINA_CHECK(givesClasses == takesClasses);
        Feed feed;
        feed.index = head;
        LAMINA_CHECK(target.count() == m_batch * given.shape.count());
        if (target.type != Type::f64)
            feed.memory = target.data;
        else
            feed.numbers.resize(static_cast<std::size_t>(target.count()));
        m_targets.push_back(std::move(feed));
        const BoundTensor weight = m_plan->weight(head);
        if (!weight.data) continue;
        Feed weights;
        weights.index = head;
        LAMINA_CHECK(given.weightShape && weight.count() == m_batch * given.weightShape->count());
        if (weight.type != Type::f64)
            weights.memory = weight.data;
        else
            weights.numbers.resize(static_cast<std::size_t>(weight.count()));
        m_weights.push_back(std::move(weights));
    }
}

void BoundPlan::gather(Part part, const std::int64_t* rows) {
    gatherInputs(part, rows);
    gatherTargets(part, rows);
    m_holds.reset();
}

void BoundPlan::gatherAll(Part part, const std::int64_t* rowsInOrder) {
    if (m_holds == part) return;
    gather(part, rowsInOrder);
    m_holds = part;
}

void BoundPlan::gatherInputs(Part part, const std::int64_t* rows) {
    for (Feed& feed : m_inputs) {
        float* out = feed.memory ? static_cast<float*>(feed.memory) : feed.numbers.data();
        m_data.inputRows(part, feed.index, rows, m_batch, out);
        if (!feed.memory) m_plan->writeInput(feed.index, out);
    }
}

void BoundPlan::gatherTargets(Part part, const std::int64_t* rows) {
    for (Feed& feed : m_targets) {
        if (feed.memory) {
            m_data.targetRows(part, feed.index, rows, m_batch, feed.memory);
            continue;
        }
        m_data.targetRows(part, feed.index, rows, m_batch, feed.numbers.data());
        m_plan->writeTarget(feed.index, feed.numbers.data());
    }
    for (Feed& feed : m_weights) {
        float* out = feed.memory ? static_cast<float*>(feed.memory) : feed.numbers.data();
        m_data.weightRows(part, feed.index, rows, m_batch, out);
        if (!feed.memory) m_plan->writeWeight(feed.index, out);
    }
}

BoundPlan& PlanCache::get(CompileOptions::Purpose purpose, std::int64_t batch) {
    const auto key = std::make_pair(purpose, batch);
    const auto found = m_plans.find(key);
    if (found != m_plans.end()) return found->second;
    CompileOptions options;
    options.purpose = purpose;
    options.batch = batch;
    return m_plans
        .emplace(key,
                 BoundPlan(Plan::compile(m_graph, m_training, &m_data.info(), m_backend, m_pool, m_parameters, options),
                           m_data))
        .first->second;
}

BoundPlan PlanCache::lookingPlan(std::int64_t batch) const {
    CompileOptions options;
    options.batch = batch;
    options.forLooking = true;
    options.updatesWeights = false;
    return BoundPlan(Plan::compile(m_graph, m_training, &m_data.info(), m_backend, m_pool, m_parameters, options),
                     m_data);
}

} // namespace lamina
