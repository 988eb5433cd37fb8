#pragma once
// What stands as one layer in a Keras file and is another one here, or several in a row. Internal to core/storage.

#include "core/storage/strict_json.h"

#include <string>
#include <vector>

namespace lamina::keras {

// One layer of a chain: class and options as Keras would write them; suffix: what its name here has behind the layer's.
struct Link {
    std::string className, suffix;
    Json config;
};
struct Chain {
    std::vector<Link> links; // empty: the layer is what it says
    std::size_t weights = 0; // the link that has the layer's weights
    std::string archivePart; // where they lie in the layer's group of a .keras archive
    std::vector<Json>
        unmasked; // shapes of the call's tensors, each of which is to lose its mask first; empty: they keep them
    bool readsTwice = false; // the one tensor of the call takes both places: x² as x · x
};

// A layer whose activation is a layer (LeakyReLU(0.2)), an RNN around one cell, an Identity, a TimeDistributed around something that
// needs none; an operation of Keras 3 (x * 2, x[:, -1], ops.mean(x, 1), ops.reshape, …), from object["inbound_nodes"].
// Throws Error for an operation that cannot be said with the layers that are here.
// dropsMasks: there are masks in the network, which no operation hands on.
Chain chainFor(const Json& object, const std::string& name, bool dropsMasks, const std::string& where);

// Is it one of Keras's operations, and no layer?
bool isOperation(const Json& object);

// TimeDistributed around a network is the network with every layer on every step; null for everything else. What the file has in the
// place of such a layer stands under kClassInside.
Json networkAtEachStep(const Json& object);
constexpr const char* kClassInside = "lamina class inside";

} // namespace lamina::keras
