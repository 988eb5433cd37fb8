// One cycle (Smith, 2018): up along half a wave, then far down along another one.
//   rising part w of the run: η_t from η / d to η;   then from η to η / (d e)

#include "core/layers/schedules/options.h"

#include <numbers>

namespace lamina {

ScheduleSpec oneCycleSchedule() {
    return {
        "one_cycle",
        "",
        TEXT("schedule", "One cycle"),
        TEXT("schedule", "Up along half a wave to the learning rate, then down far below where it began: quick "
                         "training with a large rate."),
        "η / d  ↗  η  ↘  η / (d e)",
        {real("rising_share", 0.3)
             .range(0, 1)
             .named(TEXT("schedule", "Rising share"), TEXT("schedule", "Of the run in which the learning rate rises.")),
         real("start_divisor", 25)
             .range(1, 1e9)
             .named(TEXT("schedule", "First divisor"),
                    TEXT("schedule", "It begins at the learning rate divided by this.")),
         real("end_divisor", 10000)
             .range(1, 1e12)
             .named(TEXT("schedule", "Last divisor"), TEXT("schedule", "It ends at the first one divided by this."))},
        [](const Options& o, double initial, std::int64_t step, std::int64_t steps, std::int64_t) -> double {
            const double last = std::max(1.0, static_cast<double>(steps) - 1), rising = o.real("rising_share") * last;
            const double t = std::min(static_cast<double>(step), last), first = initial / o.real("start_divisor");
            const auto wave = [](double from, double to, double share) {
                return to + (from - to) * 0.5 * (1 + std::cos(std::numbers::pi * share));
            };
            if (t < rising) return wave(first, initial, t / rising);
            return wave(initial, first / o.real("end_divisor"), last > rising ? (t - rising) / (last - rising) : 1);
        }};
}

} // namespace lamina
