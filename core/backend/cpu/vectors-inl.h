// Short names for Highway's float vectors, tails of arrays, and the functions of the activations.
#if defined(LAMINA_VECTORS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_VECTORS_INL_H
#undef LAMINA_VECTORS_INL_H
#else
#define LAMINA_VECTORS_INL_H
#endif
#include "hwy/highway.h"

#include <cmath>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using D = hn::ScalableTag<float>;
using DI = hn::RebindToSigned<D>;
using V = hn::Vec<D>;
using Mask = hn::Mask<D>;
constexpr long kLanes = static_cast<long>(hn::MaxLanes(D()));

HWY_INLINE V constant(float x) { return hn::Set(D(), x); }
HWY_INLINE V zero() { return hn::Zero(D()); }
HWY_INLINE V load(const float* p) { return hn::LoadU(D(), p); }
HWY_INLINE void store(V v, float* p) { hn::StoreU(v, D(), p); }

// The first n < lanes numbers; the others are 0. Never touches memory beyond them.
HWY_INLINE V loadFirst(const float* p, long n) {
#if HWY_MEM_OPS_MIGHT_FAULT
    alignas(64) float buffer[kLanes] = {};
    for (long i = 0; i < n; ++i) buffer[i] = p[i];
    return hn::Load(D(), buffer);
#else
    return hn::MaskedLoad(hn::FirstN(D(), static_cast<std::size_t>(n)), D(), p);
#endif
}
HWY_INLINE void storeFirst(V v, float* p, long n) {
#if HWY_MEM_OPS_MIGHT_FAULT
    alignas(64) float buffer[kLanes];
    hn::Store(v, D(), buffer);
    for (long i = 0; i < n; ++i) p[i] = buffer[i];
#else
    hn::BlendedStore(v, hn::FirstN(D(), static_cast<std::size_t>(n)), D(), p);
#endif
}

// A whole vector, or the rest of an array: loops are written once for both.
struct Whole {
    static constexpr bool isWhole = true;
    HWY_INLINE V load(const float* p) const { return cpu::HWY_NAMESPACE::load(p); }
    HWY_INLINE void store(V v, float* p) const { cpu::HWY_NAMESPACE::store(v, p); }
    HWY_INLINE long count() const { return kLanes; }
    HWY_INLINE V only(V v) const { return v; }
    HWY_INLINE V orElse(V v, float) const { return v; }
};
struct Rest {
    static constexpr bool isWhole = false;
    long n;
    HWY_INLINE V load(const float* p) const { return loadFirst(p, n); }
    HWY_INLINE void store(V v, float* p) const { storeFirst(v, p, n); }
    HWY_INLINE long count() const { return n; }
    HWY_INLINE V only(V v) const { // 0 beyond the array
        return hn::IfThenElseZero(hn::FirstN(D(), static_cast<std::size_t>(n)), v);
    }
    HWY_INLINE V orElse(V v, float x) const { // x beyond the array
        return hn::IfThenElse(hn::FirstN(D(), static_cast<std::size_t>(n)), v, constant(x));
    }
};

template <class Body>
HWY_INLINE void eachVector(long begin, long end, const Body& body) {
    long i = begin;
    for (; i + kLanes <= end; i += kLanes) body(i, Whole());
    if (i < end) body(i, Rest{end - i});
}

HWY_INLINE float sumOf(V v) { return hn::GetLane(hn::SumOfLanes(D(), v)); }
HWY_INLINE float largestOf(V v) { return hn::GetLane(hn::MaxOfLanes(D(), v)); }

// 1/x, relative error below 2e-7: an estimate and one step of Newton's, where there is a good one.
HWY_INLINE V quickReciprocal(V x) {
#if HWY_ARCH_X86
    const V r = hn::ApproximateReciprocal(x);
    return hn::Mul(r, hn::NegMulAdd(x, r, constant(2.0f)));
#else
    return hn::Div(constant(1.0f), x);
#endif
}

// e^x, relative error below 2e-7 (measured against double over the whole range); 0 below −103, ∞ above 88.73; NaN stays.
// x = n ln 2 + r with |r| ≤ ln 2 / 2; the polynomial is Cephes'.
HWY_INLINE V exponential(V x) {
    const D d;
    const DI di;
    const V inRange = hn::Min(hn::Max(x, constant(-104.0f)), constant(89.0f));
    const V n = hn::Round(hn::Mul(inRange, constant(1.44269504f)));
    V r = hn::NegMulAdd(n, constant(0.693359375f), inRange);
    r = hn::NegMulAdd(n, constant(-2.12194440e-4f), r);
    V p = hn::MulAdd(constant(1.9875691500e-4f), r, constant(1.3981999507e-3f));
    p = hn::MulAdd(p, r, constant(8.3334519073e-3f));
    p = hn::MulAdd(p, r, constant(4.1665795894e-2f));
    p = hn::MulAdd(p, r, constant(1.6666665459e-1f));
    p = hn::MulAdd(p, r, constant(5.0000001201e-1f));
    p = hn::MulAdd(p, hn::Mul(r, r), hn::Add(r, constant(1.0f)));
    // 2^n in two factors, so that subnormal results and the last power before ∞ come out right
    const auto whole = hn::ConvertTo(di, n);
    const auto half = hn::ShiftRight<1>(whole);
    const auto bias = hn::Set(di, 127);
    const V scale1 = hn::BitCast(d, hn::ShiftLeft<23>(hn::Add(half, bias)));
    const V scale2 = hn::BitCast(d, hn::ShiftLeft<23>(hn::Add(hn::Sub(whole, half), bias)));
    return hn::IfThenElse(hn::Eq(x, x), hn::Mul(hn::Mul(p, scale1), scale2), x);
}

// x y rounded to a whole number n: `bits` << 23 adds n to the exponent of a float. |x y| < 2²²; by adding and subtracting 1.5 · 2²³.
struct WholePart {
    hn::Vec<DI> bits;
    V n;
    HWY_INLINE WholePart(V x, V y) {
        const V magic = constant(12582912.0f), shifted = hn::MulAdd(x, y, magic);
        bits = hn::BitCast(DI(), shifted);
        n = hn::Sub(shifted, magic);
    }
    HWY_INLINE V scale(V p) const { // p 2ⁿ, p near 1
        return hn::BitCast(D(), hn::Add(hn::BitCast(DI(), p), hn::ShiftLeft<23>(bits)));
    }
};

// The same for x ≤ 88, as where the largest of a row has been subtracted; 0 below −87.3, where results would be subnormal.
HWY_INLINE V quickExponential(V x) {
    const V inRange = hn::Max(constant(-87.3f), x); // in this order NaN stays
    const WholePart whole(inRange, constant(1.44269504f));
    V r = hn::NegMulAdd(whole.n, constant(0.693359375f), inRange);
    r = hn::NegMulAdd(whole.n, constant(-2.12194440e-4f), r);
    const V s = hn::Mul(r, r); // the polynomial in pairs: shorter chains
    const V high = hn::MulAdd(constant(1.9875691500e-4f), r, constant(1.3981999507e-3f)),
            middle = hn::MulAdd(constant(8.3334519073e-3f), r, constant(4.1665795894e-2f)),
            low = hn::MulAdd(constant(1.6666665459e-1f), r, constant(5.0000001201e-1f));
    const V p = hn::MulAdd(hn::MulAdd(hn::MulAdd(high, s, middle), s, low), s, hn::Add(r, constant(1.0f)));
    return hn::IfThenZeroElse(hn::Lt(x, constant(-87.3f)), whole.scale(p));
}

// log x, relative error below 2e-7 away from x = 1, absolute error below 1e-7 near it; −∞ at 0, NaN below. Cephes' polynomial.
HWY_INLINE V logarithm(V x) {
    const D d;
    const DI di;
    const V smallest = constant(1.17549435e-38f);
    const Mask isSubnormal = hn::Lt(x, smallest);
    const V scaled = hn::IfThenElse(isSubnormal, hn::Mul(x, constant(8388608.0f)), x);
    auto bits = hn::BitCast(di, scaled);
    // mantissa in [√½, √2)
    const auto shifted = hn::Sub(bits, hn::Set(di, 0x3f3504f3));
    const auto exponent = hn::ShiftRight<23>(shifted);
    bits = hn::Sub(bits, hn::ShiftLeft<23>(exponent));
    V e = hn::ConvertTo(d, exponent);
    e = hn::Sub(e, hn::IfThenElseZero(isSubnormal, constant(23.0f)));
    const V m = hn::Sub(hn::BitCast(d, bits), constant(1.0f));
    V p = hn::MulAdd(constant(7.0376836292e-2f), m, constant(-1.1514610310e-1f));
    p = hn::MulAdd(p, m, constant(1.1676998740e-1f));
    p = hn::MulAdd(p, m, constant(-1.2420140846e-1f));
    p = hn::MulAdd(p, m, constant(1.4249322787e-1f));
    p = hn::MulAdd(p, m, constant(-1.6668057665e-1f));
    p = hn::MulAdd(p, m, constant(2.0000714765e-1f));
    p = hn::MulAdd(p, m, constant(-2.4999993993e-1f));
    p = hn::MulAdd(p, m, constant(3.3333331174e-1f));
    const V square = hn::Mul(m, m);
    V y = hn::Mul(hn::Mul(p, m), square);
    y = hn::MulAdd(e, constant(-2.12194440e-4f), y);
    y = hn::NegMulAdd(square, constant(0.5f), y);
    y = hn::MulAdd(e, constant(0.693359375f), hn::Add(m, y));
    y = hn::IfThenElse(hn::Lt(x, constant(INFINITY)), y, x); // ∞ and NaN stay
    y = hn::IfThenElse(hn::Eq(x, zero()), constant(-INFINITY), y);
    return hn::IfThenElse(hn::Lt(x, zero()), constant(NAN), y);
}

// log(1 + x) for x ≥ 0, relative error below 4e-7: corrects the rounding of 1 + x.
HWY_INLINE V logarithmOfOnePlus(V x) {
    const V one = constant(1.0f);
    const V u = hn::Add(one, x);
    const V small = hn::Sub(u, one);
    const V y = hn::Mul(logarithm(u), hn::Div(x, small));
    return hn::IfThenElse(hn::Eq(small, zero()), x, y);
}

// tanh x ≈ numerator / denominator inside ±7.9, ±1 outside: a rational function of degree 13/6 (as in Eigen). The order of
// the operands lets a NaN pass on x86.
struct TangentParts {
    V numerator, denominator;
};
HWY_INLINE TangentParts tangentParts(V x) {
    const V c = hn::Min(constant(7.90531110763549805f), hn::Max(constant(-7.90531110763549805f), x));
    const V s = hn::Mul(c, c);
    V p = hn::MulAdd(constant(-2.76076847742355e-16f), s, constant(2.00018790482477e-13f));
    p = hn::MulAdd(p, s, constant(-8.60467152213735e-11f));
    p = hn::MulAdd(p, s, constant(5.12229709037114e-08f));
    p = hn::MulAdd(p, s, constant(1.48572235717979e-05f));
    p = hn::MulAdd(p, s, constant(6.37261928875436e-04f));
    p = hn::MulAdd(p, s, constant(4.89352455891786e-03f));
    V q = hn::MulAdd(constant(1.19825839466702e-06f), s, constant(1.18534705686654e-04f));
    q = hn::MulAdd(q, s, constant(2.26843463243900e-03f));
    q = hn::MulAdd(q, s, constant(4.89352518554385e-03f));
    return {hn::Mul(p, c), q};
}

// tanh x, error below 3e-7. NaN stays.
HWY_INLINE V hyperbolicTangent(V x) {
    const TangentParts t = tangentParts(x);
    return hn::IfThenElse(hn::Eq(x, x), hn::Div(t.numerator, t.denominator), x);
}

// 1/(1 + e^−x), relative error below 4e-7 also where it is tiny.
HWY_INLINE V sigmoid(V x) {
    const V e = exponential(hn::Neg(hn::Abs(x))); // ≤ 1: never overflows
    const V y = hn::Div(constant(1.0f), hn::Add(constant(1.0f), e));
    return hn::IfThenElse(hn::Lt(x, zero()), hn::Mul(e, y), y);
}

// erf x, error below 3e-7; a rational function of degree 13/8 (as in Eigen) inside ±3.83, ±1 outside.
HWY_INLINE V errorFunction(V x) {
    const V c = hn::Min(hn::Max(x, constant(-3.832506856900711f)), constant(3.832506856900711f));
    const V s = hn::Mul(c, c);
    V p = hn::MulAdd(constant(-2.72614225801306e-10f), s, constant(2.77068142495902e-08f));
    p = hn::MulAdd(p, s, constant(-2.10102402082508e-06f));
    p = hn::MulAdd(p, s, constant(-5.69250639462346e-05f));
    p = hn::MulAdd(p, s, constant(-7.34990630326855e-04f));
    p = hn::MulAdd(p, s, constant(-2.95459980854025e-03f));
    p = hn::MulAdd(p, s, constant(-1.60960333262415e-02f));
    V q = hn::MulAdd(constant(-1.45660718464996e-05f), s, constant(-2.13374055278905e-04f));
    q = hn::MulAdd(q, s, constant(-1.68282697438203e-03f));
    q = hn::MulAdd(q, s, constant(-7.37332916720468e-03f));
    q = hn::MulAdd(q, s, constant(-1.42647390514189e-02f));
    return hn::IfThenElse(hn::Eq(x, x), hn::Div(hn::Mul(p, c), q), x);
}
} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
