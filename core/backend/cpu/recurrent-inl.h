// The way through time that SimpleRNN, LSTM and GRU share, over x (N, T, I).
//
// The samples are cut into slices that know nothing of each other. In each step a slice multiplies x_t and h_{s−1} with weights
// packed in panels: the columns of one panel are all gates of a few units, so that the sums of a tile stay in registers while
// the cell makes the new state of them. The way back goes through blocks of steps: dz of a block lies in such panels too and
// yields dh by a product in each step, then dx and its share of the weights' gradients in long products.
#if defined(LAMINA_RECURRENT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_RECURRENT_INL_H
#undef LAMINA_RECURRENT_INL_H
#else
#define LAMINA_RECURRENT_INL_H
#endif
#include "core/backend/cpu/recurrent_backward-inl.h"
#include "core/backend/cpu/recurrent_forward-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

template <class Cell>
std::unique_ptr<Kernel> bindCell(const Instruction& in, ThreadPool& pool) {
    const Recurrence q(in);
    const ForwardMemory m = ForwardMemory::of<Cell>(q, in.scratch);
    return makeKernel("cells in registers", static_cast<int>(q.slices),
                      [=, &pool](const StepState&) { runForward<Cell>(q, m, pool); });
}
template <class Cell>
std::unique_ptr<Kernel> bindCellGradient(const Instruction& in, ThreadPool& pool) {
    const Recurrence q(in);
    const BackwardMemory<Cell> m(q, in.scratch);
    return makeKernel("blocks of steps", static_cast<int>(q.slices),
                      [=, &pool](const StepState&) { runBackward<Cell>(q, m, pool); });
}
template <class Cell>
std::int64_t cellScratch(const Instruction& in) {
    return ForwardMemory::of<Cell>(Recurrence(in), nullptr).floats * static_cast<std::int64_t>(sizeof(float));
}
template <class Cell>
std::int64_t cellGradientScratch(const Instruction& in) {
    return BackwardMemory<Cell>(Recurrence(in), nullptr).floats * static_cast<std::int64_t>(sizeof(float));
}

inline bool acceptsRecurrent(const Instruction& in) {
    if (!allFloat(in) || in.inputs[0].count() == 0 || in.inputs[2].count() == 0) return false;
    const bool isSimple = in.op == Op::simpleRnn || in.op == Op::simpleRnnGradient;
    return isCellFunction(in.attributes.function) && (isSimple || isCellFunction(in.attributes.recurrentFunction));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
