// Dropout with the mask of core/backend/dropout_mask.h, several Philox blocks at a time in the lanes of a vector.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/dropout.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"
#include "core/backend/dropout_mask.h"

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

std::unique_ptr<Kernel> bindDropout(const Instruction& in, ThreadPool& pool) {
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long rows = in.inputs[0].shape.rank() == 0 ? 1 : in.inputs[0].shape[0];
    const long numbers = rows == 0 ? 0 : in.inputs[0].count() / rows;
    const std::uint32_t threshold = dropoutThreshold(in.attributes.alpha);
    const float scale = static_cast<float>(1 / (1 - in.attributes.alpha));
    const std::uint64_t key = in.attributes.key;
    const long perSlice = std::max(1L, kSliceNumbers / 4 / std::max(1L, numbers));
    return makeKernel("philox", sliceCount(rows, perSlice), [=, &pool](const StepState& state) {
        runSlices(pool, rows, perSlice, [&](long begin, long end) {
            const DI di;
            const auto below = hn::Set(di, static_cast<std::int32_t>(threshold) - 1); // 24 bits: signed compares do
            alignas(64) std::uint32_t bits[4 * kBlocks];
            for (long row = begin; row < end; ++row) {
                const std::uint64_t high = (static_cast<std::uint64_t>(state.step) << 32) +
                                           static_cast<std::uint64_t>(state.firstSample + row);
                for (long i = 0; i < numbers; i += 4 * kBlocks) {
                    philoxBits(key, static_cast<std::uint64_t>(i / 4), high, bits);
                    const float* from = x + row * numbers + i;
                    float* to = y + row * numbers + i;
                    eachVector(0, std::min(4 * kBlocks, numbers - i), [&](long j, auto part) {
                        const auto r = hn::Load(hn::RebindToUnsigned<D>(), bits + j);
                        const auto keeps = hn::Gt(hn::BitCast(di, hn::ShiftRight<8>(r)), below);
                        const V kept = hn::Mul(part.load(from + j), constant(scale));
                        part.store(hn::IfThenElseZero(hn::RebindMask(D(), keeps), kept), to + j);
                    });
                }
            }
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindDropout);

std::span<const Implementation> dropoutList() {
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindDropout)(i, p);
    };
    static const Implementation kList[] = {{Op::dropout, "philox", allFloat, nullptr, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
