#pragma once
// lamina train FILE --find-rate: a table of the loss over the learning rate, and a proposal.

#include "app/command_line/output.h"
#include "core/data/dataset.h"
#include "core/model/project.h"

#include <memory>

namespace lamina {

// Nothing of the search is kept: not the weights, not the project. Returns the program's exit code.
int findRateOnLine(const Project& project, const Dataset& data, const WeightsPointer& weights, const Output& output);

} // namespace lamina
