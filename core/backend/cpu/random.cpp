// Random numbers by the rule of core/backend/random_numbers.h, several Philox blocks at a time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/random.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions-inl.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/philox-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Uniform u₀ u₁ u₀ u₁ … → r cos 2πu₁, r sin 2πu₁, … with r = √(−2 ln(1 − u₀))
HWY_INLINE V normalPairs(V u) {
    const V first = hn::DupEven(u), angle = hn::Mul(hn::DupOdd(u), constant(6.283185307f));
    const V r = hn::Sqrt(hn::Mul(constant(-2.0f), logarithm(hn::Sub(constant(1.0f), first))));
    return hn::Mul(r, hn::OddEven(sineAfter(angle, 0), sineAfter(angle, 1)));
}

template <bool kIsNormal>
void randomNumbers(float* y, long count, std::uint64_t key, std::uint64_t high) {
    const DI di;
    alignas(64) std::uint32_t bits[4 * kBlocks];
    for (long i = 0; i < count; i += 4 * kBlocks) {
        philoxBits(key, static_cast<std::uint64_t>(i / 4), high, bits);
        eachVector(0, std::min(4 * kBlocks, count - i), [&](long j, auto part) {
            const auto r = hn::BitCast(di, hn::ShiftRight<8>(hn::Load(hn::RebindToUnsigned<D>(), bits + j)));
            const V u = hn::Mul(hn::ConvertTo(D(), r), constant(0x1p-24f));
            if constexpr (kIsNormal)
                part.store(normalPairs(u), y + i + j);
            else
                part.store(u, y + i + j);
        });
    }
}

std::unique_ptr<Kernel> bindRandom(const Instruction& in, ThreadPool& pool) {
    float* y = in.outputs[0].as<float>();
    const long rows = in.outputs[0].shape.rank() == 0 ? 1 : in.outputs[0].shape[0];
    const long numbers = rows == 0 ? 0 : in.outputs[0].count() / rows;
    const std::uint64_t key = in.attributes.key;
    const auto draw = in.attributes.randomKind == RandomKind::normal ? &randomNumbers<true> : &randomNumbers<false>;
    const long perSlice = std::max(1L, kSliceNumbers / 8 / std::max(1L, numbers));
    return makeKernel("philox", sliceCount(rows, perSlice), [=, &pool](const StepState& state) {
        runSlices(pool, rows, perSlice, [&](long begin, long end) {
            for (long row = begin; row < end; ++row)
                draw(y + row * numbers, numbers, key,
                     (static_cast<std::uint64_t>(state.step) << 32) +
                         static_cast<std::uint64_t>(state.firstSample + row));
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindRandom);

std::span<const Implementation> randomList() {
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindRandom)(i, p);
    };
    static const Implementation kList[] = {{Op::random, "philox", allFloat, nullptr, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
