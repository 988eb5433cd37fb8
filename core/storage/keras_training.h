#pragma once
// How a network learns: Keras's training_config ↔ TrainingConfig. Internal to core/storage.

#include "core/model/project.h"
#include "core/storage/strict_json.h"

#include <vector>

namespace lamina::keras {

// Loss, optimizer and metrics in full names, for one output or several. outputs: Keras's outputs in its order.
// Nothing where no output has a loss.
Json trainingConfig(const Project& project, const std::vector<Uid>& outputs);

// Call setHeads() first. Fills heads, optimizer and its options. What has no counterpart here keeps its default and leaves a note.
void readTraining(const Json& config, const std::vector<std::string>& outputNames, TrainingConfig& training,
                  std::vector<Text>& notes);

// One head for each output, or one for the only sink.
void setHeads(const Graph& graph, const std::vector<Uid>& outputs, TrainingConfig& training);

} // namespace lamina::keras
