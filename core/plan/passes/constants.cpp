#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

namespace {
bool changesByItself(Op op) {
    return op == Op::dropout || op == Op::random || op == Op::update || op == Op::matmulUpdate ||
           op == Op::matmulUpdateBoth || op == Op::movingAverage || op == Op::constrain || op == Op::rowProgram;
}

// What is made of nothing but what `isFixed` and other such ops give
template <class IsFixed>
std::vector<bool> fixedOps(const Recording& recording, const IsFixed& isFixed) {
    const Trace& trace = recording.trace;
    std::vector<bool> fixed(trace.ops.size());
    const auto fits = [&](int tensor) {
        const int producer = trace.tensors[static_cast<std::size_t>(tensor)].producer;
        return producer >= 0 ? static_cast<bool>(fixed[static_cast<std::size_t>(producer)]) : isFixed(tensor);
    };
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        const TraceOp& op = trace.ops[i];
        // What lies in the gradient arena is written in every step: others may use that memory between two steps.
        const bool isGradient =
            std::any_of(recording.gradients.begin(), recording.gradients.end(), [&](const auto& gradient) {
                return std::find(op.outputs.begin(), op.outputs.end(), gradient.first) != op.outputs.end();
            });
        fixed[i] = !changesByItself(op.op) && !isGradient && std::all_of(op.inputs.begin(), op.inputs.end(), fits);
    }
    return fixed;
}
} // namespace

void markConstants(Recording& recording) {
    recording.isConstant = fixedOps(recording, [](int) { return false; });
    recording.needsWeightsOnly.assign(recording.trace.ops.size(), false);
    if (!recording.weightsStay) return;
    recording.needsWeightsOnly = fixedOps(recording, [&](int tensor) {
        const Role role = recording.trace.tensors[static_cast<std::size_t>(tensor)].role;
        return role == Role::parameter || role == Role::state;
    });
    for (std::size_t i = 0; i < recording.isConstant.size(); ++i)
        if (recording.isConstant[i]) recording.needsWeightsOnly[i] = false;
}

} // namespace lamina::passes
