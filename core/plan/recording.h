#pragma once
// A network, its losses, metrics and gradients written down as one trace for one batch size: what a plan is made from.

#include "core/model/registry.h"
#include "core/ops/trace.h"
#include "core/plan/plan.h"

namespace lamina {

struct Recording {
    Trace trace;
    std::vector<int> inputs;  // tensors, in the order of the graph's Input nodes
    std::vector<int> outputs; // in the order of the heads, then further sinks

    struct HeadRecord {
        const LossSpec* loss = nullptr;
        int target = -1;
        int weight = -1;                                        // of the samples; −1: all the same
        std::vector<std::pair<const MetricSpec*, int>> metrics; // tensor with 4 sums
    };
    std::vector<HeadRecord> heads; // none when the purpose is prediction
    int loss = -1;                 // tensor of rank 0

    std::vector<std::pair<int, const ParameterLayout::Entry*>> weights;   // tensor of each weight
    std::vector<std::pair<int, const ParameterLayout::Entry*>> gradients; // tensor of each trained weight's gradient
    std::vector<std::pair<Uid, int>> nodeOutputs;
    bool updatesWeights = false;
    bool useDirectConvolution = false; // how it is going to run: what the back-end is told of every op
    int threads = 1;
    bool weightsStay = false;           // no op changes a weight or a statistic
    std::vector<bool> needsWeightsOnly; // ops whose result is the same until a weight changes: run when one has
    std::vector<bool> isConstant;       // ops whose result is the same in every step: run once when the plan is bound
};

// layout must outlive the recording. Throws Error where the network or its heads do not fit.
Recording record(const Graph& graph, const GraphFacts& facts, const TrainingConfig& training, const DataInfo* data,
                 const ParameterLayout& layout, const UpdateRule& rule, const CompileOptions& options);

} // namespace lamina
