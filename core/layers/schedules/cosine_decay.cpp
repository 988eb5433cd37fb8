// Cosine decay (Loshchilov & Hutter, 2017), after a straight warm-up.
//   warm-up: η_t = η₀ + (η' − η₀) t / w;   then η_t = η' ((1 − α) ½ (1 + cos(π (t − w) / n)) + α)
// With a warm-up target η' the learning rate is η₀, as in Keras; without one it is η' and the warm-up begins at 0.

#include "core/layers/schedules/options.h"

#include <numbers>

namespace lamina {

ScheduleSpec cosineDecaySchedule() {
    return {
        "cosine_decay",
        "CosineDecay",
        TEXT("schedule", "Cosine decay"),
        TEXT("schedule",
             "Falls along half a wave, after a warm-up if there is one: the usual choice for large networks."),
        "η_t = η ((1 − α) ½ (1 + cos(π t / n)) + α)",
        {stepsOption("decay_steps", TEXT("schedule", "Length"),
                     TEXT("schedule", "Steps of the fall; 0: all that the warm-up leaves.")),
         alphaOption(),
         stepsOption("warmup_steps", TEXT("schedule", "Warm-up"),
                     TEXT("schedule", "Steps in which the learning rate rises first.")),
         real("warmup_target", 0)
             .range(0, 1e6)
             .named(TEXT("schedule", "Warm-up target"),
                    TEXT("schedule", "Where the warm-up leads from the learning rate; 0: from 0 to the learning rate."))
             .advanced()
             .orNone()},
        [](const Options& o, double initial, std::int64_t step, std::int64_t steps, std::int64_t) -> double {
            const double warmUp = static_cast<double>(o.integer("warmup_steps")), target = o.real("warmup_target");
            const double from = target > 0 ? initial : 0, top = target > 0 && warmUp > 0 ? target : initial;
            double t = static_cast<double>(step);
            if (t < warmUp) return from + (top - from) * t / warmUp;
            const double length = stepsOf(o, "decay_steps", static_cast<double>(steps) - warmUp),
                         alpha = o.real("alpha");
            t = std::min(t - warmUp, length);
            return top * ((1 - alpha) * 0.5 * (1 + std::cos(std::numbers::pi * t / length)) + alpha);
        }};
}

} // namespace lamina
