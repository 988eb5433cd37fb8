// Ops with random numbers.
//   dropout (Srivastava et al., 2014), "inverted": y = x / (1 − rate) where the mask keeps x, else 0
//   random: uniform or normal numbers

#include "core/backend/dropout_mask.h"
#include "core/backend/random_numbers.h"
#include "core/backend/reference/loops.h"

namespace lamina::reference {

namespace {

template <class Real>
void dropoutLoop(const Instruction& in, const StepState& state) {
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    const std::int64_t rows = in.inputs[0].shape.rank() == 0 ? 1 : in.inputs[0].shape[0];
    const std::int64_t numbers = rows == 0 ? 0 : in.inputs[0].count() / rows; // of one sample
    const std::uint32_t threshold = dropoutThreshold(in.attributes.alpha);
    const Real scale = static_cast<Real>(1 / (1 - in.attributes.alpha));
    for (std::int64_t row = 0; row < rows; ++row)
        for (std::int64_t i = 0; i < numbers; i += 4) {
            const auto keeps = dropoutKeeps(in.attributes.key, i / 4, state.step, state.firstSample + row, threshold);
            for (std::int64_t j = i; j < i + 4 && j < numbers; ++j)
                y[row * numbers + j] = keeps[static_cast<std::size_t>(j - i)] ? x[row * numbers + j] * scale : Real{0};
        }
}

template <class Real>
void randomNumbersLoop(const Instruction& in, const StepState& state) {
    Real* y = in.outputs[0].as<Real>();
    const std::int64_t rows = in.outputs[0].shape.rank() == 0 ? 1 : in.outputs[0].shape[0];
    const std::int64_t numbers = rows == 0 ? 0 : in.outputs[0].count() / rows; // of one sample
    for (std::int64_t row = 0; row < rows; ++row)
        for (std::int64_t i = 0; i < numbers; i += 4) {
            const auto four = randomFour<Real>(in.attributes.randomKind, in.attributes.key, i / 4, state.step,
                                               state.firstSample + row);
            for (std::int64_t j = i; j < i + 4 && j < numbers; ++j)
                y[row * numbers + j] = four[static_cast<std::size_t>(j - i)];
        }
}

} // namespace

template <class Real>
Loop randomLoop(Op op) {
    if (op == Op::random) return randomNumbersLoop<Real>;
    return op == Op::dropout ? dropoutLoop<Real> : nullptr;
}
template Loop randomLoop<float>(Op);
template Loop randomLoop<double>(Op);

} // namespace lamina::reference
