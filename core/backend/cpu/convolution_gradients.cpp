// The gradients of a direct convolution as products over gathered rows (gather.h), for every stride, dilation and group.
//   dx[pixel][c]   = Σ_(a,b,f) d[pixel, a, b, f] Wᵀ[(a,b,f)][c]    one such product for each phase of the stride
//   dW[(a,b,c)][f] = Σ_pixel x[pixel, a, b, c] d[pixel][f]         in slices of pictures whose sums are added in order
// Where a pooling stands behind the convolution, its gradient is unfolded band by band into memory that stays in the cache.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/convolution_gradients.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/convolution.h"
#include "core/backend/cpu/gathered_product-inl.h"
#include "core/backend/cpu/largest-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// ------------------------------------------------------------------------------------------------------------------ dx

// Of one picture, phase by phase and band by band
class InputGradient {
public:
    InputGradient(const Extents& d, const Extents& x, const Window2d& window, long channels)
        : m_d(d), m_x(x), m_window(window), m_channels(channels), m_filters(d.c / window.groups) {
        long weights = 0;
        for (long r = 0; r < window.strideHeight; ++r)
            for (long c = 0; c < window.strideWidth; ++c) {
                Phase p{tapsOfInputGradient(window, r, c),      {}, r, c, ceilDivide(x.h - r, window.strideHeight),
                        ceilDivide(x.w - c, window.strideWidth)};
                if (p.height <= 0 || p.width <= 0) continue;
                if (!p.taps.empty()) {
                    p.band = bandOf(p.taps, d, p.height, p.width, kBandPixels, m_filters);
                    p.weights = weights;
                    for (long g = 0; g < window.groups; ++g)
                        for (const long a : p.taps.kernelRows)
                            for (const long b : p.taps.kernelColumns) {
                                const long tap = (a * window.kernelWidth + b) * m_channels * d.c;
                                m_turns.push_back({tap + g * m_filters, weights});
                                weights += m_filters * m_channels;
                            }
                    m_copyFloats = std::max(m_copyFloats, roundUp(p.band.floats(d.c), 16));
                    if (isSpread()) m_resultFloats = std::max(m_resultFloats, p.band.rows * p.width * m_channels);
                }
                m_bands += ceilDivide(p.height, p.band.rows);
                m_phases.push_back(std::move(p));
            }
    }

    long bands() const { return m_bands; }
    long weightFloats() const { return roundUp(m_window.kernelHeight * m_window.kernelWidth * m_channels * m_d.c, 16); }
    long scratchFloats() const { return m_copyFloats + roundUp(m_resultFloats, 16); }

    // Wᵀ[phase][group][(a, b, f)][c]
    void turnWeights(const float* w, float* turned, ThreadPool& pool) const {
        pool.run(static_cast<int>(m_turns.size()), [&](int i, int) {
            const Turn& turn = m_turns[static_cast<std::size_t>(i)];
            transpose(w + turn.from, m_d.c, m_filters, m_channels, turned + turn.to, m_channels);
        });
    }

    // d, dx and slope: the picture's. scratch: scratchFloats() numbers
    void run(long band, const float* d, const float* turned, const float* slope, float* dx, float* scratch) const {
        for (const Phase& p : m_phases) {
            const long bands = ceilDivide(p.height, p.band.rows);
            if (band < bands) return runBand(p, band * p.band.rows, d, turned + p.weights, slope, dx, scratch);
            band -= bands;
        }
    }

private:
    struct Phase {
        Taps taps;
        Band band;
        long row, column, height, width; // first pixel, extents in steps of the stride
        long weights = 0;                // where its Wᵀ begins
    };

    // Pixels of a phase lie apart. A product writes them side by side, or only those of one row could share what it reads of W.
    bool isSpread() const { return m_window.strideHeight != 1 || m_window.strideWidth != 1; }

    void runBand(const Phase& p, long first, const float* d, const float* weights, const float* slope, float* dx,
                 float* scratch) const {
        const long rows = std::min(p.band.rows, p.height - first);
        const auto pixelAt = [&](long i, long j) {
            return (((first + i) * m_window.strideHeight + p.row) * m_x.w + j * m_window.strideWidth + p.column) *
                   m_x.c;
        };
        if (p.taps.empty()) { // pixels that no window reaches
            for (long i = 0; i < rows; ++i)
                for (long j = 0; j < p.width; ++j) std::fill_n(dx + pixelAt(i, j), m_x.c, 0.0f);
            return;
        }
        const float* start = bandStart(d, m_d, p.taps, p.band, first, scratch);
        float* result = scratch + m_copyFloats;
        const long depth = static_cast<long>(p.band.steps.size());
        for (long g = 0; g < m_window.groups; ++g) {
            const long channel = g * m_channels;
            gatheredProduct(rows * p.width, m_channels, start + g * m_filters, p.band, weights + depth * channel,
                            m_channels, depth, isSpread() ? result : dx + pixelAt(0, 0) + channel,
                            isSpread() ? m_channels : m_x.c, nullptr, false);
            if (isSpread() || slope)
                for (long i = 0; i < rows; ++i)
                    for (long j = 0; j < p.width; ++j) {
                        const long pixel = pixelAt(i, j) + channel;
                        finish(isSpread() ? result + (i * p.width + j) * m_channels : dx + pixel,
                               slope ? slope + pixel : nullptr, dx + pixel);
                    }
        }
    }

    // The channels of a pixel
    void finish(const float* from, const float* slope, float* to) const {
        eachVector(0, m_channels, [&](long i, auto part) {
            V v = part.load(from + i);
            if (slope) v = hn::IfThenElseZero(hn::Gt(part.load(slope + i), zero()), v);
            part.store(v, to + i);
        });
    }

    const Extents m_d, m_x;
    const Window2d m_window;
    const long m_channels, m_filters; // of a group
    struct Turn {
        long from, to; // where a tap of a group begins in W and in Wᵀ
    };
    std::vector<Turn> m_turns;
    std::vector<Phase> m_phases;
    long m_bands = 0, m_copyFloats = 0, m_resultFloats = 0;
};

class InputGradientKernel : public Kernel {
public:
    InputGradientKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in), m_pool(pool), m_d(in.inputs[0].shape), m_x(in.outputs[0].shape), m_gradient(plan(in)) {}

    static InputGradient plan(const Instruction& in) {
        return {Extents(in.inputs[0].shape), Extents(in.outputs[0].shape), in.attributes.window, in.inputs[1].shape[2]};
    }
    static std::int64_t scratchFloats(const Instruction& in) {
        const InputGradient gradient = plan(in);
        return gradient.weightFloats() + std::max(1, in.threads) * gradient.scratchFloats();
    }

    std::string name() const override { return "gathered product"; }
    int slices() const override { return static_cast<int>(m_d.n); }

    void run(const StepState&) override {
        float* weights = reinterpret_cast<float*>(m_in.scratch);
        float* areas = weights + m_gradient.weightFloats();
        const float *d = m_in.inputs[0].as<const float>(),
                    *slope = m_in.inputs.size() > 2 ? m_in.inputs[2].as<const float>() : nullptr;
        float* dx = m_in.outputs[0].as<float>();
        m_gradient.turnWeights(m_in.inputs[1].as<const float>(), weights, m_pool);
        const long bands = m_gradient.bands(), picture = m_x.h * m_x.w * m_x.c;
        runTasks(m_pool, m_d.n * bands, std::max(1, m_in.threads), [&](long task, int area) {
            const long n = task / bands;
            m_gradient.run(task % bands, d + n * m_d.h * m_d.w * m_d.c, weights, slope ? slope + n * picture : nullptr,
                           dx + n * picture, areas + area * m_gradient.scratchFloats());
        });
    }

private:
    const Instruction m_in;
    ThreadPool& m_pool;
    const Extents m_d, m_x;
    const InputGradient m_gradient;
};

// ------------------------------------------------------------------------------------------- dW; dW, db and dx together

// Rows of d in front of a pooling with windows side by side: each number of it stands where its window's cell says, beside
// zeros. Its sums over the rows are added to db.
struct Unfolding {
    Window2d pool;
    Extents d, pooled; // before the pooling, behind it

    void rows(const float* from, const std::uint8_t* cells, long first, long count, float* to, float* db) const {
        const long line = d.w * d.c;
        const long whole = std::clamp(pooled.h * pool.kernelHeight - first, 0L, count);
        if (pooled.w * pool.kernelWidth < d.w) std::fill(to, to + whole * line, 0.0f);
        std::fill(to + whole * line, to + count * line, 0.0f);
        const auto unfold = [&](auto height, auto width) {
            for (long i = 0; i < whole / height; ++i)
                for (long j = 0; j < pooled.w; ++j) {
                    const long at = ((first / height + i) * pooled.w + j) * d.c;
                    window(height, width, from + at, cells + at, to + i * height * line + j * width * d.c, db);
                }
        };
        if (pool.kernelHeight == 2 && pool.kernelWidth == 2) // with constants, its loops are written out
            unfold(std::integral_constant<long, 2>(), std::integral_constant<long, 2>());
        else
            unfold(static_cast<long>(pool.kernelHeight), static_cast<long>(pool.kernelWidth));
    }

private:
    template <class Height, class Width>
    HWY_INLINE void window(Height height, Width width, const float* from, const std::uint8_t* cells, float* corner,
                           float* db) const {
        eachVector(0, d.c, [&](long k, auto part) {
            const V cell = loadBytes(part, cells + k), none = constant(static_cast<float>(kNoCell));
            const V v = hn::IfThenZeroElse(hn::Eq(cell, none), part.load(from + k));
            part.store(hn::Add(part.load(db + k), v), db + k);
            for (long a = 0; a < height; ++a)
                for (long b = 0; b < width; ++b) {
                    const V number = constant(static_cast<float>(a * width + b));
                    part.store(hn::IfThenElseZero(hn::Eq(cell, number), v), corner + (a * d.w + b) * d.c + k);
                }
        });
    }
};

class GradientsKernel : public Kernel {
public:
    GradientsKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in),
          m_pool(pool),
          m_plan(in),
          m_picture(in.inputs[0].as<const float>()),
          m_arriving(in.inputs[isJoined(in) ? 2 : 1].as<const float>()),
          m_cells(m_plan.isPooled ? in.inputs[3].as<const std::uint8_t>() : nullptr),
          m_dx(m_plan.goesBack ? in.outputs[2].as<float>() : nullptr) {}

    static bool isJoined(const Instruction& in) { return in.op == Op::conv2dGradients; }

    struct Layout {
        bool isJoined, isPooled, goesBack;
        Extents x, d, pooled; // d in front of the pooling, if there is one
        Band band;
        InputGradient input; // used where goesBack
        long slices, weights, filters;

        explicit Layout(const Instruction& in)
            : isJoined(GradientsKernel::isJoined(in)),
              isPooled(isJoined && in.inputs.size() > 3),
              goesBack(isJoined && in.attributes.backwards),
              x(in.inputs[0].shape),
              d(isPooled ? in.attributes.shape : in.inputs[isJoined ? 2 : 1].shape),
              pooled(in.inputs[isJoined ? 2 : 1].shape),
              band(bandOf(tapsOfForward(in.attributes.window), x, d.h, d.w, kDepthBlock, in.outputs[0].shape[2],
                          isPooled ? in.attributes.pool.kernelHeight : 1)),
              input(d, x, in.attributes.window, in.outputs[0].shape[2]),
              weights(in.outputs[0].count()),
              filters(d.c) {
            // Slices of pictures, as many as about 16 MB of partial sums allow
            const long most = std::max(1L, (4L << 20) / std::max<long>(1, weights));
            slices = std::max(1L, std::min({x.n, 8L, most}));
            if (slices > 1 && x.n > slices) slices = roundUp(slices, 2); // or one of two threads waits
        }
        long partialFloats() const { return roundUp(weights + (isJoined ? filters : 0), 16); }
        // A band, or the whole picture where its neighbours are needed too.
        long unfoldedFloats() const {
            return isPooled ? roundUp((goesBack ? d.h : std::min(band.rows, d.h)) * d.w * d.c, 16) : 0;
        }
        long areaFloats() const {
            return roundUp(band.floats(x.c), 16) + unfoldedFloats() +
                   (goesBack ? roundUp(input.scratchFloats(), 16) : 0);
        }
    };
    static std::int64_t scratchFloats(const Instruction& in) {
        const Layout l(in);
        return (l.slices > 1 ? l.slices * l.partialFloats() : 0) + (l.goesBack ? l.input.weightFloats() : 0) +
               std::max(1, in.threads) * l.areaFloats();
    }

    std::string name() const override { return "gathered product"; }
    int slices() const override { return static_cast<int>(m_plan.slices); }

    void run(const StepState&) override {
        const long slices = m_plan.slices, stride = m_plan.partialFloats(), pictures = m_plan.x.n;
        float* partials = reinterpret_cast<float*>(m_in.scratch);
        float* turned = partials + (slices > 1 ? slices * stride : 0);
        float* areas = turned + (m_dx ? m_plan.input.weightFloats() : 0);
        float *dW = m_in.outputs[0].as<float>(), *db = m_plan.isJoined ? m_in.outputs[1].as<float>() : nullptr;
        if (m_dx) m_plan.input.turnWeights(m_in.inputs[1].as<const float>(), turned, m_pool);
        runTasks(m_pool, slices, std::max(1, m_in.threads), [&](long slice, int area) {
            float* sum = slices > 1 ? partials + slice * stride : dW;
            float* bias = !db ? nullptr : slices > 1 ? sum + m_plan.weights : db;
            if (bias) std::fill_n(bias, m_plan.filters, 0.0f);
            const long begin = pictures * slice / slices, end = pictures * (slice + 1) / slices;
            for (long n = begin; n < end; ++n)
                addPicture(n, n > begin, turned, sum, bias, areas + area * m_plan.areaFloats());
        });
        if (slices == 1) return;
        const auto add = [&](long begin, long end, const float* from, float* to) {
            eachVector(begin, end, [&](long i, auto part) {
                V sum = part.load(from + i);
                for (long s = 1; s < slices; ++s) sum = hn::Add(sum, part.load(from + s * stride + i));
                part.store(sum, to + i);
            });
        };
        runSlices(m_pool, m_plan.weights, kSliceNumbers / 4,
                  [&](long begin, long end) { add(begin, end, partials, dW); });
        if (db) add(0, m_plan.filters, partials + m_plan.weights, db);
    }

private:
    void addPicture(long n, bool accumulates, const float* turned, float* sum, float* bias, float* area) const {
        const Extents &x = m_plan.x, &d = m_plan.d, &pooled = m_plan.pooled;
        const Band& band = m_plan.band;
        const float* picture = m_picture + n * x.h * x.w * x.c;
        const long at = n * pooled.h * pooled.w * pooled.c; // of what arrives
        float *unfolded = area + roundUp(band.floats(x.c), 16), *copy = unfolded + m_plan.unfoldedFloats();
        const auto unfold = [&](long first, long rows) {
            m_unfolding.rows(m_arriving + at, m_cells + at, first, rows, unfolded, bias);
        };
        const bool isWhole = m_dx || !m_cells; // all rows are there from the start
        if (m_cells && isWhole) unfold(0, d.h);
        const float* rows = m_cells ? unfolded : m_arriving + at;
        for (long first = 0; first < d.h; first += band.rows) {
            const long count = std::min(band.rows, d.h - first);
            if (!isWhole) unfold(first, count);
            const float* here = isWhole ? rows + first * d.w * d.c : unfolded;
            addBand(picture, first, count, here, accumulates || first > 0, sum, area);
            if (bias && !m_cells) addRows(here, count * d.w, bias);
        }
        if (!m_dx) return;
        const long place = n * x.h * x.w * x.c;
        const float* slope = m_in.attributes.function == Function::relu ? picture : nullptr;
        for (long i = 0; i < m_plan.input.bands(); ++i) m_plan.input.run(i, rows, turned, slope, m_dx + place, copy);
    }

    // sum += x d of the pixels of a band
    void addBand(const float* picture, long first, long rows, const float* d, bool accumulates, float* sum,
                 float* copy) const {
        const Band& band = m_plan.band;
        const long groups = m_in.attributes.window.groups, filters = m_plan.filters / groups;
        const long channels = m_plan.x.c / groups, line = m_plan.filters, pixels = rows * m_plan.d.w;
        const float* start = bandStart(picture, m_plan.x, m_taps, band, first, copy);
        for (long g = 0; g < groups; ++g)
            for (long k = 0; k < pixels; k += kDepthStep) {
                Epilogue epilogue;
                epilogue.accumulate = accumulates || k > 0;
                productBlock(static_cast<long>(band.steps.size()), filters,
                             Gathered{start + g * channels, band.steps.data(), band.pixels.data() + k},
                             d + k * line + g * filters, line, std::min(kDepthStep, pixels - k), sum + g * filters,
                             line, epilogue);
            }
    }

    void addRows(const float* d, long pixels, float* bias) const {
        eachVector(0, m_plan.filters, [&](long k, auto part) {
            V sum = part.load(bias + k);
            for (long i = 0; i < pixels; ++i) sum = hn::Add(sum, part.load(d + i * m_plan.filters + k));
            part.store(sum, bias + k);
        });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Layout m_plan;
    const Taps m_taps = tapsOfForward(m_in.attributes.window);
    const Unfolding m_unfolding{m_in.attributes.pool, m_plan.d, m_plan.pooled};
    const float *m_picture, *m_arriving;
    const std::uint8_t* m_cells;
    float* m_dx;
};

std::unique_ptr<Kernel> bindConvolutionGradient(const Instruction& in, ThreadPool& pool) {
    if (in.op == Op::conv2dInputGradient) return std::make_unique<InputGradientKernel>(in, pool);
    return std::make_unique<GradientsKernel>(in, pool);
}
std::int64_t convolutionGradientScratch(const Instruction& in) {
    const std::int64_t floats =
        in.op == Op::conv2dInputGradient ? InputGradientKernel::scratchFloats(in) : GradientsKernel::scratchFloats(in);
    return floats * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindConvolutionGradient);
HWY_EXPORT(convolutionGradientScratch);

namespace {
// With a pooling behind the convolution: what arrives is then a quarter of what the single ops read and write.
bool acceptsJoined(const Instruction& in) {
    if (in.inputs.size() < 4 || !poolsSideBySide(in.attributes.pool)) return false;
    Instruction input = in; // acceptsConvolution sees the gradient of the input
    input.op = Op::conv2dInputGradient;
    input.inputs = {in.inputs[2], in.inputs[1]};
    input.inputs[0].shape = in.attributes.shape;
    input.outputs = {in.inputs[0]};
    const Function f = in.attributes.function;
    return acceptsConvolution(input) && (f == Function::linear || f == Function::relu);
}
} // namespace

std::span<const Implementation> convolutionBackList() {
    using I = const Instruction&;
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(convolutionGradientScratch)(i); };
    static constexpr auto bind = [](I i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindConvolutionGradient)(i, p);
    };
    static const Implementation kList[] = {
        {Op::conv2dInputGradient, "gathered product", acceptsConvolution, scratch, bind},
        {Op::conv2dKernelGradient, "gathered product", acceptsConvolution, scratch, bind},
        {Op::conv2dGradients, "gathered product", acceptsJoined, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
