#pragma once
// A network with given weights, ready to be asked: values of any inputs, and outputs with loss over the rows of a part.

#include "core/insight/probe.h"
#include "core/plan/plan.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace lamina {

// Thrown to break off when the probe goes away.
struct ProbeCancelled {};

class LensNetwork {
public:
    // Everything must outlive it. Throws Error: mistakes in the network, memory.
    LensNetwork(const Graph& graph, const TrainingConfig& training, std::shared_ptr<const Dataset> data,
                ThreadPool& pool, const std::atomic<bool>& isCancelled);

    void setWeights(const WeightsPointer& weights); // nullptr: as initialised by the seed

    // The first output for `count` samples of the first input (dense rows): calls visit(first sample, samples, outputs).
    using Visit = std::function<void(std::int64_t first, std::int64_t count, const float* outputs)>;
    void answer(const float* inputs, std::int64_t count, const Visit& visit);
    // The first output for rows of a part. withLoss: the mean loss over them, else 0.
    double answer(Part part, const std::vector<std::int64_t>& rows, bool withLoss, const Visit& visit);

    std::int64_t outputWidth() const { return m_outputWidth; } // numbers of the first output for one sample
    const Dataset& data() const { return *m_data; }

private:
    Plan& plan(CompileOptions::Purpose purpose, std::int64_t batch);
    void fill(Plan& plan, Part part, const std::int64_t* rows, bool withTargets);
    std::int64_t largestBatch(std::int64_t samples) const;

    const Graph m_graph;
    const TrainingConfig m_training;
    const std::shared_ptr<const Dataset> m_data;
    ThreadPool& m_pool;
    const std::atomic<bool>& m_isCancelled;
    std::unique_ptr<Backend> m_backend;
    GraphFacts m_facts;
    std::shared_ptr<Parameters> m_parameters;
    std::map<std::pair<CompileOptions::Purpose, std::int64_t>, std::unique_ptr<Plan>> m_plans;
    std::int64_t m_outputWidth = 1;
    bool m_hasAllWeights = false; // those that nobody gives are as initialised
};

} // namespace lamina
