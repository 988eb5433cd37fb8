#include "core/model/registry.h"

#include "core/model/training_config.h"

#include <algorithm>

namespace lamina {

Registry& registry() {
    static Registry instance;
    return instance;
}

const LayerSpec* findLayer(const std::string& type) {
    for (const LayerSpec& spec : registry().layers)
        if (spec.type == type) return &spec;
    return nullptr;
}

namespace {
template <class Spec>
const Spec* findNamed(const std::vector<Spec>& specs, const std::string& name) {
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const Spec& spec) { return spec.name == name; });
    return found == specs.end() ? nullptr : &*found;
}
} // namespace

const LossSpec* findLoss(const std::string& name) { return findNamed(registry().losses, name); }
const OptimizerSpec* findOptimizer(const std::string& name) { return findNamed(registry().optimizers, name); }
const ScheduleSpec* findSchedule(const std::string& name) { return findNamed(registry().schedules, name); }
const MetricSpec* findMetric(const std::string& name) { return findNamed(registry().metrics, name); }

double TrainingConfig::learningRate() const {
    const OptimizerSpec* spec = findOptimizer(optimizer);
    return spec ? Options(spec->properties, optimizerOptions).real("learning_rate") : 0;
}

} // namespace lamina
