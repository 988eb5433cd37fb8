// 3×3 convolutions of stride 1 and the gradients of their inputs by Winograd's F(4×4, 3×3): 36 products of tiles × channels in
// place of 144 multiply-adds for each output of a tile. Rounding errors are about 1e-5 of the largest number, so a plan can ask
// for the direct kernels instead.
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

// ------------------------------------------------------------------------------------------------------- forward, and dx

class TilesKernel : public Kernel {
public:
    TilesKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in), m_pool(pool), m_t(tilingOf(in)), m_epilogue(epilogueOf(in)) {}

    static bool isGradient(const Instruction& in) { return in.op == Op::conv2dInputGradient; }
    static long kernelFloats(const Tiling& t) { return kPoints * t.kernelStride(); }
    static long turnedFloats(const Instruction& in,
                             const Tiling& t) { // W with its channels and filters swapped
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
            const long next = first + m_t.block, point = m_t.kernelStride();
            const Coming source{m_in.inputs[0].as<const float>(), m_in.inputs[0].count(), m_t.tiles(), next,
                                next + m_t.block};
            const Coming written{m_in.outputs[0].as<const float>(), m_in.outputs[0].count(), m_t.tiles(), first,
                                 first + count};
            const bool isFar = kernelFloats(m_t) > kFarFloats;
            for (long p = 0; p < kPoints; ++p) {
                Ahead ahead;
                source.addTo(ahead, p);
                written.addTo(ahead, p);
                ahead.spreadOver(tilesOfProduct(count, m_t.resultLine));
                Epilogue epilogue;
                epilogue.ahead = &ahead;
                productWithKernel(count, m_t.resultLine, Contiguous{v + p * m_t.sourceStride(), m_t.sourceLine},
                                  kernel + p * point, m_t.source.c, m + p * m_t.resultStride(), m_t.resultLine,
                                  epilogue, isFar);
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
            transformKernels({turns ? work : w, from * to, to, kernel, m_t.kernelStride(), from}, to, turns, begin,
                             end);
        });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Tiling m_t;
    const TileEpilogue m_epilogue;
    bool m_isKept = false;
    std::uint64_t m_keptVersion = 0;
};

std::unique_ptr<Kernel> bindTiles(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<TilesKernel>(in, pool);
}
std::int64_t winogradKept(const Instruction& in) {
    return TilesKernel::keptFloats(in) * static_cast<std::int64_t>(sizeof(float));
}
std::int64_t winogradScratch(const Instruction& in) {
    return TilesKernel::scratchFloats(in) * static_cast<std::int64_t>(sizeof(float));
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
    const long fetched = kernel.shape[2] * kernel.shape[3] <= 16 * 1024 ? 200 : in.weightsStay ? 300 : 600;
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
bool poolsByTwo(const Window2d& p) {
    return p.kernelHeight == 2 && p.kernelWidth == 2 && p.strideHeight == 2 && p.strideWidth == 2 && p.top == 0 &&
           p.left == 0 && p.bottom <= 0 && p.right <= 0 && p.dilationHeight == 1 && p.dilationWidth == 1;
}
namespace {
bool acceptsPool(const Instruction& in) {
    const auto isFloat = [](const BoundTensor& t) { return t.type == Type::f32; };
    if (!poolsByTwo(in.attributes.pool)) return false;
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
    };
    return kList;
}

} // namespace lamina::cpu
#endif
