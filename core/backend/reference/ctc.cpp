// Connectionist temporal classification, sample by sample: core/backend/ctc_alignment.h

#include "core/backend/ctc_alignment.h"
#include "core/backend/reference/loops.h"

namespace lamina::reference {

namespace {
// z (N, T, C), y (N, L) → l (N), dz (N, T, C)
template <class Real>
void ctcLoopOf(const Instruction& in, const StepState&) {
    const Shape &z = in.inputs[0].shape, &y = in.inputs[1].shape;
    double* scratch = reinterpret_cast<double*>(in.scratch);
    for (std::int64_t n = 0; n < z[0]; ++n) {
        const Real* row = in.inputs[0].as<Real>() + n * z[1] * z[2];
        Real* gradient = in.outputs[1].as<Real>() + n * z[1] * z[2];
        const auto run = [&](const auto& label) {
            return CtcAlignment::run(row, z[1], z[2], label, y[1], gradient, scratch);
        };
        in.outputs[0].as<Real>()[n] =
            static_cast<Real>(in.inputs[1].type == Type::i32 ? run(ctcLabel(in.inputs[1].as<std::int32_t>() + n * y[1]))
                                                             : run(ctcLabel(in.inputs[1].as<Real>() + n * y[1])));
    }
}
} // namespace

std::int64_t ctcScratchBytes(const Instruction& in) {
    if (in.op != Op::ctc) return 0;
    const Shape& z = in.inputs[0].shape;
    return CtcAlignment::scratchDoubles(z[1], z[2], in.inputs[1].shape[1]) * static_cast<std::int64_t>(sizeof(double));
}

template <class Real>
Loop ctcLoop(Op op) {
    return op == Op::ctc ? ctcLoopOf<Real> : nullptr;
}
template Loop ctcLoop<float>(Op);
template Loop ctcLoop<double>(Op);

} // namespace lamina::reference
