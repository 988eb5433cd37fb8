#include "core/insight/lens_network.h"

#include "core/base/error.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"

#include <algorithm>
#include <cstring>

namespace lamina {

LensNetwork::LensNetwork(const Graph& graph, const TrainingConfig& training, std::shared_ptr<const Dataset> data,
                         ThreadPool& pool, const std::atomic<bool>& isCancelled)
    : m_graph(graph),
      m_training(training),
      m_data(std::move(data)),
      m_pool(pool),
      m_isCancelled(isCancelled),
      m_backend(makeCpuBackend()),
      m_facts(checkGraph(m_graph, m_training, &m_data->info())) {
    if (const Diagnostic* mistake = m_facts.firstError()) {
        const Node* node = m_graph.find(mistake->node);
        throw Error(node ? node->name : std::string(), mistake->text);
    }
    const std::vector<Uid> sinks = m_graph.sinks();
    const Uid first = !m_training.heads.empty() && m_training.heads.front().output != 0
                          ? m_training.heads.front().output
                      : sinks.empty() ? 0
                                      : sinks.front();
    if (const auto facts = m_facts.nodes.find(first); facts != m_facts.nodes.end())
        m_outputWidth = facts->second.output.count();
    m_parameters = std::make_shared<Parameters>(m_graph, m_facts, m_backend->realType());
}

void LensNetwork::setWeights(const WeightsPointer& weights) {
    if (!weights || !m_hasAllWeights) m_parameters->initialize(m_training.seed);
    m_hasAllWeights = true;
    if (weights) m_parameters->assign(*weights);
}

namespace {
std::int64_t largestBatchOf(const GraphFacts& facts, std::int64_t samples) {
    constexpr std::int64_t kNumbers = std::int64_t{1} << 20; // of the widest layer: 4 MB
    std::int64_t widest = 1;
    for (const auto& [uid, node] : facts.nodes)
        if (node.hasShape) widest = std::max(widest, node.output.count());
    return std::max<std::int64_t>(1, std::min(std::clamp<std::int64_t>(kNumbers / widest, 1, 1024), samples));
}
} // namespace

std::int64_t foretellProbe(const Graph& graph, const TrainingConfig& training, const DataInfo* data) {
    const GraphFacts facts = checkGraph(graph, training, data);
    const ParameterLayout layout(graph, facts);
    const std::int64_t weights =
        checkedProduct(checkedSum(layout.parameterNumbers(), layout.stateNumbers()), sizeOf(Type::f32));
    CompileOptions options;
    options.purpose =
        data && data->validation > 0 ? CompileOptions::Purpose::evaluate : CompileOptions::Purpose::predict;
    options.batch = largestBatchOf(facts, data && data->validation > 0 ? data->validation : 1024);
    return checkedSum(weights, foretellPlan(graph, training, data, options));
}

std::int64_t LensNetwork::largestBatch(std::int64_t samples) const { return largestBatchOf(m_facts, samples); }

Plan& LensNetwork::plan(CompileOptions::Purpose purpose, std::int64_t batch) {
    std::unique_ptr<Plan>& plan = m_plans[{purpose, batch}];
    if (plan) return *plan;
    CompileOptions options;
    options.purpose = purpose;
    options.batch = batch;
    plan = Plan::compile(m_graph, m_training, &m_data->info(), *m_backend, m_pool, m_parameters, options);
    return *plan;
}

void LensNetwork::answer(const float* inputs, std::int64_t count, const Visit& visit) {
    const std::int64_t width = m_data->info().inputs.front().count(), batch = largestBatch(count);
    for (std::int64_t first = 0; first < count; first += batch) {
        if (m_isCancelled) throw ProbeCancelled();
        const std::int64_t now = std::min(batch, count - first);
        Plan& p = plan(CompileOptions::Purpose::predict, now);
        p.writeInput(0, inputs + first * width);
        p.run({});
        visit(first, now, p.output(0).data());
    }
}

void LensNetwork::fill(Plan& p, Part part, const std::int64_t* rows, bool withTargets) {
    const DataInfo& info = m_data->info();
    const std::int64_t batch = p.batch();
    std::vector<float> numbers;
    for (int i = 0; i < p.inputs(); ++i) {
        numbers.resize(static_cast<std::size_t>(batch * info.inputs[static_cast<std::size_t>(i)].count()));
        m_data->inputRows(part, i, rows, batch, numbers.data());
        p.writeInput(i, numbers.data());
    }
    if (!withTargets) return;
    for (int head = 0; head < p.heads() && head < static_cast<int>(info.targets.size()); ++head) {
        const TargetInfo& target = info.targets[static_cast<std::size_t>(head)];
        const auto count = static_cast<std::size_t>(batch * target.shape.count());
        if (target.kind != TargetInfo::Kind::classIndex) {
            numbers.resize(count);
            m_data->targetRows(part, head, rows, batch, numbers.data());
            p.writeTarget(head, numbers.data());
            continue;
        }
        std::vector<std::int32_t> classes(count);
        m_data->targetRows(part, head, rows, batch, classes.data());
        p.writeTarget(head, classes.data());
    }
}

double LensNetwork::answer(Part part, const std::vector<std::int64_t>& rows, bool withLoss, const Visit& visit) {
    const auto count = static_cast<std::int64_t>(rows.size());
    const std::int64_t batch = largestBatch(count);
    double loss = 0;
    for (std::int64_t first = 0; first < count; first += batch) {
        if (m_isCancelled) throw ProbeCancelled();
        const std::int64_t now = std::min(batch, count - first);
        Plan& p = plan(withLoss ? CompileOptions::Purpose::evaluate : CompileOptions::Purpose::predict, now);
        fill(p, part, rows.data() + first, withLoss);
        p.run({});
        if (withLoss) loss += p.loss() * static_cast<double>(now);
        visit(first, now, p.output(0).data());
    }
    return count > 0 ? loss / static_cast<double>(count) : 0;
}

} // namespace lamina
