#pragma once
// What the layers of the convolution family share: options with Keras's names, order and defaults, checks and formulas. axes: 1 for
// sequences (T, C), 2 for pictures (H, W, C), 3 for volumes (D, H, W, C).

#include "core/layers/window_options.h"
#include "core/model/layer_spec.h"

namespace lamina {

Property filtersOption();
Property groupsOption();
Property depthMultiplierOption();
Property convolutionPaddingOption(int axes); // sequences may be padded causally
// depthwise_initializer, depthwise_regularizer, …; named: "depthwise" or "pointwise"
Property initializerOf(const std::string& named);
Property regularizerOf(const std::string& named);
Property constraintOf(const std::string& named);

// Throw Problem where channels and filters cannot be cut into the groups, or where the window both jumps and is dilated.
void requireGroups(const Options& options, std::int64_t channels);
void requireStrideOrDilation(const Options& options, int axes);

// f(z + b), with the activation and the bias that the options ask for
class Scope;
struct Value;
Value biasAndActivation(Scope& scope, Value z);

// "32 filters · 3×3 · / 2×2 · same · ReLU"; first: what stands in front of the window
SummaryRule convolutionSummary(int axes, const std::string& countOption);

// The declarations, given type, name, help, formula and export
LayerSpec convolutionSpec(LayerSpec spec, int axes); // sequences and pictures
LayerSpec transposedConvolutionSpec(LayerSpec spec, int axes);
LayerSpec depthwiseConvolutionSpec(LayerSpec spec, int axes);
LayerSpec separableConvolutionSpec(LayerSpec spec, int axes);

} // namespace lamina
