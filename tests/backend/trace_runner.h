#pragma once
// Runs a recorded trace op by op, every tensor in memory of its own between guard zones: no plan, no passes, no reuse.
// What the plans compute is checked against this, and so are gradients against finite differences.

#include "core/backend/backend.h"
#include "core/base/aligned_buffer.h"
#include "core/ops/trace.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace lamina::test {

class TraceRunner {
public:
    TraceRunner(const Trace& trace, const Backend& backend) : m_trace(trace), m_pool(1) {
        for (const TraceTensor& t : trace.tensors) {
            const Type type = t.type == Type::f32 ? backend.realType() : t.type;
            m_memory.emplace_back(static_cast<std::size_t>(t.shape.count() * sizeOf(type)) + 2 * kGuard + kAlignment);
            std::memset(m_memory.back().data(), 0xFF, m_memory.back().size()); // NaN: what is not written shows
            m_tensors.push_back({m_memory.back().data() + kGuard, t.shape, type});
        }
        std::int64_t scratch = 0;
        std::vector<Instruction> instructions;
        for (const TraceOp& op : trace.ops) {
            Instruction in{op.op, op.attributes, {}, {}};
            for (const int t : op.inputs) in.inputs.push_back(m_tensors[static_cast<std::size_t>(t)]);
            for (const int t : op.outputs) in.outputs.push_back(m_tensors[static_cast<std::size_t>(t)]);
            scratch = std::max(scratch, backend.scratchBytes(in));
            instructions.push_back(std::move(in));
        }
        m_scratch = AlignedBuffer(static_cast<std::size_t>(scratch) + kAlignment);
        for (Instruction& in : instructions) {
            in.scratch = m_scratch.data();
            m_kernels.push_back(backend.bind(in, m_pool));
        }
    }

    void set(Value v, const std::vector<double>& numbers) {
        const BoundTensor& t = tensor(v);
        for (std::int64_t i = 0; i < t.count(); ++i) {
            const double x = numbers[static_cast<std::size_t>(i)];
            if (t.type == Type::f64) t.as<double>()[i] = x;
            if (t.type == Type::f32) t.as<float>()[i] = static_cast<float>(x);
            if (t.type == Type::i32) t.as<std::int32_t>()[i] = static_cast<std::int32_t>(x);
        }
    }
    std::vector<double> get(Value v) const {
        const BoundTensor& t = tensor(v);
        std::vector<double> numbers;
        for (std::int64_t i = 0; i < t.count(); ++i)
            numbers.push_back(t.type == Type::f64   ? t.as<double>()[i]
                              : t.type == Type::f32 ? static_cast<double>(t.as<float>()[i])
                                                    : t.as<std::int32_t>()[i]);
        return numbers;
    }
    double number(Value v) const { return get(v).front(); }

    void run(const StepState& state = {}) {
        for (const auto& kernel : m_kernels) kernel->run(state);
    }

    // Only the ops up to the one that computes v
    void runUntil(Value v, const StepState& state = {}) {
        for (std::size_t i = 0; i < m_kernels.size(); ++i) {
            m_kernels[i]->run(state);
            const std::vector<int>& outputs = m_trace.ops[i].outputs;
            if (std::find(outputs.begin(), outputs.end(), v.tensor) != outputs.end()) return;
        }
    }

    // Did a kernel write outside of its tensors?
    bool guardsAreIntact() const {
        for (std::size_t i = 0; i < m_memory.size(); ++i) {
            const std::byte *begin = m_memory[i].data(), *data = begin + kGuard;
            const std::byte* end = data + m_tensors[i].count() * sizeOf(m_tensors[i].type);
            for (const std::byte* p = begin; p < data; ++p)
                if (*p != std::byte{0xFF}) return false;
            for (const std::byte* p = end; p < end + kGuard; ++p)
                if (*p != std::byte{0xFF}) return false;
        }
        return true;
    }

private:
    static constexpr std::size_t kGuard = 64;
    const BoundTensor& tensor(Value v) const { return m_tensors[static_cast<std::size_t>(v.tensor)]; }

    const Trace& m_trace;
    ThreadPool m_pool;
    std::vector<AlignedBuffer> m_memory;
    std::vector<BoundTensor> m_tensors;
    AlignedBuffer m_scratch;
    std::vector<std::unique_ptr<Kernel>> m_kernels;
};

} // namespace lamina::test
