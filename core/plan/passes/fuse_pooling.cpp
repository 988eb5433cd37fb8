#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

namespace {
bool isConvolution(const TraceOp& op) {
    const Function f = op.attributes.function;
    return op.op == Op::conv2d ||
           (op.op == Op::conv2dBias && op.inputs.size() <= 3 && (f == Function::linear || f == Function::relu));
}

// The ops that read a convolution's result z where only a pooling follows: the pooling, its gradient, and that of the ReLU.
struct Pooled {
    int pool = -1, gradient = -1, slope = -1;

    static Pooled find(const Trace& trace, const Readers& readers, const TraceOp& convolution) {
        const int z = convolution.outputs[0];
        Pooled found;
        if (readers.isResult[at(z)]) return {};
        for (const int reader : readers.of(z)) {
            const TraceOp& op = trace.ops[at(reader)];
            int* place = op.op == Op::maxPool2d                                ? &found.pool
                         : op.op == Op::maxPool2dGradient && op.inputs[0] == z ? &found.gradient
                         : op.op == Op::mapGradient && op.inputs[0] == z       ? &found.slope
                                                                               : nullptr;
            if (!place || *place >= 0) return {};
            *place = reader;
        }
        if (found.pool < 0) return {};
        const bool hasRelu = convolution.attributes.function == Function::relu;
        if ((found.slope >= 0) != (found.gradient >= 0 && hasRelu)) return {};
        if (found.slope >= 0) {
            const TraceOp &slope = trace.ops[at(found.slope)], &gradient = trace.ops[at(found.gradient)];
            if (slope.attributes.function != Function::relu || slope.inputs[1] != gradient.outputs[0] ||
                readers.only(gradient.outputs[0]) != found.slope)
                return {};
        }
        return found;
    }
};

// The last row and column of an odd result reach no window of the pooling: the convolution and its gradients leave them out.
// Changes the windows of the ops that read dz, if all of them can.
void cutToWindows(Trace& trace, const Readers& readers, int dz, TraceOp& fused, TraceOp* unpool) {
    const Window2d& pool = fused.attributes.pool;
    Window2d& window = fused.attributes.window;
    const Shape &x = trace.tensors[at(fused.inputs[0])].shape, &y = trace.tensors[at(fused.outputs[0])].shape;
    if (pool.top != 0 || pool.left != 0 || pool.bottom > 0 || pool.right > 0) return;
    const std::int64_t height = (y[1] - 1) * pool.strideHeight + (pool.kernelHeight - 1) * pool.dilationHeight + 1;
    const std::int64_t width = (y[2] - 1) * pool.strideWidth + (pool.kernelWidth - 1) * pool.dilationWidth + 1;
    Window2d cut = window;
    while (cut.outputHeight(x[1]) > height) --cut.bottom;
    while (cut.outputWidth(x[2]) > width) --cut.right;
    if (cut == window || cut.outputHeight(x[1]) != height || cut.outputWidth(x[2]) != width) return;
    if (unpool) {
        const auto reads = [&](int reader) {
            const TraceOp& op = trace.ops[at(reader)];
            return op.op == Op::sumTo || (op.op == Op::conv2dKernelGradient && op.inputs[1] == dz) ||
                   (op.op == Op::conv2dInputGradient && op.inputs[0] == dz);
        };
        const std::vector<int>& all = readers.of(dz);
        if (readers.isResult[at(dz)] || !std::all_of(all.begin(), all.end(), reads)) return;
        for (const int reader : all)
            if (trace.ops[at(reader)].op != Op::sumTo) trace.ops[at(reader)].attributes.window = cut;
        const Shape shape{y[0], height, width, y[3]};
        trace.tensors[at(dz)].shape = shape;
        unpool->attributes.shape = shape;
    }
    window = cut;
}
} // namespace

void fusePooling(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    const Readers readers(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    for (std::size_t first = 0; first < trace.ops.size(); ++first) {
        const TraceOp convolution = trace.ops[first];
        if (convolution.isBackward || !isConvolution(convolution)) continue;
        const Pooled found = Pooled::find(trace, readers, convolution);
        if (found.pool < 0) continue;

        const TraceOp& pool = trace.ops[at(found.pool)];
        TraceOp fused = convolution;
        fused.op = Op::conv2dPool;
        fused.attributes.pool = pool.attributes.window;
        trace.currentNode = pool.node;
        const Shape pooled = trace.tensors[at(pool.outputs[0])].shape;
        fused.outputs = {pool.outputs[0], trace.addTensor(pooled, Type::u8, Role::activation).tensor};
        trace.currentNode = 0;
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) continue;

        if (found.gradient >= 0) {
            const TraceOp& gradient = trace.ops[at(found.gradient)];
            const int last = found.slope >= 0 ? found.slope : found.gradient;
            TraceOp unpool = gradient;
            unpool.op = Op::maxUnpool2d;
            unpool.inputs = {fused.outputs[1], gradient.inputs[2]};
            unpool.outputs = trace.ops[at(last)].outputs;
            unpool.attributes.pool = fused.attributes.pool;
            unpool.attributes.shape = trace.tensors[at(convolution.outputs[0])].shape;
            cutToWindows(trace, readers, unpool.outputs[0], fused, &unpool);
            keep[at(found.gradient)] = last == found.gradient;
            trace.ops[at(last)] = std::move(unpool);
        } else {
            cutToWindows(trace, readers, -1, fused, nullptr);
        }
        keep[first] = false;
        trace.ops[at(found.pool)] = std::move(fused);
    }
    keepOps(trace, keep);
}

} // namespace lamina::passes
