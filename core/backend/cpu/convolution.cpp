// Direct convolution and its two gradients as products over gathered rows (gather.h), for every stride, dilation and group.
//   y[pixel][f]   = Σ_(a,b,c) x[pixel, a, b, c] W[(a,b,c)][f]
//   dx[pixel][c]  = Σ_(a,b,f) d[pixel, a, b, f] Wᵀ[(a,b,f)][c]     one such product for each phase of the stride
//   dW[(a,b,c)][f] = Σ_pixel x[pixel, a, b, c] d[pixel][f]          in slices of pictures whose sums are added in order
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/convolution.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/gather.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/largest-inl.h"
#include "core/backend/cpu/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kBandPixels = 120; // rows of a product: whole tiles of 6 and 12
constexpr long kDepthStep = 2 * kDepthBlock;

// Copies rows first … first + band.sourceRows − 1 of one picture, columns from firstColumn, with zeros outside of it.
void copyBand(const float* picture, const Extents& x, long first, long firstColumn, const Band& band, float* to) {
    const long line = band.sourceColumns * x.c;
    const long left = std::clamp(-firstColumn, 0L, band.sourceColumns);
    const long begin = std::max(0L, firstColumn),
               end = std::clamp(firstColumn + band.sourceColumns, begin, std::max(begin, x.w));
    for (long r = 0; r < band.sourceRows; ++r, to += line) {
        const long row = first + r;
        if (row < 0 || row >= x.h) {
            std::fill(to, to + line, 0.0f);
            continue;
        }
        std::fill(to, to + left * x.c, 0.0f);
        const float* from = picture + (row * x.w + begin) * x.c;
        std::copy(from, from + (end - begin) * x.c, to + left * x.c);
        std::fill(to + (left + end - begin) * x.c, to + line, 0.0f);
    }
}

// Where the product of a band begins: in the copy, or in the picture itself.
const float* bandStart(const float* picture, const Extents& x, const Taps& taps, const Band& band, long firstRow,
                       float* copy) {
    const long row = firstRow * taps.rowStride + taps.firstRow();
    if (!band.isCopied) return picture + (row * x.w + taps.firstColumn()) * x.c;
    copyBand(picture, x, row, taps.firstColumn(), band, copy);
    return copy;
}

// C (pixels × columns) = Σ over the whole depth, in blocks; epilogue at the last one.
void gatheredProduct(long pixels, long columns, const float* start, const Band& band, const float* b, long bStride,
                     long depth, float* c, long cStride, const float* bias, bool relu) {
    const long blocks = std::max(1L, ceilDivide(depth, kDepthStep)), step = ceilDivide(depth, blocks);
    for (long block = 0; block < blocks; ++block) {
        const long k = block * step;
        Epilogue epilogue;
        epilogue.accumulate = block > 0;
        if (block == blocks - 1) {
            epilogue.bias = bias;
            epilogue.relu = relu;
        }
        productBlock(pixels, columns, Gathered{start, band.pixels.data(), band.steps.data() + k}, b + k * bStride,
                     bStride, std::min(step, depth - k), c, cStride, epilogue);
    }
}

// ---------------------------------------------------------------------------------------------------------- y = f(x ⋆ W + b)

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
          m_band(plan(in)) {
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
               (in.op == Op::conv2dPool ? roundUp(band.rows * y.w * y.c, 16) : 0);
    }
    static std::int64_t scratchFloats(const Instruction& in) { return std::max(1, in.threads) * areaFloats(in); }

    std::string name() const override {
        return m_in.op == Op::conv2dPool ? "gathered product, pooled" : "gathered product";
    }
    int slices() const override { return static_cast<int>(m_y.n * bands()); }

    void run(const StepState&) override {
        runTasks(m_pool, m_y.n * bands(), std::max(1, m_in.threads), [&](long task, int area) { runBand(task, area); });
    }

private:
    long bands() const { return ceilDivide(m_y.h, m_band.rows); }

    void runBand(long task, int area) const {
        const long n = task / bands(), first = task % bands() * m_band.rows;
        const long rows = std::min(m_band.rows, m_y.h - first), pixels = rows * m_y.w;
        const float* picture = m_in.inputs[0].as<const float>() + n * m_x.h * m_x.w * m_x.c;
        float* copy = reinterpret_cast<float*>(m_in.scratch) + area * m_areaFloats;
        const float* start = bandStart(picture, m_x, m_taps, m_band, first, copy);
        const bool pools = m_in.op == Op::conv2dPool;
        const long at = (n * m_y.h + first) * m_y.w * m_y.c;
        if (!pools) {
            multiply(pixels, start, m_in.outputs[0].as<float>() + at, m_bias, m_relu);
            finish(m_in.outputs[0].as<float>(), at, pixels * m_y.c);
        } else {
            float* y = copy + roundUp(m_band.floats(m_x.c), 16);
            multiply(pixels, start, y, nullptr, false);
            pool(y, n, first, rows);
        }
    }

    void multiply(long pixels, const float* start, float* y, const float* bias, bool relu) const {
        const float* w = m_in.inputs[1].as<const float>();
        const long filters = m_y.c / m_groups, depth = static_cast<long>(m_band.steps.size());
        for (long g = 0; g < m_groups; ++g)
            gatheredProduct(pixels, filters, start + g * m_channels, m_band, w + g * filters, m_y.c, depth,
                            y + g * filters, m_y.c, bias ? bias + g * filters : nullptr, relu);
    }

    void finish(float* y, long at, long count) const {
        if (m_finish.residual)
            eachVector(at, at + count, [&](long i, auto part) {
                V v = hn::Add(part.load(y + i), part.load(m_finish.residual + i));
                if (m_finish.relu) v = hn::Max(zero(), v); // in this order NaN stays
                part.store(v, y + i);
            });
        if (m_finish.activation) m_finish.activation(y + at, y + at, count, m_finish.alpha);
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
    const float* m_bias = nullptr;
    bool m_relu = false;
    Finish m_finish;
    long m_areaFloats = 0;
};

// ------------------------------------------------------------------------------------------------------------------ dx

class InputGradientKernel : public Kernel {
public:
    struct Phase {
        Taps taps;
        Band band;
        long row, column, height, width; // first pixel, extents in steps of the stride
        long weights = 0;                // where its Wᵀ begins in the scratch
    };

    InputGradientKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in),
          m_pool(pool),
          m_d(in.inputs[0].shape),
          m_x(in.outputs[0].shape),
          m_window(in.attributes.window),
          m_channels(in.inputs[1].shape[2]),
          m_filters(m_d.c / m_window.groups),
          m_phases(plan(in)) {
        for (const Phase& p : m_phases) m_copyFloats = std::max(m_copyFloats, p.band.floats(m_d.c));
    }

    static std::vector<Phase> plan(const Instruction& in) {
        const Extents d(in.inputs[0].shape), x(in.outputs[0].shape);
        const Window2d& w = in.attributes.window;
        std::vector<Phase> phases;
        long weights = 0;
        for (long r = 0; r < w.strideHeight; ++r)
            for (long c = 0; c < w.strideWidth; ++c) {
                Phase p{tapsOfInputGradient(w, r, c),      {}, r, c, ceilDivide(x.h - r, w.strideHeight),
                        ceilDivide(x.w - c, w.strideWidth)};
                if (p.height <= 0 || p.width <= 0) continue;
                if (!p.taps.empty()) {
                    // Strided phases are written row by row
                    const bool isDense = w.strideHeight == 1 && w.strideWidth == 1;
                    p.band = bandOf(p.taps, d, p.height, p.width, isDense ? kBandPixels : 1, d.c / w.groups);
                    p.weights = weights;
                    weights += static_cast<long>(p.band.steps.size()) * x.c;
                }
                phases.push_back(std::move(p));
            }
        return phases;
    }
    static std::int64_t scratchFloats(const Instruction& in) {
        long copies = 0;
        for (const Phase& p : plan(in)) copies = std::max(copies, p.band.floats(in.inputs[0].shape[3]));
        return weightFloats(in) + std::max(1, in.threads) * copies;
    }

    std::string name() const override { return "gathered product"; }
    int slices() const override { return static_cast<int>(m_d.n); }

    void run(const StepState&) override {
        float* weights = reinterpret_cast<float*>(m_in.scratch);
        for (const Phase& p : m_phases) turnWeights(p, weights + p.weights);
        const long tasksOfPicture = taskCount();
        runTasks(m_pool, m_d.n * tasksOfPicture, std::max(1, m_in.threads), [&](long task, int area) {
            long index = task % tasksOfPicture;
            for (const Phase& p : m_phases) {
                const long bands = ceilDivide(p.height, p.band.rows);
                if (index < bands) {
                    runBand(p, task / tasksOfPicture, index * p.band.rows, area);
                    return;
                }
                index -= bands;
            }
        });
    }

private:
    static long weightFloats(const Instruction& in) { return roundUp(in.inputs[1].count(), 16); }
    long taskCount() const {
        long tasks = 0;
        for (const Phase& p : m_phases) tasks += ceilDivide(p.height, p.band.rows);
        return tasks;
    }

    // Wᵀ[group][(a, b, f)][c] of the taps of a phase
    void turnWeights(const Phase& p, float* to) const {
        const float* w = m_in.inputs[1].as<const float>();
        for (long g = 0; g < m_window.groups; ++g)
            for (const long a : p.taps.kernelRows)
                for (const long b : p.taps.kernelColumns) {
                    const float* from = w + (a * m_window.kernelWidth + b) * m_channels * m_d.c + g * m_filters;
                    transpose(from, m_d.c, m_filters, m_channels, to, m_channels);
                    to += m_filters * m_channels;
                }
    }

    void runBand(const Phase& p, long n, long first, int area) const {
        float* dx = m_in.outputs[0].as<float>() + n * m_x.h * m_x.w * m_x.c;
        const long rows = std::min(p.band.rows, p.height - first), stride = m_window.strideWidth;
        float* out = dx + ((first * m_window.strideHeight + p.row) * m_x.w + p.column) * m_x.c;
        if (p.taps.empty()) { // pixels that no window reaches
            for (long j = 0; j < p.width; ++j) std::fill_n(out + j * stride * m_x.c, m_x.c, 0.0f);
            return;
        }
        const float* weights = reinterpret_cast<const float*>(m_in.scratch) + p.weights;
        float* copy = reinterpret_cast<float*>(m_in.scratch) + weightFloats(m_in) + area * m_copyFloats;
        const float* picture = m_in.inputs[0].as<const float>() + n * m_d.h * m_d.w * m_d.c;
        const float* start = bandStart(picture, m_d, p.taps, p.band, first, copy);
        const long depth = static_cast<long>(p.band.steps.size());
        for (long g = 0; g < m_window.groups; ++g)
            gatheredProduct(rows * p.width, m_channels, start + g * m_filters, p.band, weights + g * depth * m_channels,
                            m_channels, depth, out + g * m_channels, stride * m_x.c, nullptr, false);
        if (m_in.inputs.size() < 3) return;
        const float* slope = m_in.inputs[2].as<const float>() + (out - m_in.outputs[0].as<float>());
        for (long j = 0; j < rows * p.width; ++j)
            eachVector(j * stride * m_x.c, j * stride * m_x.c + m_x.c, [&](long i, auto part) {
                part.store(hn::IfThenElseZero(hn::Gt(part.load(slope + i), zero()), part.load(out + i)), out + i);
            });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Extents m_d, m_x;
    const Window2d m_window;
    const long m_channels, m_filters;
    const std::vector<Phase> m_phases;
    long m_copyFloats = 0;
};

// ------------------------------------------------------------------------------------------------------------------ dW

class KernelGradientKernel : public Kernel {
public:
    KernelGradientKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in),
          m_pool(pool),
          m_x(in.inputs[0].shape),
          m_d(in.inputs[1].shape),
          m_taps(tapsOfForward(in.attributes.window)),
          m_groups(in.attributes.window.groups),
          m_channels(in.outputs[0].shape[2]),
          m_band(plan(in)),
          m_slices(sliceCountOf(in)),
          m_size(in.outputs[0].count()) {}

    static Band plan(const Instruction& in) {
        const Extents x(in.inputs[0].shape), d(in.inputs[1].shape);
        return bandOf(tapsOfForward(in.attributes.window), x, d.h, d.w, kDepthBlock, in.outputs[0].shape[2]);
    }
    // Slices of pictures, as many as 16 MB of partial sums allow
    static long sliceCountOf(const Instruction& in) {
        const long most = std::max(1L, (4L << 20) / std::max<long>(1, in.outputs[0].count()));
        return std::max(1L, std::min({in.inputs[0].shape[0], 8L, most}));
    }
    static std::int64_t scratchFloats(const Instruction& in) {
        const long slices = sliceCountOf(in);
        return (slices > 1 ? slices * roundUp(in.outputs[0].count(), 16) : 0) +
               std::max(1, in.threads) * plan(in).floats(in.inputs[0].shape[3]);
    }

    std::string name() const override { return "gathered product"; }
    int slices() const override { return static_cast<int>(m_slices); }

    void run(const StepState&) override {
        float* dW = m_in.outputs[0].as<float>();
        float* partials = reinterpret_cast<float*>(m_in.scratch);
        const long stride = roundUp(m_size, 16);
        float* copies = partials + (m_slices > 1 ? m_slices * stride : 0);
        runTasks(m_pool, m_slices, std::max(1, m_in.threads), [&](long slice, int area) {
            float* sum = m_slices > 1 ? partials + slice * stride : dW;
            const long begin = m_x.n * slice / m_slices, end = m_x.n * (slice + 1) / m_slices;
            for (long n = begin; n < end; ++n) addPicture(n, n > begin, sum, copies + area * m_band.floats(m_x.c));
        });
        if (m_slices == 1) return;
        runSlices(m_pool, m_size, kSliceNumbers / 4, [&](long begin, long end) {
            eachVector(begin, end, [&](long i, auto part) {
                V sum = part.load(partials + i);
                for (long s = 1; s < m_slices; ++s) sum = hn::Add(sum, part.load(partials + s * stride + i));
                part.store(sum, dW + i);
            });
        });
    }

private:
    void addPicture(long n, bool accumulates, float* sum, float* copy) const {
        const float* picture = m_in.inputs[0].as<const float>() + n * m_x.h * m_x.w * m_x.c;
        const float* d = m_in.inputs[1].as<const float>() + n * m_d.h * m_d.w * m_d.c;
        const long filters = m_d.c / m_groups, rows = static_cast<long>(m_band.steps.size());
        for (long first = 0; first < m_d.h; first += m_band.rows) {
            const long pixels = std::min(m_band.rows, m_d.h - first) * m_d.w;
            const float* start = bandStart(picture, m_x, m_taps, m_band, first, copy);
            Epilogue epilogue;
            epilogue.accumulate = accumulates || first > 0;
            for (long g = 0; g < m_groups; ++g) {
                const float* b = d + first * m_d.w * m_d.c + g * filters;
                for (long k = 0; k < pixels; k += kDepthStep) {
                    Epilogue here = epilogue;
                    here.accumulate = epilogue.accumulate || k > 0;
                    productBlock(
                        rows, filters, Gathered{start + g * m_channels, m_band.steps.data(), m_band.pixels.data() + k},
                        b + k * m_d.c, m_d.c, std::min(kDepthStep, pixels - k), sum + g * filters, m_d.c, here);
                }
            }
        }
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Extents m_x, m_d;
    const Taps m_taps;
    const long m_groups, m_channels;
    const Band m_band;
    const long m_slices, m_size;
};

std::unique_ptr<Kernel> bindForward(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<ForwardKernel>(in, pool);
}
std::unique_ptr<Kernel> bindInputGradient(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<InputGradientKernel>(in, pool);
}
std::unique_ptr<Kernel> bindKernelGradient(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<KernelGradientKernel>(in, pool);
}
std::int64_t convolutionScratch(const Instruction& in) {
    const std::int64_t floats = in.op == Op::conv2dInputGradient    ? InputGradientKernel::scratchFloats(in)
                                : in.op == Op::conv2dKernelGradient ? KernelGradientKernel::scratchFloats(in)
                                                                    : ForwardKernel::scratchFloats(in);
    return floats * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindForward);
HWY_EXPORT(bindInputGradient);
HWY_EXPORT(bindKernelGradient);
HWY_EXPORT(convolutionScratch);

namespace {
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

// Windows side by side that cover the convolution's result
bool acceptsPooled(const Instruction& in) {
    const Window2d& p = in.attributes.pool;
    if (p.strideHeight != p.kernelHeight || p.strideWidth != p.kernelWidth || p.dilationHeight != 1 ||
        p.dilationWidth != 1 || p.top != 0 || p.left != 0 || p.bottom > 0 || p.right > 0 ||
        p.kernelHeight * p.kernelWidth >= kNoCell)
        return false;
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
    static constexpr auto input = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindInputGradient)(i, p); };
    static constexpr auto kernel = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindKernelGradient)(i, p); };
    static const Implementation kList[] = {
        {Op::conv2d, "gathered product", acceptsConvolution, scratch, forward},
        {Op::conv2dBias, "gathered product", acceptsConvolution, scratch, forward},
        {Op::conv2dPool, "gathered product, pooled", acceptsPooled, scratch, forward},
        {Op::conv2dInputGradient, "gathered product", acceptsConvolution, scratch, input},
        {Op::conv2dKernelGradient, "gathered product", acceptsConvolution, scratch, kernel},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
