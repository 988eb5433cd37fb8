#pragma once
// What the data decide about the settings of a run.

#include "core/data/dataset.h"
#include "core/model/training_config.h"

namespace lamina {

// The settings a network is compiled with: balanced classes have become weights, counted on the training part, and an optimizer
// that sees all samples has a batch of that size. Throws Error: a weight for a class that is not a number of at least 0, a
// precision that does not exist.
TrainingConfig learningSettings(const TrainingConfig& training, const Dataset& data);

// samples / (classes × samples of the class), for each class of a target; empty where it has no classes. Keras's
// compute_class_weight("balanced") of scikit-learn; a class without samples has the weight 0.
std::vector<double> balancedClassWeights(const Dataset& data, int target);

} // namespace lamina
