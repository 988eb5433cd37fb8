// Sums and largest numbers over axes and over rows: sumTo, maximumOver, softmax and their gradients. Long sums are cut into slices whose partial sums are added
// in order, so they do not depend on the number of threads.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/reduction.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/broadcast.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/softmax-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Σ x
HWY_INLINE float sumOfStretch(const float* x, long count) {
    V sum[4] = {zero(), zero(), zero(), zero()};
    long i = 0;
    for (; i + 4 * kLanes <= count; i += 4 * kLanes)
        for (long u = 0; u < 4; ++u) sum[u] = hn::Add(sum[u], load(x + i + u * kLanes));
    eachVector(i, count, [&](long j, auto part) { sum[0] = hn::Add(sum[0], part.load(x + j)); });
    return sumOf(hn::Add(hn::Add(sum[0], sum[1]), hn::Add(sum[2], sum[3])));
}

// y[c] = Σ_r x[r][c] over `rows` rows that are `stride` apart
HWY_NOINLINE void columnSums(const float* x, long rows, long columns, long stride, float* y) {
    long c = 0;
    for (; c + 4 * kLanes <= columns; c += 4 * kLanes) {
        V sum[4] = {zero(), zero(), zero(), zero()};
        const float* p = x + c;
        for (long r = 0; r < rows; ++r, p += stride)
            for (long u = 0; u < 4; ++u) sum[u] = hn::Add(sum[u], load(p + u * kLanes));
        for (long u = 0; u < 4; ++u) store(sum[u], y + c + u * kLanes);
    }
    eachVector(c, columns, [&](long at, auto part) {
        V sum[4] = {zero(), zero(), zero(), zero()};
        const float* p = x + at;
        long r = 0;
        for (; r + 4 <= rows; r += 4, p += 4 * stride)
            for (long u = 0; u < 4; ++u) sum[u] = hn::Add(sum[u], part.load(p + u * stride));
        for (; r < rows; ++r, p += stride) sum[0] = hn::Add(sum[0], part.load(p));
        part.store(hn::Add(hn::Add(sum[0], sum[1]), hn::Add(sum[2], sum[3])), y + at);
    });
}

struct SumTo {
    Broadcast shape; // operand a = the result
    bool isTotal, isColumns, isLines;
    long slices = 1, perSlice = 0; // of numbers (total) or rows (columns)

    explicit SumTo(const Instruction& in)
        : shape(in.outputs[0].shape, in.outputs[0].shape, in.inputs[0].shape),
          isTotal(shape.lines == 1 && shape.aLine == 0),
          isColumns(shape.outer == 1 && shape.aStep[0] == 0 && shape.aLine == 1),
          isLines(shape.outer == 1 && shape.aStep[0] == 1 && shape.aLine == 0) {
        if (isTotal) {
            perSlice = std::max(kSliceNumbers, roundUp(ceilDivide(shape.line, 64), 64));
            slices = sliceCount(shape.line, perSlice);
        } else if (isColumns) {
            perSlice = std::max({1L, 2 * kSliceNumbers / shape.line, ceilDivide(shape.lines, 64)});
            slices = sliceCount(shape.lines, perSlice);
        }
    }
    long scratchFloats() const { return slices > 1 ? slices * (isTotal ? 1 : shape.line) : 0; }
};

std::int64_t sumToScratch(const Instruction& in) {
    return SumTo(in).scratchFloats() * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindSumTo(const Instruction& in, ThreadPool& pool) {
    const SumTo s(in);
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    float* partials = reinterpret_cast<float*>(in.scratch);
    const long count = in.inputs[0].count(), results = in.outputs[0].count();
    if (count == 0) return makeKernel("zeros", 1, [=](const StepState&) { std::fill(y, y + results, 0.0f); });
    if (s.isTotal)
        return makeKernel("total", static_cast<int>(s.slices), [=, &pool](const StepState&) {
            if (s.slices == 1) {
                *y = sumOfStretch(x, count);
                return;
            }
            runSlices(pool, count, s.perSlice, [&](long begin, long end) {
                partials[begin / s.perSlice] = sumOfStretch(x + begin, end - begin);
            });
            *y = sumOfStretch(partials, s.slices);
        });
    if (s.isColumns) {
        const long rows = s.shape.lines, columns = s.shape.line;
        return makeKernel("column sums", static_cast<int>(s.slices), [=, &pool](const StepState&) {
            if (s.slices == 1) {
                columnSums(x, rows, columns, columns, y);
                return;
            }
            runSlices(pool, rows, s.perSlice, [&](long begin, long end) {
                columnSums(x + begin * columns, end - begin, columns, columns, partials + begin / s.perSlice * columns);
            });
            columnSums(partials, s.slices, columns, columns, y);
        });
    }
    if (s.isLines) {
        const long perSlice = std::max(1L, kSliceNumbers / s.shape.line);
        return makeKernel("line sums", sliceCount(s.shape.lines, perSlice), [=, &pool](const StepState&) {
            runSlices(pool, s.shape.lines, perSlice, [&](long begin, long end) {
                for (long i = begin; i < end; ++i) y[i] = sumOfStretch(x + i * s.shape.line, s.shape.line);
            });
        });
    }
    // Any other pattern, line after line; threads share the outermost axis where its results lie apart.
    const std::size_t last = static_cast<std::size_t>(std::max(0, s.shape.outer - 1));
    const long blocks = s.shape.outer > 0 && s.shape.aStep[last] != 0 ? s.shape.extent[last] : 1;
    const long linesPerBlock = s.shape.lines / blocks;
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, linesPerBlock * s.shape.line));
    return makeKernel("sums", sliceCount(blocks, perSlice), [=, &pool](const StepState&) {
        if (blocks == 1) std::fill(y, y + results, 0.0f);
        runSlices(pool, blocks, perSlice, [&](long begin, long end) {
            if (blocks > 1)
                std::fill(y + begin * s.shape.aStep[last], y + std::min(results, end * s.shape.aStep[last]), 0.0f);
            for (long i = begin * linesPerBlock; i < end * linesPerBlock; ++i) {
                long place, same;
                s.shape.place(i, place, same);
                const float* line = x + i * s.shape.line;
                if (s.shape.aLine == 0)
                    y[place] += sumOfStretch(line, s.shape.line);
                else
                    eachVector(0, s.shape.line, [&](long j, auto part) {
                        part.store(hn::Add(part.load(y + place + j), part.load(line + j)), y + place + j);
                    });
            }
        });
    });
}

// A tensor cut at one axis: (before, extent, after) numbers
struct Cut {
    long before = 1, extent, after = 1;
    Cut(const Shape& shape, int axis) : extent(shape[axis]) {
        for (int i = 0; i < axis; ++i) before *= shape[i];
        for (int i = axis + 1; i < shape.rank(); ++i) after *= shape[i];
    }
};

// y = the largest along the axis; NaN wins
std::unique_ptr<Kernel> bindMaximumOver(const Instruction& in, ThreadPool& pool) {
    const Cut cut(in.inputs[0].shape, in.attributes.axis);
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const auto larger = [](V a, V b) { return hn::IfThenElse(hn::Or(hn::Gt(a, b), hn::Ne(a, a)), a, b); };
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, cut.extent * cut.after));
    return makeKernel(cut.after == 1 ? "lines" : "columns", sliceCount(cut.before, perSlice),
                      [=, &pool](const StepState&) {
                          runSlices(pool, cut.before, perSlice, [&](long begin, long end) {
                              for (long b = begin; b < end; ++b) {
                                  const float* block = x + b * cut.extent * cut.after;
                                  if (cut.after == 1) {
                                      V most = constant(-INFINITY);
                                      eachVector(0, cut.extent, [&](long k, auto part) {
                                          most = larger(part.orElse(part.load(block + k), -INFINITY), most);
                                      });
                                      alignas(64) float lanes[kLanes];
                                      hn::Store(most, D(), lanes);
                                      float best = lanes[0];
                                      for (const float lane : lanes) best = lane > best || lane != lane ? lane : best;
                                      y[b] = best;
                                      continue;
                                  }
                                  eachVector(0, cut.after, [&](long a, auto part) {
                                      V most = constant(-INFINITY);
                                      for (long k = 0; k < cut.extent; ++k)
                                          most = larger(part.load(block + k * cut.after + a), most);
                                      part.store(most, y + b * cut.after + a);
                                  });
                              }
                          });
                      });
}

// dx = d at the first of the largest, else 0
std::unique_ptr<Kernel> bindMaximumOverGradient(const Instruction& in, ThreadPool& pool) {
    const Cut cut(in.inputs[0].shape, in.attributes.axis);
    const float *x = in.inputs[0].as<const float>(), *y = in.inputs[1].as<const float>(),
                *d = in.inputs[2].as<const float>();
    float* dx = in.outputs[0].as<float>();
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, cut.extent * cut.after));
    return makeKernel("columns", sliceCount(cut.before, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, cut.before, perSlice, [&](long begin, long end) {
            for (long b = begin; b < end; ++b) {
                const float* block = x + b * cut.extent * cut.after;
                float* out = dx + b * cut.extent * cut.after;
                if (cut.after == 1) {
                    std::fill(out, out + cut.extent, 0.0f);
                    const long place = std::find(block, block + cut.extent, y[b]) - block;
                    if (place < cut.extent) out[place] = d[b];
                    continue;
                }
                eachVector(0, cut.after, [&](long a, auto part) {
                    const V most = part.load(y + b * cut.after + a);
                    V rest = part.load(d + b * cut.after + a);
                    Mask isOpen = hn::Eq(rest, rest); // not found yet; a NaN in d is handed on like any number
                    isOpen = hn::Or(isOpen, hn::Not(isOpen));
                    for (long k = 0; k < cut.extent; ++k) {
                        const long at = k * cut.after + a;
                        const Mask isHere = hn::And(isOpen, hn::Eq(part.load(block + at), most));
                        part.store(hn::IfThenElseZero(isHere, rest), out + at);
                        isOpen = hn::AndNot(isHere, isOpen);
                    }
                });
            }
        });
    });
}

// y = e^(x − m) / Σ e^(x − m) for each row
std::unique_ptr<Kernel> bindSoftmax(const Instruction& in, ThreadPool& pool) {
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long columns = in.outputs[0].shape.last(), rows = columns > 0 ? in.outputs[0].count() / columns : 0;
    const long perSlice = std::max(1L, kSliceNumbers / 4 / std::max(1L, columns));
    return makeKernel("rows", sliceCount(rows, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, rows, perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r) {
                const float* z = x + r * columns;
                float* out = y + r * columns;
                const V scale = constant(1.0f / exponentialsOf<true>(z, largestIn(z, columns), out, columns));
                eachVector(0, columns,
                           [&](long i, auto part) { part.store(hn::Mul(part.load(out + i), scale), out + i); });
            }
        });
    });
}

// dx = y (d − Σ d y) for each row
std::unique_ptr<Kernel> bindSoftmaxGradient(const Instruction& in, ThreadPool& pool) {
    const float *y = in.inputs[0].as<const float>(), *d = in.inputs[1].as<const float>();
    float* dx = in.outputs[0].as<float>();
    const long columns = in.outputs[0].shape.last(), rows = columns > 0 ? in.outputs[0].count() / columns : 0;
    const long perSlice = std::max(1L, kSliceNumbers / 2 / std::max(1L, columns));
    return makeKernel("rows", sliceCount(rows, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, rows, perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r) {
                const float *p = y + r * columns, *q = d + r * columns;
                V sum = zero();
                eachVector(0, columns,
                           [&](long i, auto part) { sum = hn::MulAdd(part.load(p + i), part.load(q + i), sum); });
                const V whole = constant(sumOf(sum));
                eachVector(0, columns, [&](long i, auto part) {
                    part.store(hn::Mul(part.load(p + i), hn::Sub(part.load(q + i), whole)), dx + r * columns + i);
                });
            }
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(sumToScratch);
HWY_EXPORT(bindSumTo);
HWY_EXPORT(bindMaximumOver);
HWY_EXPORT(bindMaximumOverGradient);
HWY_EXPORT(bindSoftmax);
HWY_EXPORT(bindSoftmaxGradient);

std::span<const Implementation> reductionList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(sumToScratch)(i); };
    static constexpr auto sum = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSumTo)(i, p); };
    static constexpr auto soft = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSoftmax)(i, p); };
    static constexpr auto gradient = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSoftmaxGradient)(i, p); };
    static constexpr auto most = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindMaximumOver)(i, p); };
    static constexpr auto toMost = [](I i, P p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindMaximumOverGradient)(i, p);
    };
    static const Implementation kList[] = {
        {Op::maximumOver, "largest", allFloat, nullptr, most},
        {Op::maximumOverGradient, "largest", allFloat, nullptr, toMost},
        {Op::sumTo, "sums", allFloat, scratch, sum},
        {Op::softmax, "rows", allFloat, nullptr, soft},
        {Op::softmaxGradient, "rows", allFloat, nullptr, gradient},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
