#include "core/layers/schedules/options.h"

namespace lamina {

Property stepsOption(std::string name, Text label, Text help) {
    return integer(std::move(name), 0).range(0, 1e12).named(std::move(label), std::move(help));
}

Property decayRateOption(double defaultValue) {
    return real("decay_rate", defaultValue)
        .range(0, 1e6)
        .named(TEXT("schedule", "Decay rate"), TEXT("schedule", "How strongly the learning rate falls."));
}

Property staircaseOption() {
    return boolean("staircase", false)
        .named(TEXT("schedule", "In stairs"), TEXT("schedule", "Falls all at once after each stretch."));
}

Property alphaOption() {
    return real("alpha", 0)
        .range(0, 1)
        .named(TEXT("schedule", "Least share"), TEXT("schedule", "Of the learning rate that is left at the end."));
}

} // namespace lamina
