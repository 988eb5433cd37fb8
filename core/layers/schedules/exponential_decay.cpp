// Exponential decay.
//   η_t = η r^(t / n), in stairs η r^⌊t / n⌋

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec exponentialDecaySchedule() {
    return {"exponential_decay",
            "ExponentialDecay",
            TEXT("schedule", "Exponential decay"),
            TEXT("schedule", "Falls by the same factor in every stretch."),
            "η_t = η r^(t / n)",
            {stepsOption("decay_steps", TEXT("schedule", "Stretch"),
                         TEXT("schedule", "Steps in which it falls once by the rate; 0: one epoch.")),
             decayRateOption(0.96), staircaseOption()},
            [](const Options& o, double initial, std::int64_t step, std::int64_t, std::int64_t perEpoch) -> double {
                const double stretch =
                    static_cast<double>(step) / stepsOf(o, "decay_steps", static_cast<double>(perEpoch));
                return initial * std::pow(o.real("decay_rate"), o.flag("staircase") ? std::floor(stretch) : stretch);
            }};
}

} // namespace lamina
