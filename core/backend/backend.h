#pragma once
// What carries out ops. A back-end turns an Instruction (an op with its memory) into a Kernel once; the kernel then runs in
// every step. Nothing above this folder knows a device.

#include "core/base/thread_pool.h"
#include "core/ops/op.h"

#include <memory>
#include <string>
#include <vector>

namespace lamina {

struct BoundTensor {
    void* data = nullptr;
    Shape shape;
    Type type = Type::f32;

    template <class T>
    T* as() const {
        return static_cast<T*>(data);
    }
    std::int64_t count() const { return shape.count(); }
};

// An op with the memory of its operands. Outputs never overlap inputs unless the back-end said mayOverwrite().
// update: inputs = {parameters, gradients, slot 1, … } as whole arenas; outputs = {parameters}.
struct Instruction {
    Op op;
    Attributes attributes;
    std::vector<BoundTensor> inputs, outputs;
    std::byte* scratch = nullptr; // scratchBytes() of it, shared by all instructions of a plan
    bool useDirectConvolution = false;
    int threads = 1; // of the pool it will run on: sizes the scratch of kernels that keep a panel for each thread
    // Its weights change seldom, as in a network that only predicts: a kernel may then keep them in a form of its own, in
    // keptBytes() of memory that lasts from run to run, and makes it anew whenever weightsVersion has a new value.
    bool weightsStay = false;
    std::byte* kept = nullptr;
    const std::uint64_t* weightsVersion = nullptr;
};

// What changes from step to step.
struct StepState {
    std::int64_t step = 0;        // number of the step from 0, over the whole run: part of every random counter
    std::int64_t firstSample = 0; // row 0's number within the step, for batches that are cut
    double learningRate = 0;
};

class Kernel {
public:
    virtual ~Kernel() = default;
    virtual void run(const StepState& state) = 0; // no allocation, no lock, no look-up
    virtual std::string name() const = 0;         // for the plan print-out: "product 6×4"
    virtual int slices() const { return 1; }
};

class Backend {
public:
    virtual ~Backend() = default;
    virtual std::string name() const = 0;               // "reference", "cpu AVX-512"
    virtual Type realType() const { return Type::f32; } // f64: every float tensor of a plan is double
    // Does the back-end want this fused op, as the passes would make it?
    virtual bool supports(const Instruction& instruction) const = 0;
    virtual std::int64_t scratchBytes(const Instruction& instruction) const = 0; // data pointers are not set yet
    virtual std::int64_t keptBytes(const Instruction&) const { return 0; }       // 0 unless weightsStay
    // May output 0 share the memory of this input?
    virtual bool mayOverwrite(const Instruction& instruction, int input) const = 0;
    virtual std::unique_ptr<Kernel> bind(const Instruction& instruction, ThreadPool& pool) const = 0;
};

std::unique_ptr<Backend> makeReferenceBackend(bool inDouble = false);
std::unique_ptr<Backend> makeCpuBackend();
std::unique_ptr<Backend> makeCudaBackend(); // throws Error where this build or machine has none

} // namespace lamina
