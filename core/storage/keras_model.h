#pragma once
// A whole network: Keras's model_config ↔ Graph. Internal to core/storage.

#include "core/model/graph_check.h"
#include "core/model/project.h"
#include "core/storage/strict_json.h"

#include <optional>
#include <string>
#include <vector>

namespace lamina::keras {

struct ModelLayer {
    std::string name;               // as in layer_names
    std::string className;          // Keras's
    Uid uid = 0;                    // the node that owns the weights; 0: none of its own
    std::vector<ModelLayer> inside; // of a network used as a layer, in the order of its own config
    std::string archiveType = {};   // the class whose parts the weights have there, where it is not the node's
    std::string archivePart = {};   // where the weights lie in its group of a .keras archive: "/layer" in a wrapper
};

// A weight of a layer, in the order in which Keras's .h5 has them: first those that learn, then the others.
struct OwnedWeight {
    Uid node = 0;
    const WeightSpec* spec = nullptr; // of the facts
};
std::vector<OwnedWeight> weightsOf(const ModelLayer& layer, const Graph& graph, const GraphFacts& facts);

struct ReadModel {
    std::string name;
    Graph graph;
    std::vector<Uid> outputs;             // in Keras's order
    std::vector<std::string> outputNames; // of their layers, in the file
    std::vector<ModelLayer>
        layers; // Keras's model.layers, in the order of the config; of a Sequential without the input
};

// Sequential and Functional of Keras 2 and 3, in both forms of inbound_nodes. A network used as a layer becomes a block of
// layers. Every layer of the result has a shape.
// Throws Error.
ReadModel readModel(const Json& modelConfig, const std::string& where, std::vector<Text>& notes);

struct WrittenModel {
    Json config;                    // model_config
    std::vector<ModelLayer> layers; // Keras's model.layers, in the order in which Keras will pair the weights
    std::vector<Uid> outputs;
};

// Nothing where Keras could not build the network: a layer without a shape or without an input.
std::optional<WrittenModel> writeModel(const Project& project, const GraphFacts& facts);

// The node whose weights a node uses: itself, or the one that weightsOf leads to.
Uid ownerOf(const Graph& graph, Uid uid);

} // namespace lamina::keras
