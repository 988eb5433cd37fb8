// Ops that only move numbers: copy, fill, constant, reshape, permute, concatenate, slice, embed, broadcastTo, reverse.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <cstring>

namespace lamina::reference {

namespace {

// y = x, of any type; a reshape is the same under another shape
void copyLoop(const Instruction& in, const StepState&) {
    if (in.outputs[0].data == in.inputs[0].data) return;
    std::memcpy(in.outputs[0].data, in.inputs[0].data,
                static_cast<std::size_t>(in.outputs[0].count() * sizeOf(in.outputs[0].type)));
}

// y[i] = α
template <class Real>
void fillLoop(const Instruction& in, const StepState&) {
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i)
        y[i] = static_cast<Real>(in.attributes.alpha);
}

// y = the numbers of a table
template <class Real>
void constantLoop(const Instruction& in, const StepState&) {
    Real* y = in.outputs[0].as<Real>();
    for (const float number : *in.attributes.values) *y++ = static_cast<Real>(number);
}

// y[i₀ … iₙ] = x[j …] with j[permutation[k]] = i[k]
template <class Real>
void permuteLoop(const Instruction& in, const StepState&) {
    const Shape &from = in.inputs[0].shape, &to = in.outputs[0].shape;
    std::array<std::int64_t, kMostAxes> stepOfX{};
    std::int64_t step = 1;
    for (int axis = from.rank() - 1; axis >= 0; --axis) {
        stepOfX[static_cast<std::size_t>(axis)] = step;
        step *= from[axis];
    }
    Strides strides;
    for (std::size_t axis = 0; axis < in.attributes.permutation.size(); ++axis)
        strides.step[axis] = stepOfX[static_cast<std::size_t>(in.attributes.permutation[axis])];
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = to.count(); i < count; ++i) y[i] = x[strides.place(i, to)];
}

// y[…, begin of part p + k, …] = x_p[…, k, …]
template <class Real>
void concatenateLoop(const Instruction& in, const StepState&) {
    const Cut whole(in.outputs[0].shape, in.attributes.axis);
    Real* y = in.outputs[0].as<Real>();
    std::int64_t begin = 0;
    for (const BoundTensor& part : in.inputs) {
        const Cut cut(part.shape, in.attributes.axis);
        const Real* x = part.as<Real>();
        for (std::int64_t b = 0; b < cut.before; ++b)
            for (std::int64_t k = 0; k < cut.extent; ++k)
                for (std::int64_t a = 0; a < cut.after; ++a)
                    y[(b * whole.extent + begin + k) * whole.after + a] = x[(b * cut.extent + k) * cut.after + a];
        begin += cut.extent;
    }
}

// y[…, k, …] = x[…, begin + k, …]
template <class Real>
void sliceLoop(const Instruction& in, const StepState&) {
    const Cut from(in.inputs[0].shape, in.attributes.axis), to(in.outputs[0].shape, in.attributes.axis);
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t b = 0; b < to.before; ++b)
        for (std::int64_t k = 0; k < to.extent; ++k)
            for (std::int64_t a = 0; a < to.after; ++a)
                y[(b * to.extent + k) * to.after + a] = x[(b * from.extent + in.attributes.begin + k) * from.after + a];
}

// y = 0 but y[…, begin + k, …] = x[…, k, …]
template <class Real>
void embedLoop(const Instruction& in, const StepState&) {
    const Cut from(in.inputs[0].shape, in.attributes.axis), to(in.outputs[0].shape, in.attributes.axis);
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) y[i] = 0;
    for (std::int64_t b = 0; b < from.before; ++b)
        for (std::int64_t k = 0; k < from.extent; ++k)
            for (std::int64_t a = 0; a < from.after; ++a)
                y[(b * to.extent + in.attributes.begin + k) * to.after + a] = x[(b * from.extent + k) * from.after + a];
}

// y[…, k, …] = x[…, extent − 1 − k, …]
template <class Real>
void reverseLoop(const Instruction& in, const StepState&) {
    const Cut cut(in.inputs[0].shape, in.attributes.axis);
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t b = 0; b < cut.before; ++b)
        for (std::int64_t k = 0; k < cut.extent; ++k)
            for (std::int64_t a = 0; a < cut.after; ++a)
                y[(b * cut.extent + k) * cut.after + a] = x[(b * cut.extent + cut.extent - 1 - k) * cut.after + a];
}

// y[i] = x at i's place, axes of extent 1 repeated
template <class Real>
void broadcastToLoop(const Instruction& in, const StepState&) {
    const Shape& shape = in.outputs[0].shape;
    const Strides strides = Strides::broadcast(in.inputs[0].shape, shape);
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = shape.count(); i < count; ++i) y[i] = x[strides.place(i, shape)];
}

} // namespace

template <class Real>
Loop layoutLoop(Op op) {
    switch (op) {
    case Op::copy:
    case Op::reshape:
        return copyLoop;
    case Op::fill:
        return fillLoop<Real>;
    case Op::constant:
        return constantLoop<Real>;
    case Op::reverse:
        return reverseLoop<Real>;
    case Op::permute:
        return permuteLoop<Real>;
    case Op::concatenate:
        return concatenateLoop<Real>;
    case Op::slice:
        return sliceLoop<Real>;
    case Op::embed:
        return embedLoop<Real>;
    case Op::broadcastTo:
        return broadcastToLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop layoutLoop<float>(Op);
template Loop layoutLoop<double>(Op);

} // namespace lamina::reference
