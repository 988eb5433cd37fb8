// Random bits of Philox4x32-10, several blocks at a time in the lanes of a vector.
#if defined(LAMINA_PHILOX_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_PHILOX_INL_H
#undef LAMINA_PHILOX_INL_H
#else
#define LAMINA_PHILOX_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"

#include <cstdint>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

using DU32 = hn::ScalableTag<std::uint32_t>;
using DU64 = hn::ScalableTag<std::uint64_t>;
constexpr long kBlocks = static_cast<long>(hn::MaxLanes(DU64())); // Philox blocks at a time: 4 numbers each

// The random bits of blocks first … first + kBlocks − 1, four neighbours each. Each 32-bit word lives in a 64-bit lane.
HWY_INLINE void philoxBits(std::uint64_t key, std::uint64_t first, std::uint64_t high, std::uint32_t* bits) {
    const DU64 d;
    const DU32 d32;
    const auto word = [&](std::uint64_t x) { return hn::Set(d, x & 0xffffffffu); };
    const auto low32 = hn::Set(d, 0xffffffffu);
    const auto product = [&](auto a, auto b) { return hn::MulEven(hn::BitCast(d32, a), hn::BitCast(d32, b)); };
    const auto counter = hn::Add(hn::Set(d, first), hn::Iota(d, 0));
    auto c0 = hn::And(counter, low32), c1 = hn::ShiftRight<32>(counter), c2 = word(high), c3 = word(high >> 32);
    const auto multiplier0 = word(0xD2511F53), multiplier1 = word(0xCD9E8D57);
    std::uint32_t k0 = static_cast<std::uint32_t>(key), k1 = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < 10; ++round) {
        const auto p0 = product(c0, multiplier0), p1 = product(c2, multiplier1);
        c0 = hn::Xor(hn::Xor(hn::ShiftRight<32>(p1), c1), word(k0));
        c1 = hn::And(p1, low32);
        c2 = hn::Xor(hn::Xor(hn::ShiftRight<32>(p0), c3), word(k1));
        c3 = hn::And(p0, low32);
        k0 += 0x9E3779B9;
        k1 += 0xBB67AE85;
    }
    alignas(64) std::uint64_t halves[2][kBlocks];
    hn::Store(hn::Or(c0, hn::ShiftLeft<32>(c1)), d, halves[0]);
    hn::Store(hn::Or(c2, hn::ShiftLeft<32>(c3)), d, halves[1]);
    for (long b = 0; b < kBlocks; ++b) {
        std::memcpy(bits + 4 * b, &halves[0][b], 8);
        std::memcpy(bits + 4 * b + 2, &halves[1][b], 8);
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
