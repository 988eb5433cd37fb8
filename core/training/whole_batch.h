#pragma once
// Optimizers that see all samples in each step and run the plan more than once in it.

#include "core/training/bound_plan.h"

#include <memory>

namespace lamina {

class WholeBatchMethod {
public:
    virtual ~WholeBatchMethod() = default;
    // One step from the parameters of now. The plan has all samples in its memory and makes gradients only; afterwards it has
    // run on the new parameters, so that its loss and metrics are theirs. No allocation after the first step.
    virtual void step(Plan& plan, const StepState& state) = 0;
};

// nullptr: the optimizer of these settings is not one of them. What a method remembers lies in the slots of the parameters.
// plans, data and parameters must outlive it. Throws Error with the reason where the method cannot train this network.
std::unique_ptr<WholeBatchMethod> makeWholeBatchMethod(const Graph& graph, const TrainingConfig& training,
                                                       const Dataset& data, PlanCache& plans, Parameters& parameters);
bool isWholeBatchMethod(const TrainingConfig& training);

} // namespace lamina
