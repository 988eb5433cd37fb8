#pragma once
// Levenberg–Marquardt (Marquardt, "An algorithm for least-squares estimation of nonlinear parameters", 1963; Hagan & Menhaj,
// "Training feedforward networks with the Marquardt algorithm", 1994).

#include "core/training/whole_batch.h"

#include <memory>

namespace lamina {

// F = mean of e² over M = samples × outputs (and penalties), H ≈ 2/M JᵀJ:  (H + μ I) δ = −∇F,  w ← w + η δ where F falls.
// Row (sample, output) of J is the gradient of that output, made by the plan for one sample with a target that leaves this
// error alone. Slots of the parameters: the weights before the step, δ, and last μ.
class LevenbergMarquardtMethod : public WholeBatchMethod {
public:
    static constexpr std::int64_t kMostWeights = 2000, kMostJacobian = 200'000'000;

    // Throws Error: another loss than the squared error, several outputs with a loss, too many weights or samples.
    LevenbergMarquardtMethod(const Graph& graph, const TrainingConfig& training, const Dataset& data, PlanCache& plans,
                             Parameters& parameters, double initialMu);
    ~LevenbergMarquardtMethod() override;
    void step(Plan& plan, const StepState& state) override;

private:
    struct System;
    void gatherJacobian(const StepState& state);

    const Dataset& m_data;
    BoundPlan& m_single; // for one sample
    Parameters& m_parameters;
    const double m_initialMu;
    std::unique_ptr<System> m_system;
};

} // namespace lamina
