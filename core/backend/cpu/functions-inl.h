// The functions of the ops map and mapGradient for whole vectors: y = f(x), and f' from x or from y (readsOutput()).
#if defined(LAMINA_FUNCTIONS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_FUNCTIONS_INL_H
#undef LAMINA_FUNCTIONS_INL_H
#else
#define LAMINA_FUNCTIONS_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"
#include "core/ops/op.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr float kSeluAlpha = 1.67326324f, kSeluScale = 1.05070099f;

// e^x − 1, relative error below 5e-7: from tanh(x/2) near 0, where e^x − 1 would cancel.
HWY_INLINE V exponentialMinusOne(V x) {
    const V t = hyperbolicTangent(hn::Mul(x, constant(0.5f)));
    const V near = hn::Div(hn::Add(t, t), hn::Sub(constant(1.0f), t));
    return hn::IfThenElse(hn::Lt(hn::Abs(x), constant(0.5f)), near, hn::Sub(exponential(x), constant(1.0f)));
}

// log(1 + e^x) without overflow
HWY_INLINE V softplus(V x) {
    const V y = hn::Add(hn::Max(zero(), x), logarithmOfOnePlus(exponential(hn::Neg(hn::Abs(x)))));
    return hn::IfThenElse(hn::Eq(x, x), y, x);
}

HWY_INLINE V between(V x, V low, V high) {
    return hn::IfThenElse(hn::Lt(x, low), low, hn::IfThenElse(hn::Gt(x, high), high, x));
}

// Φ(x), the normal distribution's share below x
HWY_INLINE V normalShare(V x) {
    return hn::MulAdd(errorFunction(hn::Mul(x, constant(0.707106781f))), constant(0.5f), constant(0.5f));
}

template <Function kF>
HWY_INLINE V valueOf(V x, V alpha) {
    const V one = constant(1.0f);
    if constexpr (kF == Function::relu) return hn::Max(zero(), x); // in this order NaN stays
    if constexpr (kF == Function::elu)
        return hn::IfThenElse(hn::Gt(x, zero()), x, hn::Mul(alpha, exponentialMinusOne(x)));
    if constexpr (kF == Function::selu)
        return hn::Mul(constant(kSeluScale),
                       hn::IfThenElse(hn::Gt(x, zero()), x, hn::Mul(constant(kSeluAlpha), exponentialMinusOne(x))));
    if constexpr (kF == Function::gelu) return hn::Mul(x, normalShare(x));
    if constexpr (kF == Function::swish) return hn::Mul(x, sigmoid(x));
    if constexpr (kF == Function::softplus) return softplus(x);
    if constexpr (kF == Function::sigmoid) return sigmoid(x);
    if constexpr (kF == Function::tanh) return hyperbolicTangent(x);
    if constexpr (kF == Function::leakyRelu) return hn::IfThenElse(hn::Gt(x, zero()), x, hn::Mul(alpha, x));
    if constexpr (kF == Function::exponential) return exponential(x);
    if constexpr (kF == Function::logarithm) return logarithm(x);
    if constexpr (kF == Function::square) return hn::Mul(x, x);
    if constexpr (kF == Function::squareRoot) return hn::Sqrt(x);
    if constexpr (kF == Function::absolute) return hn::Abs(x);
    if constexpr (kF == Function::sign)
        return hn::Sub(hn::IfThenElseZero(hn::Gt(x, zero()), one), hn::IfThenElseZero(hn::Lt(x, zero()), one));
    if constexpr (kF == Function::reciprocal) return hn::Div(one, x);
    if constexpr (kF == Function::clip) return between(x, alpha, hn::Sub(one, alpha));
    if constexpr (kF == Function::softsign) return hn::Div(x, hn::Add(one, hn::Abs(x)));
    if constexpr (kF == Function::relu6) return between(x, zero(), constant(6.0f));
    if constexpr (kF == Function::hardSigmoid)
        return between(hn::MulAdd(x, constant(1.0f / 6), constant(0.5f)), zero(), one);
    if constexpr (kF == Function::hardSwish)
        return hn::Mul(x, between(hn::MulAdd(x, constant(1.0f / 6), constant(0.5f)), zero(), one));
    if constexpr (kF == Function::mish) return hn::Mul(x, hyperbolicTangent(softplus(x)));
    return x;
}

HWY_INLINE V oneWhere(Mask m) { return hn::IfThenElseZero(m, constant(1.0f)); }

// r is y = f(x) where readsOutput(kF), else x.
template <Function kF>
HWY_INLINE V slopeOf(V r, V alpha) {
    const V one = constant(1.0f);
    if constexpr (kF == Function::relu) return oneWhere(hn::Gt(r, zero()));
    if constexpr (kF == Function::elu) return hn::IfThenElse(hn::Gt(r, zero()), one, hn::Add(r, alpha));
    if constexpr (kF == Function::selu)
        return hn::IfThenElse(hn::Gt(r, zero()), constant(kSeluScale), hn::Add(r, constant(kSeluScale * kSeluAlpha)));
    if constexpr (kF == Function::gelu) { // Φ(x) + x φ(x)
        const V density = hn::Mul(exponential(hn::Mul(hn::Mul(r, r), constant(-0.5f))), constant(0.398942280f));
        return hn::MulAdd(r, density, normalShare(r));
    }
    if constexpr (kF == Function::swish) {
        const V s = sigmoid(r);
        return hn::Mul(s, hn::MulAdd(r, hn::Sub(one, s), one));
    }
    if constexpr (kF == Function::softplus) return sigmoid(r);
    if constexpr (kF == Function::logarithm) return hn::Div(one, r);
    if constexpr (kF == Function::clip) return oneWhere(hn::And(hn::Ge(r, alpha), hn::Le(r, hn::Sub(one, alpha))));
    if constexpr (kF == Function::hardSigmoid)
        return hn::IfThenElseZero(hn::And(hn::Gt(r, zero()), hn::Lt(r, one)), constant(1.0f / 6));
    if constexpr (kF == Function::sigmoid) return hn::Mul(r, hn::Sub(one, r));
    if constexpr (kF == Function::tanh) return hn::NegMulAdd(r, r, one);
    if constexpr (kF == Function::leakyRelu) return hn::IfThenElse(hn::Gt(r, zero()), one, alpha);
    if constexpr (kF == Function::exponential) return r;
    if constexpr (kF == Function::squareRoot) return hn::Div(constant(0.5f), r);
    if constexpr (kF == Function::reciprocal) return hn::Neg(hn::Mul(r, r));
    if constexpr (kF == Function::softsign) {
        const V s = hn::Add(one, hn::Abs(r));
        return hn::Div(one, hn::Mul(s, s));
    }
    if constexpr (kF == Function::relu6) return oneWhere(hn::And(hn::Gt(r, zero()), hn::Lt(r, constant(6.0f))));
    if constexpr (kF == Function::square) return hn::Add(r, r);
    if constexpr (kF == Function::sign) return zero();
    if constexpr (kF == Function::absolute) return hn::Sub(oneWhere(hn::Gt(r, zero())), oneWhere(hn::Lt(r, zero())));
    if constexpr (kF == Function::mish) { // t + x σ(x) (1 − t²), t = tanh(softplus(x))
        const V t = hyperbolicTangent(softplus(r));
        return hn::MulAdd(hn::Mul(r, sigmoid(r)), hn::NegMulAdd(t, t, one), t);
    }
    if constexpr (kF == Function::hardSwish)
        return hn::IfThenElse(
            hn::Le(r, constant(-3.0f)), zero(),
            hn::IfThenElse(hn::Lt(r, constant(3.0f)), hn::MulAdd(r, constant(1.0f / 3), constant(0.5f)), one));
    return one;
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
