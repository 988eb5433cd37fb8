// The largest of several vectors, number by number, and which of them it was: what max pooling writes down for the way back.
#if defined(LAMINA_LARGEST_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_LARGEST_INL_H
#undef LAMINA_LARGEST_INL_H
#else
#define LAMINA_LARGEST_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"
#include "core/ops/op.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// One byte for each number
template <class Part>
HWY_INLINE void storeBytes(Part part, V numbers, std::uint8_t* to) {
    const hn::Rebind<std::uint8_t, D> bytes;
    const auto v = hn::DemoteTo(bytes, hn::ConvertTo(DI(), numbers));
    if constexpr (Part::isWhole) {
        hn::StoreU(v, bytes, to);
    } else {
        alignas(64) std::uint8_t buffer[kLanes];
        hn::StoreU(v, bytes, buffer);
        std::memcpy(to, buffer, static_cast<std::size_t>(part.count()));
    }
}
template <class Part>
HWY_INLINE V loadBytes(Part part, const std::uint8_t* from) {
    const hn::Rebind<std::uint8_t, D> bytes;
    if constexpr (Part::isWhole) {
        return hn::ConvertTo(D(), hn::PromoteTo(DI(), hn::LoadU(bytes, from)));
    } else {
        alignas(64) std::uint8_t buffer[kLanes] = {};
        std::memcpy(buffer, from, static_cast<std::size_t>(part.count()));
        return hn::ConvertTo(D(), hn::PromoteTo(DI(), hn::LoadU(bytes, buffer)));
    }
}

struct Largest {
    V value, cell;
    explicit HWY_INLINE Largest(V first, int number = 0) : value(first), cell(constant(static_cast<float>(number))) {}
    // The first of equal ones stays. NaN counts as the largest, so that it is seen.
    HWY_INLINE void add(V v, int number) {
        const Mask isLarger = hn::Or(hn::Gt(v, value), hn::Ne(v, v));
        value = hn::IfThenElse(isLarger, v, value);
        cell = hn::IfThenElse(isLarger, constant(static_cast<float>(number)), cell);
    }
    // value + bias, through a ReLU or not, and the cell; kNoCell where the ReLU lets no gradient pass
    template <class Part>
    HWY_INLINE void store(Part part, V bias, bool relu, float* to, std::uint8_t* cells) const {
        V y = hn::Add(value, bias), from = cell;
        if (relu) {
            y = hn::Max(zero(), y); // in this order NaN stays
            from = hn::IfThenElse(hn::Gt(y, zero()), cell, constant(static_cast<float>(kNoCell)));
        }
        part.store(y, to);
        storeBytes(part, from, cells);
    }
};

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
