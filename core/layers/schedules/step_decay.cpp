// Step decay: after every so many epochs the learning rate is multiplied by a factor.
//   η_t = η f^⌊epoch / n⌋

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec stepDecaySchedule() {
    return {"step_decay",
            "",
            TEXT("schedule", "Step decay"),
            TEXT("schedule", "Falls by a factor after every so many epochs."),
            "η_t = η f^⌊epoch / n⌋",
            {integer("epochs", 10)
                 .range(1, 1e9)
                 .named(TEXT("schedule", "Every"), TEXT("schedule", "Epochs between two falls.")),
             real("factor", 0.5)
                 .range(0, 1)
                 .named(TEXT("schedule", "Factor"), TEXT("schedule", "What the learning rate is multiplied by."))},
            [](const Options& o, double initial, std::int64_t step, std::int64_t, std::int64_t perEpoch) -> double {
                const double epoch =
                    std::floor(static_cast<double>(step) / static_cast<double>(std::max<std::int64_t>(1, perEpoch)));
                return initial *
                       std::pow(o.real("factor"), std::floor(epoch / static_cast<double>(o.integer("epochs"))));
            }};
}

} // namespace lamina
