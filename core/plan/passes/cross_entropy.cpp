#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

namespace {
// What every step computes alike goes to the front, so that any op may read it.
void putConstantsFirst(Recording& recording) {
    markConstants(recording);
    std::vector<TraceOp> ops;
    for (const bool wanted : {true, false})
        for (std::size_t i = 0; i < recording.trace.ops.size(); ++i)
            if (recording.isConstant[i] == wanted) {
                ops.push_back(std::move(recording.trace.ops[i]));
                if (wanted) ops.back().isBackward = false; // the way back begins behind the last forward op
            }
    recording.trace.ops = std::move(ops);
    keepOps(recording.trace, std::vector<bool>(recording.trace.ops.size(), true));
}

bool isLoss(Op op) { return op == Op::softmaxCrossEntropy || op == Op::sparseSoftmaxCrossEntropy; }
bool isGradient(Op op) { return op == Op::softmaxCrossEntropyGradient || op == Op::sparseSoftmaxCrossEntropyGradient; }
} // namespace

void fuseCrossEntropy(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    if (std::none_of(trace.ops.begin(), trace.ops.end(), [](const TraceOp& op) { return isGradient(op.op); })) return;
    putConstantsFirst(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    const auto find = [&](auto&& fits) -> std::size_t {
        for (std::size_t i = 0; i < trace.ops.size(); ++i)
            if (keep[i] && fits(trace.ops[i])) return i;
        return trace.ops.size();
    };
    for (std::size_t g = 0; g < trace.ops.size(); ++g) {
        if (!isGradient(trace.ops[g].op)) continue;
        const int z = trace.ops[g].inputs[0], y = trace.ops[g].inputs[1], d = trace.ops[g].inputs[2];
        const std::size_t softmax = find([&](const TraceOp& op) { return op.op == Op::softmax && op.inputs[0] == z; });
        const std::size_t loss =
            find([&](const TraceOp& op) { return isLoss(op.op) && op.inputs[0] == z && op.inputs[1] == y; });
        const std::size_t first = std::min(softmax, loss);
        const auto isThere = [&](int tensor) {
            return trace.tensors[static_cast<std::size_t>(tensor)].producer < static_cast<int>(first);
        };
        if (std::max(softmax, loss) >= trace.ops.size() || !isThere(y) || !isThere(d)) continue;
        TraceOp fused = trace.ops[first];
        fused.op = Op::crossEntropy;
        fused.attributes = {};
        fused.inputs = {z, y, d};
        fused.outputs = {trace.ops[softmax].outputs[0], trace.ops[loss].outputs[0], trace.ops[g].outputs[0]};
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) continue;
        keep[softmax] = keep[loss] = keep[g] = false;
        keep[first] = true;
        trace.ops[first] = std::move(fused);
    }
    keepOps(trace, keep);
}

} // namespace lamina::passes
