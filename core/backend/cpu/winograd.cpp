// 3×3 convolutions of stride 1 and their gradients by Winograd's F(4×4, 3×3): 36 products of tiles × channels in place of 144
// multiply-adds for each output of a tile. Rounding errors are about 1e-5 of the largest number, so a plan can ask for the
// direct kernels instead.
//
// The tiles of all pictures are worked off in blocks small enough for the second cache: transform the input, 36 products with
// the transformed kernel, transform back. The input's gradient is the same with the kernel turned over.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/winograd.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/gather.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/largest-inl.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/winograd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr int kPoints = 36;
constexpr long kOut = 4, kPatch = 6; // a tile's result and what it reads

// The tiles of a convolution from `source` to `result`, and the memory of a block of them.
struct Tiling {
    Extents source, result;
    long top, left;              // padding before
    long down, across;           // tiles of a picture
    long sourceLine, resultLine; // channels, rounded up to vectors
    long block;                  // tiles worked off together

    Tiling(const Extents& s, const Extents& r, long top, long left)
        : source(s),
          result(r),
          top(top),
          left(left),
          down(ceilDivide(r.h, kOut)),
          across(ceilDivide(r.w, kOut)),
          sourceLine(roundUp(s.c, kLanes)),
          resultLine(roundUp(r.c, kLanes)) {
        constexpr long kCacheFloats = 112 * 1024;
        const long weights = kPoints * source.c * resultLine;
        const long fits = kCacheFloats / (kPoints * (sourceLine + resultLine));
        // A kernel that does not stay in the cache anyway is fetched less often for larger blocks
        block = weights > 256 * 1024 ? 60 : std::clamp(fits / 12 * 12, 12L, 96L);
        block = std::min(block, roundUp(tiles(), 6));
    }
    long tiles() const { return source.n * down * across; }
    long blocks() const { return ceilDivide(tiles(), block); }
    long sourceStride() const { return block * sourceLine + 16; } // between points; 16: not all in the same cache set
    long resultStride() const { return block * resultLine + 16; }
    long areaFloats() const { return kPoints * (sourceStride() + resultStride()) + sourceLine; } // and a line of zeros
};

// V[point][tile][channel] = Bᵀ x B for tiles first … first + count − 1
HWY_NOINLINE void transformInputs(const Tiling& t, const float* source, long first, long count, const float* zeros,
                                  float* to) {
    const long stride = t.sourceStride(), channels = t.source.c;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * kOut - t.top, left = place % t.across * kOut - t.left;
        const float* picture = source + n * t.source.h * t.source.w * channels;
        const float* cell[kPatch][kPatch];
        for (long r = 0; r < kPatch; ++r)
            for (long c = 0; c < kPatch; ++c) {
                const bool isInside = top + r >= 0 && top + r < t.source.h && left + c >= 0 && left + c < t.source.w;
                cell[r][c] = isInside ? picture + ((top + r) * t.source.w + left + c) * channels : nullptr;
            }
        const bool isWhole = top >= 0 && left >= 0 && top + kPatch <= t.source.h && left + kPatch <= t.source.w;
        float* out = to + i * t.sourceLine;
        const auto write = [&](long k) {
            return [=](int r, int c, V v) { store(v, out + (r * kPatch + c) * stride + k); };
        };
        if (isWhole) {
            const float* corner = cell[0][0];
            const long line = t.source.w * channels;
            eachVector(0, channels, [&](long k, auto part) {
                transformTile<6, 6>(
                    transformInputLine, [&](int r, int c) { return part.load(corner + r * line + c * channels + k); },
                    write(k));
            });
        } else {
            eachVector(0, channels, [&](long k, auto part) {
                transformTile<6, 6>(
                    transformInputLine, [&](int r, int c) { return part.load(cell[r][c] ? cell[r][c] + k : zeros); },
                    write(k));
            });
        }
    }
}

// y = f(Aᵀ M A + bias + residual), or y = Aᵀ M A where the slope of a ReLU with the result `slope` is 1, else 0
struct TileEpilogue {
    const float* bias = nullptr;
    const float* residual = nullptr;
    const float* slope = nullptr;
    bool relu = false;
    MapStretch activation = nullptr;
    float alpha = 0;
};

// A tile's 4 × 4 results for channels k …: give(row, column, vector)
template <class Part, class Give>
HWY_INLINE void outputTile(const float* in, long stride, const Part&, const Give& give) {
    transformTile<6, 4>(
        transformOutputLine, [&](int r, int c) { return load(in + (r * kPatch + c) * stride); }, give);
}

HWY_NOINLINE void transformOutputs(const Tiling& t, const float* from, long first, long count, float* result,
                                   const TileEpilogue& epilogue) {
    const long stride = t.resultStride(), channels = t.result.c, line = t.result.w * channels;
    const float least = epilogue.relu ? 0.0f : -INFINITY;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * kOut, left = place % t.across * kOut;
        const long rows = std::min(kOut, t.result.h - top), columns = std::min(kOut, t.result.w - left);
        const long corner = ((n * t.result.h + top) * t.result.w + left) * channels;
        const auto write = [&](const auto& finish) {
            eachVector(0, channels, [&](long k, auto part) {
                const V bias = epilogue.bias ? part.load(epilogue.bias + k) : zero();
                const V floor = constant(least);
                const float* in = from + i * t.resultLine + k;
                const auto put = [&](int r, int c, V v) {
                    const long at = corner + r * line + c * channels + k;
                    part.store(hn::Max(floor, finish(part, at, hn::Add(v, bias))), result + at); // NaN stays
                };
                if (rows == kOut && columns == kOut)
                    outputTile(in, stride, part, put);
                else
                    outputTile(in, stride, part, [&](int r, int c, V v) {
                        if (r < rows && c < columns) put(r, c, v);
                    });
            });
        };
        if (epilogue.residual)
            write([&](auto part, long at, V v) { return hn::Add(v, part.load(epilogue.residual + at)); });
        else if (epilogue.slope)
            write([&](auto part, long at, V v) {
                return hn::IfThenElseZero(hn::Gt(part.load(epilogue.slope + at), zero()), v);
            });
        else
            write([](auto, long, V v) { return v; });
        if (epilogue.activation)
            for (long r = 0; r < rows; ++r) {
                float* out = result + corner + r * line;
                epilogue.activation(out, out, columns * channels, epilogue.alpha);
            }
    }
}

// The largest of each 2 × 2 results of the tiles, and which it was
HWY_NOINLINE void poolOutputs(const Tiling& t, const float* from, long first, long count, float* result,
                              std::uint8_t* cells, const TileEpilogue& epilogue) {
    const long stride = t.resultStride(), channels = t.result.c, height = t.result.h / 2, width = t.result.w / 2;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * 2, left = place % t.across * 2;
        const long corner = ((n * height + top) * width + left) * channels;
        eachVector(0, channels, [&](long k, auto part) {
            const V bias = epilogue.bias ? part.load(epilogue.bias + k) : zero();
            V y[kOut][kOut];
            outputTile(from + i * t.resultLine + k, stride, part, [&](int r, int c, V v) { y[r][c] = v; });
            for (int r = 0; r < 2; ++r)
                for (int c = 0; c < 2; ++c) {
                    if (top + r >= height || left + c >= width) continue;
                    Largest largest(y[2 * r][2 * c]);
                    largest.add(y[2 * r][2 * c + 1], 1);
                    largest.add(y[2 * r + 1][2 * c], 2);
                    largest.add(y[2 * r + 1][2 * c + 1], 3);
                    const long at = corner + (r * width + c) * channels + k;
                    largest.store(part, bias, epilogue.relu, result + at, cells + at);
                }
        });
    }
}

// D[point][tile][filter] = A d Aᵀ, zeros where a tile reaches beyond the picture
HWY_NOINLINE void transformGradients(const Tiling& t, const float* d, long first, long count, const float* zeros,
                                     float* to) {
    const long stride = t.resultStride(), channels = t.result.c;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * kOut, left = place % t.across * kOut;
        const long rows = std::min(kOut, t.result.h - top), columns = std::min(kOut, t.result.w - left);
        const float* corner = d + ((n * t.result.h + top) * t.result.w + left) * channels;
        float* out = to + i * t.resultLine;
        eachVector(0, channels, [&](long k, auto part) {
            transformTile<4, 6>(
                transformGradientLine,
                [&](int r, int c) {
                    return part.load(r < rows && c < columns ? corner + (r * t.result.w + c) * channels + k : zeros);
                },
                [&](int r, int c, V v) { store(v, out + (r * kPatch + c) * stride + k); });
        });
    }
}

// U[point][channel][filter] = G g Gᵀ for channels begin … end − 1; flipped: the kernel turned by 180°
void transformKernels(const float* w, long channels, long filters, bool flipped, long begin, long end, float* to) {
    const long line = roundUp(filters, kLanes), point = channels * line, tap = channels * filters;
    for (long c = begin; c < end; ++c)
        eachVector(0, filters, [&](long f, auto part) {
            transformTile<3, 6>(
                transformKernelLine,
                [&](int a, int b) {
                    const int at = flipped ? 8 - (a * 3 + b) : a * 3 + b;
                    return part.load(w + at * tap + c * filters + f);
                },
                [&](int r, int k, V v) { store(v, to + (r * kPatch + k) * point + c * line + f); });
        });
}

// ------------------------------------------------------------------------------------------------------- forward, and dx

class TilesKernel : public Kernel {
public:
    TilesKernel(const Instruction& in, ThreadPool& pool) : m_in(in), m_pool(pool), m_t(tilingOf(in)) {
        if (in.op == Op::conv2dInputGradient && in.inputs.size() > 2) m_epilogue.slope = in.inputs[2].as<const float>();
        if (in.op == Op::conv2dBias || in.op == Op::conv2dPool) {
            for (std::size_t i = 2; i < in.inputs.size(); ++i)
                (in.inputs[i].shape.rank() == 1 ? m_epilogue.bias : m_epilogue.residual) =
                    in.inputs[i].as<const float>();
            m_epilogue.relu = in.attributes.function == Function::relu;
            m_epilogue.alpha = static_cast<float>(in.attributes.alpha);
            if (in.attributes.function != Function::linear && !m_epilogue.relu)
                m_epilogue.activation = mapStretch(in.attributes.function);
        }
    }

    static Tiling tilingOf(const Instruction& in) {
        const Window2d& w = in.attributes.window;
        const Extents source(in.inputs[0].shape);
        Extents result(in.outputs[0].shape);
        if (in.op == Op::conv2dPool) { // what the pooling reads, no more
            result.h *= 2;
            result.w *= 2;
        }
        return in.op == Op::conv2dInputGradient ? Tiling(source, result, 2 - w.top, 2 - w.left)
                                                : Tiling(source, result, w.top, w.left);
    }
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
            transformInputs(m_t, m_in.inputs[0].as<const float>(), first, count, zeros, v);
            for (long p = 0; p < kPoints; ++p)
                productBlock(count, m_t.resultLine, Contiguous{v + p * m_t.sourceStride(), m_t.sourceLine},
                             kernel + p * m_t.source.c * m_t.resultLine, m_t.resultLine, m_t.source.c,
                             m + p * m_t.resultStride(), m_t.resultLine, Epilogue());
            float* result = m_in.outputs[0].as<float>();
            if (m_in.op == Op::conv2dPool)
                poolOutputs(m_t, m, first, count, result, m_in.outputs[1].as<std::uint8_t>(), m_epilogue);
            else
                transformOutputs(m_t, m, first, count, result, m_epilogue);
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
            transformKernels(turns ? work : w, from, to, turns, begin, end, kernel);
        });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Tiling m_t;
    TileEpilogue m_epilogue;
    bool m_isKept = false;
    std::uint64_t m_keptVersion = 0;
};

// ------------------------------------------------------------------------------------------------------------------ dW

class KernelTilesKernel : public Kernel {
public:
    KernelTilesKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in), m_pool(pool), m_t(tilingOf(in)), m_slices(sliceCountOf(m_t)) {}

    static Tiling tilingOf(const Instruction& in) {
        const Window2d& w = in.attributes.window;
        return Tiling(Extents(in.inputs[0].shape), Extents(in.inputs[1].shape), w.top, w.left);
    }
    static long sumFloats(const Tiling& t) { return kPoints * t.source.c * t.resultLine; }
    // Fixed slices of blocks, as many as 16 MB of partial sums allow
    static long sliceCountOf(const Tiling& t) {
        return std::clamp((4L << 20) / sumFloats(t), 1L, std::min(8L, t.blocks()));
    }
    static std::int64_t scratchFloats(const Instruction& in) {
        const Tiling t = tilingOf(in);
        return sliceCountOf(t) * sumFloats(t) + std::max(1, in.threads) * areaFloats(t);
    }
    static long areaFloats(const Tiling& t) { return t.areaFloats() + kLanes; }

    std::string name() const override { return "winograd 4×4"; }
    int slices() const override { return static_cast<int>(m_slices); }

    void run(const StepState&) override {
        float* sums = reinterpret_cast<float*>(m_in.scratch);
        float* areas = sums + m_slices * sumFloats(m_t);
        runTasks(m_pool, m_slices, std::max(1, m_in.threads), [&](long slice, int area) {
            const long begin = m_t.blocks() * slice / m_slices, end = m_t.blocks() * (slice + 1) / m_slices;
            for (long block = begin; block < end; ++block)
                addBlock(block, block > begin, areas + area * areaFloats(m_t), sums + slice * sumFloats(m_t));
        });
        runSlices(m_pool, m_t.source.c, std::max(1L, 2048 / m_t.result.c), [&](long begin, long end) {
            for (long c = begin; c < end; ++c) transformBack(sums, c);
        });
    }

private:
    void addBlock(long block, bool accumulates, float* area, float* sum) const {
        float* v = area;
        float* d = v + kPoints * m_t.sourceStride();
        float* zeros = d + kPoints * m_t.resultStride();
        std::fill(zeros, zeros + kLanes, 0.0f);
        const long first = block * m_t.block, count = std::min(m_t.block, m_t.tiles() - first);
        transformInputs(m_t, m_in.inputs[0].as<const float>(), first, count, zeros, v);
        transformGradients(m_t, m_in.inputs[1].as<const float>(), first, count, zeros, d);
        Epilogue epilogue;
        epilogue.accumulate = accumulates;
        for (long p = 0; p < kPoints; ++p)
            productBlock(m_t.source.c, m_t.resultLine, Strided{v + p * m_t.sourceStride(), 1, m_t.sourceLine},
                         d + p * m_t.resultStride(), m_t.resultLine, count, sum + p * m_t.source.c * m_t.resultLine,
                         m_t.resultLine, epilogue);
    }

    // dW[a][b][c][f] = Gᵀ (Σ_slices) G, the slices in their order
    void transformBack(const float* sums, long c) const {
        const long point = m_t.source.c * m_t.resultLine, filters = m_t.result.c;
        float* dW = m_in.outputs[0].as<float>();
        eachVector(0, filters, [&](long f, auto part) {
            transformTile<6, 3>(
                transformBackLine,
                [&](int r, int k) {
                    const float* at = sums + (r * kPatch + k) * point + c * m_t.resultLine + f;
                    V sum = load(at);
                    for (long s = 1; s < m_slices; ++s) sum = hn::Add(sum, load(at + s * sumFloats(m_t)));
                    return sum;
                },
                [&](int a, int b, V v) { part.store(v, dW + ((a * 3 + b) * m_t.source.c + c) * filters + f); });
        });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Tiling m_t;
    const long m_slices;
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

namespace {
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
    const long preparation = in.weightsStay || in.op == Op::conv2dKernelGradient ? 0
                             : kernel.shape[2] * kernel.shape[3] > 32 * 1024     ? 2600
                                                                                 : 1500;
    // Few tiles fetch a kernel four times the size for little
    const long fetched = kernel.shape[2] * kernel.shape[3] > 16 * 1024 ? 600 : 200;
    return 9 * pixels > 48 * tiles + preparation + fetched;
}

bool acceptsForward(const Instruction& in) {
    const bool hasResidual = in.inputs.size() > 2 && in.inputs.back().shape.rank() == 4;
    return acceptsWinograd(in) &&
           !(hasResidual && in.attributes.function != Function::linear && in.attributes.function != Function::relu);
}
bool acceptsInputGradient(const Instruction& in) {
    return acceptsWinograd(in) && (in.inputs.size() == 2 || in.attributes.function == Function::relu);
}
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
        {Op::conv2d, "winograd 4×4", acceptsForward, scratch, bind, kept},
        {Op::conv2dBias, "winograd 4×4", acceptsForward, scratch, bind, kept},
        {Op::conv2dPool, "winograd 4×4, pooled", acceptsPool, scratch, bind, kept},
        {Op::conv2dInputGradient, "winograd 4×4", acceptsInputGradient, scratch, bind},
        {Op::conv2dKernelGradient, "winograd 4×4", acceptsWinograd, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
