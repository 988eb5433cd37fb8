#include "core/plan/passes/passes.h"

#include "core/ops/row_program.h"

#include <algorithm>
#include <map>
#include <optional>

namespace lamina::passes {

namespace {
using Kind = RowProgram::Kind;

// Wider layers fill the vectors by themselves, and their gradients need more room than a tile has.
constexpr std::int64_t kMostUnits = 128, kMostWeights = 16 * 1024;

class Collector {
public:
    explicit Collector(Recording& recording) : m_recording(recording), m_trace(recording.trace) {}

    // False where an op is not one of rows.
    bool collect() {
        if (m_recording.inputs.empty()) return false;
        const Shape& first = shapeOf(m_recording.inputs.front());
        if (first.rank() < 1) return false;
        m_program.rows = first[0];
        findSames();
        bool hasProduct = false;
        for (std::size_t i = 0; i < m_trace.ops.size(); ++i) {
            const TraceOp& op = m_trace.ops[i];
            const std::optional<Kind> result = isSame(op.outputs) ? std::nullopt : kindOfResult(op);
            const bool isProduct = op.op == Op::matmul || op.op == Op::dense;
            if (!result && !mayStayOutside(op)) return false;
            if (!result) continue;
            hasProduct = hasProduct || isProduct;
            TraceOp step = op;
            for (int& input : step.inputs) input = known(input);
            for (int& output : step.outputs) output = add(output, *result);
            m_program.ops.push_back(std::move(step));
            m_taken.push_back(i);
        }
        return hasProduct && isSmall();
    }

    // Puts the program in the place of its ops.
    void replace(const Backend& backend) {
        findOutputs();
        TraceOp fused{Op::rowProgram, {}, m_inputs, m_outputs};
        fused.attributes.program = std::make_shared<const RowProgram>(std::move(m_program));
        if (!backend.supports(instructionOf(m_recording, fused, backend.realType()))) return;
        std::vector<bool> keep(m_trace.ops.size(), true);
        for (const std::size_t i : m_taken) keep[i] = false;
        keep[m_taken.front()] = true;
        m_trace.ops[m_taken.front()] = std::move(fused);
        keepOps(m_trace, keep);
        removeDeadOps(m_recording);
    }

private:
    const Shape& shapeOf(int tensor) const { return m_trace.tensors[static_cast<std::size_t>(tensor)].shape; }
    bool isSame(int tensor) const { return m_same.contains(tensor); }
    bool isSame(const std::vector<int>& tensors) const {
        return std::all_of(tensors.begin(), tensors.end(), [&](int t) { return isSame(t); });
    }
    Kind kindOf(int known) const { return m_program.details[static_cast<std::size_t>(known)].kind; }

    // Tensors that hold one number everywhere, such as the 1/N that losses begin their gradients with.
    void findSames() {
        for (const TraceOp& op : m_trace.ops) {
            if (op.op == Op::fill) {
                m_same[op.outputs[0]] = op.attributes.alpha;
                continue;
            }
            if (op.inputs.empty() || op.outputs.size() != 1 || !isSame(op.inputs)) continue;
            const double a = m_same[op.inputs[0]], b = op.inputs.size() > 1 ? m_same[op.inputs[1]] : 0;
            if (op.op == Op::broadcastTo || op.op == Op::reshape || op.op == Op::copy)
                m_same[op.outputs[0]] = a;
            else if (op.op == Op::affine)
                m_same[op.outputs[0]] = op.attributes.alpha * a + op.attributes.beta;
            else if (op.op == Op::multiply)
                m_same[op.outputs[0]] = a * b;
            else if (op.op == Op::add)
                m_same[op.outputs[0]] = a + b;
        }
    }

    int add(int tensor, Kind kind) {
        const TraceTensor& t = m_trace.tensors[static_cast<std::size_t>(tensor)];
        const int index = static_cast<int>(m_program.tensors.size());
        m_program.tensors.push_back(t);
        m_program.details.push_back({kind, kind == Kind::same ? m_same[tensor] : 0.0});
        m_known[tensor] = index;
        return index;
    }

    // The program's tensor for an operand; −1 where it has no part in it.
    int known(int tensor) {
        if (const auto found = m_known.find(tensor); found != m_known.end()) return found->second;
        if (isSame(tensor)) return add(tensor, Kind::same);
        const TraceTensor& t = m_trace.tensors[static_cast<std::size_t>(tensor)];
        if (t.producer >= 0) return -1;
        const bool isWhole = t.role == Role::parameter;
        const bool isRow = (t.role == Role::input || t.role == Role::target) && isRowShape(t.shape) &&
                           (t.type == Type::f32 || t.shape.rank() == 1);
        if (!isWhole && !isRow) return -1;
        const int index = add(tensor, isWhole ? Kind::whole : Kind::row);
        m_program.inputs.push_back(index);
        m_inputs.push_back(tensor);
        return index;
    }

    bool isRowShape(const Shape& shape) const {
        return (shape.rank() == 1 || shape.rank() == 2) && shape[0] == m_program.rows && shape.count() > 0;
    }
    bool isRow(int tensor) {
        const int index = known(tensor);
        return index >= 0 && kindOf(index) == Kind::row;
    }
    bool isFloatRow(int tensor) {
        return isRow(tensor) && m_trace.tensors[static_cast<std::size_t>(tensor)].type == Type::f32;
    }
    bool isWhole(int tensor) {
        const int index = known(tensor);
        return index >= 0 && kindOf(index) == Kind::whole;
    }
    bool isMatrix(int tensor) { return isFloatRow(tensor) && shapeOf(tensor).rank() == 2; }

    // Each operand a row of the result's shape or the same number everywhere, at least one of them a row
    bool areAlike(const TraceOp& op) {
        bool hasRow = false;
        for (const int input : op.inputs) {
            if (isSame(input)) continue;
            if (!isFloatRow(input) || !(shapeOf(input) == shapeOf(op.outputs[0]))) return false;
            hasRow = true;
        }
        return hasRow;
    }

    std::optional<Kind> kindOfResult(const TraceOp& op) {
        const auto in = [&](std::size_t i) { return op.inputs[i]; };
        const auto rowIf = [](bool condition) { return condition ? std::optional(Kind::row) : std::nullopt; };
        switch (op.op) {
        case Op::dense:
            return rowIf(!op.attributes.transposeA && !op.attributes.transposeB && isMatrix(in(0)) && isWhole(in(1)) &&
                         (op.inputs.size() < 3 || isWhole(in(2))));
        case Op::matmul:
            if (!op.attributes.transposeA) return rowIf(isMatrix(in(0)) && isWhole(in(1)));
            if (op.attributes.transposeB || !isMatrix(in(0)) || !isMatrix(in(1))) return std::nullopt;
            return Kind::sum;
        case Op::sumTo: {
            const Shape& to = shapeOf(op.outputs[0]);
            if (!isFloatRow(in(0))) return std::nullopt;
            const bool isColumns = to.rank() == 1 && shapeOf(in(0)).rank() == 2 && to[0] == shapeOf(in(0)).last();
            if (isColumns || to.count() == 1) return Kind::sum;
            return std::nullopt;
        }
        case Op::map:
        case Op::affine:
        case Op::copy:
        case Op::mapGradient:
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::maximum:
        case Op::minimum:
        case Op::greater:
            return rowIf(areAlike(op));
        case Op::sigmoidCrossEntropy:
        case Op::sigmoidCrossEntropyGradient:
            return rowIf(isFloatRow(in(0)) && areAlike(op));
        case Op::softmax:
            return rowIf(isMatrix(in(0)));
        case Op::softmaxGradient:
            return rowIf(isMatrix(in(0)) && isMatrix(in(1)));
        case Op::softmaxCrossEntropy:
        case Op::softmaxCrossEntropyGradient:
        case Op::crossEntropy:
        case Op::sparseSoftmaxCrossEntropy:
        case Op::sparseSoftmaxCrossEntropyGradient:
            return rowIf(isMatrix(in(0)) && isRow(in(1)) && (op.inputs.size() < 3 || isSame(in(2)) || isRow(in(2))));
        case Op::reshape:
            return rowIf(isFloatRow(in(0)) && isRowShape(shapeOf(op.outputs[0])));
        default:
            return std::nullopt;
        }
    }

    // Ops around the program: they read results or numbers of the whole batch, and feed nothing back.
    bool mayStayOutside(const TraceOp& op) const {
        if (isSame(op.outputs) || op.op == Op::metric || op.op == Op::update) return true;
        const auto isRowLike = [&](int tensor) {
            const auto found = m_known.find(tensor);
            return found != m_known.end() && kindOf(found->second) == Kind::row;
        };
        if (op.op == Op::reshape) return true;
        return op.op != Op::matmul && op.op != Op::dense &&
               std::none_of(op.inputs.begin(), op.inputs.end(), isRowLike) &&
               std::all_of(op.outputs.begin(), op.outputs.end(), [&](int t) { return !isBatch(shapeOf(t)); });
    }
    bool isBatch(const Shape& shape) const {
        return m_program.rows > 1 && shape.rank() > 0 && shape[0] == m_program.rows;
    }

    bool isSmall() const {
        std::int64_t weights = 0;
        for (std::size_t t = 0; t < m_program.tensors.size(); ++t) {
            const Shape& shape = m_program.tensors[t].shape;
            const Kind kind = m_program.details[t].kind;
            if (kind == Kind::whole) weights += shape.count();
            if (kind == Kind::row && shape.rank() == 2 && shape.last() > kMostUnits) return false;
        }
        return weights <= kMostWeights && (m_program.rows >= 8 || weights <= 512);
    }

    void findOutputs() {
        std::vector<int> uses = countUses(m_recording);
        for (const std::size_t i : m_taken)
            for (const int input : m_trace.ops[i].inputs) --uses[static_cast<std::size_t>(input)];
        for (const std::size_t i : m_taken)
            for (const int output : m_trace.ops[i].outputs)
                if (uses[static_cast<std::size_t>(output)] > 0) {
                    m_program.outputs.push_back(m_known.at(output));
                    m_outputs.push_back(output);
                }
    }

    Recording& m_recording;
    Trace& m_trace;
    RowProgram m_program;
    std::map<int, double> m_same;
    std::map<int, int> m_known;           // tensor of the trace → of the program
    std::vector<int> m_inputs, m_outputs; // of the trace
    std::vector<std::size_t> m_taken;     // ops
};
} // namespace

void fuseSmallNetwork(Recording& recording, const Backend& backend) {
    Collector collector(recording);
    if (collector.collect()) collector.replace(backend);
}

} // namespace lamina::passes
