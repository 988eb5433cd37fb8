// Winograd's convolution where the transformed kernel is far larger than the caches, as that of 512 × 512 channels with 38 MB:
// it is never stored. Each part of it that fits the second cache is transformed, multiplied and forgotten, and so is each part of
// the kernel's gradient the other way round. The tiles' transforms lie in stretches of channels, so that a part reads them in
// one piece.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/winograd_large.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/winograd.h"
#include "core/backend/cpu/winograd_tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kStretch = 64;     // channels of the source in a part
constexpr long kFilters = 32;     // channels of the result in a part: U and M of it take 600 KB
constexpr long kChunk = 64;       // tiles worked off together
constexpr long kTilesAtATime = 2; // tiles transformed in one task

// `count` tiles in stretches of channels
Points stretches(float* data, long count) {
    const long point = count * kStretch + kGap;
    return {data, point, kStretch, kStretch, kPoints * point};
}
long stretchesFloats(long count, long channels) { return channels / kStretch * kPoints * (count * kStretch + kGap); }

// ------------------------------------------------------------------------------------------------------- forward, and dx

class LargeTilesKernel : public Kernel {
public:
    LargeTilesKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in), m_pool(pool), m_t(tilingOf(in)), m_epilogue(epilogueOf(in)) {}

    static constexpr long kPoint = kStretch * kFilters + kGap, kPart = kPoints * kPoint,
                          kSums = kPoints * (kChunk * kFilters + kGap), kTurned = 9 * kStretch * kFilters,
                          kArea = kPart + kSums + kTurned;
    static std::int64_t scratchFloats(const Instruction& in) {
        const Tiling t = tilingOf(in);
        return stretchesFloats(std::min(kChunk, t.tiles()), t.source.c) + t.sourceLine +
               std::max(1, in.threads) * kArea;
    }
    std::string name() const override { return "winograd 4×4 in parts"; }
    int slices() const override { return static_cast<int>(m_t.result.c / kFilters); }

    void run(const StepState&) override {
        float* tiles = reinterpret_cast<float*>(m_in.scratch);
        float* zeros = tiles + stretchesFloats(std::min(kChunk, m_t.tiles()), m_t.source.c);
        float* areas = zeros + m_t.sourceLine;
        std::fill(zeros, areas, 0.0f);
        for (long first = 0; first < m_t.tiles(); first += kChunk) {
            const long count = std::min(kChunk, m_t.tiles() - first);
            const Points v = stretches(tiles, count);
            runSlices(m_pool, count, kTilesAtATime, [&](long begin, long end) {
                Points here = v;
                here.data += begin * v.tile;
                transformInputs(m_t, m_in.inputs[0].as<const float>(), first + begin, end - begin, zeros, here);
            });
            runTasks(m_pool, m_t.result.c / kFilters, std::max(1, m_in.threads),
                     [&](long part, int area) { multiply(v, first, count, part * kFilters, areas + area * kArea); });
        }
    }

private:
    void multiply(const Points& v, long first, long count, long filter, float* area) const {
        float *u = area, *sums = area + kPart, *turned = sums + kSums;
        const Points m{sums, kChunk * kFilters + kGap, kFilters};
        for (long channel = 0; channel < m_t.source.c; channel += kStretch) {
            transformPart(channel, filter, u, turned);
            Epilogue epilogue;
            epilogue.accumulate = channel > 0;
            for (long p = 0; p < kPoints; ++p)
                productBlock(count, kFilters, Contiguous{v.at(0, channel) + p * v.point, kStretch}, u + p * kPoint,
                             kFilters, kStretch, m.data + p * m.point, kFilters, epilogue);
        }
        transformOutputs(m_t, m, first, count, filter, filter + kFilters, m_in.outputs[0].as<float>(), m_epilogue);
    }

    void transformPart(long channel, long filter, float* u, float* turned) const {
        const float* w = m_in.inputs[1].as<const float>();
        const long tap = m_t.source.c * m_t.result.c;
        const bool turns = m_in.op == Op::conv2dInputGradient;
        KernelPart part{w + channel * m_t.result.c + filter, tap, m_t.result.c, u, kPoint, kStretch};
        if (turns) { // W is (…, channels of the result, of the source)
            for (long t = 0; t < 9; ++t)
                transpose(w + t * tap + filter * m_t.source.c + channel, m_t.source.c, m_stretch, m_filters,
                          turned + t * kStretch * kFilters, m_filters);
            part.w = turned;
            part.tap = kStretch * kFilters;
            part.row = kFilters;
        }
        transformKernels(part, kFilters, turns, 0, kStretch);
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Tiling m_t;
    const TileEpilogue m_epilogue;
    const long m_stretch = kStretch, m_filters = kFilters; // for loops that need no unrolling
};

// ------------------------------------------------------------------------------------------------------------------ dW

class LargeKernelGradient : public Kernel {
public:
    LargeKernelGradient(const Instruction& in, ThreadPool& pool) : m_in(in), m_pool(pool), m_t(tilingOf(in)) {}

    static constexpr long kPart = kPoints * (kStretch * kStretch + kGap);
    static std::int64_t scratchFloats(const Instruction& in) {
        const Tiling t = tilingOf(in);
        return stretchesFloats(t.tiles(), t.source.c) + stretchesFloats(t.tiles(), t.result.c) + kLanes +
               std::max(1, in.threads) * kPart;
    }
    std::string name() const override { return "winograd 4×4 in parts"; }
    int slices() const override { return static_cast<int>(m_t.source.c * m_t.result.c / (kStretch * kStretch)); }

    void run(const StepState&) override {
        const long count = m_t.tiles();
        float* sources = reinterpret_cast<float*>(m_in.scratch);
        float* gradients = sources + stretchesFloats(count, m_t.source.c);
        float* zeros = gradients + stretchesFloats(count, m_t.result.c);
        float* areas = zeros + kLanes;
        std::fill(zeros, areas, 0.0f);
        const Points v = stretches(sources, count), d = stretches(gradients, count);
        runSlices(m_pool, count, kTilesAtATime, [&](long begin, long end) {
            Points from = v, to = d;
            from.data += begin * v.tile;
            to.data += begin * d.tile;
            transformInputs(m_t, m_in.inputs[0].as<const float>(), begin, end - begin, zeros, from);
            transformGradients(m_t, m_in.inputs[1].as<const float>(), begin, end - begin, zeros, to);
        });
        const long across = m_t.result.c / kStretch;
        runTasks(m_pool, m_t.source.c / kStretch * across, std::max(1, m_in.threads), [&](long task, int area) {
            multiply(v, d, count, task / across * kStretch, task % across * kStretch, areas + area * kPart);
        });
    }

private:
    void multiply(const Points& v, const Points& d, long count, long channel, long filter, float* sums) const {
        constexpr long kPoint = kStretch * kStretch + kGap, kDepth = 128;
        for (long k = 0; k < count; k += kDepth) {
            Epilogue epilogue;
            epilogue.accumulate = k > 0;
            for (long p = 0; p < kPoints; ++p)
                productBlock(kStretch, kStretch, Strided{v.at(k, channel) + p * v.point, 1, kStretch},
                             d.at(k, filter) + p * d.point, kStretch, std::min(kDepth, count - k), sums + p * kPoint,
                             kStretch, epilogue);
        }
        float* dW = m_in.outputs[0].as<float>() + channel * m_t.result.c + filter;
        const long tap = m_t.source.c * m_t.result.c;
        for (long c = 0; c < kStretch; ++c)
            eachVector(0, kStretch, [&](long f, auto part) {
                transformTile<6, 3>(
                    transformBackLine,
                    [&](int r, int k) { return load(sums + (r * kPatch + k) * kPoint + c * kStretch + f); },
                    [&](int a, int b, V x) { part.store(x, dW + (a * 3 + b) * tap + c * m_t.result.c + f); });
            });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Tiling m_t;
};

std::unique_ptr<Kernel> bindLargeTiles(const Instruction& in, ThreadPool& pool) {
    if (in.op == Op::conv2dKernelGradient) return std::make_unique<LargeKernelGradient>(in, pool);
    return std::make_unique<LargeTilesKernel>(in, pool);
}
std::int64_t largeScratch(const Instruction& in) {
    const std::int64_t floats = in.op == Op::conv2dKernelGradient ? LargeKernelGradient::scratchFloats(in)
                                                                  : LargeTilesKernel::scratchFloats(in);
    return floats * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindLargeTiles);
HWY_EXPORT(largeScratch);

namespace {
bool isLarge(const Instruction& in) {
    const Shape& kernel = in.op == Op::conv2dKernelGradient ? in.outputs[0].shape : in.inputs[1].shape;
    return isLargeForWinograd(kernel);
}
} // namespace

std::span<const Implementation> largeWinogradList() {
    static constexpr auto forward = [](const Instruction& i) { return isLarge(i) && acceptsWinogradForward(i); };
    static constexpr auto input = [](const Instruction& i) { return isLarge(i) && acceptsWinogradInputGradient(i); };
    static constexpr auto kernel = [](const Instruction& i) {
        const Shape& d = i.inputs[1].shape;
        constexpr std::int64_t kMostTiles = 512; // whose transforms lie in the scratch all at once
        return isLarge(i) && d.rank() == 4 && d[0] * ceilDivide(d[1], 4) * ceilDivide(d[2], 4) <= kMostTiles &&
               acceptsWinograd(i);
    };
    static constexpr auto scratch = [](const Instruction& i) { return HWY_DYNAMIC_DISPATCH(largeScratch)(i); };
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindLargeTiles)(i, p);
    };
    static const Implementation kList[] = {
        {Op::conv2d, "winograd 4×4 in parts", forward, scratch, bind},
        {Op::conv2dBias, "winograd 4×4 in parts", forward, scratch, bind},
        {Op::conv2dInputGradient, "winograd 4×4 in parts", input, scratch, bind},
        {Op::conv2dKernelGradient, "winograd 4×4 in parts", kernel, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
