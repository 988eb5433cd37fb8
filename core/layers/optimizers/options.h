#pragma once
// Options that all optimizers share, with Keras's names.

#include "core/model/registry.h"

namespace lamina {

Property learningRateOption(double defaultValue);
Property momentumOption();
Property betaOption(int number, double defaultValue); // beta_1: of the mean, beta_2: of the mean square
Property rhoOption(double defaultValue);
Property epsilonOption();
Property firstAccumulatorOption();
// The optimizer's own options, then what Keras has for all: weight_decay, clipnorm, global_clipnorm, clipvalue (at most one
// of the three acts), use_ema, ema_momentum, ema_overwrite_frequency, gradient_accumulation_steps; and one of this program:
// exclude_bias_and_normalization, from the weight decay.
std::vector<Property> withSharedOptions(std::vector<Property> own, double weightDecay = 0);
// After `slots` is set: further state follows that of the optimizer.
void readSharedOptions(const Options& options, UpdateRule& rule);

} // namespace lamina
