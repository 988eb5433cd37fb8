// Cosine decay with warm restarts (Loshchilov & Hutter, 2017): each wave longer (t_mul) and lower (m_mul) than the one before.
//   η_t = η ((1 − α) ½ m^i (1 + cos(π u)) + α),   u the part of wave i that is done

#include "core/layers/schedules/options.h"

#include <numbers>

namespace lamina {

ScheduleSpec cosineDecayRestartsSchedule() {
    return {
        "cosine_decay_restarts",
        "CosineDecayRestarts",
        TEXT("schedule", "Cosine with restarts"),
        TEXT("schedule", "Falls along half a wave and begins again, with longer waves each time."),
        "η_t = η ((1 − α) ½ mⁱ (1 + cos(π u)) + α)",
        {stepsOption("first_decay_steps", TEXT("schedule", "First wave"),
                     TEXT("schedule", "Steps of the first fall; 0: a seventh of the run, so that it restarts twice.")),
         real("t_mul", 2)
             .range(1, 1000)
             .named(TEXT("schedule", "Longer by"),
                    TEXT("schedule", "Each wave is so many times as long as the one before.")),
         real("m_mul", 1)
             .range(0, 1000)
             .named(TEXT("schedule", "Lower by"), TEXT("schedule", "Each wave begins at so much of the one before.")),
         alphaOption()},
        [](const Options& o, double initial, std::int64_t step, std::int64_t steps, std::int64_t) -> double {
            double done =
                static_cast<double>(step) / stepsOf(o, "first_decay_steps", std::ceil(static_cast<double>(steps) / 7));
            const double longer = o.real("t_mul"), alpha = o.real("alpha");
            double wave = 0;
            if (longer == 1) {
                wave = std::floor(done);
                done -= wave;
            } else {
                wave = std::floor(std::log(1 - done * (1 - longer)) / std::log(longer) + 1e-12);
                const double length = std::pow(longer, wave);
                done = (done - (1 - length) / (1 - longer)) / length;
            }
            const double cosine = 0.5 * std::pow(o.real("m_mul"), wave) * (1 + std::cos(std::numbers::pi * done));
            return initial * ((1 - alpha) * cosine + alpha);
        }};
}

} // namespace lamina
