#pragma once
// Options that several layers share, with Keras's names and defaults.

#include "core/model/layer_spec.h"

namespace lamina {

constexpr double kMostUnits = 1 << 24, kWidestWindow = 4096;

Property unitsOption(std::int64_t defaultValue);
Property activationOption(const std::string& defaultValue);
Property useBiasOption();
Property kernelInitializerOption();
Property biasInitializerOption();
Property kernelRegularizerOption();
Property biasRegularizerOption();
Property kernelConstraintOption();
Property biasConstraintOption();
Property paddingOption();

// The weights that these options describe. named: the options are depthwise_initializer, depthwise_regularizer, …
WeightSpec kernelWeight(const Options& options, const Shape& shape);
WeightSpec biasWeight(const Options& options, const Shape& shape);
WeightSpec weightOf(const Options& options, const std::string& named, const std::string& weight, const Shape& shape);

// "3×3"
std::string pairText(const std::vector<std::int64_t>& pair);
// The activation's label in the language of the program: "ReLU"
std::string activationText(const std::string& name);
// Joined by " · ", empty parts left out
std::string summaryOf(const std::vector<std::string>& parts);

} // namespace lamina
