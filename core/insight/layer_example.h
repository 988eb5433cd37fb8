#pragma once
// A small example of what a layer does, computed and not written down: for its help.

#include "core/model/layer_spec.h"

#include <string>
#include <utility>
#include <vector>

namespace lamina {

struct LayerExample {
    std::vector<std::pair<std::string, std::string>> lines; // "x (4)" and "[1, -2, 3, 0.5]"; the last one is the output
    bool hasWeights = false;                                // drawn at random, as before training
};

// A few numbers through the layer with small options, as it predicts. Empty where no small input fits. Milliseconds; any thread.
LayerExample layerExample(const LayerSpec& spec);

} // namespace lamina
