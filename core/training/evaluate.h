#pragma once
// Loss and metrics over a whole part, in large batches.

#include "core/training/bound_plan.h"
#include "core/training/epoch_sums.h"

#include <atomic>
#include <vector>

namespace lamina {

// Samples in one batch of evaluation: many for small networks, few where activations are large. 1 … samples.
std::int64_t evaluationBatch(const GraphFacts& facts, std::int64_t samples);

class PartEvaluation {
public:
    PartEvaluation(PlanCache& plans, const Dataset& data, const GraphFacts& facts, std::vector<std::string> headNames)
        : m_plans(plans), m_data(data), m_facts(facts), m_headNames(std::move(headNames)) {}

    // Compiles what run() will need, so that nothing is compiled in the middle of a run.
    void prepare(Part part);
    // The sums over every sample of the part with the parameters of now. inUnits: metrics of scaled numbers in the units of
    // the data; the loss stays what the network is trained on. step: as in StepState.
    // stop: once it is on, nothing after the batch of now is summed; the caller asks it and drops the sums.
    EpochSums run(Part part, bool inUnits, std::int64_t step, const std::atomic<bool>* stop = nullptr);

private:
    PlanCache& m_plans;
    const Dataset& m_data;
    const GraphFacts& m_facts;
    std::vector<std::string> m_headNames;
    std::vector<std::int64_t> m_rows;
};

} // namespace lamina
