#pragma once
// The inside of a Plan; private to core/plan.

#include "core/base/aligned_buffer.h"
#include "core/plan/memory_plan.h"
#include "core/plan/plan.h"
#include "core/plan/recording.h"

namespace lamina {

struct Plan::Impl {
    CompileOptions options;
    Recording recording;
    MemoryPlan memory;
    std::shared_ptr<Parameters> parameters;
    std::string backendName;
    Type realType = Type::f32;
    int threads = 1;
    std::vector<std::string> nodeNames; // by op: the layer it belongs to

    AlignedBuffer arena, scratch;
    std::vector<AlignedBuffer> kept; // by the kernels, of weights that seldom change
    std::vector<Instruction> instructions;
    std::vector<std::unique_ptr<Kernel>> kernels; // one for each instruction
    std::size_t firstChange = 0; // the first kernel that writes weights, statistics or the optimizer's state
    std::vector<int> opOfKernel; // index into the recording's ops

    // What depends on weights only, where they seldom change
    std::vector<std::unique_ptr<Kernel>> weightKernels;
    bool hasPrepared = false;
    std::uint64_t preparedVersion = 0;
    void prepareWeights(); // runs them if a weight has changed since

    std::byte* address(int tensor) const; // no allocation: read in every step
    Type typeOf(int tensor) const;
    std::int64_t countOf(int tensor) const;
    BoundTensor bound(int tensor) const;
    bool changesParameters(std::size_t op) const;
    void bind(const Backend& backend, ThreadPool& pool);
};

} // namespace lamina
