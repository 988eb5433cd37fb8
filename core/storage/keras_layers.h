#pragma once
// One layer: its object in Keras's model_config ↔ type and options here. Internal to core/storage.

#include "core/model/graph.h"
#include "core/storage/strict_json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lamina::keras {

struct ReadLayer {
    std::string name; // as the file has it
    std::string type;
    Properties properties;
    bool isTrainable = true;
};

// object: {"class_name", "config", …}. Throws Error, with layer and class in the message, for a class or an option that does not
// exist here and would change what the network computes. What only matters while training is left out with a note.
ReadLayer readLayer(const Json& object, const std::string& where, std::vector<Text>& notes);

// An option that Keras is given when the layer is called (use_causal_mask). Throws Error where it is unknown here and would
// change the result.
void readSetting(const std::string& name, const Json& value, const std::string& layer, const LayerSpec& spec,
                 const std::string& where, Properties& properties);

// Keras's class of a layer: InputLayer for an Input, Activation for the layers that are one activation.
std::string kerasClass(const LayerSpec& spec);

// The InputLayer's shape without the batch, from batch_input_shape, batch_shape or a Sequential's build_input_shape.
// Throws Error if an axis has no fixed size.
Properties inputProperties(const Json& batchShape, const std::string& layer, const std::string& where);

// A class by the one name it has here, whatever name of it stands in the file.
std::string layerClass(const std::string& inFile);

// The portable profile: exactly the keys that Keras 2 and 3 both accept. inputRank: axes of one sample.
Json layerConfig(const Node& node, const std::string& name, const LayerSpec& spec, int inputRank);

// Where the variables of a layer lie in its group of a .keras archive, in the order of its weights: {""}, {"cell"}, {"query_dense", …}
std::vector<std::string> archiveParts(const LayerSpec& spec);

// "dense/kernel:0", "lstm/lstm_cell/kernel:0": Keras 2's name of a weight.
std::string weightName(const LayerSpec& spec, const std::string& layer, const std::string& weight);

} // namespace lamina::keras
