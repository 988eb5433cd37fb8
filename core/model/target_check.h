#pragma once
// The part of checkGraph() that holds a network against the data it is to learn; private to core/model.

#include "core/model/graph_check.h"

namespace lamina {

// Adds diagnostics to facts: inputs and outputs against the data, output activation against the loss, hints.
void checkTargets(const Graph& graph, const TrainingConfig& training, const DataInfo* data, GraphFacts& facts);

Fix insertFlatten();

// "Insert MaxPool": with the name that the layer has for people; its type where it is not known.
Text insertLabel(const std::string& type);

} // namespace lamina
