#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

namespace {
// From here on a weight is read from the last cache or from memory, where one way is better than two.
constexpr std::int64_t kFewestNumbers = 256 * 1024, kMostSamples = 256;

class Backward {
public:
    Backward(Recording& recording, const Backend& backend)
        : m_recording(recording),
          m_trace(recording.trace),
          m_backend(backend),
          m_uses(countUses(recording)),
          m_keep(m_trace.ops.size(), true) {}

    void joinUpdates() {
        for (std::size_t i = 0; i < m_trace.ops.size(); ++i)
            if (m_trace.ops[i].op == Op::matmulUpdate && m_trace.ops[i].attributes.transposeA) joinUpdate(i);
    }
    void joinSlopes() {
        for (std::size_t i = 0; i < m_trace.ops.size(); ++i)
            if (m_keep[i] && m_trace.ops[i].op == Op::matmul && m_trace.ops[i].isBackward) joinSlope(i);
    }
    void finish() { keepOps(m_trace, m_keep); }

private:
    const Shape& shapeOf(int tensor) const { return m_trace.tensors[at(tensor)].shape; }
    std::size_t size() const { return m_trace.ops.size(); }
    bool reads(std::size_t op, int tensor) const {
        const std::vector<int>& inputs = m_trace.ops[op].inputs;
        return m_keep[op] && std::find(inputs.begin(), inputs.end(), tensor) != inputs.end();
    }
    bool isThereBefore(int tensor, std::size_t op) const {
        return m_trace.tensors[at(tensor)].producer < static_cast<int>(op);
    }
    // The only op that reads what op i makes; size(): there are several or none.
    std::size_t onlyReader(std::size_t i) const {
        const int result = m_trace.ops[i].outputs[0];
        if (m_uses[at(result)] != 1) return size();
        for (std::size_t k = i + 1; k < size(); ++k)
            if (reads(k, result)) return k;
        return size();
    }

    // dx = d Wᵀ in front of the update of W with xᵀ d
    void joinUpdate(std::size_t update) {
        const int x = m_trace.ops[update].inputs[0], d = m_trace.ops[update].inputs[1];
        const Segment& segment = m_trace.ops[update].attributes.segments[0];
        const std::int64_t samples = shapeOf(d).count() / std::max<std::int64_t>(1, shapeOf(d).last());
        if (segment.count < kFewestNumbers || samples > kMostSamples) return;
        int w = -1;
        for (const auto& [tensor, entry] : m_recording.weights)
            if (!entry->isState && entry->offset == segment.offset) w = tensor;
        if (w < 0) return;
        for (std::size_t i = 0; i < update; ++i) {
            const TraceOp& product = m_trace.ops[i];
            if (!m_keep[i] || product.op != Op::matmul || product.attributes.transposeA ||
                !product.attributes.transposeB || product.inputs != std::vector<int>{d, w} || !isThereBefore(x, i))
                continue;
            for (std::size_t k = i + 1; k < update; ++k)
                if (reads(k, w)) return; // it must see the old numbers
            TraceOp fused = m_trace.ops[update];
            fused.op = Op::matmulUpdateBoth;
            fused.attributes.transposeA = false;
            fused.inputs = {x, d, w};
            fused.outputs = product.outputs;
            std::vector<std::size_t> replaced{update};
            // · f'(r), perhaps behind a reshape
            std::size_t next = onlyReader(i);
            const std::size_t renamed = next;
            if (next < size() && m_trace.ops[next].op == Op::reshape) next = onlyReader(next);
            if (next < size() && m_trace.ops[next].op == Op::mapGradient &&
                isSlopeOf(next, next == renamed ? i : renamed) && isThereBefore(m_trace.ops[next].inputs[0], i)) {
                const TraceOp& slope = m_trace.ops[next];
                fused.attributes.hasMask = true;
                fused.attributes.function = slope.attributes.function;
                fused.attributes.alpha = slope.attributes.alpha;
                fused.inputs.push_back(slope.inputs[0]);
                fused.outputs = slope.outputs;
                replaced.push_back(next);
                if (renamed != next) replaced.push_back(renamed);
            }
            if (!m_backend.supports(instructionOf(m_recording, fused, m_backend.realType()))) return;
            for (const std::size_t op : replaced) m_keep[op] = false;
            m_trace.ops[i] = std::move(fused);
            return;
        }
    }
    bool isSlopeOf(std::size_t slope, std::size_t producer) const {
        const TraceOp& op = m_trace.ops[slope];
        const int d = m_trace.ops[producer].outputs[0];
        return op.inputs[1] == d && op.inputs[0] != d;
    }

    // matmul, then · f'(r) → matmulMapGradient
    void joinSlope(std::size_t i) {
        const std::size_t next = onlyReader(i);
        if (next >= size() || m_trace.ops[next].op != Op::mapGradient || !isSlopeOf(next, i)) return;
        const TraceOp& slope = m_trace.ops[next];
        TraceOp fused = m_trace.ops[i];
        fused.op = Op::matmulMapGradient;
        fused.attributes.function = slope.attributes.function;
        fused.attributes.alpha = slope.attributes.alpha;
        fused.inputs.push_back(slope.inputs[0]);
        fused.outputs = slope.outputs;
        // At the product's place: between it and the slope, W may be updated, and the product must see the old numbers
        if (!isThereBefore(slope.inputs[0], i) ||
            !m_backend.supports(instructionOf(m_recording, fused, m_backend.realType())))
            return;
        m_keep[next] = false;
        m_trace.ops[i] = std::move(fused);
    }

    Recording& m_recording;
    Trace& m_trace;
    const Backend& m_backend;
    const std::vector<int> m_uses;
    std::vector<bool> m_keep;
};
} // namespace

void fuseDenseBackward(Recording& recording, const Backend& backend) {
    Backward backward(recording, backend);
    backward.joinUpdates();
    backward.joinSlopes();
    backward.finish();
}

} // namespace lamina::passes
