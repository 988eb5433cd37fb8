#include "core/plan/passes/passes.h"

namespace lamina::passes {

namespace {
template <class Visit>
void forEachResult(const Recording& recording, Visit&& visit) {
    for (const int output : recording.outputs) visit(output);
    if (recording.loss >= 0) visit(recording.loss);
    for (const Recording::HeadRecord& head : recording.heads)
        for (const auto& [spec, tensor] : head.metrics) visit(tensor);
    for (const auto& [tensor, entry] : recording.gradients) visit(tensor);
}
} // namespace

void keepOps(Trace& trace, const std::vector<bool>& keep) {
    std::vector<TraceOp> kept;
    for (TraceTensor& tensor : trace.tensors) tensor.producer = -1;
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        if (!keep[i]) continue;
        for (const int output : trace.ops[i].outputs)
            trace.tensors[static_cast<std::size_t>(output)].producer = static_cast<int>(kept.size());
        kept.push_back(std::move(trace.ops[i]));
    }
    trace.ops = std::move(kept);
}

std::vector<int> countUses(const Recording& recording) {
    std::vector<int> uses(recording.trace.tensors.size());
    for (const TraceOp& op : recording.trace.ops)
        for (const int input : op.inputs) ++uses[static_cast<std::size_t>(input)];
    forEachResult(recording, [&](int tensor) { ++uses[static_cast<std::size_t>(tensor)]; });
    return uses;
}

Readers::Readers(const Recording& recording)
    : ops(recording.trace.tensors.size()), isResult(recording.trace.tensors.size()) {
    for (std::size_t i = 0; i < recording.trace.ops.size(); ++i)
        for (const int input : recording.trace.ops[i].inputs)
            ops[static_cast<std::size_t>(input)].push_back(static_cast<int>(i));
    forEachResult(recording, [&](int tensor) { isResult[static_cast<std::size_t>(tensor)] = true; });
}

int Readers::only(int tensor) const {
    return !isResult[static_cast<std::size_t>(tensor)] && of(tensor).size() == 1 ? of(tensor).front() : -1;
}

Instruction instructionOf(const Recording& recording, const TraceOp& op, Type realType) {
    const auto bound = [&](int index) {
        const TraceTensor& tensor = recording.trace.tensors[static_cast<std::size_t>(index)];
        return BoundTensor{nullptr, tensor.shape, tensor.type == Type::f32 ? realType : tensor.type};
    };
    Instruction instruction{op.op, op.attributes, {}, {}, nullptr, recording.useDirectConvolution, recording.threads};
    for (const int input : op.inputs) instruction.inputs.push_back(bound(input));
    for (const int output : op.outputs) instruction.outputs.push_back(bound(output));
    instruction.weightsStay = recording.weightsStay && op.inputs.size() > 1 && [&] {
        const TraceTensor& weight = recording.trace.tensors[static_cast<std::size_t>(op.inputs[1])];
        const bool isMade = weight.producer >= 0 &&
                            recording.needsWeightsOnly.size() > static_cast<std::size_t>(weight.producer) &&
                            recording.needsWeightsOnly[static_cast<std::size_t>(weight.producer)];
        return weight.role == Role::parameter || isMade;
    }();
    return instruction;
}

void removeDeadOps(Recording& recording) {
    Trace& trace = recording.trace;
    std::vector<bool> isNeeded(trace.tensors.size()), keep(trace.ops.size());
    forEachResult(recording, [&](int tensor) { isNeeded[static_cast<std::size_t>(tensor)] = true; });
    for (std::size_t i = trace.ops.size(); i-- > 0;) {
        const TraceOp& op = trace.ops[i];
        bool isLive = op.op == Op::movingAverage || op.op == Op::update || op.op == Op::constrain;
        for (const int output : op.outputs) isLive = isLive || isNeeded[static_cast<std::size_t>(output)];
        if (!isLive) continue;
        keep[i] = true;
        for (const int input : op.inputs) isNeeded[static_cast<std::size_t>(input)] = true;
    }
    keepOps(trace, keep);
}

} // namespace lamina::passes
