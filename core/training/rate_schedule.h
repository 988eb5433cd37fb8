#pragma once
// The learning rate of every step: the schedule of the settings, and what a person's hand does to it.

#include "core/model/registry.h"
#include "core/model/training_config.h"
#include "core/training/run_counters.h"

namespace lamina {

class RateSchedule {
public:
    // Throws Error: there is no schedule of that name.
    RateSchedule(const TrainingConfig& training, std::int64_t stepsPerEpoch);

    void begin(RunCounters& counters) const;      // before the first step
    void beforeStep(RunCounters& counters) const; // sets the rate of the step that comes
    void setByHand(RunCounters& counters,
                   double rate) const; // from the next step on, the schedule goes on in proportion
    // reduce_on_plateau: looks at the loss of an epoch that has ended (Keras's ReduceLROnPlateau)
    void afterEpoch(RunCounters& counters, double loss) const;

private:
    double planned(const RunCounters& counters) const;
    const ScheduleSpec* m_spec;
    Properties m_properties;
    double m_initial;
    std::int64_t m_steps, m_perEpoch;
};

} // namespace lamina
