// Ops that make each number from the numbers at the same place: y[i] = f(x[i]), y[i] = a[i] ∘ b[i].

#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

namespace lamina::reference {

namespace {

// y = f(x)
template <class Real>
void mapLoop(const Instruction& in, const StepState&) {
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i)
        y[i] = valueOf(in.attributes.function, x[i], alpha);
}

// dx = d · f'(…)
template <class Real>
void mapGradientLoop(const Instruction& in, const StepState&) {
    const Function f = in.attributes.function;
    const Real *r = in.inputs[0].as<Real>(), *d = in.inputs[1].as<Real>();
    Real* dx = in.outputs[0].as<Real>();
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    const bool isFromOutput = readsOutput(f);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i)
        dx[i] = d[i] * (isFromOutput ? slopeFromOutput(f, r[i], alpha) : slopeFromInput(f, r[i], alpha));
}

// y = α x + β
template <class Real>
void affineLoop(const Instruction& in, const StepState&) {
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    const Real alpha = static_cast<Real>(in.attributes.alpha), beta = static_cast<Real>(in.attributes.beta);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) y[i] = alpha * x[i] + beta;
}

// y = a ∘ b, operands repeated where an extent is 1
template <class Real, Real (*combine)(Real, Real)>
void binaryLoop(const Instruction& in, const StepState&) {
    const Real *a = in.inputs[0].as<Real>(), *b = in.inputs[1].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    const Shape& shape = in.outputs[0].shape;
    const Strides aStrides = Strides::broadcast(in.inputs[0].shape, shape);
    const Strides bStrides = Strides::broadcast(in.inputs[1].shape, shape);
    for (std::int64_t i = 0, count = shape.count(); i < count; ++i)
        y[i] = combine(a[aStrides.place(i, shape)], b[bStrides.place(i, shape)]);
}

template <class Real>
Real sumOf(Real a, Real b) {
    return a + b;
}
template <class Real>
Real differenceOf(Real a, Real b) {
    return a - b;
}
template <class Real>
Real productOf(Real a, Real b) {
    return a * b;
}
template <class Real>
Real quotientOf(Real a, Real b) {
    return a / b;
}
template <class Real>
Real largerOf(Real a, Real b) {
    return a > b || a != a ? a : b;
} // NaN wins
template <class Real>
Real smallerOf(Real a, Real b) {
    return a < b || a != a ? a : b;
}
template <class Real>
Real isGreater(Real a, Real b) {
    return a > b;
}

// y = a where c ≠ 0, else b
template <class Real>
void selectLoop(const Instruction& in, const StepState&) {
    const Real *c = in.inputs[0].as<Real>(), *a = in.inputs[1].as<Real>(), *b = in.inputs[2].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) y[i] = c[i] != 0 ? a[i] : b[i];
}

// s ← α s + (1 − α) v
template <class Real>
void movingAverageLoop(const Instruction& in, const StepState&) {
    const Real *s = in.inputs[0].as<Real>(), *v = in.inputs[1].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) y[i] = alpha * s[i] + (1 - alpha) * v[i];
}

} // namespace

template <class Real>
Loop elementwiseLoop(Op op) {
    switch (op) {
    case Op::map:
        return mapLoop<Real>;
    case Op::mapGradient:
        return mapGradientLoop<Real>;
    case Op::affine:
        return affineLoop<Real>;
    case Op::add:
        return binaryLoop<Real, sumOf<Real>>;
    case Op::subtract:
        return binaryLoop<Real, differenceOf<Real>>;
    case Op::multiply:
        return binaryLoop<Real, productOf<Real>>;
    case Op::divide:
        return binaryLoop<Real, quotientOf<Real>>;
    case Op::maximum:
        return binaryLoop<Real, largerOf<Real>>;
    case Op::minimum:
        return binaryLoop<Real, smallerOf<Real>>;
    case Op::greater:
        return binaryLoop<Real, isGreater<Real>>;
    case Op::movingAverage:
        return movingAverageLoop<Real>;
    case Op::select:
        return selectLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop elementwiseLoop<float>(Op);
template Loop elementwiseLoop<double>(Op);

} // namespace lamina::reference
