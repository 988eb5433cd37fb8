// Linear warm-up: the learning rate rises from a share of itself and then stays.
//   η_t = η (s + (1 − s) min(t / w, 1))

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec linearWarmupSchedule() {
    return {"linear_warmup",
            "",
            TEXT("schedule", "Linear warm-up"),
            TEXT("schedule",
                 "Rises in a straight line and then stays: for the first steps of attention and large batches."),
            "η_t = η (s + (1 − s) min(t / w, 1))",
            {stepsOption("warmup_steps", TEXT("schedule", "Warm-up"),
                         TEXT("schedule", "Steps of the rise; 0: a tenth of the run.")),
             real("start_share", 0)
                 .range(0, 1)
                 .named(TEXT("schedule", "First share"), TEXT("schedule", "Of the learning rate, in the first step."))},
            [](const Options& o, double initial, std::int64_t step, std::int64_t steps, std::int64_t) -> double {
                const double length = stepsOf(o, "warmup_steps", std::ceil(static_cast<double>(steps) / 10)),
                             first = o.real("start_share");
                return initial * (first + (1 - first) * std::min(1.0, static_cast<double>(step) / length));
            }};
}

} // namespace lamina
