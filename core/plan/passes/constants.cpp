#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

void markConstants(Recording& recording) {
    const Trace& trace = recording.trace;
    recording.isConstant.assign(trace.ops.size(), false);
    const auto isFixed = [&](int tensor) {
        const int producer = trace.tensors[static_cast<std::size_t>(tensor)].producer;
        return producer >= 0 && recording.isConstant[static_cast<std::size_t>(producer)];
    };
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        const TraceOp& op = trace.ops[i];
        const bool changesByItself =
            op.op == Op::dropout || op.op == Op::random || op.op == Op::update || op.op == Op::matmulUpdate || op.op == Op::movingAverage;
        // What lies in the gradient arena is written in every step: others may use that memory between two steps.
        const bool isGradient =
            std::any_of(recording.gradients.begin(), recording.gradients.end(), [&](const auto& gradient) {
                return std::find(op.outputs.begin(), op.outputs.end(), gradient.first) != op.outputs.end();
            });
        recording.isConstant[i] =
            !changesByItself && !isGradient && std::all_of(op.inputs.begin(), op.inputs.end(), isFixed);
    }
}

} // namespace lamina::passes
