#pragma once
// A compiled plan with the addresses that a step fills, and the small cache of plans that share one set of parameters.

#include "core/data/dataset.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace lamina {

class BoundPlan {
public:
    BoundPlan(std::unique_ptr<Plan> plan, const Dataset& data);

    // Copies batch() samples into the memory of the plan. rows: numbers within the part. No allocation.
    void gather(Part part, const std::int64_t* rows);
    void gatherInputs(Part part, const std::int64_t* rows);
    // The whole part, which has batch() samples, in order: copied the first time, still there the next.
    void gatherAll(Part part, const std::int64_t* rowsInOrder);

    Plan& plan() { return *m_plan; }
    const Plan& plan() const { return *m_plan; }
    std::int64_t batch() const { return m_batch; }

private:
    struct Feed {
        int index = 0;              // of the input or head
        void* memory = nullptr;     // filled in place, where the plan takes what the data give
        std::vector<float> numbers; // otherwise a buffer on the way: double plans
    };
    void gatherTargets(Part part, const std::int64_t* rows);

    const Dataset& m_data;
    std::unique_ptr<Plan> m_plan;
    std::int64_t m_batch;
    std::vector<Feed> m_inputs, m_targets, m_weights;
    std::optional<Part> m_holds; // the whole of this part lies in the plan's memory
};

// Plans of one network by purpose and batch size; each is compiled when it is first asked for.
class PlanCache {
public:
    // All references must outlive the cache.
    PlanCache(const Graph& graph, const TrainingConfig& training, const Dataset& data, const Backend& backend,
              ThreadPool& pool, std::shared_ptr<Parameters> parameters)
        : m_graph(graph),
          m_training(training),
          m_data(data),
          m_backend(backend),
          m_pool(pool),
          m_parameters(std::move(parameters)) {}

    BoundPlan& get(CompileOptions::Purpose purpose, std::int64_t batch);
    BoundPlan lookingPlan(std::int64_t batch) const; // for training, no update, every value readable; not kept

private:
    const Graph& m_graph;
    const TrainingConfig& m_training;
    const Dataset& m_data;
    const Backend& m_backend;
    ThreadPool& m_pool;
    std::shared_ptr<Parameters> m_parameters;
    std::map<std::pair<CompileOptions::Purpose, std::int64_t>, BoundPlan> m_plans;
};

} // namespace lamina
