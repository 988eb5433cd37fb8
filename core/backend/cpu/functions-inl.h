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

// x − tanh x: the series where the difference would cancel
HWY_INLINE V tanhShrink(V x) {
    const V s = hn::Mul(x, x);
    V p = hn::MulAdd(constant(-0.0218694885f), s, constant(0.0539682540f));
    p = hn::MulAdd(p, s, constant(-0.133333333f));
    p = hn::MulAdd(p, s, constant(0.333333333f));
    return hn::IfThenElse(hn::Lt(hn::Abs(x), constant(0.25f)), hn::Mul(hn::Mul(p, s), x),
                          hn::Sub(x, hyperbolicTangent(x)));
}

// (x + √(x² + 4)) / 2, as 2 / (√(x² + 4) − x) where x is negative: no cancellation
HWY_INLINE V squareplus(V x) {
    const V sum = hn::Add(hn::Sqrt(hn::MulAdd(x, x, constant(4.0f))), hn::Abs(x));
    return hn::IfThenElse(hn::Lt(x, zero()), hn::Div(constant(2.0f), sum), hn::Mul(sum, constant(0.5f)));
}

// 1 + 2^z with z = −2 u log₂ e, u = √(2/π) (x + 0.044715 x³): geluTanh is x over it, for (1 + tanh u) / 2 = 1 / (1 + e^−2u).
// Relative error below 5e-7, |x| ≤ 10: beyond that the quotient is 0 or x to all digits. The polynomial is 2^r for |r| ≤ ½.
HWY_INLINE V geluDivisor(V x) {
    const V slope = hn::MulAdd(hn::Mul(x, x), constant(-0.102943240f), constant(-2.302208198f));
    const WholePart whole(x, slope);
    const V r = hn::MulSub(x, slope, whole.n), s = hn::Mul(r, r);
    const V high = hn::MulAdd(constant(1.32764725e-3f), r, constant(9.67554189e-3f)),
            middle = hn::MulAdd(constant(5.55071309e-2f), r, constant(2.40221202e-1f)),
            low = hn::MulAdd(constant(6.93146944e-1f), r, constant(1.0000001192f));
    return hn::Add(constant(1.0f), whole.scale(hn::MulAdd(hn::MulAdd(high, s, middle), s, low)));
}
HWY_INLINE V geluRange(V x) {
    return hn::Min(constant(10.0f), hn::Max(constant(-10.0f), x));
} // in this order NaN stays

// sin(x + quarters π/2), error below 3e-7 for |x| ≤ 8192. x = n π/2 + r with |r| ≤ π/4; Cephes' polynomials.
HWY_INLINE V sineAfter(V x, int quarters) {
    const D d;
    const DI di;
    const V n = hn::Round(hn::Mul(x, constant(0.636619772f)));
    V r = hn::NegMulAdd(n, constant(1.5703125f), x);
    r = hn::NegMulAdd(n, constant(4.837512969970703125e-4f), r);
    r = hn::NegMulAdd(n, constant(7.54978995489188216e-8f), r);
    const V s = hn::Mul(r, r);
    V sine = hn::MulAdd(constant(-1.9515295891e-4f), s, constant(8.3321608736e-3f));
    sine = hn::MulAdd(sine, s, constant(-1.6666654611e-1f));
    sine = hn::MulAdd(hn::Mul(sine, s), r, r);
    V cosine = hn::MulAdd(constant(2.443315711809948e-5f), s, constant(-1.388731625493765e-3f));
    cosine = hn::MulAdd(cosine, s, constant(4.166664568298827e-2f));
    cosine = hn::MulAdd(cosine, hn::Mul(s, s), hn::NegMulAdd(s, constant(0.5f), constant(1.0f)));
    const auto quadrant = hn::Add(hn::ConvertTo(di, n), hn::Set(di, quarters));
    const auto isOdd = hn::RebindMask(d, hn::TestBit(quadrant, hn::Set(di, 1)));
    const auto isNegative = hn::RebindMask(d, hn::TestBit(quadrant, hn::Set(di, 2)));
    const V y = hn::IfThenElse(isOdd, cosine, sine);
    return hn::IfThenElse(isNegative, hn::Neg(y), y);
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
    if constexpr (kF == Function::geluTanh) return hn::Div(x, geluDivisor(geluRange(x)));
    if constexpr (kF == Function::celu)
        return hn::IfThenElse(hn::Gt(x, zero()), x, hn::Mul(alpha, exponentialMinusOne(hn::Div(x, alpha))));
    if constexpr (kF == Function::logSigmoid) return hn::Neg(softplus(hn::Neg(x)));
    if constexpr (kF == Function::hardTanh) return between(x, constant(-1.0f), one);
    if constexpr (kF == Function::hardShrink) return hn::IfThenZeroElse(hn::Le(hn::Abs(x), alpha), x);
    if constexpr (kF == Function::softShrink)
        return hn::IfThenZeroElse(hn::Le(hn::Abs(x), alpha), hn::Sub(x, hn::CopySign(alpha, x)));
    if constexpr (kF == Function::threshold) return hn::IfThenZeroElse(hn::Le(x, alpha), x);
    if constexpr (kF == Function::tanhShrink) return tanhShrink(x);
    if constexpr (kF == Function::squareplus) return squareplus(x);
    if constexpr (kF == Function::sparsePlus) {
        const V bend = hn::Mul(hn::Mul(hn::Add(x, one), hn::Add(x, one)), constant(0.25f));
        return hn::IfThenZeroElse(hn::Le(x, hn::Neg(one)), hn::IfThenElse(hn::Ge(x, one), x, bend));
    }
    if constexpr (kF == Function::sparseSigmoid)
        return between(hn::MulAdd(x, constant(0.5f), constant(0.5f)), zero(), one);
    if constexpr (kF == Function::sine) return sineAfter(x, 0);
    if constexpr (kF == Function::cosine) return sineAfter(x, 1);
    if constexpr (kF == Function::erf) return errorFunction(x);
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
    if constexpr (kF == Function::geluTanh) { // s + x s (1 − s) 2u', s = (1 + tanh u) / 2
        const V x = geluRange(r), s = hn::Div(one, geluDivisor(x));
        const V inner = hn::MulAdd(hn::Mul(x, x), constant(0.214064448f), constant(1.595769122f));
        return hn::MulAdd(hn::Mul(hn::Mul(x, s), hn::Sub(one, s)), inner, s);
    }
    if constexpr (kF == Function::celu) return hn::IfThenElse(hn::Gt(r, zero()), one, hn::Add(hn::Div(r, alpha), one));
    if constexpr (kF == Function::logSigmoid) return hn::Neg(exponentialMinusOne(r));
    if constexpr (kF == Function::hardTanh) return oneWhere(hn::Lt(hn::Abs(r), one));
    if constexpr (kF == Function::hardShrink || kF == Function::softShrink) return oneWhere(hn::Ne(r, zero()));
    if constexpr (kF == Function::threshold) return oneWhere(hn::Gt(r, alpha));
    if constexpr (kF == Function::tanhShrink) {
        const V t = hyperbolicTangent(r);
        return hn::Mul(t, t);
    }
    if constexpr (kF == Function::squareplus) {
        const V half = constant(0.5f);
        return hn::MulAdd(half, hn::Div(r, hn::Sqrt(hn::MulAdd(r, r, constant(4.0f)))), half);
    }
    if constexpr (kF == Function::sparsePlus)
        return between(hn::MulAdd(r, constant(0.5f), constant(0.5f)), zero(), one);
    if constexpr (kF == Function::sparseSigmoid)
        return hn::IfThenElseZero(hn::And(hn::Gt(r, zero()), hn::Lt(r, one)), constant(0.5f));
    if constexpr (kF == Function::sine) return sineAfter(r, 1);
    if constexpr (kF == Function::cosine) return sineAfter(r, 2);
    if constexpr (kF == Function::erf) return hn::Mul(constant(1.12837917f), exponential(hn::Neg(hn::Mul(r, r))));
    return one;
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
