#pragma once
// Layers of a Keras file that lead to no output. Internal to core/storage.

#include "core/model/graph.h"
#include "core/storage/model_file.h"

namespace lamina {

// Takes out what leads to none of the outputs: in Keras a network used as a layer may have results that nobody reads, here a
// layer that nobody reads is an output itself. Inputs stay. Weights that are shared with a layer that stays go over to it.
void dropDeadEnds(Graph& graph, const std::vector<Uid>& outputs, std::vector<WeightPlace>& weights,
                  std::vector<Text>& notes);

} // namespace lamina
