#include "core/plan/passes/passes.h"

namespace lamina::passes {

namespace {
// Fewer rows have kernels of their own, which are faster than a sum of two is slow.
constexpr std::int64_t kFewestRows = 16;
} // namespace

void addToProducts(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    const Readers readers(recording);
    std::vector<bool> keep(trace.ops.size(), true);
    const auto tensor = [&](int t) -> const TraceTensor& { return trace.tensors[at(t)]; };

    // At the product's place: between it and the sum its weight may be updated, and it must see the old numbers.
    const auto join = [&](std::size_t sum, int product, int other) {
        const int producer = tensor(product).producer;
        if (producer < 0 || tensor(other).producer >= producer || readers.only(product) != static_cast<int>(sum))
            return false;
        const TraceOp& op = trace.ops[at(producer)];
        const Shape& shape = tensor(product).shape;
        if ((op.op != Op::matmul && op.op != Op::dense) || op.attributes.function != Function::linear ||
            op.inputs.size() > 3 || (op.inputs.size() == 3 && tensor(op.inputs[2]).shape == shape) ||
            shape != tensor(other).shape || shape.rank() < 2 || shape.count() < kFewestRows * shape.last())
            return false;
        TraceOp fused = op;
        fused.op = Op::dense;
        fused.inputs.push_back(other);
        fused.outputs = trace.ops[sum].outputs;
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) return false;
        keep[sum] = false;
        trace.tensors[at(fused.outputs[0])].producer = producer; // a later sum may be joined to this one
        trace.ops[at(producer)] = std::move(fused);
        return true;
    };

    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        if (trace.ops[i].op != Op::add) continue;
        const int a = trace.ops[i].inputs[0], b = trace.ops[i].inputs[1];
        if (!join(i, a, b)) join(i, b, a);
    }
    keepOps(trace, keep);
}

} // namespace lamina::passes
