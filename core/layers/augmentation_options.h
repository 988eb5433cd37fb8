#pragma once
// What the layers that change pictures at random share: active while training only, every sample and step its own numbers,
// which depend on the run's seed and the layer alone. With isTraining false each of them hands its input on.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

// One number f for −f … f, or two for the stretch between them
Property factorOption(const std::string& name, const std::string& defaultValue, double least, double most, Text label,
                      Text help);
struct Stretch {
    double low = 0, high = 0;
};
Stretch stretchOf(const Options& options, const std::string& name);
Property valueRangeOption(); // "0, 255": the least and the largest number of a pixel
Stretch valueRangeOf(const Options& options);

// (N, 1) drawn evenly from the stretch; draw: 0, 1, … for the draws of one layer
Value drawnFrom(Scope& scope, std::int64_t samples, Stretch stretch, int draw);
Value clippedTo(Value x, Stretch range);

// Keras's fill_mode, interpolation, fill_value
void addWarpOptions(LayerSpec& spec);
struct Map { // y's cell (row, column) ← x at (m0 c + m1 r + m2, m3 c + m4 r + m5); each (N, 1)
    Value m0, m1, m2, m3, m4, m5;
};
Value warped(Scope& scope, Value x, const Map& map); // with those options

LayerSpec pictureLayer(const std::string& type, Text label, Text help); // category, rank and shape of an augmentation

} // namespace lamina
