#pragma once
// Options that all optimizers share, with Keras's names.

#include "core/model/registry.h"

namespace lamina {

Property learningRateOption(double defaultValue);
Property momentumOption();
Property epsilonOption();
// clipnorm, global_clipnorm, clipvalue: at most one acts
std::vector<Property> withClipping(std::vector<Property> properties);
void readClipping(const Options& options, UpdateRule& rule);

} // namespace lamina
