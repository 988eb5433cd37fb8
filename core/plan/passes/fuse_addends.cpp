#include "core/plan/passes/passes.h"

namespace lamina::passes {

namespace {

// Fewer rows have products of their own, which are faster than a second pass is slow.
constexpr std::int64_t kFewestRows = 16;

class Addends {
public:
    Addends(Recording& recording, const Backend& backend)
        : m_recording(recording),
          m_trace(recording.trace),
          m_backend(backend),
          m_readers(recording),
          m_keep(m_trace.ops.size(), true) {}

    void join() {
        for (std::size_t i = 0; i < m_trace.ops.size(); ++i) {
            if (m_trace.ops[i].op != Op::add) continue;
            const int a = m_trace.ops[i].inputs[0], b = m_trace.ops[i].inputs[1];
            if (!joinSum(i, a, b)) joinSum(i, b, a);
        }
        keepOps(m_trace, m_keep);
    }

private:
    const TraceTensor& tensor(int t) const { return m_trace.tensors[at(t)]; }

    bool canAdd(const TraceOp& op, int result) const {
        if (op.op == Op::layerNormGradient) return op.inputs.size() == 5 && op.outputs[0] == result;
        const Shape& shape = tensor(result).shape;
        const bool addsAlready = op.inputs.size() > 2 && tensor(op.inputs.back()).shape.rank() > 1;
        return (op.op == Op::matmul || op.op == Op::dense) && op.attributes.function == Function::linear &&
               !addsAlready && shape.rank() > 1 && shape.count() >= kFewestRows * shape.last();
    }

    // At the place of the op in front of the sum: between the two a weight may be updated, and it must see the old numbers.
    bool joinSum(std::size_t sum, int result, int other) {
        const int producer = tensor(result).producer;
        if (producer < 0 || tensor(other).producer >= producer || tensor(other).shape != tensor(result).shape ||
            m_readers.only(result) != static_cast<int>(sum) || !canAdd(m_trace.ops[at(producer)], result))
            return false;
        TraceOp fused = m_trace.ops[at(producer)];
        if (fused.op == Op::matmul) fused.op = Op::dense;
        fused.inputs.push_back(other);
        fused.outputs[0] = m_trace.ops[sum].outputs[0];
        if (!m_backend.supports(instructionOf(m_recording, fused, m_backend.realType()))) return false;
        m_keep[sum] = false;
        m_trace.tensors[at(fused.outputs[0])].producer = producer; // a later sum may be joined to this one
        m_trace.ops[at(producer)] = std::move(fused);
        return true;
    }

    Recording& m_recording;
    Trace& m_trace;
    const Backend& m_backend;
    const Readers m_readers;
    std::vector<bool> m_keep;
};

} // namespace

void fuseAddends(Recording& recording, const Backend& backend) { Addends(recording, backend).join(); }

} // namespace lamina::passes
