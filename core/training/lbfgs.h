#pragma once
// L-BFGS (Liu & Nocedal, "On the limited memory BFGS method for large scale optimization", 1989).

#include "core/training/whole_batch.h"

namespace lamina {

// Slots of the parameters: s_i and y_i of the last steps in a ring, the gradient and the weights before the step, the direction,
// and last the figures: how many pairs there are and where the next one goes.
class LbfgsMethod : public WholeBatchMethod {
public:
    LbfgsMethod(Parameters& parameters, int history);
    void step(Plan& plan, const StepState& state) override;

private:
    template <class Real>
    void stepOf(Plan& plan, const StepState& state);

    Parameters& m_parameters;
    const int m_history;
};

} // namespace lamina
