#pragma once
// What is known about a drawn network without running it: shapes, parameters, cost, and what is wrong with it.

#include "core/model/data_recipe.h"
#include "core/model/graph.h"
#include "core/model/training_config.h"

#include <map>
#include <vector>

namespace lamina {

enum class Severity { error, warning, hint };

struct Diagnostic {
    Uid node = 0; // 0: the network as a whole
    Severity severity = Severity::error;
    Text text;              // one sentence without the layer's name: "needs a flat input (1 axis), receives 11×11×64"
    std::vector<Fix> fixes; // the first one is the button
};

struct NodeFacts {
    bool hasShape = false;     // false: an input does not fit, so nothing more is known
    std::vector<Shape> inputs; // of one sample
    Shape output;
    std::vector<Shape> extraOutputs;
    std::vector<WeightSpec> weights;
    std::int64_t parameters = 0, trainableParameters = 0;
    std::int64_t macs = 0; // multiply-adds for one sample
};

struct GraphFacts {
    std::map<Uid, NodeFacts> nodes;
    std::vector<Uid> order; // topological
    std::vector<Diagnostic> diagnostics;
    std::int64_t parameters = 0, trainableParameters = 0, macs = 0;
    bool isComplete = false; // every node has a shape and no error stands

    bool hasErrors() const;
    const Diagnostic* firstError() const;
};

// Checks the network alone (data == nullptr) or against the data it is to learn. Never throws for a user's mistake.
GraphFacts checkGraph(const Graph& graph, const TrainingConfig& training, const DataInfo* data = nullptr);

// The graph (and, for setLoss, the training settings) with the fix carried out: one undo step.
void applyFix(const Fix& fix, Uid node, Graph& graph, TrainingConfig& training);

// The loss and metrics a head gets when none are named: by the target, else by the output's activation.
Head resolvedHead(const Head& head, const Graph& graph, const TargetInfo* target);

// Sets the shape of the network's inputs and the width (and activation) of its last layer to fit the data: `lamina new
// --data`, "Use my data".
void fitToData(Graph& graph, TrainingConfig& training, const DataInfo& data);

} // namespace lamina
