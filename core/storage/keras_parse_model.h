#pragma once
// What a model_config says, before anything is made of it: Sequential and Functional of Keras 2 and 3, networks inside networks
// included. Internal to core/storage.

#include "core/storage/keras_calls.h"
#include "core/storage/keras_layers.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lamina::keras {

struct ParsedModel;
struct ParsedLayer {
    ReadLayer layer; // of a network inside only name and isTrainable
    std::string className;
    std::shared_ptr<const ParsedModel> inside;
    std::vector<LayerCall> calls;
    std::string key;            // what its readers call it: the name in the file, or one of its own inside a chain
    bool isOfFile = true;       // false: a link of a chain that the file knows nothing of
    std::vector<Json> unmasked; // shapes of its tensors, which lose their masks on the way
    bool readsTwice = false;    // its one tensor takes both places
    std::string archiveType;    // the class whose parts its weights have there, where it is not its own
    std::string archivePart;    // where its weights lie in its group of a .keras archive

    bool isInput() const { return !inside && layer.type == "Input"; }
};
struct ParsedModel {
    std::string name;
    bool isSequential = false;
    std::vector<ParsedLayer> layers;
    std::map<std::string, std::size_t> byName;
    std::vector<TensorName> inputs, outputs;
};

// Throws Error for what cannot be read; layers of a class that does not exist here among it.
std::shared_ptr<const ParsedModel> parseModel(const Json& modelConfig, const std::string& where,
                                              std::vector<Text>& notes);

} // namespace lamina::keras
