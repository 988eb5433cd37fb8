#include "core/base/error.h"
#include "core/training/bound_plan.h"
#include "core/training/evaluate.h"
#include "core/training/run_setup.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <numeric>

namespace lamina {

Evaluation evaluate(const Project& project, const Weights& weights, const Dataset& data, Part part, ThreadPool& pool,
                    bool inUnits) {
    const GraphFacts facts = checkedFacts(project, data, false);
    const std::unique_ptr<Backend> backend = makeBackend(project.training.device);
    auto parameters = makeParameters(project, facts, backend->realType(), nullptr);
    parameters->assign(weights);
    PlanCache plans(project.graph, project.training, data, *backend, pool, parameters);
    PartEvaluation evaluation(plans, data, facts, headNames(project.graph, project.training));
    const EpochSums sums = evaluation.run(part, inUnits, 0);
    return {sums.loss(), sums.metrics(), sums.samples()};
}

namespace {

void checkInputs(const Graph& graph, const GraphFacts& facts, const Dataset& data) {
    const std::vector<Uid> inputs = graph.inputNodes();
    const Text remedy = TEXT("training", "Give data of the kind that the network was trained on.");
    if (inputs.size() != data.info().inputs.size())
        throw Error("",
                    TEXT("training", "the network has %1 inputs, the data have %2")
                        .arg(static_cast<long long>(inputs.size()))
                        .arg(static_cast<long long>(data.info().inputs.size())),
                    remedy);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto known = facts.nodes.find(inputs[i]);
        const Shape& given = data.info().inputs[i];
        if (known != facts.nodes.end() && !(known->second.output == given))
            throw Error(graph.find(inputs[i])->name,
                        TEXT("training", "expected samples of shape %1, got %2")
                            .arg(known->second.output.text())
                            .arg(given.text()),
                        remedy);
    }
}

} // namespace

std::vector<std::vector<float>> predict(const Graph& graph, const TrainingConfig& training, const Weights& weights,
                                        const Dataset& data, Part part, ThreadPool& pool, bool exact,
                                        std::int64_t batch) {
    const GraphFacts facts = checkGraph(graph, training);
    checkInputs(graph, facts, data);
    const std::unique_ptr<Backend> backend = makeBackend("cpu");
    auto parameters = std::make_shared<Parameters>(graph, facts, backend->realType());
    parameters->assign(weights);

    const std::int64_t samples = data.samples(part);
    batch = std::clamp<std::int64_t>(std::min(batch, evaluationBatch(facts, samples)), 1,
                                     std::max<std::int64_t>(1, samples));
    std::vector<std::int64_t> rows(static_cast<std::size_t>(samples));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    std::vector<std::vector<float>> outputs;
    std::unique_ptr<BoundPlan> plan;
    for (std::int64_t begin = 0; begin < samples; begin += batch) {
        const std::int64_t count = std::min(batch, samples - begin);
        if (!plan || plan->batch() != count) {
            CompileOptions options;
            options.purpose = CompileOptions::Purpose::predict;
            options.batch = count;
            options.exact = exact;
            plan = std::make_unique<BoundPlan>(
                Plan::compile(graph, training, nullptr, *backend, pool, parameters, options), data);
        }
        plan->gatherInputs(part, rows.data() + begin);
        plan->plan().run({});
        outputs.resize(static_cast<std::size_t>(plan->plan().outputs()));
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const std::vector<float> values = plan->plan().output(static_cast<int>(i));
            outputs[i].insert(outputs[i].end(), values.begin(), values.end());
        }
    }
    return outputs;
}

} // namespace lamina
