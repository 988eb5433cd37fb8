#pragma once
// Options that several schedules share, with Keras's names. Stretches are given in steps, and 0 leaves them to the length of the
// run.

#include "core/model/registry.h"

#include <algorithm>
#include <cmath>

namespace lamina {

// "decay_steps" and the like; otherwise: what 0 stands for, in words
Property stepsOption(std::string name, Text label, Text help);
Property decayRateOption(double defaultValue);
Property staircaseOption();
Property alphaOption();

// The option, or the other number where it is 0; at least 1
inline double stepsOf(const Options& options, const std::string& name, double otherwise) {
    const double given = static_cast<double>(options.integer(name));
    return std::max(1.0, given > 0 ? given : otherwise);
}

} // namespace lamina
