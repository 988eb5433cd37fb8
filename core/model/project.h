#pragma once
// Everything that one file holds, but for the numbers of the weights: a value, copied when a run starts.

#include "core/model/data_recipe.h"
#include "core/model/graph.h"
#include "core/model/run_history.h"
#include "core/model/training_config.h"

#include <memory>
#include <string>
#include <vector>

namespace lamina {

// The weights of a network as named dense arrays in Keras's layout; shared, never changed once published.
struct WeightArray {
    Uid node = 0;
    std::string name;
    Shape shape;
    std::vector<float> values; // row-major
};
using Weights = std::vector<WeightArray>;
using WeightsPointer = std::shared_ptr<const Weights>; // nullptr: not initialised yet
const WeightArray* findWeight(const Weights& weights, Uid node, const std::string& name); // nullptr if there is none

struct Project {
    std::string name; // of the network: "mnist-cnn"
    Graph graph;
    TrainingConfig training;
    DataRecipe data;
    std::vector<RunRecord> runs;
    std::string example; // id of the example it was made from, or empty
    std::string notes;   // JSON object text with content a newer program wrote; survives a save
};

// JSON of the project without weights; used in the file's `lamina` group, in examples, on the clipboard and for undo.
// fromJson throws Error with the place of the fault. Unknown keys are kept in Project::notes.
std::string toJson(const Project& project, int indent = -1);
Project projectFromJson(const std::string& json, const std::string& where);
std::string toJson(const Graph& graph);
Graph graphFromJson(const std::string& json, const std::string& where);
std::string toJson(const TrainingConfig& config);
std::string toJson(const DataRecipe& recipe);
std::string toJson(const std::vector<RunRecord>& runs);

} // namespace lamina
