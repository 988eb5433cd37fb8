#pragma once
// The lists of fast kernels. A family's file gives its list in order of preference; the first entry that accepts an
// instruction binds it, and the reference loop takes what nobody accepts.

#include "core/backend/backend.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace lamina::cpu {

struct Implementation {
    Op op;
    const char* name;
    bool (*accepts)(const Instruction& instruction);
    std::int64_t (*scratchBytes)(const Instruction& instruction); // nullptr: none
    std::unique_ptr<Kernel> (*bind)(const Instruction& instruction, ThreadPool& pool);
    std::int64_t (*keptBytes)(const Instruction& instruction) = nullptr; // of Instruction::kept; nullptr: none
};

std::span<const Implementation> productList();
std::span<const Implementation> rowProductList(); // before the others: one row
std::span<const Implementation> productUpdateList();
std::span<const Implementation> rowProgramList();
std::span<const Implementation> crossEntropyList();
std::span<const Implementation> productUpdateBothList();
std::span<const Implementation> metricList();
std::span<const Implementation> eigenList();
std::span<const Implementation> elementwiseList();
std::span<const Implementation> movementList();
std::span<const Implementation> reductionList();
std::span<const Implementation> lossList();
std::span<const Implementation> dropoutList();
std::span<const Implementation> randomList();
std::span<const Implementation> warpList();
std::span<const Implementation> updateList();
std::span<const Implementation> ctcList();
std::span<const Implementation> convolutionList();
std::span<const Implementation> convolutionBackList();
std::span<const Implementation> depthwiseList(); // before the others
std::span<const Implementation> winogradList();
std::span<const Implementation> largeWinogradList(); // before it
std::span<const Implementation> winogradBackList();
std::span<const Implementation> poolingList();
std::span<const Implementation> normalizationList();
std::span<const Implementation> recurrentList();
std::span<const Implementation> gatherList();
std::span<const Implementation> layerNormList();
std::span<const Implementation> batchProductList();
std::span<const Implementation> attentionList();

// Does this processor divide and take roots so slowly that estimates with a step of Newton's are faster? Intel's do (about 40
// cycles for 16 numbers against 11), AMD's do not (9 against 11, measured on Zen 5). A property of the machine and not a
// measurement: runs must repeat.
bool estimatesRoots();

const char* targetName(); // of the instruction set in use: "AVX-512"

// A kernel made of a function object: run(state).
template <class Run>
class FunctionKernel : public Kernel {
public:
    FunctionKernel(std::string name, int slices, Run run)
        : m_run(std::move(run)), m_name(std::move(name)), m_slices(slices) {}
    void run(const StepState& state) override { m_run(state); }
    std::string name() const override { return m_name; }
    int slices() const override { return m_slices; }

private:
    Run m_run;
    std::string m_name;
    int m_slices;
};

template <class Run>
std::unique_ptr<Kernel> makeKernel(std::string name, int slices, Run run) {
    return std::make_unique<FunctionKernel<Run>>(std::move(name), slices, std::move(run));
}

inline bool allFloat(const Instruction& instruction) {
    const auto isFloat = [](const BoundTensor& t) { return t.type == Type::f32; };
    return std::all_of(instruction.inputs.begin(), instruction.inputs.end(), isFloat) &&
           std::all_of(instruction.outputs.begin(), instruction.outputs.end(), isFloat);
}

// Whether the last input of a dense is r, as large as the result
inline bool hasAddend(const Instruction& instruction) {
    return instruction.op == Op::dense && instruction.inputs.size() > 2 && instruction.inputs.back().shape.rank() > 1;
}

inline long ceilDivide(long a, long b) { return (a + b - 1) / b; }
inline long roundUp(long a, long b) { return ceilDivide(a, b) * b; }

// Runs work(task, area) for every task. area < areas picks scratch memory; it never picks numbers, so more threads than
// areas merely wait.
template <class Work>
void runTasks(ThreadPool& pool, long tasks, int areas, const Work& work) {
    if (pool.threads() <= areas || tasks <= 1) {
        pool.run(static_cast<int>(tasks), [&](int task, int thread) { work(task, thread); });
        return;
    }
    std::atomic<long> next{0};
    pool.run(areas, [&](int area, int) {
        for (long task; (task = next.fetch_add(1, std::memory_order_relaxed)) < tasks;) work(task, area);
    });
}

// Numbers in one slice of a loop over vectors: long enough to pay for waking a thread.
constexpr long kSliceNumbers = 16384;

inline int sliceCount(long numbers, long perSlice = kSliceNumbers) {
    return static_cast<int>(std::max(1L, ceilDivide(numbers, perSlice)));
}

// Runs work(begin, end) over 0 … numbers in slices that do not depend on the number of threads.
template <class Work>
void runSlices(ThreadPool& pool, long numbers, long perSlice, const Work& work) {
    if (numbers <= perSlice) {
        work(0L, numbers);
        return;
    }
    pool.run(sliceCount(numbers, perSlice), [&](int slice, int) {
        const long begin = slice * perSlice;
        work(begin, std::min(numbers, begin + perSlice));
    });
}

} // namespace lamina::cpu
