// The learning rate stays as it is.
//   η_t = η

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec constantSchedule() {
    return {"constant",
            "",
            TEXT("schedule", "Constant"),
            TEXT("schedule", "The learning rate stays as it is."),
            "η_t = η",
            {},
            [](const Options&, double initial, std::int64_t, std::int64_t, std::int64_t) -> double { return initial; }};
}

} // namespace lamina
