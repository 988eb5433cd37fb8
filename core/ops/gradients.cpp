// Reverse-mode differentiation of a trace (Griewank & Walther, "Evaluating Derivatives", 2nd ed., chapter 3): walk the ops
// backwards and add each op's contribution to the gradients of its inputs.

#include "core/base/error.h"
#include "core/ops/algebra.h"

#include <algorithm>

namespace lamina {

namespace {
class ReverseWalk {
public:
    ReverseWalk(Trace& trace, Value loss, const Values& wanted) : m_trace(trace), m_gradients(trace.tensors.size()) {
        m_matters.assign(trace.tensors.size(), false);
        for (const Value& value : wanted) m_matters[index(value.tensor)] = true;
        for (const TraceOp& op : trace.ops)
            if (std::any_of(op.inputs.begin(), op.inputs.end(), [&](int t) { return m_matters[index(t)]; }))
                for (const int output : op.outputs) m_matters[index(output)] = true;
        m_gradients[index(loss.tensor)] = fill(trace, loss.shape(), 1);
    }

    void add(int tensor, Value gradient) {
        if (!gradient || !m_matters[index(tensor)]) return;
        Value& sum = m_gradients[index(tensor)];
        sum = sum ? sum + gradient : gradient;
    }

    void walk(int opIndex) {
        // Recording grows the vectors of the trace, so what the rule sees is copied first.
        const TraceOp op = m_trace.ops[index(opIndex)];
        const auto valuesOf = [&](const std::vector<int>& tensors) {
            Values values;
            for (const int tensor : tensors) values.push_back({&m_trace, tensor});
            return values;
        };
        Values dOutputs;
        bool flows = false;
        for (const int output : op.outputs) {
            dOutputs.push_back(m_gradients[index(output)]);
            flows = flows || dOutputs.back();
        }
        const bool matters =
            std::any_of(op.inputs.begin(), op.inputs.end(), [&](int t) { return m_matters[index(t)]; });
        if (!flows || !matters || !infoOf(op.op).gradient) return;
        m_trace.currentNode = op.node;
        if (!dOutputs.front()) // only a further output is read: the rules count on a gradient of the first
            dOutputs.front() = fill(m_trace, m_trace.tensors[index(op.outputs.front())].shape, 0);
        const Values dInputs = infoOf(op.op).gradient(m_trace, op, valuesOf(op.inputs), valuesOf(op.outputs), dOutputs);
        for (std::size_t i = 0; i < op.inputs.size(); ++i) add(op.inputs[i], dInputs[i]);
    }

    // Whether a gradient has arrived at a value inside of the layer, not only at its output.
    bool reachesInside(const LayerCall& call) const {
        for (int op = call.firstOp; op < call.endOp; ++op)
            for (const int output : m_trace.ops[index(op)].outputs)
                if (output != call.output.tensor && m_gradients[index(output)]) return true;
        return false;
    }

    Value gradientOf(int tensor) const { return m_gradients[index(tensor)]; }

private:
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    Trace& m_trace;
    std::vector<Value> m_gradients; // of the tensors that existed before the walk
    std::vector<bool> m_matters;    // a wanted tensor, or computed from one
};
} // namespace

Values recordGradients(Trace& trace, Value loss, const Values& wanted, const std::vector<LayerCall>& callsWithOwnRule,
                       const OwnGradient& own) {
    const Uid nodeBefore = trace.currentNode;
    const bool wasBackward = trace.isBackward;
    const int forwardOps = static_cast<int>(trace.ops.size());
    trace.isBackward = true;
    trace.currentNode = 0;
    ReverseWalk walk(trace, loss, wanted);
    for (int op = forwardOps - 1; op >= 0; --op) {
        const auto call = std::find_if(callsWithOwnRule.begin(), callsWithOwnRule.end(),
                                       [&](const LayerCall& c) { return c.endOp - 1 == op && c.firstOp < c.endOp; });
        if (call == callsWithOwnRule.end()) {
            walk.walk(op);
            continue;
        }
        if (walk.reachesInside(*call)) { // a loss that reads the logits: the layer's rule would miss that path
            walk.walk(op);
            continue;
        }
        trace.currentNode = call->node->uid;
        const Value d = walk.gradientOf(call->output.tensor);
        if (!d) continue; // nothing flows into this layer
        const auto gradients = own(*call, d);
        if (gradients.empty()) { // the layer leaves this case to the ops
            walk.walk(op);
            continue;
        }
        for (const auto& [tensor, gradient] : gradients) walk.add(tensor.tensor, gradient);
        op = call->firstOp;
    }
    trace.currentNode = nodeBefore;
    trace.isBackward = wasBackward;
    Values result;
    for (const Value& value : wanted) {
        result.push_back(walk.gradientOf(value.tensor));
        if (result.back()) trace.tensors[static_cast<std::size_t>(result.back().tensor)].gradientOf = value.tensor;
    }
    return result;
}

} // namespace lamina
