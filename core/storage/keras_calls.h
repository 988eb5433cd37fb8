#pragma once
// Who reads whom: Keras's inbound_nodes, input_layers and output_layers. Internal to core/storage.

#include "core/base/error.h"
#include "core/storage/strict_json.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lamina::keras {

struct TensorName { // Keras's name of a tensor: a result of the call-th call of a layer
    std::string layer;
    std::int64_t call = 0, tensor = 0;
};

struct LayerCall {
    std::vector<TensorName> inputs;                     // in the order of the layer's wires
    std::vector<std::pair<std::string, Json>> settings; // use_causal_mask and the like, given when the layer is called
};

constexpr std::size_t kMostLayers = 10000;

// The tensors that a layer of this class takes by name, in the order of its wires; empty: all in one list.
const std::vector<std::string>& namedInputs(const std::string& className);
// Is this option given when the layer is called, and not when it is made?
bool isCallSetting(const std::string& className, const std::string& option);

// The operations among the layers of a functional network by which Keras 3 makes the masks of its Masking and Embedding layers and
// hands them on. Here masks go along the wires by themselves; an operation that computes anything else is not among them.
std::set<std::string> maskMakers(const Json& layers);

// One entry of inbound_nodes, in the form of Keras 2 (a list) or 3 (args and kwargs). Masks that come from `makers` are left out.
// Throws Error, with the layer in the message.
// takesNumbers: of an operation, whose further arguments have become options.
LayerCall readCall(const Json& entry, const std::string& className, bool takesNumbers,
                   const std::set<std::string>& makers, const std::string& where, const std::string& layer);

// input_layers and output_layers: one triple, a list of them, or an object with them as values.
std::vector<TensorName> readEnds(const Json& config, const char* key, const std::string& where);

Error badWiring(const std::string& where, const std::string& layer);

} // namespace lamina::keras
