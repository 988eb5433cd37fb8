// A row program op by op, each over the whole batch: the meaning of Op::rowProgram.

#include "core/ops/row_program.h"

#include "core/backend/reference/row_program.h"
#include "core/base/aligned_buffer.h"
#include "core/base/error.h"

namespace lamina::reference {

namespace {

class RowProgramKernel : public Kernel {
public:
    RowProgramKernel(const Instruction& instruction, const Backend& backend, ThreadPool& pool) {
        const RowProgram& program = *instruction.attributes.program;
        const Type real = backend.realType();
        std::vector<BoundTensor> bound;
        for (const TraceTensor& t : program.tensors)
            bound.push_back({nullptr, t.shape, t.type == Type::f32 ? real : t.type});
        for (std::size_t i = 0; i < program.inputs.size(); ++i)
            bound[static_cast<std::size_t>(program.inputs[i])].data = instruction.inputs[i].data;
        for (std::size_t i = 0; i < program.outputs.size(); ++i)
            bound[static_cast<std::size_t>(program.outputs[i])].data = instruction.outputs[i].data;
        for (std::size_t t = 0; t < bound.size(); ++t) {
            if (bound[t].data) continue;
            m_memory.emplace_back(static_cast<std::size_t>(bound[t].count() * sizeOf(bound[t].type)));
            bound[t].data = m_memory.back().data();
            if (program.details[t].kind == RowProgram::Kind::same) fill(bound[t], program.details[t].value);
        }
        for (const TraceOp& op : program.ops) {
            Instruction step{op.op == Op::reshape ? Op::copy : op.op, op.attributes, {}, {}, nullptr};
            for (const int input : op.inputs) step.inputs.push_back(bound[static_cast<std::size_t>(input)]);
            for (const int output : op.outputs) step.outputs.push_back(bound[static_cast<std::size_t>(output)]);
            LAMINA_CHECK(op.op != Op::rowProgram && backend.scratchBytes(step) == 0);
            m_steps.push_back(backend.bind(step, pool));
        }
    }

    void run(const StepState& state) override {
        for (const std::unique_ptr<Kernel>& step : m_steps) step->run(state);
    }
    std::string name() const override { return "loops"; }

private:
    static void fill(const BoundTensor& tensor, double value) {
        for (std::int64_t i = 0; i < tensor.count(); ++i)
            if (tensor.type == Type::f64)
                tensor.as<double>()[i] = value;
            else
                tensor.as<float>()[i] = static_cast<float>(value);
    }

    std::vector<AlignedBuffer> m_memory;
    std::vector<std::unique_ptr<Kernel>> m_steps;
};

} // namespace

std::unique_ptr<Kernel> bindRowProgram(const Instruction& instruction, const Backend& backend, ThreadPool& pool) {
    return std::make_unique<RowProgramKernel>(instruction, backend, pool);
}

} // namespace lamina::reference
