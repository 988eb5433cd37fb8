// Gradient checkpointing (Chen et al., "Training Deep Nets with Sublinear Memory Cost", 2016, section 4): the forward pass is
// cut into about √n stretches. Only what crosses a cut is kept; the way back computes the rest again, stretch by stretch, from
// there. Memory falls from n activations to about 2√n, for one more forward pass. The numbers are the same to the last bit:
// the same kernels run on the same inputs, and random numbers depend on key, step and place alone.

#include "core/plan/passes/passes.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace lamina::passes {

namespace {
class Recomputation {
public:
    explicit Recomputation(Recording& recording) : m_recording(recording), m_trace(recording.trace) {}

    void run() {
        while (m_forward < m_trace.ops.size() && !m_trace.ops[m_forward].isBackward) ++m_forward;
        if (m_forward == m_trace.ops.size()) return;
        measure();
        chooseCuts();
        keepWhatCrosses();
        rewrite();
    }

private:
    std::int64_t bytesOf(int tensor) const {
        const TraceTensor& t = m_trace.tensors[at(tensor)];
        return checkedProduct(t.shape.count(), sizeOf(t.type));
    }

    // For each place behind a forward op: bytes that later forward ops still read.
    void measure() {
        std::vector<int> lastRead(m_trace.tensors.size(), -1);
        for (std::size_t i = 0; i < m_forward; ++i)
            for (const int input : m_trace.ops[i].inputs) lastRead[at(input)] = static_cast<int>(i);
        std::vector<std::int64_t> ends(m_forward + 1, 0);
        std::int64_t alive = 0, sum = 0;
        for (std::size_t i = 0; i < m_forward; ++i) {
            const TraceOp& op = m_trace.ops[i];
            if (op.op != Op::reshape)
                for (const int output : op.outputs) {
                    sum += bytesOf(output);
                    if (lastRead[at(output)] <= static_cast<int>(i)) continue;
                    alive += bytesOf(output);
                    ends[at(lastRead[at(output)])] += bytesOf(output);
                }
            alive -= ends[i];
            m_made.push_back(sum);
            m_crossing.push_back(alive);
        }
    }

    // √n cuts, each where the least crosses within its share of the activations.
    void chooseCuts() {
        const std::int64_t all = m_made.back();
        std::set<Uid> layers;
        for (std::size_t i = 0; i < m_forward; ++i) layers.insert(m_trace.ops[i].node);
        const int stretches = std::max(2, static_cast<int>(std::lround(std::sqrt(static_cast<double>(layers.size())))));
        m_stretch.assign(m_forward, 0);
        int number = 0;
        std::size_t begin = 0;
        for (int cut = 1; cut < stretches; ++cut) {
            const double low = (cut - 0.5) / stretches, high = (cut + 0.5) / stretches;
            std::size_t best = m_forward;
            for (std::size_t i = begin; i + 1 < m_forward; ++i) {
                const double share =
                    static_cast<double>(m_made[i]) / static_cast<double>(std::max<std::int64_t>(1, all));
                if (share < low || share >= high) continue;
                if (best == m_forward || m_crossing[i] < m_crossing[best]) best = i;
            }
            if (best == m_forward) continue;
            for (; begin <= best; ++begin) m_stretch[begin] = number;
            ++number;
        }
        for (; begin < m_forward; ++begin) m_stretch[begin] = number;
        m_last = number;
    }

    void keepWhatCrosses() {
        m_isKept.assign(m_trace.tensors.size(), false);
        std::vector<int> madeIn(m_trace.tensors.size(), -1);
        for (std::size_t i = 0; i < m_forward; ++i)
            for (const int output : m_trace.ops[i].outputs) madeIn[at(output)] = m_stretch[i];
        for (std::size_t t = 0; t < madeIn.size(); ++t) // not made by the forward pass, or by its last stretch
            m_isKept[t] = madeIn[t] < 0 || madeIn[t] == m_last;
        for (std::size_t i = 0; i < m_forward; ++i)
            for (const int input : m_trace.ops[i].inputs)
                if (madeIn[at(input)] != m_stretch[i]) m_isKept[at(input)] = true;
        for (const int output : m_recording.outputs) m_isKept[at(output)] = true;
        for (const Recording::HeadRecord& head : m_recording.heads)
            for (const auto& [spec, tensor] : head.metrics) m_isKept[at(tensor)] = true;
        if (m_recording.loss >= 0) m_isKept[at(m_recording.loss)] = true;
    }

    // The tensor that holds the same numbers when the way back needs them.
    int again(int tensor) {
        if (m_isKept[at(tensor)]) return tensor;
        if (m_again[at(tensor)] >= 0) return m_again[at(tensor)];
        const int producer = m_trace.tensors[at(tensor)].producer;
        TraceOp op = m_old[at(producer)];
        for (int& input : op.inputs) input = again(input);
        for (int& output : op.outputs) {
            const int original = output;
            m_trace.tensors.push_back(m_trace.tensors[at(original)]);
            output = static_cast<int>(m_trace.tensors.size()) - 1;
            m_trace.tensors[at(output)].producer = static_cast<int>(m_trace.ops.size());
            m_again[at(original)] = output;
            m_again.push_back(-1);
            m_isKept.push_back(true);
        }
        op.isBackward = true;
        m_trace.ops.push_back(std::move(op));
        return m_again[at(tensor)];
    }

    void rewrite() {
        m_again.assign(m_trace.tensors.size(), -1);
        m_old = m_trace.ops;
        m_trace.ops.resize(m_forward);
        for (std::size_t i = m_forward; i < m_old.size(); ++i) {
            TraceOp op = m_old[i];
            if (op.op != Op::movingAverage) // its first input is the state, its second was just made
                for (int& input : op.inputs) input = again(input);
            for (const int output : op.outputs)
                m_trace.tensors[at(output)].producer = static_cast<int>(m_trace.ops.size());
            m_trace.ops.push_back(std::move(op));
        }
    }

    Recording& m_recording;
    Trace& m_trace;
    std::size_t m_forward = 0;                    // number of forward ops
    std::vector<std::int64_t> m_made, m_crossing; // behind each forward op: bytes made so far, bytes still to be read
    std::vector<int> m_stretch;                   // of each forward op
    int m_last = 0;
    std::vector<bool> m_isKept;
    std::vector<int> m_again; // of a tensor: its copy on the way back; -1: none yet
    std::vector<TraceOp> m_old;
};
} // namespace

void recomputeActivations(Recording& recording) { Recomputation(recording).run(); }

} // namespace lamina::passes
