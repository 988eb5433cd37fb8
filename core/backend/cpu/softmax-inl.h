// One row of a softmax: its largest number and Σ e^(z − largest), from which softmax and the cross-entropies follow.
#if defined(LAMINA_SOFTMAX_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_SOFTMAX_INL_H
#undef LAMINA_SOFTMAX_INL_H
#else
#define LAMINA_SOFTMAX_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

HWY_INLINE float largestIn(const float* z, long count) {
    V largest = constant(-INFINITY);
    eachVector(0, count,
               [&](long i, auto part) { largest = hn::Max(part.orElse(part.load(z + i), -INFINITY), largest); });
    return largestOf(largest);
}

// e[i] = e^(z[i] − largest) → Σ e; e may be nullptr or z
template <bool kKeeps>
HWY_INLINE float exponentialsOf(const float* z, float largest, float* e, long count) {
    V sum = zero();
    eachVector(0, count, [&](long i, auto part) {
        const V x = quickExponential(hn::Sub(part.load(z + i), constant(largest)));
        if constexpr (kKeeps) part.store(x, e + i);
        sum = hn::Add(sum, part.only(x));
    });
    return sumOf(sum);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
