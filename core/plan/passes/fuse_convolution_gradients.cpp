#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

namespace {
// The ops that read what arrives at a convolution's result, d: the gradients of its kernel, its input and its bias; and the
// maxUnpool2d that makes d for them alone.
struct Arriving {
    int unpool = -1, kernel = -1, input = -1, bias = -1;

    static Arriving find(const Trace& trace, const Readers& readers, int kernelGradient) {
        Arriving found;
        found.kernel = kernelGradient;
        const TraceOp& kernel = trace.ops[at(kernelGradient)];
        const int d = kernel.inputs[1];
        for (const int reader : readers.of(d)) {
            const TraceOp& op = trace.ops[at(reader)];
            if (found.input < 0 && isInputGradient(trace, op, kernel))
                found.input = reader;
            else if (found.bias < 0 && op.op == Op::sumTo &&
                     trace.tensors[at(op.outputs[0])].shape == Shape{kernel.attributes.shape.last()})
                found.bias = reader;
        }
        const int producer = trace.tensors[at(d)].producer;
        const std::size_t taken = 1 + (found.input >= 0 ? 1 : 0) + (found.bias >= 0 ? 1 : 0);
        if (producer >= 0 && trace.ops[at(producer)].op == Op::maxUnpool2d && !readers.isResult[at(d)] &&
            readers.of(d).size() == taken)
            found.unpool = producer;
        return found;
    }

    // Of the same convolution; a ReLU's slope is taken from x only
    static bool isInputGradient(const Trace& trace, const TraceOp& op, const TraceOp& kernel) {
        return op.op == Op::conv2dInputGradient && op.isBackward && op.inputs[0] == kernel.inputs[1] &&
               trace.tensors[at(op.inputs[1])].shape == kernel.attributes.shape &&
               op.attributes.window == kernel.attributes.window &&
               (op.inputs.size() < 3 || op.inputs[2] == kernel.inputs[0]);
    }

    TraceOp joined(Trace& trace) const {
        TraceOp fused = trace.ops[at(kernel)];
        fused.op = Op::conv2dGradients;
        const Shape w = fused.attributes.shape;
        fused.attributes.shape = Shape();
        fused.inputs = {fused.inputs[0], -1, fused.inputs[1]};
        if (unpool >= 0) {
            const TraceOp& op = trace.ops[at(unpool)];
            fused.inputs = {fused.inputs[0], trace.ops[at(trace.tensors[at(op.inputs[0])].producer)].inputs[1],
                            op.inputs[1], op.inputs[0]};
            fused.attributes.pool = op.attributes.pool;
            fused.attributes.shape = op.attributes.shape;
        }
        trace.currentNode = fused.node;
        fused.outputs.push_back(bias >= 0 ? trace.ops[at(bias)].outputs[0]
                                          : trace.addTensor(Shape{w.last()}, Type::f32, Role::activation).tensor);
        trace.currentNode = 0;
        if (input >= 0) {
            const TraceOp& op = trace.ops[at(input)];
            fused.attributes.backwards = true;
            fused.attributes.function = op.attributes.function;
            fused.inputs[1] = op.inputs[1];
            fused.outputs.push_back(op.outputs[0]);
        }
        return fused;
    }
};
} // namespace

void fuseConvolutionGradients(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    const Readers readers(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        if (trace.ops[i].op != Op::conv2dKernelGradient || !trace.ops[i].isBackward) continue;
        const Arriving found = Arriving::find(trace, readers, static_cast<int>(i));
        if (found.input < 0 && found.unpool < 0) continue;
        TraceOp fused = found.joined(trace);
        // In the place of the first of them, where what it reads must be there already
        std::size_t first = i;
        for (const int op : {found.input, found.bias})
            if (op >= 0) first = std::min(first, at(op));
        const auto isThere = [&](int tensor) { return trace.tensors[at(tensor)].producer < static_cast<int>(first); };
        if (!std::all_of(fused.inputs.begin(), fused.inputs.end(), isThere) ||
            !backend.supports(instructionOf(recording, fused, backend.realType())))
            continue;
        for (const int op : {found.unpool, found.kernel, found.input, found.bias})
            if (op >= 0) keep[at(op)] = false;
        keep[first] = true;
        trace.ops[first] = std::move(fused);
    }
    keepOps(trace, keep);
}

} // namespace lamina::passes
