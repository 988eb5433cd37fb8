// Polynomial decay from the learning rate to another one; power 1: a straight line.
//   η_t = (η − η_end) (1 − t / n)^p + η_end, t at most n; cycle: n grows to the next multiple of itself above t

#include "core/layers/schedules/options.h"

namespace lamina {

ScheduleSpec polynomialDecaySchedule() {
    return {
        "polynomial_decay",
        "PolynomialDecay",
        TEXT("schedule", "Polynomial decay"),
        TEXT("schedule", "Falls from the learning rate to another one; power 1: in a straight line."),
        "η_t = (η − η_end) (1 − t / n)^p + η_end",
        {stepsOption("decay_steps", TEXT("schedule", "Length"),
                     TEXT("schedule", "Steps of the whole fall; 0: the whole run.")),
         real("end_learning_rate", 0.0001)
             .range(0, 1e6)
             .named(TEXT("schedule", "Last rate"), TEXT("schedule", "The learning rate at the end.")),
         real("power", 1)
             .range(0, 100)
             .named(TEXT("schedule", "Power"), TEXT("schedule", "1: a straight line; 2: steep at first.")),
         boolean("cycle", false).named(TEXT("schedule", "Repeat"), TEXT("schedule", "Begins again, lower each time."))},
        [](const Options& o, double initial, std::int64_t step, std::int64_t steps, std::int64_t) -> double {
            double length = stepsOf(o, "decay_steps", static_cast<double>(steps)), t = static_cast<double>(step);
            if (o.flag("cycle"))
                length *= t == 0 ? 1 : std::ceil(t / length);
            else
                t = std::min(t, length);
            const double end = o.real("end_learning_rate");
            return (initial - end) * std::pow(1 - t / length, o.real("power")) + end;
        }};
}

} // namespace lamina
