#pragma once
// A network compiled for one batch size and one purpose. Shapes, memory, fusion, kernels and the cutting of the work are
// fixed; run() is a loop over bound kernels.

#include "core/backend/backend.h"
#include "core/model/registry.h"
#include "core/plan/parameters.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lamina {

struct CompileOptions {
    enum class Purpose { train, evaluate, predict }; // evaluate: loss and metrics without learning
    Purpose purpose = Purpose::train;
    std::int64_t batch = 32;
    bool forLooking = false;      // no fusion, no reuse of memory: every value and gradient stays readable
    bool exact = false;           // direct convolution, for comparing with other programs
    bool updatesWeights = true;   // false: gradients only (gradient checks, explanations)
    std::int64_t memoryLimit = 0; // bytes; 0 = what the machine has
};

// A value of a plan compiled for looking.
struct LookedAt {
    Uid node = 0;
    std::string op;                            // "matmul"
    std::string name;                          // of a weight or input, else empty
    bool isGradient = false, isOutput = false; // isOutput: the layer's result
    Shape shape;
    std::vector<float> values;
};

class Plan {
public:
    // data: shapes and kinds of the targets; needed for train and evaluate. The pool and backend must outlive the plan.
    // Throws Error: the network has errors, the backend lacks an op, or the memory does not suffice (with the batch that would).
    static std::unique_ptr<Plan> compile(const Graph& graph, const TrainingConfig& training, const DataInfo* data,
                                         const Backend& backend, ThreadPool& pool,
                                         std::shared_ptr<Parameters> parameters, const CompileOptions& options);
    ~Plan();

    std::int64_t batch() const;
    int inputs() const;
    int heads() const;

    // Before a step. Rows are dense; a float plan's memory may be filled in place.
    BoundTensor input(int index) const; // (batch, …) f32 (f64 in a double plan)
    BoundTensor target(int head) const; // (batch, …) f32, or i32 class numbers
    BoundTensor weight(int head) const; // of the samples (batch, …) f32; empty where the data give none
    void writeInput(int index, const float* rows);
    void writeWeight(int head, const float* rows);
    void writeTarget(int head, const void* rows); // float or int32, as target(head).type says; double plans convert

    void run(const StepState& state);
    // The same, but left between two kernels once `stop` is on, as long as no weight and no statistics have changed: then false,
    // and the step has not happened.
    bool runUnless(const std::atomic<bool>& stop, const StepState& state);

    // After a step.
    double loss() const; // mean over the batch with all heads and penalties; train and evaluate only
    std::vector<float> output(int index) const; // (batch, …): outputs in the order of the heads, then further sinks
    const float* outputData(int index) const;   // the same without a copy; nullptr in a double plan
    Shape outputShape(int index) const;
    int outputs() const;
    int metrics(int head) const;
    const double* metricSums(int head, int metric) const; // for MetricSpec::finish
    std::int64_t metricSumCount(int head, int metric) const;
    const MetricSpec& metricSpec(int head, int metric) const;
    std::vector<LookedAt> look() const; // plans compiled for looking only

    std::int64_t arenaBytes() const; // activations and scratch
    std::int64_t activationBytesWithoutReuse() const;
    std::string text(const std::string& title) const; // the plan as a table, for `summary --plan`: plan_text.cpp
    struct Timing {                                   // of one instruction
        std::string kernel, computes;
        double seconds = 0; // mean of the repeats
        std::int64_t macs = 0, bytes = 0;
    };
    std::vector<Timing> profile(const StepState& state, int repeats); // runs steps; the weights change
    std::int64_t macs() const;                                        // multiply-adds of one run

    struct Impl; // plan_impl.h

private:
    explicit Plan(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

// Foretold bytes for training with this batch, without allocating: weights, gradients, slots, arena. Throws Error where the
// network has errors.
std::int64_t foretellPlan(const Graph& graph, const TrainingConfig& training, const DataInfo* data,
                          const CompileOptions& options); // one plan alone: arena, scratch and what its kernels keep
std::int64_t foretellMemory(const Graph& graph, const TrainingConfig& training, const DataInfo* data,
                            std::int64_t batch);

} // namespace lamina
