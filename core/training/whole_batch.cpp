#include "core/training/whole_batch.h"

#include "core/base/error.h"
#include "core/training/lbfgs.h"
#include "core/training/levenberg_marquardt.h"

namespace lamina {

namespace {
OptimizerSpec::Method methodOf(const TrainingConfig& training) {
    const OptimizerSpec* spec = findOptimizer(training.optimizer);
    return spec ? spec->method : OptimizerSpec::Method::update;
}
} // namespace

bool isWholeBatchMethod(const TrainingConfig& training) { return methodOf(training) != OptimizerSpec::Method::update; }

std::unique_ptr<WholeBatchMethod> makeWholeBatchMethod(const Graph& graph, const TrainingConfig& training,
                                                       const Dataset& data, PlanCache& plans, Parameters& parameters) {
    const OptimizerSpec::Method method = methodOf(training);
    if (method == OptimizerSpec::Method::update) return nullptr;
    const OptimizerSpec& spec = *findOptimizer(training.optimizer);
    for (const ParameterLayout::Entry& entry : parameters.layout().entries())
        if (entry.isTrained && entry.spec.constraint != "none")
            throw Error(graph.find(entry.node)->name,
                        TEXT("training", "%1 cannot keep the constraint of a weight").arg(spec.label.shown()),
                        TEXT("training", "Remove the constraint, or choose another optimizer."));
    const Options options(spec.properties, training.optimizerOptions);
    if (method == OptimizerSpec::Method::lbfgs)
        return std::make_unique<LbfgsMethod>(parameters, static_cast<int>(options.integer("history")));
    return std::make_unique<LevenbergMarquardtMethod>(graph, training, data, plans, parameters,
                                                      options.real("initial_mu"));
}

} // namespace lamina
