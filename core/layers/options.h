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
Property activityRegularizerOption();
Property kernelConstraintOption();
Property biasConstraintOption();
Property paddingOption();

// The weights that these options describe. named: the options are depthwise_initializer, depthwise_regularizer, …
WeightSpec kernelWeight(const Options& options, const Shape& shape);
WeightSpec biasWeight(const Options& options, const Shape& shape);
WeightSpec weightOf(const Options& options, const std::string& named, const std::string& weight, const Shape& shape);

// l₁ Σ|x| + l₂ Σ x² as a number of rank 0, by a regularizer's text; empty where there is none.
Value penaltyOn(Value x, const std::string& regularizer);
// What the loss grows by for an output of such a layer, a number of rank 0: the regularizer of y (N, …), divided by N. Empty
// where there is none.
Value activityPenalty(Value y, const std::string& regularizer);

// "3×3"
std::string pairText(const std::vector<std::int64_t>& pair);
// The activation's label in the language of the program: "ReLU"
std::string activationText(const std::string& name);
// Joined by " · ", empty parts left out
std::string summaryOf(const std::vector<std::string>& parts);

} // namespace lamina
