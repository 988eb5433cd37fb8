// Connectionist temporal classification, one sample on each thread; the sums themselves are those of ctc_alignment.h.

#include "core/backend/ctc_alignment.h"

#include "core/backend/cpu/implementation.h"

namespace lamina::cpu {

namespace {
std::int64_t bytesOfOne(const Instruction& in) {
    const Shape& z = in.inputs[0].shape;
    const std::int64_t doubles = CtcAlignment::scratchDoubles(z[1], z[2], in.inputs[1].shape[1]);
    return roundUp(doubles * static_cast<std::int64_t>(sizeof(double)), 64);
}

std::unique_ptr<Kernel> bindCtc(const Instruction& in, ThreadPool& pool) {
    const Shape z = in.inputs[0].shape;
    const std::int64_t longest = in.inputs[1].shape[1], numbers = z[1] * z[2], bytes = bytesOfOne(in);
    const BoundTensor input = in.inputs[0], labels = in.inputs[1], loss = in.outputs[0], gradient = in.outputs[1];
    const int areas = std::max(1, in.threads);
    std::byte* scratch = in.scratch;
    return makeKernel("samples", static_cast<int>(z[0]), [=, &pool](const StepState&) {
        runTasks(pool, z[0], areas, [&](long n, int area) {
            double* room = reinterpret_cast<double*>(scratch + area * bytes);
            const float* row = input.as<const float>() + n * numbers;
            float* dz = gradient.as<float>() + n * numbers;
            const auto run = [&](const auto& label) {
                return CtcAlignment::run(row, z[1], z[2], label, longest, dz, room);
            };
            loss.as<float>()[n] = static_cast<float>(labels.type == Type::i32
                                                         ? run(ctcLabel(labels.as<const std::int32_t>() + n * longest))
                                                         : run(ctcLabel(labels.as<const float>() + n * longest)));
        });
    });
}
} // namespace

std::span<const Implementation> ctcList() {
    static constexpr auto accepts = [](const Instruction& in) { return in.inputs[0].type == Type::f32; };
    static constexpr auto scratch = [](const Instruction& in) { return std::max(1, in.threads) * bytesOfOne(in); };
    static const Implementation kList[] = {{Op::ctc, "samples", accepts, scratch, bindCtc}};
    return kList;
}

} // namespace lamina::cpu
