#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/row_program.h"
#include "core/backend/reference/views.h"

namespace lamina {

namespace {

template <class Real>
reference::Loop loopOf(Op op) {
    using Family = reference::Loop (*)(Op);
    constexpr Family kFamilies[] = {
        reference::elementwiseLoop<Real>,   reference::layoutLoop<Real>,      reference::reductionLoop<Real>,
        reference::productLoop<Real>,       reference::convolutionLoop<Real>, reference::poolingLoop<Real>,
        reference::normalizationLoop<Real>, reference::recurrentLoop<Real>,   reference::lossLoop<Real>,
        reference::metricLoop<Real>,        reference::updateLoop<Real>,      reference::constrainLoop<Real>,
        reference::ctcLoop<Real>,           reference::randomLoop<Real>,      reference::gatherLoops<Real>,
        reference::batchProductLoop<Real>,  reference::layerNormLoops<Real>,  reference::attentionLoops<Real>,
        reference::warpLoops<Real>,
    };
    for (const Family family : kFamilies)
        if (const reference::Loop loop = family(op)) return loop;
    return nullptr;
}

class LoopKernel : public Kernel {
public:
    LoopKernel(Instruction instruction, reference::Loop loop) : m_instruction(std::move(instruction)), m_loop(loop) {}
    void run(const StepState& state) override { m_loop(m_instruction, state); }
    std::string name() const override { return "loop"; }

private:
    const Instruction m_instruction;
    const reference::Loop m_loop;
};

// Is each number of the output made from the numbers at its own place, or at least from its own row?
bool isInPlace(Op op) {
    switch (op) {
    case Op::copy:
    case Op::map:
    case Op::mapGradient:
    case Op::affine:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::maximum:
    case Op::minimum:
    case Op::greater:
    case Op::reshape:
    case Op::softmax:
    case Op::softmaxGradient:
    case Op::dropout:
    case Op::batchNorm:
    case Op::batchNormGradient:
    case Op::batchNormInference:
    case Op::movingAverage:
    case Op::select:
        return true;
    default:
        return false;
    }
}

class ReferenceBackend : public Backend {
public:
    explicit ReferenceBackend(bool inDouble) : m_inDouble(inDouble) {}

    std::string name() const override { return m_inDouble ? "reference float64" : "reference"; }
    Type realType() const override { return m_inDouble ? Type::f64 : Type::f32; }
    bool supports(const Instruction& instruction) const override { return instruction.op != Op::rowProgram; }

    std::int64_t scratchBytes(const Instruction& instruction) const override {
        return (reference::recurrentScratch(instruction) + reference::updateScratch(instruction) +
                reference::metricScratch(instruction)) *
                   sizeOf(realType()) +
               reference::ctcScratchBytes(instruction);
    }

    bool mayOverwrite(const Instruction& instruction, int input) const override {
        const auto i = static_cast<std::size_t>(input);
        const bool isAdded = // r, as large as the result; with a single row b is, too
            (instruction.op == Op::dense && input >= 2 && i < instruction.inputs.size() &&
             instruction.inputs[i].shape.rank() > 1) ||
            (instruction.op == Op::layerNormGradient && input == 5);
        if ((!isInPlace(instruction.op) && !isAdded) || i >= instruction.inputs.size()) return false;
        // Figures of the columns are read for every row
        if (instruction.op == Op::batchNorm && (input == 1 || input == 2)) return false;
        if (instruction.op == Op::batchNormGradient && input >= 1 && input <= 3) return false;
        return instruction.inputs[i].count() == instruction.outputs[0].count() &&
               instruction.inputs[i].type == instruction.outputs[0].type;
    }

    std::unique_ptr<Kernel> bind(const Instruction& instruction, ThreadPool& pool) const override {
        const Op op = instruction.op;
        if (op == Op::rowProgram) return reference::bindRowProgram(instruction, *this, pool);
        const reference::Loop loop = m_inDouble ? loopOf<double>(op) : loopOf<float>(op);
        LAMINA_CHECK(loop != nullptr);
        for (const BoundTensor& t : instruction.outputs) LAMINA_CHECK(t.shape.rank() <= reference::kMostAxes);
        for (const BoundTensor& t : instruction.inputs) LAMINA_CHECK(t.shape.rank() <= reference::kMostAxes);
        const Function f = instruction.attributes.function;
        const bool readsY = op == Op::simpleRnnGradient || op == Op::lstmGradient || op == Op::gruGradient ||
                            (op == Op::mapGradient && readsOutput(f));
        LAMINA_CHECK(!readsY || reference::hasSlopeFromOutput(f));
        LAMINA_CHECK((op != Op::lstmGradient && op != Op::gruGradient) ||
                     reference::hasSlopeFromOutput(instruction.attributes.recurrentFunction));
        LAMINA_CHECK(scratchBytes(instruction) == 0 || instruction.scratch != nullptr);
        return std::make_unique<LoopKernel>(instruction, loop);
    }

private:
    const bool m_inDouble;
};

} // namespace

std::unique_ptr<Backend> makeReferenceBackend(bool inDouble) { return std::make_unique<ReferenceBackend>(inDouble); }

} // namespace lamina
