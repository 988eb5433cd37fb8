#pragma once
// How a network learns, said on the command line: loss, optimizer, schedule and their options, weights of classes, precision.

#include "core/model/training_config.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace lamina {

class LearningOptions {
public:
    void addTo(CLI::App& app);
    // Throws CallError: a name that does not exist, a value that does not fit.
    void applyTo(TrainingConfig& training) const;
    // Throws CallError where these options would change the settings of a run that is to go on.
    void refuseChangeOf(const TrainingConfig& training) const;

private:
    std::optional<double> m_rate;
    std::string m_optimizer, m_schedule, m_loss, m_precision;
    std::vector<std::string> m_optimizerOptions, m_scheduleOptions, m_lossOptions, m_metrics;
    std::vector<double> m_classWeights;
    bool m_balancesClasses = false, m_recomputes = false;
    std::optional<int> m_truncatedSteps;
};

} // namespace lamina
