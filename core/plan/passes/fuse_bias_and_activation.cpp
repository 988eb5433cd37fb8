#include "core/plan/passes/passes.h"

namespace lamina::passes {

namespace {
// The only op that reads the tensor, or -1.
int onlyReader(const Trace& trace, const std::vector<int>& uses, int tensor) {
    if (uses[static_cast<std::size_t>(tensor)] != 1) return -1;
    for (std::size_t i = 0; i < trace.ops.size(); ++i)
        for (const int input : trace.ops[i].inputs)
            if (input == tensor) return static_cast<int>(i);
    return -1; // read as a result
}
} // namespace

void fuseBiasAndActivation(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    const std::vector<int> uses = countUses(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    const auto shapeOf = [&](int tensor) -> const Shape& {
        return trace.tensors[static_cast<std::size_t>(tensor)].shape;
    };

    for (std::size_t first = 0; first < trace.ops.size(); ++first) {
        const TraceOp& product = trace.ops[first];
        if (!keep[first] || product.isBackward || (product.op != Op::matmul && product.op != Op::conv2d)) continue;
        TraceOp fused = product;
        fused.op = product.op == Op::matmul ? Op::dense : Op::conv2dBias;
        int last = static_cast<int>(first);
        std::vector<int> replaced;
        // + b, a row of the width of the result
        if (const int reader = onlyReader(trace, uses, fused.outputs[0]); reader >= 0) {
            const TraceOp& add = trace.ops[static_cast<std::size_t>(reader)];
            if (add.op == Op::add && add.inputs[0] == fused.outputs[0] && shapeOf(add.inputs[1]).rank() == 1 &&
                shapeOf(add.inputs[1])[0] == shapeOf(fused.outputs[0]).last()) {
                fused.inputs.push_back(add.inputs[1]);
                fused.outputs = add.outputs;
                replaced.push_back(last);
                last = reader;
            }
        }
        // f, where nobody else (the gradient of f, say) needs its input
        if (const int reader = onlyReader(trace, uses, fused.outputs[0]); reader >= 0) {
            const TraceOp& activation = trace.ops[static_cast<std::size_t>(reader)];
            if (activation.op == Op::map) {
                fused.attributes.function = activation.attributes.function;
                fused.attributes.alpha = activation.attributes.alpha;
                fused.outputs = activation.outputs;
                replaced.push_back(last);
                last = reader;
            }
        }
        if (replaced.empty() || !backend.supports(instructionOf(recording, fused, backend.realType()))) continue;
        for (const int op : replaced) keep[static_cast<std::size_t>(op)] = false;
        trace.ops[static_cast<std::size_t>(last)] = std::move(fused);
    }
    keepOps(trace, keep);
}

} // namespace lamina::passes
