// Inverse time decay.
//   η_t = η / (1 + r t / n), in stairs η / (1 + r ⌊t / n⌋)

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec inverseTimeDecaySchedule() {
    return {"inverse_time_decay",
            "InverseTimeDecay",
            TEXT("schedule", "Inverse time decay"),
            TEXT("schedule", "Falls quickly at first, then ever more slowly."),
            "η_t = η / (1 + r t / n)",
            {stepsOption("decay_steps", TEXT("schedule", "Stretch"),
                         TEXT("schedule", "Steps in which it falls once by the rate; 0: one epoch.")),
             decayRateOption(0.5), staircaseOption()},
            [](const Options& o, double initial, std::int64_t step, std::int64_t, std::int64_t perEpoch) -> double {
                const double stretch =
                    static_cast<double>(step) / stepsOf(o, "decay_steps", static_cast<double>(perEpoch));
                return initial / (1 + o.real("decay_rate") * (o.flag("staircase") ? std::floor(stretch) : stretch));
            }};
}

} // namespace lamina
