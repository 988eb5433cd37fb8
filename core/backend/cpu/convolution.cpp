// Direct convolution as a product over gathered rows (gather.h), for every stride, dilation and group.
//   y[pixel][f] = Σ_(a,b,c) x[pixel, a, b, c] W[(a,b,c)][f]
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/convolution.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/convolution.h"
#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/gathered_product-inl.h"
#include "core/backend/cpu/largest-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// ---------------------------------------------------------------------------------------------------------- y = f(x ⋆ W + b)

// Where the largest number of each window goes, and which cell it was
struct Pooled {
    float* result;
    std::uint8_t* cells;
    long channels; // from window to window
    const float* bias;
    bool relu;
    Pooled from(long window, long filter) const {
        const long at = window * channels + filter;
        return {result + at, cells + at, channels, bias ? bias + filter : nullptr, relu};
    }
};

// A tile of whole windows of kCells pixels each: their largest numbers are found in registers.
template <int kWindows, int kCells, int NV, bool kTail>
HWY_NOINLINE void pooledTile(const Gathered& a, const float* w, long wStride, long depth, long last, const Pooled& to) {
    constexpr int R = kWindows * kCells;
    const Line<NV, kTail> line(last);
    V sum[R][NV];
    sumTile(a, w, wStride, depth, line, sum);
    const auto finish = [&](int i, int j, auto part) {
        Largest largest(sum[i * kCells][j]);
        HWY_UNROLL(4)
        for (int cell = 1; cell < kCells; ++cell) largest.add(sum[i * kCells + cell][j], cell);
        const long at = i * to.channels + j * kLanes;
        largest.store(part, to.bias ? part.load(to.bias + j * kLanes) : zero(), to.relu, to.result + at, to.cells + at);
    };
    HWY_UNROLL(12)
    for (int tile = 0; tile < kWindows * NV; ++tile) {
        const int i = tile / NV, j = tile % NV;
        if (kTail && j + 1 == NV)
            finish(i, j, Rest{last});
        else
            finish(i, j, Whole());
    }
}

// A panel of filters
template <int kCells, int NV, bool kTail>
void pooledPanel(long windows, const Gathered& a, const float* w, long wStride, long depth, long last,
                 const Pooled& to) {
    constexpr int kMost = maxRows(NV) / kCells; // 1 … 3
    const auto tile = [&]<int kWindows>(long i) {
        if constexpr (kWindows <= kMost)
            pooledTile<kWindows, kCells, NV, kTail>(a.from(i * kCells), w, wStride, depth, last, to.from(i, 0));
    };
    long i = 0;
    for (; i + kMost <= windows; i += kMost) tile.template operator()<kMost>(i);
    if (windows - i == 2) tile.template operator()<2>(i);
    if (windows - i == 1) tile.template operator()<1>(i);
}

// Any number of windows and filters
template <int kCells>
void pooledProduct(long windows, long filters, const Gathered& a, const float* w, long wStride, long depth,
                   const Pooled& to) {
    for (long j = 0; j < filters; j += kPanel) {
        const long columns = std::min(kPanel, filters - j), vectors = ceilDivide(columns, kLanes);
        const long last = columns - (vectors - 1) * kLanes;
        const auto panel = [&]<int NV>() {
            (last == kLanes ? pooledPanel<kCells, NV, false>
                            : pooledPanel<kCells, NV, true>)(windows, a, w + j, wStride, depth, last, to.from(0, j));
        };
        if constexpr (kTileVectors == 4) {
            if (vectors == 4) panel.template operator()<4>();
            if (vectors == 3) panel.template operator()<3>();
        }
        if (vectors == 2) panel.template operator()<2>();
        if (vectors == 1) panel.template operator()<1>();
    }
}

// What follows the sum in a band, where the product's epilogue cannot do it
struct Finish {
    const float* residual = nullptr;
    MapStretch activation = nullptr;
    float alpha = 0;
    bool relu = false; // after the residual
};

class ForwardKernel : public Kernel {
public:
    ForwardKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in),
          m_pool(pool),
          m_x(in.inputs[0].shape),
          m_y(resultOf(in)),
          m_taps(tapsOfForward(in.attributes.window)),
          m_groups(in.attributes.window.groups),
          m_channels(in.inputs[1].shape[2]),
          m_band(plan(in)),
          m_packing(packing(in)) {
        if (in.op != Op::conv2d) {
            const Function f = in.attributes.function;
            for (std::size_t i = 2; i < in.inputs.size(); ++i)
                (in.inputs[i].shape.rank() == 1 ? m_bias : m_finish.residual) = in.inputs[i].as<const float>();
            m_relu = f == Function::relu && !m_finish.residual;
            m_finish.relu = f == Function::relu && m_finish.residual;
            if (f != Function::linear && f != Function::relu) m_finish.activation = mapStretch(f);
            m_finish.alpha = static_cast<float>(in.attributes.alpha);
        }
        m_areaFloats = areaFloats(in);
        // A single small picture is not enough for all threads: they share out its filters
        const long tasks = m_y.n * bands(), wanted = pool.threads() > 1 ? 3L * pool.threads() : 1;
        if (in.op != Op::conv2dPool)
            m_parts = std::clamp(ceilDivide(wanted, tasks), 1L, ceilDivide(m_packing.filters, kPanel));
        if (poolsInRegisters(in))
            for (long i = 0; i < m_band.rows; i += 2)
                for (long j = 0; j < m_y.w; j += 2)
                    for (const long cell : {0L, 1L, m_y.w, m_y.w + 1})
                        m_windows.push_back(m_band.pixels[static_cast<std::size_t>(i * m_y.w + j + cell)]);
    }

    static constexpr int kCells = 4; // of the windows that are pooled in registers
    static bool poolsInRegisters(const Instruction& in) {
        const Window2d &w = in.attributes.window, &p = in.attributes.pool;
        return in.op == Op::conv2dPool && p.kernelHeight == 2 && p.kernelWidth == 2 && w.groups == 1 &&
               w.kernelHeight * w.kernelWidth * in.inputs[1].shape[2] <= kDepthStep;
    }

    // The convolution's, of which a pooling that follows reads whole windows only
    static Extents resultOf(const Instruction& in) {
        Extents y(in.outputs[0].shape);
        if (in.op == Op::conv2dPool) {
            y.h *= in.attributes.pool.kernelHeight;
            y.w *= in.attributes.pool.kernelWidth;
        }
        return y;
    }
    static Band plan(const Instruction& in) {
        const Extents x(in.inputs[0].shape), y(resultOf(in));
        return bandOf(tapsOfForward(in.attributes.window), x, y.h, y.w, kBandPixels, in.inputs[1].shape[2],
                      in.op == Op::conv2dPool ? in.attributes.pool.kernelHeight : 1);
    }
    static long areaFloats(const Instruction& in) {
        const Band band = plan(in);
        const Extents y(resultOf(in));
        return roundUp(band.floats(in.inputs[0].shape[3]), 16) +
               (in.op == Op::conv2dPool && !poolsInRegisters(in) ? roundUp(band.rows * y.w * y.c, 16) : 0);
    }
    static std::int64_t scratchFloats(const Instruction& in) { return std::max(1, in.threads) * areaFloats(in); }

    // Weights that stay are kept in the order in which they are read.
    static PackedKernel packing(const Instruction& in) {
        const Shape& w = in.inputs[1].shape;
        return {static_cast<long>(w[0] * w[1] * w[2]), static_cast<long>(w[3] / in.attributes.window.groups)};
    }
    static std::int64_t keptFloats(const Instruction& in) {
        return poolsInRegisters(in) ? 0 : in.attributes.window.groups * packing(in).floats();
    }

    std::string name() const override {
        return m_in.op == Op::conv2dPool ? "gathered product, pooled" : "gathered product";
    }
    int slices() const override { return static_cast<int>(m_y.n * bands()); }

    void run(const StepState&) override {
        if (m_in.kept && (!m_isKept || m_keptVersion != *m_in.weightsVersion)) packWeights();
        runTasks(m_pool, m_y.n * bands() * m_parts, std::max(1, m_in.threads),
                 [&](long task, int area) { runBand(task / m_parts, task % m_parts, area); });
    }

private:
    long bands() const { return ceilDivide(m_y.h, m_band.rows); }

    void packWeights() {
        const long tasks = m_packing.blocks();
        runSlices(m_pool, m_groups * tasks, 1, [&](long begin, long end) {
            for (long task = begin; task < end; ++task)
                m_packing.pack(m_in.inputs[1].as<const float>() + task / tasks * m_packing.filters, m_y.c, task % tasks,
                               task % tasks + 1,
                               reinterpret_cast<float*>(m_in.kept) + task / tasks * m_packing.floats());
        });
        m_isKept = true;
        m_keptVersion = *m_in.weightsVersion;
    }

    // One of m_parts of the filters of each group
    void runBand(long task, long part, int area) const {
        const long n = task / bands(), first = task % bands() * m_band.rows;
        const long rows = std::min(m_band.rows, m_y.h - first), pixels = rows * m_y.w;
        const float* picture = m_in.inputs[0].as<const float>() + n * m_x.h * m_x.w * m_x.c;
        float* copy = reinterpret_cast<float*>(m_in.scratch) + area * m_areaFloats;
        const float* start = bandStart(picture, m_x, m_taps, m_band, first, copy);
        const bool pools = m_in.op == Op::conv2dPool;
        const long at = (n * m_y.h + first) * m_y.w * m_y.c;
        if (!m_windows.empty()) {
            const long window = (n * m_y.h + first) / 2 * (m_y.w / 2);
            const Pooled to{m_in.outputs[0].as<float>(), m_in.outputs[1].as<std::uint8_t>(), m_y.c, m_bias, m_relu};
            pooledProduct<kCells>(pixels / kCells, m_y.c, Gathered{start, m_windows.data(), m_band.steps.data()},
                                  m_in.inputs[1].as<const float>(), m_y.c, static_cast<long>(m_band.steps.size()),
                                  to.from(window, 0));
        } else if (!pools) {
            multiply(pixels, part, start, m_in.outputs[0].as<float>() + at, m_bias, m_relu);
        } else {
            float* y = copy + roundUp(m_band.floats(m_x.c), 16);
            multiply(pixels, part, start, y, nullptr, false);
            pool(y, n, first, rows);
        }
    }

    void multiply(long pixels, long part, const float* start, float* y, const float* bias, bool relu) const {
        const long filters = m_packing.filters, depth = m_packing.depth;
        const long from = panelsBefore(part) * kPanel, to = std::min(filters, panelsBefore(part + 1) * kPanel);
        for (long g = 0; g < m_groups; ++g) {
            const float *picture = start + g * m_channels, *groupBias = bias ? bias + g * filters : nullptr;
            if (m_in.kept)
                m_packing.multiply(pixels, from, to, picture, m_band,
                                   reinterpret_cast<const float*>(m_in.kept) + g * m_packing.floats(), y + g * filters,
                                   m_y.c, groupBias, relu);
            else
                gatheredProduct(pixels, to - from, picture, m_band,
                                m_in.inputs[1].as<const float>() + g * filters + from, m_y.c, depth,
                                y + g * filters + from, m_y.c, groupBias ? groupBias + from : nullptr, relu);
            finish(y + g * filters, pixels, from, to);
        }
    }
    long panelsBefore(long part) const { return ceilDivide(m_packing.filters, kPanel) * part / m_parts; }

    // y: the first pixel's first filter of a group
    void finish(float* y, long pixels, long from, long to) const {
        if (!m_finish.residual && !m_finish.activation) return;
        const float* residual =
            m_finish.residual ? m_finish.residual + (y - m_in.outputs[0].as<const float>()) : nullptr;
        for (long i = 0; i < pixels; ++i, y += m_y.c) {
            if (residual) {
                eachVector(from, to, [&](long k, auto part) {
                    V v = hn::Add(part.load(y + k), part.load(residual + i * m_y.c + k));
                    if (m_finish.relu) v = hn::Max(zero(), v); // in this order NaN stays
                    part.store(v, y + k);
                });
            }
            if (m_finish.activation) m_finish.activation(y + from, y + from, to - from, m_finish.alpha);
        }
    }

    // The largest of each window of a band's results
    void pool(const float* y, long n, long first, long rows) const {
        const long a = m_in.attributes.pool.kernelHeight, b = m_in.attributes.pool.kernelWidth;
        const long height = m_y.h / a, width = m_y.w / b, line = m_y.w * m_y.c;
        float* out = m_in.outputs[0].as<float>();
        std::uint8_t* cells = m_in.outputs[1].as<std::uint8_t>();
        for (long i = 0; i < rows / a; ++i)
            for (long j = 0; j < width; ++j) {
                const float* corner = y + i * a * line + j * b * m_y.c;
                const long to = ((n * height + first / a + i) * width + j) * m_y.c;
                eachVector(0, m_y.c, [&](long k, auto part) {
                    Largest largest(part.load(corner + k));
                    for (long cell = 1; cell < a * b; ++cell)
                        largest.add(part.load(corner + cell / b * line + cell % b * m_y.c + k), static_cast<int>(cell));
                    largest.store(part, m_bias ? part.load(m_bias + k) : zero(), m_relu, out + to + k, cells + to + k);
                });
            }
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Extents m_x, m_y;
    const Taps m_taps;
    const long m_groups, m_channels;
    const Band m_band;
    const PackedKernel m_packing;
    long m_parts = 1;
    bool m_isKept = false;
    std::uint64_t m_keptVersion = 0;
    const float* m_bias = nullptr;
    bool m_relu = false;
    Finish m_finish;
    std::vector<std::int32_t> m_windows; // the pixels of a band, window after window
    long m_areaFloats = 0;
};

std::unique_ptr<Kernel> bindForward(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<ForwardKernel>(in, pool);
}
std::int64_t convolutionScratch(const Instruction& in) {
    return ForwardKernel::scratchFloats(in) * static_cast<std::int64_t>(sizeof(float));
}
std::int64_t convolutionKept(const Instruction& in) {
    return ForwardKernel::keptFloats(in) * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindForward);
HWY_EXPORT(convolutionScratch);
HWY_EXPORT(convolutionKept);

bool acceptsConvolution(const Instruction& in) {
    const auto notEmpty = [](const BoundTensor& t) { return t.count() > 0; };
    if (in.op == Op::conv2dInputGradient && in.inputs.size() > 2 && in.attributes.function != Function::relu)
        return false;
    if (!allFloat(in) || !std::all_of(in.inputs.begin(), in.inputs.end(), notEmpty) || !notEmpty(in.outputs[0]))
        return false;
    // The pictures on both sides
    const Shape& first = in.inputs[0].shape;
    const Shape& second = in.op == Op::conv2dKernelGradient ? in.inputs[1].shape : in.outputs[0].shape;
    return fitsTables(Extents(first), in.attributes.window) && fitsTables(Extents(second), in.attributes.window);
}

bool poolsSideBySide(const Window2d& p) {
    return p.strideHeight == p.kernelHeight && p.strideWidth == p.kernelWidth && p.dilationHeight == 1 &&
           p.dilationWidth == 1 && p.top == 0 && p.left == 0 && p.bottom <= 0 && p.right <= 0 &&
           p.kernelHeight * p.kernelWidth < kNoCell;
}

namespace {
bool acceptsPooled(const Instruction& in) {
    if (!poolsSideBySide(in.attributes.pool)) return false;
    if (in.attributes.function != Function::linear && in.attributes.function != Function::relu) return false;
    Instruction plain = in; // the cells are bytes
    plain.outputs.resize(1);
    return acceptsConvolution(plain);
}
} // namespace

std::span<const Implementation> convolutionList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(convolutionScratch)(i); };
    static constexpr auto forward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindForward)(i, p); };
    static constexpr auto kept = [](I i) { return HWY_DYNAMIC_DISPATCH(convolutionKept)(i); };
    static const Implementation kList[] = {
        {Op::conv2d, "gathered product", acceptsConvolution, scratch, forward, kept},
        {Op::conv2dBias, "gathered product", acceptsConvolution, scratch, forward, kept},
        {Op::conv2dPool, "gathered product, pooled", acceptsPooled, scratch, forward, kept},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
