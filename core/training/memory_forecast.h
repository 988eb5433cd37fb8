#pragma once
// What a run will take of this computer's memory, known before it starts.

#include "core/model/data_recipe.h"
#include "core/model/training_config.h"

#include <cstdint>

namespace lamina {

// Bytes that a run adds at its peak to what the program takes before: weights, gradients, optimizer, the copies to go back to,
// kept epochs, a checkpoint, and the plans for training, for the last short batch and for validation. data: nullptr = unknown;
// then one plan. Nothing is allocated. Throws Error where the network has errors.
std::int64_t foretellRun(const Graph& graph, const TrainingConfig& training, const DataInfo* data);

std::int64_t residentBytes(); // that this process takes now; 0 where the system does not say
std::int64_t peakBytes();     // that it has taken at most

} // namespace lamina
