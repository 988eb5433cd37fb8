// Depthwise convolution, every channel by itself, and its gradients. Vectors run along the channels; a filter that each channel
// has several of (the depth multiplier) reads its channel repeated so many times.
//   y[i, j, f]  = Σ_(a,b) x[i s − top + a d, j s − left + b d, f / m] W[a, b, f]
//   dx[r, c, f] = Σ over the places that read it: d[i, j, f] W[a, b, f], then the m filters of a channel are added
//   dW[a, b, f] = Σ_(n,i,j) x[…] d[n, i, j, f]           in slices of rows whose sums are added in order
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/depthwise.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/gather.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct Tap {
    int at, kernel; // a row or column of what is read, and of the kernel
};
using Taps1d = std::vector<std::vector<Tap>>; // of each row or column of the result

// Result i reads i · stride − before + a · dilation
Taps1d tapsForward(long count, long extent, long kernel, long stride, long before, long dilation) {
    Taps1d taps(static_cast<std::size_t>(count));
    for (long i = 0; i < count; ++i)
        for (long a = 0; a < kernel; ++a)
            if (const long at = i * stride - before + a * dilation; at >= 0 && at < extent)
                taps[static_cast<std::size_t>(i)].push_back({static_cast<int>(at), static_cast<int>(a)});
    return taps;
}
// The same from the other side: who reads it
Taps1d turnedTaps(const Taps1d& forward, long extent) {
    Taps1d taps(static_cast<std::size_t>(extent));
    for (std::size_t i = 0; i < forward.size(); ++i)
        for (const Tap& tap : forward[i])
            taps[static_cast<std::size_t>(tap.at)].push_back({static_cast<int>(i), tap.kernel});
    return taps;
}

struct Depthwise {
    Extents x, y; // of the convolution, also where a gradient is computed
    long kernelWidth, taps, multiplier;
    Taps1d rows, columns;

    explicit Depthwise(const Instruction& in) : Depthwise(in, pictures(in)) {}

    // Numbers of a line of x with its channels repeated
    long widened() const { return roundUp(x.w * y.c, 16); }

private:
    static std::pair<Extents, Extents> pictures(const Instruction& in) {
        const Extents first(in.inputs[0].shape);
        if (in.op == Op::conv2dKernelGradient) return {first, Extents(in.inputs[1].shape)};
        const Extents result(in.outputs[0].shape);
        if (in.op == Op::conv2dInputGradient) return {result, first};
        return {first, result};
    }
    Depthwise(const Instruction& in, const std::pair<Extents, Extents>& both)
        : x(both.first),
          y(both.second),
          kernelWidth(in.attributes.window.kernelWidth),
          taps(kernelWidth * in.attributes.window.kernelHeight),
          multiplier(y.c / x.c) {
        const Window2d& w = in.attributes.window;
        rows = tapsForward(y.h, x.h, w.kernelHeight, w.strideHeight, w.top, w.dilationHeight);
        columns = tapsForward(y.w, x.w, w.kernelWidth, w.strideWidth, w.left, w.dilationWidth);
    }
};

// Each channel of a line repeated m times
void widenChannels(const float* from, long pixels, long channels, long m, float* to) {
    if (m == 2) { // the usual one, without an inner loop
        for (long i = 0; i < pixels * channels; ++i) to[2 * i] = to[2 * i + 1] = from[i];
        return;
    }
    for (long i = 0; i < pixels * channels; ++i)
        for (long k = 0; k < m; ++k) *to++ = from[i];
}
// … and the other way: the sums of m at a time
void narrowChannels(const float* from, long pixels, long channels, long m, float* to) {
    if (m == 2) {
        for (long i = 0; i < pixels * channels; ++i) to[i] = from[2 * i] + from[2 * i + 1];
        return;
    }
    for (long i = 0; i < pixels * channels; ++i, from += m) {
        float sum = 0;
        for (long k = 0; k < m; ++k) sum += from[k];
        to[i] = sum;
    }
}

#define LAMINA_EACH_VECTOR HWY_UNROLL(4) for (int v = 0; v < NV; ++v)

template <class Visit>
HWY_INLINE void eachChannelGroup(long channels, const Visit& visit) {
    long c = 0;
    for (; c + 4 * kLanes <= channels; c += 4 * kLanes) visit(c, Whole(), std::integral_constant<int, 4>());
    for (; c + 2 * kLanes <= channels; c += 2 * kLanes) visit(c, Whole(), std::integral_constant<int, 2>());
    eachVector(c, channels, [&](long k, auto part) { visit(k, part, std::integral_constant<int, 1>()); });
}

// Where the k-th of several rows begins: in the picture, or among copies of just these rows
struct TapRows {
    const float* lines;
    const Tap* rows;
    long rowStride; // of the picture; 0: copies
    long copyStride;
    HWY_INLINE const float* operator()(std::size_t k) const {
        return lines + (rowStride > 0 ? rows[k].at * rowStride : static_cast<long>(k) * copyStride);
    }
};

// One line of a result: line[j][c] = start[c] + Σ source(row)[column][c] W[a, b, c]; source gives the row of the k-th tap
HWY_NOINLINE void sumLine(const std::vector<Tap>& rows, const Taps1d& columns, const TapRows& source, const float* w,
                          long kernelWidth, long channels, const float* start, float* line) {
    for (std::size_t j = 0; j < columns.size(); ++j)
        eachChannelGroup(channels, [&](long c, auto part, auto vectors) {
            constexpr int NV = decltype(vectors)::value;
            V sum[NV];
            LAMINA_EACH_VECTOR sum[v] = start ? part.load(start + c + v * kLanes) : zero();
            for (std::size_t k = 0; k < rows.size(); ++k) {
                const Tap& row = rows[k];
                const float* from = source(k) + c;
                for (const Tap& column : columns[j]) {
                    const float* at = from + column.at * channels;
                    const float* weight = w + (row.kernel * kernelWidth + column.kernel) * channels + c;
                    LAMINA_EACH_VECTOR sum[v] =
                        hn::MulAdd(part.load(at + v * kLanes), part.load(weight + v * kLanes), sum[v]);
                }
            }
            LAMINA_EACH_VECTOR part.store(sum[v], line + static_cast<long>(j) * channels + c + v * kLanes);
        });
}

// sums[a, b, c] += Σ_j source(row)[column][c] d[j][c] for one line of d
HWY_NOINLINE void addLine(const std::vector<Tap>& rows, const Taps1d& columns, const TapRows& source, const float* d,
                          long kernelWidth, long channels, float* sums) {
    for (std::size_t k = 0; k < rows.size(); ++k)
        for (long b = 0; b < kernelWidth; ++b)
            eachChannelGroup(channels, [&](long c, auto part, auto vectors) {
                constexpr int NV = decltype(vectors)::value;
                float* to = sums + (rows[k].kernel * kernelWidth + b) * channels + c;
                const float* from = source(k) + c;
                V sum[NV];
                LAMINA_EACH_VECTOR sum[v] = part.load(to + v * kLanes);
                for (std::size_t j = 0; j < columns.size(); ++j)
                    for (const Tap& column : columns[j]) {
                        if (column.kernel != b) continue;
                        const float* at = from + column.at * channels;
                        const float* gradient = d + static_cast<long>(j) * channels + c;
                        LAMINA_EACH_VECTOR sum[v] =
                            hn::MulAdd(part.load(at + v * kLanes), part.load(gradient + v * kLanes), sum[v]);
                    }
                LAMINA_EACH_VECTOR part.store(sum[v], to + v * kLanes);
            });
}

#undef LAMINA_EACH_VECTOR

// Where the rows of a picture lie that `rows` names: in the picture, or widened in the area, one after the other
const float* preparedRows(const Depthwise& p, const std::vector<Tap>& rows, const float* picture, float* area) {
    if (p.multiplier == 1) return picture;
    for (std::size_t k = 0; k < rows.size(); ++k)
        widenChannels(picture + rows[k].at * p.x.w * p.x.c, p.x.w, p.x.c, p.multiplier,
                      area + static_cast<long>(k) * p.widened());
    return area;
}

std::unique_ptr<Kernel> bindDepthwiseForward(const Instruction& in, ThreadPool& pool) {
    const auto p = std::make_shared<const Depthwise>(in);
    const float *x = in.inputs[0].as<const float>(), *w = in.inputs[1].as<const float>(), *bias = nullptr,
                *residual = nullptr;
    float* y = in.outputs[0].as<float>();
    const Function f = in.op == Op::conv2dBias ? in.attributes.function : Function::linear;
    for (std::size_t i = 2; i < in.inputs.size(); ++i)
        (in.inputs[i].shape.rank() == 1 ? bias : residual) = in.inputs[i].as<const float>();
    const MapStretch activation = f == Function::linear ? nullptr : mapStretch(f);
    const float alpha = static_cast<float>(in.attributes.alpha);
    float* scratch = reinterpret_cast<float*>(in.scratch);
    const long kernelHeight = in.attributes.window.kernelHeight;
    const int areas = std::max(1, in.threads);
    return makeKernel("channels", static_cast<int>(p->y.n * p->y.h), [=, &pool](const StepState&) {
        runTasks(pool, p->y.n * p->y.h, areas, [&](long task, int area) {
            const long n = task / p->y.h, i = task % p->y.h, line = p->y.w * p->y.c;
            const std::vector<Tap>& rows = p->rows[static_cast<std::size_t>(i)];
            const float* picture = x + n * p->x.h * p->x.w * p->x.c;
            float* out = y + task * line;
            const float* lines = preparedRows(*p, rows, picture, scratch + area * kernelHeight * p->widened());
            const TapRows source{lines, rows.data(), p->multiplier == 1 ? p->x.w * p->x.c : 0, p->widened()};
            sumLine(rows, p->columns, source, w, p->kernelWidth, p->y.c, bias, out);
            if (residual)
                eachVector(0, line, [&](long k, auto part) {
                    part.store(hn::Add(part.load(out + k), part.load(residual + task * line + k)), out + k);
                });
            if (activation) activation(out, out, line, alpha);
        });
    });
}

std::unique_ptr<Kernel> bindDepthwiseInputGradient(const Instruction& in, ThreadPool& pool) {
    const auto p = std::make_shared<const Depthwise>(in);
    const auto rows = std::make_shared<const Taps1d>(turnedTaps(p->rows, p->x.h)),
               columns = std::make_shared<const Taps1d>(turnedTaps(p->columns, p->x.w));
    const float *d = in.inputs[0].as<const float>(), *w = in.inputs[1].as<const float>(),
                *slope = in.inputs.size() > 2 ? in.inputs[2].as<const float>() : nullptr;
    float *dx = in.outputs[0].as<float>(), *scratch = reinterpret_cast<float*>(in.scratch);
    const int areas = std::max(1, in.threads);
    return makeKernel("channels", static_cast<int>(p->x.n * p->x.h), [=, &pool](const StepState&) {
        runTasks(pool, p->x.n * p->x.h, areas, [&](long task, int area) {
            const long n = task / p->x.h, r = task % p->x.h, line = p->x.w * p->x.c;
            float* out = dx + task * line;
            float* wide = p->multiplier == 1 ? out : scratch + area * p->widened();
            const float* picture = d + n * p->y.h * p->y.w * p->y.c;
            const std::vector<Tap>& reading = (*rows)[static_cast<std::size_t>(r)];
            const TapRows source{picture, reading.data(), p->y.w * p->y.c, 0};
            sumLine(reading, *columns, source, w, p->kernelWidth, p->y.c, nullptr, wide);
            if (p->multiplier > 1) narrowChannels(wide, p->x.w, p->x.c, p->multiplier, out);
            if (slope)
                eachVector(0, line, [&](long k, auto part) {
                    const V s = part.load(slope + task * line + k);
                    part.store(hn::IfThenElseZero(hn::Gt(s, zero()), part.load(out + k)), out + k);
                });
        });
    });
}

constexpr long kMostSlices = 16;
long gradientSlices(const Depthwise& p) { return std::clamp(p.y.n * p.y.h / 8, 1L, kMostSlices); }

std::unique_ptr<Kernel> bindDepthwiseKernelGradient(const Instruction& in, ThreadPool& pool) {
    const auto p = std::make_shared<const Depthwise>(in);
    const float *x = in.inputs[0].as<const float>(), *d = in.inputs[1].as<const float>();
    float *dW = in.outputs[0].as<float>(), *sums = reinterpret_cast<float*>(in.scratch);
    const long slices = gradientSlices(*p), count = p->taps * p->y.c, stride = roundUp(count, 16);
    float* areasStart = sums + slices * stride;
    const long kernelHeight = in.attributes.window.kernelHeight;
    const int areas = std::max(1, in.threads);
    return makeKernel("channels", static_cast<int>(slices), [=, &pool](const StepState&) {
        runTasks(pool, slices, areas, [&](long slice, int area) {
            float* to = sums + slice * stride;
            std::fill(to, to + count, 0.0f);
            const long all = p->y.n * p->y.h, begin = all * slice / slices, end = all * (slice + 1) / slices;
            for (long task = begin; task < end; ++task) {
                const long n = task / p->y.h;
                const std::vector<Tap>& rows = p->rows[static_cast<std::size_t>(task % p->y.h)];
                const float* picture = x + n * p->x.h * p->x.w * p->x.c;
                const float* gradient = d + task * p->y.w * p->y.c;
                const float* lines = preparedRows(*p, rows, picture, areasStart + area * kernelHeight * p->widened());
                const TapRows source{lines, rows.data(), p->multiplier == 1 ? p->x.w * p->x.c : 0, p->widened()};
                addLine(rows, p->columns, source, gradient, p->kernelWidth, p->y.c, to);
            }
        });
        eachVector(0, count, [&](long k, auto part) {
            V sum = part.load(sums + k);
            for (long s = 1; s < slices; ++s) sum = hn::Add(sum, part.load(sums + s * stride + k));
            part.store(sum, dW + k);
        });
    });
}

std::int64_t depthwiseScratch(const Instruction& in) {
    const Depthwise p(in);
    const long lines = in.op == Op::conv2dInputGradient ? 1 : in.attributes.window.kernelHeight;
    const long areas = p.multiplier == 1 ? 0 : std::max(1, in.threads) * lines * p.widened();
    const long sums = in.op == Op::conv2dKernelGradient ? gradientSlices(p) * roundUp(p.taps * p.y.c, 16) : 0;
    return (sums + areas) * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindDepthwise(const Instruction& in, ThreadPool& pool) {
    if (in.op == Op::conv2dInputGradient) return bindDepthwiseInputGradient(in, pool);
    if (in.op == Op::conv2dKernelGradient) return bindDepthwiseKernelGradient(in, pool);
    return bindDepthwiseForward(in, pool);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(depthwiseScratch);
HWY_EXPORT(bindDepthwise);

namespace {
// As many groups as channels, and more than one
bool acceptsDepthwise(const Instruction& in) {
    const Shape& kernel = in.op == Op::conv2dKernelGradient ? in.outputs[0].shape : in.inputs[1].shape;
    const auto isEmpty = [](const BoundTensor& t) { return t.count() == 0; };
    if (!allFloat(in) || in.attributes.window.groups < 2 || kernel[2] != 1 || isEmpty(in.inputs[0]) ||
        isEmpty(in.inputs[1]) || isEmpty(in.outputs[0]))
        return false;
    return in.op != Op::conv2dInputGradient || in.inputs.size() == 2 || in.attributes.function == Function::relu;
}
} // namespace

std::span<const Implementation> depthwiseList() {
    static constexpr auto scratch = [](const Instruction& i) { return HWY_DYNAMIC_DISPATCH(depthwiseScratch)(i); };
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindDepthwise)(i, p);
    };
    static const Implementation kList[] = {
        {Op::conv2d, "channels", acceptsDepthwise, scratch, bind},
        {Op::conv2dBias, "channels", acceptsDepthwise, scratch, bind},
        {Op::conv2dInputGradient, "channels", acceptsDepthwise, scratch, bind},
        {Op::conv2dKernelGradient, "channels", acceptsDepthwise, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
