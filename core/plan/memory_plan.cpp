#include "core/plan/memory_plan.h"

#include "core/plan/passes/passes.h"

#include <algorithm>
#include <fstream>
#include <numeric>

namespace lamina {

namespace {
struct Life {
    int begin = -1, end = -1; // ops, inclusive; begin -1: before the first
    std::int64_t bytes = 0;
    std::int64_t offset = 0;
};

class Planner {
public:
    Planner(const Recording& recording, const Backend& backend, bool reuse)
        : m_recording(recording),
          m_trace(recording.trace),
          m_backend(backend),
          m_reuse(reuse),
          m_root(m_trace.tensors.size()),
          m_fixed(m_trace.tensors.size()),
          m_lives(m_trace.tensors.size()) {
        std::iota(m_root.begin(), m_root.end(), 0);
    }

    MemoryPlan run() {
        fixArenas();
        shareRenamed();
        placeGradients();
        measureLives();
        if (m_reuse) shareInPlace();
        return place();
    }

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    int rootOf(int tensor) const {
        while (m_root[at(tensor)] != tensor) tensor = m_root[at(tensor)];
        return tensor;
    }
    std::int64_t bytesOf(int tensor) const {
        const TraceTensor& t = m_trace.tensors[at(tensor)];
        const Type type = t.type == Type::f32 ? m_backend.realType() : t.type;
        return static_cast<std::int64_t>(
            alignedSize(static_cast<std::size_t>(checkedProduct(t.shape.count(), sizeOf(type)))));
    }

    void fixArenas() {
        const std::int64_t size = sizeOf(m_backend.realType());
        for (const auto& [tensor, entry] : m_recording.weights)
            m_fixed[at(tensor)] = {entry->isState ? Location::Arena::state : Location::Arena::parameters,
                                   entry->offset * size};
    }

    // A reshape is another name for the same memory; a moving average is its state.
    void shareRenamed() {
        for (const TraceOp& op : m_trace.ops)
            if (op.op == Op::reshape || op.op == Op::movingAverage) m_root[at(op.outputs[0])] = rootOf(op.inputs[0]);
    }

    void placeGradients() {
        for (const auto& [tensor, entry] : m_recording.gradients)
            m_fixed[at(rootOf(tensor))] = {Location::Arena::gradients, entry->offset * sizeOf(m_backend.realType())};
    }

    void measureLives() {
        const int end = static_cast<int>(m_trace.ops.size());
        std::vector<bool> exists(m_trace.tensors.size());
        const auto live = [&](int tensor, int op, bool begins) {
            Life& life = m_lives[at(rootOf(tensor))];
            exists[at(rootOf(tensor))] = true;
            if (begins && life.bytes == 0) life.begin = op;
            life.bytes = std::max(life.bytes, bytesOf(tensor));
            life.end = std::max(life.end, op);
        };
        // Filled by the caller before a step and perhaps only once for many steps: theirs for the whole step.
        for (std::size_t t = 0; t < m_trace.tensors.size(); ++t)
            if (m_trace.tensors[t].role == Role::input || m_trace.tensors[t].role == Role::target)
                live(static_cast<int>(t), end, false);
        for (int i = 0; i < end; ++i) {
            const TraceOp& op = m_trace.ops[at(i)];
            // computed before the first step, kept for all
            const bool isConstant = m_recording.isConstant[at(i)] || m_recording.needsWeightsOnly[at(i)];
            for (const int output : op.outputs) {
                live(output, isConstant ? -1 : i, true);
                if (isConstant) live(output, end, false);
            }
            for (const int input : op.inputs) live(input, i, false);
        }
        if (m_reuse) dropUnread();
        for (const int output : m_recording.outputs) live(output, end, false);
        if (m_recording.loss >= 0) live(m_recording.loss, end, false);
        for (const Recording::HeadRecord& head : m_recording.heads)
            for (const auto& [spec, tensor] : head.metrics) live(tensor, end, false);
        if (!m_reuse)
            for (Life& life : m_lives) life.begin = -1, life.end = end;
        for (std::size_t t = 0; t < m_lives.size(); ++t)
            if (!exists[t] || m_fixed[t].arena != Location::Arena::none) m_lives[t].bytes = 0;
    }

    // The gradient of a recurrent layer's input is its first result. Where nobody asks for it, behind an Input, it gets no
    // memory, and the kernel leaves the work out. So with the gradient of a bias that a convolution does not have.
    void dropUnread() {
        std::vector<bool> isRead(m_trace.tensors.size());
        for (const TraceOp& op : m_trace.ops)
            for (const int input : op.inputs) isRead[at(input)] = true;
        for (const TraceOp& op : m_trace.ops)
            if (op.op == Op::simpleRnnGradient || op.op == Op::lstmGradient || op.op == Op::gruGradient)
                if (const int dx = op.outputs[0]; !isRead[at(dx)] && rootOf(dx) == dx) m_lives[at(dx)].bytes = 0;
        for (const TraceOp& op : m_trace.ops)
            if (op.op == Op::conv2dGradients)
                if (const int db = op.outputs[1]; !isRead[at(db)] && rootOf(db) == db) m_lives[at(db)].bytes = 0;
    }

    void shareInPlace() {
        for (int i = 0; i < static_cast<int>(m_trace.ops.size()); ++i) {
            const TraceOp& op = m_trace.ops[at(i)];
            if (op.outputs.empty() || op.op == Op::reshape || op.op == Op::movingAverage) continue;
            const int output = rootOf(op.outputs[0]);
            const Instruction instruction = passes::instructionOf(m_recording, op, m_backend.realType());
            for (std::size_t k = 0; k < op.inputs.size(); ++k) {
                const int input = rootOf(op.inputs[k]);
                if (input == output || m_lives[at(input)].bytes == 0 || m_lives[at(output)].bytes == 0) continue;
                const bool isLastUse = m_lives[at(input)].end == i,
                           fits = m_lives[at(input)].bytes == m_lives[at(output)].bytes;
                const bool readOnce = std::count_if(op.inputs.begin(), op.inputs.end(),
                                                    [&](int other) { return rootOf(other) == input; }) == 1;
                if (!isLastUse || !fits || !readOnce || m_lives[at(input)].begin < 0 ||
                    !m_backend.mayOverwrite(instruction, static_cast<int>(k)))
                    continue;
                m_root[at(output)] = input;
                m_lives[at(input)].end = m_lives[at(output)].end;
                m_lives[at(output)].bytes = 0;
                break;
            }
        }
    }

    MemoryPlan place() {
        MemoryPlan plan;
        std::vector<Life*> order;
        for (Life& life : m_lives)
            if (life.bytes > 0) order.push_back(&life);
        std::stable_sort(order.begin(), order.end(), [](const Life* a, const Life* b) { return a->bytes > b->bytes; });
        std::vector<Life*> placed; // by offset
        for (Life* life : order) {
            std::int64_t offset = 0;
            for (const Life* other : placed) {
                if (other->end < life->begin || life->end < other->begin) continue;
                if (offset + life->bytes <= other->offset) break; // fits in the gap before it
                offset = std::max(offset, other->offset + other->bytes);
            }
            life->offset = offset;
            placed.insert(std::upper_bound(placed.begin(), placed.end(), life,
                                           [](const Life* a, const Life* b) { return a->offset < b->offset; }),
                          life);
            plan.activationBytes = std::max(plan.activationBytes, offset + life->bytes);
        }
        plan.tensors.resize(m_trace.tensors.size());
        for (std::size_t t = 0; t < m_trace.tensors.size(); ++t) {
            const int root = rootOf(static_cast<int>(t));
            if (m_fixed[at(root)].arena != Location::Arena::none)
                plan.tensors[t] = m_fixed[at(root)];
            else if (m_lives[at(root)].bytes > 0)
                plan.tensors[t] = {Location::Arena::activations, m_lives[at(root)].offset};
        }
        for (const TraceOp& op : m_trace.ops) {
            for (const int output : op.outputs)
                if (op.op != Op::reshape && op.op != Op::movingAverage) plan.bytesWithoutReuse += bytesOf(output);
            const Instruction instruction = passes::instructionOf(m_recording, op, m_backend.realType());
            plan.scratchBytes = std::max(plan.scratchBytes, m_backend.scratchBytes(instruction));
            plan.keptBytes +=
                static_cast<std::int64_t>(alignedSize(static_cast<std::size_t>(m_backend.keptBytes(instruction))));
        }
        return plan;
    }

    const Recording& m_recording;
    const Trace& m_trace;
    const Backend& m_backend;
    bool m_reuse;
    std::vector<int> m_root;       // of tensors that share memory
    std::vector<Location> m_fixed; // of roots that lie in a parameter arena
    std::vector<Life> m_lives;     // of roots
};
} // namespace

std::int64_t freeMemory() {
    std::ifstream file("/proc/meminfo");
    std::string key, unit;
    for (std::int64_t kilobytes; file >> key >> kilobytes; std::getline(file, unit))
        if (key == "MemAvailable:") return kilobytes * 1024;
    return std::int64_t{1} << 46;
}

MemoryPlan planMemory(const Recording& recording, const Backend& backend, bool reuse) {
    return Planner(recording, backend, reuse).run();
}

} // namespace lamina
