#include "core/plan/passes/passes.h"

#include <algorithm>
#include <map>

namespace lamina::passes {

namespace {
bool isSumOfEqualShapes(const Trace& trace, const TraceOp& op) {
    return op.op == Op::add && trace.tensors[at(op.inputs[0])].shape == trace.tensors[at(op.inputs[1])].shape;
}
bool isRelu(const TraceOp& op, Op kind) { return op.op == kind && op.attributes.function == Function::relu; }

// What one op takes in of those that follow it: a sum with a shortcut, an activation
struct Tail {
    int result = -1, residual = -1;
    Function function = Function::linear;
    double alpha = 0;
    std::vector<int> ops; // taken in

    // mayRead(tensor): does it exist where the op runs that takes it in? keep: ops that nobody has taken in yet
    template <class MayRead>
    static Tail follow(const Trace& trace, const Readers& readers, const std::vector<bool>& keep, int result,
                       const MayRead& mayRead) {
        Tail tail;
        tail.result = result;
        int reader = readers.only(result);
        if (reader >= 0 && !keep[at(reader)]) return tail;
        if (reader >= 0 && isSumOfEqualShapes(trace, trace.ops[at(reader)])) {
            const TraceOp& sum = trace.ops[at(reader)];
            const int other = sum.inputs[0] == result ? sum.inputs[1] : sum.inputs[0];
            if (!mayRead(other)) return tail;
            tail.residual = other;
            tail.result = sum.outputs[0];
            tail.ops.push_back(reader);
            reader = readers.only(tail.result);
        }
        if (reader >= 0 && trace.ops[at(reader)].op == Op::map) {
            tail.function = trace.ops[at(reader)].attributes.function;
            tail.alpha = trace.ops[at(reader)].attributes.alpha;
            tail.result = trace.ops[at(reader)].outputs[0];
            tail.ops.push_back(reader);
        }
        return tail;
    }
};

void joinForward(Recording& recording, const Backend& backend, std::vector<bool>& keep) {
    Trace& trace = recording.trace;
    const Readers readers(recording);
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        if (trace.ops[i].op != Op::batchNorm || trace.ops[i].inputs.size() != 3) continue;
        TraceOp fused = trace.ops[i];
        const Tail tail = Tail::follow(trace, readers, keep, fused.outputs[0], [&](int tensor) {
            return trace.tensors[at(tensor)].producer < static_cast<int>(i);
        });
        if (tail.ops.empty()) continue;
        if (tail.residual >= 0) fused.inputs.push_back(tail.residual);
        fused.attributes.function = tail.function;
        fused.outputs[0] = tail.result;
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) continue;
        for (const int op : tail.ops) keep[at(op)] = false;
        trace.tensors[at(tail.result)].producer = static_cast<int>(i);
        trace.ops[i] = std::move(fused);
    }
}

// β of the batchNorm that gave these statistics, where its result went through a ReLU and nothing else; −1: another
int shiftBeforeRelu(const Trace& trace, int mean) {
    const int producer = trace.tensors[at(mean)].producer;
    if (producer < 0) return -1;
    const TraceOp& op = trace.ops[at(producer)];
    return op.op == Op::batchNorm && op.inputs.size() == 3 && op.attributes.function == Function::relu ? op.inputs[2]
                                                                                                       : -1;
}

void joinBackward(Recording& recording, const Backend& backend, std::vector<bool>& keep) {
    Trace& trace = recording.trace;
    const Readers readers(recording);
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        if (!keep[i] || trace.ops[i].op != Op::batchNormGradient || trace.ops[i].inputs.size() != 5) continue;
        TraceOp fused = trace.ops[i];
        const int d = fused.inputs[4];
        std::vector<int> taken;
        int place = static_cast<int>(i), arriving = d;
        // The ReLU's slope; its result may be wanted elsewhere, too
        const int slope = trace.tensors[at(d)].producer;
        if (slope >= 0 && keep[at(slope)] && isRelu(trace.ops[at(slope)], Op::mapGradient) &&
            !readers.isResult[at(d)]) {
            const TraceOp& op = trace.ops[at(slope)];
            const int shift = shiftBeforeRelu(trace, fused.inputs[2]);
            fused.attributes.function = Function::relu;
            fused.inputs[4] = op.inputs[1];
            fused.inputs.push_back(shift >= 0 ? shift : op.inputs[0]);
            if (readers.only(d) < 0) {
                fused.attributes.hasResidual = true;
                fused.outputs.push_back(d);
            }
            taken.push_back(slope);
            place = slope; // everything else it reads is from the way forward
            arriving = op.inputs[1];
        }
        // The sum of two gradients
        const int sum = trace.tensors[at(arriving)].producer;
        if (sum >= 0 && keep[at(sum)] && trace.ops[at(sum)].isBackward &&
            isSumOfEqualShapes(trace, trace.ops[at(sum)]) && readers.only(arriving) >= 0) {
            fused.inputs[4] = trace.ops[at(sum)].inputs[0];
            fused.inputs.push_back(trace.ops[at(sum)].inputs[1]);
            taken.push_back(sum);
        }
        if (taken.empty() || !backend.supports(instructionOf(recording, fused, backend.realType()))) continue;
        keep[i] = false;
        for (const int op : taken) keep[at(op)] = false;
        keep[at(place)] = true;
        for (const int output : fused.outputs) trace.tensors[at(output)].producer = place;
        trace.ops[at(place)] = std::move(fused);
    }
}
} // namespace

void fuseNormalization(Recording& recording, const Backend& backend) {
    std::vector<bool> keep(recording.trace.ops.size(), true);
    joinForward(recording, backend, keep);
    joinBackward(recording, backend, keep);
    keepOps(recording.trace, keep);
}

void fuseSlopes(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    const Readers readers(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        const TraceOp& slope = trace.ops[i];
        if (!isRelu(slope, Op::mapGradient)) continue;
        const int producer = trace.tensors[at(slope.inputs[1])].producer;
        if (producer < 0 || readers.only(slope.inputs[1]) != static_cast<int>(i)) continue;
        TraceOp fused = trace.ops[at(producer)];
        if (fused.op != Op::conv2dInputGradient || fused.inputs.size() != 2 ||
            !(trace.tensors[at(slope.inputs[0])].shape == fused.attributes.shape))
            continue;
        fused.inputs.push_back(slope.inputs[0]);
        fused.outputs = slope.outputs;
        fused.attributes.function = Function::relu;
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) continue;
        keep[at(producer)] = false;
        trace.ops[i] = std::move(fused);
    }
    keepOps(trace, keep);
}

void foldNormalization(Recording& recording, const Backend& backend) {
    if (!recording.weightsStay) return;
    Trace& trace = recording.trace;
    const Readers readers(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    std::map<std::size_t, TraceOp> folds; // in front of which op
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        const TraceOp normalization = trace.ops[i];
        if (normalization.op != Op::batchNormInference) continue;
        const int producer = trace.tensors[at(normalization.inputs[0])].producer;
        if (producer < 0 || !keep[at(producer)] || readers.only(normalization.inputs[0]) != static_cast<int>(i))
            continue;
        TraceOp fused = trace.ops[at(producer)];
        const bool isConvolution = fused.op == Op::conv2d || fused.op == Op::conv2dBias;
        const bool isProduct = (fused.op == Op::matmul || fused.op == Op::dense) && !fused.attributes.transposeB;
        if ((!isConvolution && !isProduct) || fused.attributes.function != Function::linear || fused.inputs.size() > 3)
            continue;
        TraceOp fold = normalization;
        fold.op = Op::foldNormalization;
        fold.inputs = {fused.inputs[1], normalization.inputs[1], normalization.inputs[2], normalization.inputs[3],
                       normalization.inputs[4]};
        if (fused.inputs.size() > 2) fold.inputs.push_back(fused.inputs[2]);
        const Shape weights = trace.tensors[at(fused.inputs[1])].shape;
        fold.outputs = {trace.addTensor(weights, Type::f32, Role::activation).tensor,
                        trace.addTensor(Shape{weights.last()}, Type::f32, Role::activation).tensor};
        fused.op = isConvolution ? Op::conv2dBias : Op::dense;
        fused.inputs = {fused.inputs[0], fold.outputs[0], fold.outputs[1]};
        // It runs where the last op runs that it takes in, so everything it reads is there.
        Tail tail = Tail::follow(trace, readers, keep, normalization.outputs[0], [&](int) { return isConvolution; });
        const auto joined = [&](const Tail& t) {
            TraceOp op = fused;
            if (t.residual >= 0) op.inputs.push_back(t.residual);
            op.attributes.function = t.function;
            op.attributes.alpha = t.alpha;
            op.outputs = {t.result};
            return op;
        };
        if (!backend.supports(instructionOf(recording, joined(tail), backend.realType()))) {
            tail = Tail();
            tail.result = normalization.outputs[0];
        }
        fused = joined(tail);
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) continue;
        const std::size_t last = tail.ops.empty() ? i : at(tail.ops.back());
        keep[at(producer)] = keep[i] = false;
        for (const int op : tail.ops) keep[at(op)] = false;
        keep[last] = true;
        folds[i] = std::move(fold);
        trace.ops[last] = std::move(fused);
    }
    std::vector<TraceOp> ops;
    std::vector<bool> keepNow;
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        if (const auto fold = folds.find(i); fold != folds.end()) {
            ops.push_back(std::move(fold->second));
            keepNow.push_back(true);
        }
        ops.push_back(std::move(trace.ops[i]));
        keepNow.push_back(keep[i]);
    }
    trace.ops = std::move(ops);
    keepOps(trace, keepNow);
}

} // namespace lamina::passes
