// Dropout with the mask of core/backend/dropout_mask.h, several Philox blocks at a time in the lanes of a vector.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/dropout.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/philox-inl.h"
#include "core/backend/dropout_mask.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

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
