#pragma once
// What layers measure on the data before the first step: mean and variance of Normalization (Keras's adapt).

#include "core/data/dataset.h"
#include "core/model/project.h"
#include "core/plan/plan.h"

namespace lamina {

// Fills the statistics of every Normalization that still has its initial ones (mean 0, variance 1) from the training part,
// layer after layer from the inputs on. The network has no errors. Throws Error: memory.
void fitStatistics(const Project& project, const GraphFacts& facts, const Dataset& data, const Backend& backend,
                   ThreadPool& pool, const std::shared_ptr<Parameters>& parameters);

} // namespace lamina
