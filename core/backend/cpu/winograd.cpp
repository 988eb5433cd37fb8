// 3×3 convolutions of stride 1 and their gradients by Winograd's F(4×4, 3×3): 36 products of tiles × channels in place of 144
// multiply-adds for each output of a tile. Rounding errors are about 1e-5 of the largest number, so a plan can ask for the
// direct kernels instead.
//
// The tiles of all pictures are worked off in blocks small enough for the second cache: transform the input, 36 products with
// the transformed kernel, transform back. The input's gradient is the same with the kernel turned over.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/winograd.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/winograd.h"
#include "core/backend/cpu/winograd_tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// The transforms read and write pictures that lie in memory while the products in between leave it idle: what the next
// transforms touch is asked for then, a part with each of the 36 products.
struct Coming {
    const float* numbers;
    long count;      // of all pictures
    long tiles;      // of all pictures: roughly in the order of the numbers
    long begin, end; // the tiles that are coming

    void addTo(Ahead& ahead, long p) const {
        constexpr long kNear = 384 * 1024; // stays in a cache that answers soon enough
        if (count < kNear) return;
        const long first = std::min(begin, tiles) * (count / tiles), last = std::min(end, tiles) * (count / tiles);
        const long from = first + (last - first) * p / kPoints, to = first + (last - first) * (p + 1) / kPoints;
        ahead.add(numbers + from, 1, 0, to - from);
    }
};
// Tiles of the product that ask, as product-inl.h cuts it
long tilesOfProduct(long rows, long columns) {
    const long vectors = std::min<long>(ceilDivide(columns, kLanes), kTileVectors);
    return ceilDivide(rows, maxRows(static_cast<int>(vectors))) * ceilDivide(columns, kPanel);
}

// ------------------------------------------------------------------------------------------------------- forward, and dx

class TilesKernel : public Kernel {
public:
    TilesKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in), m_pool(pool), m_t(tilingOf(in)), m_epilogue(epilogueOf(in)) {}

    static bool isGradient(const Instruction& in) { return in.op == Op::conv2dInputGradient; }
    static long kernelFloats(const Tiling& t) { return kPoints * t.source.c * t.resultLine; }
    static long turnedFloats(const Instruction& in, const Tiling& t) { // W with its channels and filters swapped
        return isGradient(in) ? roundUp(9 * t.result.c * t.source.c, 16) : 0;
    }
    static std::int64_t scratchFloats(const Instruction& in) {
        const Tiling t = tilingOf(in);
        return kernelFloats(t) + std::max(turnedFloats(in, t), std::max(1, in.threads) * t.areaFloats());
    }
    static std::int64_t keptFloats(const Instruction& in) { return kernelFloats(tilingOf(in)); }

    std::string name() const override { return "winograd 4×4"; }
    int slices() const override { return static_cast<int>(m_t.blocks()); }

    void run(const StepState&) override {
        float* kernel = reinterpret_cast<float*>(m_in.scratch);
        float* areas = kernel + kernelFloats(m_t);
        if (!m_in.kept) {
            prepareKernel(kernel, areas);
        } else {
            kernel = reinterpret_cast<float*>(m_in.kept);
            if (!m_isKept || m_keptVersion != *m_in.weightsVersion) prepareKernel(kernel, areas);
            m_isKept = true;
            m_keptVersion = *m_in.weightsVersion;
        }
        runTasks(m_pool, m_t.blocks(), std::max(1, m_in.threads), [&](long block, int area) {
            float* v = areas + area * m_t.areaFloats();
            float* m = v + kPoints * m_t.sourceStride();
            float* zeros = m + kPoints * m_t.resultStride();
            std::fill(zeros, zeros + m_t.sourceLine, 0.0f);
            const long first = block * m_t.block, count = std::min(m_t.block, m_t.tiles() - first);
            transformInputs(m_t, m_in.inputs[0].as<const float>(), first, count, zeros,
                            {v, m_t.sourceStride(), m_t.sourceLine});
            const long next = first + std::max(1, m_in.threads) * m_t.block, point = m_t.source.c * m_t.resultLine;
            const Coming source{m_in.inputs[0].as<const float>(), m_in.inputs[0].count(), m_t.tiles(), next,
                                next + m_t.block};
            const Coming written{m_in.outputs[0].as<const float>(), m_in.outputs[0].count(), m_t.tiles(), first,
                                 first + count};
            for (long p = 0; p < kPoints; ++p) {
                Ahead ahead;
                source.addTo(ahead, p);
                written.addTo(ahead, p);
                ahead.spreadOver(tilesOfProduct(count, m_t.resultLine));
                Epilogue epilogue;
                epilogue.ahead = &ahead;
                productBlock(count, m_t.resultLine, Contiguous{v + p * m_t.sourceStride(), m_t.sourceLine},
                             kernel + p * point, m_t.resultLine, m_t.source.c, m + p * m_t.resultStride(),
                             m_t.resultLine, epilogue);
            }
            float* result = m_in.outputs[0].as<float>();
            const Points products{m, m_t.resultStride(), m_t.resultLine};
            if (m_in.op == Op::conv2dPool)
                poolOutputs(m_t, products, first, count, 0, m_t.result.c, result, m_in.outputs[1].as<std::uint8_t>(),
                            m_epilogue);
            else
                transformOutputs(m_t, products, first, count, 0, m_t.result.c, result, m_epilogue);
        });
    }

private:
    void prepareKernel(float* kernel, float* work) {
        const float* w = m_in.inputs[1].as<const float>();
        const long from = m_t.source.c, to = m_t.result.c, step = std::max(1L, 4096 / to);
        const bool turns = isGradient(m_in);
        if (turns)
            runSlices(m_pool, 9, from * to > 4096 ? 1 : 9, [&](long begin, long end) {
                for (long tap = begin; tap < end; ++tap)
                    transpose(w + tap * from * to, from, from, to, work + tap * from * to, to);
            });
        runSlices(m_pool, from, step, [&](long begin, long end) {
            transformKernels({turns ? work : w, from * to, to, kernel, from * m_t.resultLine, m_t.resultLine}, to,
                             turns, begin, end);
        });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Tiling m_t;
    const TileEpilogue m_epilogue;
    bool m_isKept = false;
    std::uint64_t m_keptVersion = 0;
};

// ------------------------------------------------------------------------------------------------------------------ dW

class KernelTilesKernel : public Kernel {
public:
    KernelTilesKernel(const Instruction& in, ThreadPool& pool) : m_in(in), m_pool(pool), m_cut(in) {}

    // Slices of tiles, each worked off in blocks of equal size, whose gradients are added in order. The same for any number
    // of threads.
    struct Cut {
        Tiling t;
        long slices, perSlice; // tiles of a slice

        explicit Cut(const Instruction& in) : t(tilingOf(in)) {
            constexpr long kMostFloats = 4L << 20; // 16 MB of partial gradients
            constexpr long kBlocks = 2;            // fewest of a slice: it ends with a transform
            const long most = std::min(8L, kMostFloats / partialFloats());
            slices = std::clamp(t.tiles() / (kBlocks * t.block), 1L, std::max(1L, most));
            perSlice = ceilDivide(t.tiles(), slices);
            slices = ceilDivide(t.tiles(), perSlice);
            t.block = ceilDivide(perSlice, ceilDivide(perSlice, t.block));
        }
        long partialFloats() const { return roundUp(9 * t.source.c * t.result.c, 16); }
        long sumFloats() const { return kPoints * t.source.c * t.resultLine; }
        long areaFloats() const { return sumFloats() + t.areaFloats() + kLanes; }
    };
    static std::int64_t scratchFloats(const Instruction& in) {
        const Cut cut(in);
        return (cut.slices > 1 ? cut.slices * cut.partialFloats() : 0) +
               std::min<long>(std::max(1, in.threads), cut.slices) * cut.areaFloats();
    }

    std::string name() const override { return "winograd 4×4"; }
    int slices() const override { return static_cast<int>(m_cut.slices); }

    void run(const StepState&) override {
        float* dW = m_in.outputs[0].as<float>();
        float* partials = reinterpret_cast<float*>(m_in.scratch);
        const long stride = m_cut.partialFloats(), slices = m_cut.slices;
        float* areas = partials + (slices > 1 ? slices * stride : 0);
        runTasks(m_pool, slices, static_cast<int>(std::min<long>(std::max(1, m_in.threads), slices)),
                 [&](long slice, int area) {
                     runSlice(slice, areas + area * m_cut.areaFloats(), slices > 1 ? partials + slice * stride : dW);
                 });
        if (slices == 1) return;
        runSlices(m_pool, m_in.outputs[0].count(), kSliceNumbers / 4, [&](long begin, long end) {
            eachVector(begin, end, [&](long i, auto part) {
                V sum = part.load(partials + i);
                for (long s = 1; s < slices; ++s) sum = hn::Add(sum, part.load(partials + s * stride + i));
                part.store(sum, dW + i);
            });
        });
    }

private:
    void runSlice(long slice, float* area, float* to) const {
        const Tiling& t = m_cut.t;
        float *sums = area, *v = sums + m_cut.sumFloats(), *d = v + kPoints * t.sourceStride(),
              *zeros = d + kPoints * t.resultStride();
        std::fill(zeros, zeros + kLanes, 0.0f);
        const long begin = slice * m_cut.perSlice, end = std::min(t.tiles(), begin + m_cut.perSlice);
        for (long first = begin; first < end; first += t.block) {
            const long count = std::min(t.block, end - first);
            transformInputs(t, m_in.inputs[0].as<const float>(), first, count, zeros,
                            {v, t.sourceStride(), t.sourceLine});
            transformGradients(t, m_in.inputs[1].as<const float>(), first, count, zeros,
                               {d, t.resultStride(), t.resultLine});
            const Coming source{m_in.inputs[0].as<const float>(), m_in.inputs[0].count(), t.tiles(), first + count,
                                std::min(end, first + count + t.block)};
            const Coming gradient{m_in.inputs[1].as<const float>(), m_in.inputs[1].count(), t.tiles(), source.begin,
                                  source.end};
            for (long p = 0; p < kPoints; ++p) {
                Ahead ahead;
                source.addTo(ahead, p);
                gradient.addTo(ahead, p);
                ahead.spreadOver(tilesOfProduct(t.source.c, t.resultLine));
                Epilogue epilogue;
                epilogue.accumulate = first > begin;
                epilogue.ahead = &ahead;
                productBlock(t.source.c, t.resultLine, Strided{v + p * t.sourceStride(), 1, t.sourceLine},
                             d + p * t.resultStride(), t.resultLine, count, sums + p * t.source.c * t.resultLine,
                             t.resultLine, epilogue);
            }
        }
        transformBack(sums, to);
    }

    // dW[a][b][c][f] = Gᵀ S G
    void transformBack(const float* sums, float* dW) const {
        const long channels = m_cut.t.source.c, filters = m_cut.t.result.c, line = m_cut.t.resultLine;
        for (long c = 0; c < channels; ++c)
            eachVector(0, filters, [&](long f, auto part) {
                transformTile<6, 3>(
                    transformBackLine,
                    [&](int r, int k) { return load(sums + ((r * kPatch + k) * channels + c) * line + f); },
                    [&](int a, int b, V v) { part.store(v, dW + ((a * 3 + b) * channels + c) * filters + f); });
            });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Cut m_cut;
};

std::unique_ptr<Kernel> bindTiles(const Instruction& in, ThreadPool& pool) {
    if (in.op == Op::conv2dKernelGradient) return std::make_unique<KernelTilesKernel>(in, pool);
    return std::make_unique<TilesKernel>(in, pool);
}
std::int64_t winogradKept(const Instruction& in) {
    return TilesKernel::keptFloats(in) * static_cast<std::int64_t>(sizeof(float));
}
std::int64_t winogradScratch(const Instruction& in) {
    const std::int64_t floats =
        in.op == Op::conv2dKernelGradient ? KernelTilesKernel::scratchFloats(in) : TilesKernel::scratchFloats(in);
    return floats * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindTiles);
HWY_EXPORT(winogradScratch);
HWY_EXPORT(winogradKept);

// 3×3, stride 1, and enough channels and tiles that the transforms pay
bool acceptsWinograd(const Instruction& in) {
    const Window2d& w = in.attributes.window;
    if (in.useDirectConvolution || !allFloat(in) || w.kernelHeight != 3 || w.kernelWidth != 3 || w.strideHeight != 1 ||
        w.strideWidth != 1 || w.dilationHeight != 1 || w.dilationWidth != 1 || w.groups != 1)
        return false;
    if (w.top > 2 || w.left > 2 || w.bottom > 2 || w.right > 2) return false;
    const bool isKernelGradient = in.op == Op::conv2dKernelGradient;
    const BoundTensor& kernel = isKernelGradient ? in.outputs[0] : in.inputs[1];
    const BoundTensor& result = isKernelGradient ? in.inputs[1] : in.outputs[0];
    constexpr std::int64_t kFewest = 8;
    if (kernel.shape[2] < kFewest || kernel.shape[3] < kFewest || in.inputs[0].count() == 0 || result.count() == 0)
        return false;
    // A tile saves at most 108 of 144 products for each pair of channel and filter; the transform of the kernel, made in
    // every run and larger than the second cache where there are many of them, costs as much as about 1500 … 2600 products.
    const long scale = in.op == Op::conv2dPool ? 2 : 1;
    const long tiles =
        result.shape[0] * ceilDivide(scale * result.shape[1], 4) * ceilDivide(scale * result.shape[2], 4);
    const long pixels = scale * scale * result.shape[0] * result.shape[1] * result.shape[2];
    long preparation = kernel.shape[2] * kernel.shape[3] > 32 * 1024 ? 2600 : 1500;
    if (isLargeForWinograd(kernel.shape))
        preparation = 900;
    else if (in.weightsStay)
        preparation = 0;
    if (isKernelGradient) preparation = 0;
    // Few tiles fetch a kernel four times the size for little
    const long fetched = kernel.shape[2] * kernel.shape[3] > 16 * 1024 ? 600 : 200;
    return 9 * pixels > 48 * tiles + preparation + fetched;
}

bool isLargeForWinograd(const Shape& kernel) {
    return kernel[2] % 64 == 0 && kernel[3] % 64 == 0 && kernel[2] * kernel[3] >= 128 * 1024;
}

bool acceptsWinogradForward(const Instruction& in) {
    const bool hasResidual = in.inputs.size() > 2 && in.inputs.back().shape.rank() == 4;
    return acceptsWinograd(in) &&
           !(hasResidual && in.attributes.function != Function::linear && in.attributes.function != Function::relu);
}
bool acceptsWinogradInputGradient(const Instruction& in) {
    return acceptsWinograd(in) && (in.inputs.size() == 2 || in.attributes.function == Function::relu);
}
namespace {
bool acceptsPool(const Instruction& in) {
    const Window2d& p = in.attributes.pool;
    const auto isFloat = [](const BoundTensor& t) { return t.type == Type::f32; };
    if (p.kernelHeight != 2 || p.kernelWidth != 2 || p.strideHeight != 2 || p.strideWidth != 2 || p.top != 0 ||
        p.left != 0 || p.bottom > 0 || p.right > 0 || p.dilationHeight != 1 || p.dilationWidth != 1)
        return false;
    if (!std::all_of(in.inputs.begin(), in.inputs.end(), isFloat)) return false;
    Instruction plain = in; // the cells are bytes
    plain.outputs.resize(1);
    return acceptsWinograd(plain) &&
           (in.attributes.function == Function::linear || in.attributes.function == Function::relu);
}
} // namespace

std::span<const Implementation> winogradList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(winogradScratch)(i); };
    static constexpr auto bind = [](I i, P p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindTiles)(i, p);
    };
    static constexpr auto kept = [](I i) { return HWY_DYNAMIC_DISPATCH(winogradKept)(i); };
    static const Implementation kList[] = {
        {Op::conv2d, "winograd 4×4", acceptsWinogradForward, scratch, bind, kept},
        {Op::conv2dBias, "winograd 4×4", acceptsWinogradForward, scratch, bind, kept},
        {Op::conv2dPool, "winograd 4×4, pooled", acceptsPool, scratch, bind, kept},
        {Op::conv2dInputGradient, "winograd 4×4", acceptsWinogradInputGradient, scratch, bind},
        {Op::conv2dKernelGradient, "winograd 4×4", acceptsWinograd, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
