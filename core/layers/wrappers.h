#pragma once
// Layers around another layer, made from that layer's declaration: Bidirectional(LSTM), TimeDistributed(Conv2D), … Their options
// are those of the inner layer, under the same names.

#include "core/model/layer_spec.h"

namespace lamina {

// Runs a recurrent layer over the sequence from both ends. Weights: forward_…, then backward_…
LayerSpec bidirectionalSpec(const LayerSpec& inner);

// Runs a layer on every step of a sequence (T, …).
LayerSpec timeDistributedSpec(const LayerSpec& inner);

inline bool isWrapper(const LayerSpec& spec) { return spec.type.find('(') != std::string::npos; }

// All of them for the layers that are there, in palette order.
std::vector<LayerSpec> wrapperSpecs(const std::vector<LayerSpec>& layers);

} // namespace lamina
