// Batch normalization over all axes but the last: one pass for the statistics, one for the result. Rows are cut into slices
// whose sums are added in order.
//   μ = Σ x / m    σ² = Σ (x − μ)² / m    rstd = 1/√(σ² + ε)    y = γ (x − μ) rstd + β
//   dβ = Σ d    dγ = Σ d x̂    dx = γ rstd (d − dβ/m − x̂ dγ/m)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/normalization.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct RowsShape {
    long rows, columns, perSlice, slices;
    explicit RowsShape(const BoundTensor& x)
        : rows(x.shape.last() > 0 ? x.count() / x.shape.last() : 0),
          columns(x.shape.last()),
          perSlice(std::max({1L, 2 * kSliceNumbers / std::max(1L, columns), ceilDivide(rows, 64)})),
          slices(sliceCount(rows, perSlice)) {}
    long line() const { return roundUp(columns, 16); }
};

// first[c] = Σ_r f(x[r][c]), second[c] = Σ_r g(…) over rows begin … end − 1; sums is called with (row, column, part).
template <class Sums>
HWY_INLINE void twoSums(const RowsShape& s, long begin, long end, float* first, float* second, const Sums& sums) {
    eachVector(0, s.columns, [&](long c, auto part) {
        V a[2] = {zero(), zero()}, b[2] = {zero(), zero()};
        const auto add = sums(c, part); // constants of the column are read once
        long r = begin;
        for (; r + 2 <= end; r += 2) {
            add(r, a[0], b[0]);
            add(r + 1, a[1], b[1]);
        }
        if (r < end) add(r, a[0], b[0]);
        part.store(hn::Add(a[0], a[1]), first + c);
        part.store(hn::Add(b[0], b[1]), second + c);
    });
}

// Adds the slices' sums in order and hands each pair on: finish(column, part, first, second)
template <class Finish>
HWY_INLINE void addSlices(const RowsShape& s, const float* sums, const Finish& finish) {
    eachVector(0, s.columns, [&](long c, auto part) {
        V a = zero(), b = zero();
        for (long slice = 0; slice < s.slices; ++slice) {
            a = hn::Add(a, part.load(sums + 2 * slice * s.line() + c));
            b = hn::Add(b, part.load(sums + (2 * slice + 1) * s.line() + c));
        }
        finish(c, part, a, b);
    });
}

std::int64_t normalizationScratch(const Instruction& in) {
    const RowsShape s(in.inputs[0]);
    return 2 * s.slices * s.line() * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindBatchNorm(const Instruction& in, ThreadPool& pool) {
    const RowsShape s(in.inputs[0]);
    const float *x = in.inputs[0].as<const float>(), *gamma = in.inputs[1].as<const float>(),
                *beta = in.inputs[2].as<const float>();
    float *y = in.outputs[0].as<float>(), *mean = in.outputs[1].as<float>(), *rstd = in.outputs[2].as<float>();
    float* sums = reinterpret_cast<float*>(in.scratch);
    const float epsilon = static_cast<float>(in.attributes.alpha);
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        const V share = constant(1.0f / static_cast<float>(s.rows));
        // Sums about the first row: close to the mean, so that squares do not cancel
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            float* to = sums + 2 * (begin / s.perSlice) * s.line();
            twoSums(s, begin, end, to, to + s.line(), [&](long c, auto part) {
                const V origin = part.load(x + c);
                return [=](long r, V& sum, V& squares) {
                    const V v = hn::Sub(part.load(x + r * s.columns + c), origin);
                    sum = hn::Add(sum, v);
                    squares = hn::MulAdd(v, v, squares);
                };
            });
        });
        addSlices(s, sums, [&](long c, auto part, V sum, V squares) {
            const V shift = hn::Mul(sum, share);
            const V variance = hn::Max(zero(), hn::NegMulAdd(shift, shift, hn::Mul(squares, share)));
            part.store(hn::Add(part.load(x + c), shift), mean + c);
            part.store(hn::Div(constant(1.0f), hn::Sqrt(hn::Add(variance, constant(epsilon)))), rstd + c);
        });
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r)
                eachVector(0, s.columns, [&](long c, auto part) {
                    const V scale = hn::Mul(part.load(gamma + c), part.load(rstd + c));
                    const V v = hn::Sub(part.load(x + r * s.columns + c), part.load(mean + c));
                    part.store(hn::MulAdd(v, scale, part.load(beta + c)), y + r * s.columns + c);
                });
        });
    });
}

std::unique_ptr<Kernel> bindBatchNormGradient(const Instruction& in, ThreadPool& pool) {
    const RowsShape s(in.inputs[0]);
    const float *x = in.inputs[0].as<const float>(), *gamma = in.inputs[1].as<const float>(),
                *mean = in.inputs[2].as<const float>(), *rstd = in.inputs[3].as<const float>(),
                *d = in.inputs[4].as<const float>();
    float *dx = in.outputs[0].as<float>(), *dGamma = in.outputs[1].as<float>(), *dBeta = in.outputs[2].as<float>();
    float* sums = reinterpret_cast<float*>(in.scratch);
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        const float share = 1.0f / static_cast<float>(s.rows);
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            float* to = sums + 2 * (begin / s.perSlice) * s.line();
            twoSums(s, begin, end, to, to + s.line(), [&](long c, auto part) {
                const V average = part.load(mean + c), scale = part.load(rstd + c);
                return [=](long r, V& sum, V& weighted) {
                    const V g = part.load(d + r * s.columns + c);
                    const V normal = hn::Mul(hn::Sub(part.load(x + r * s.columns + c), average), scale);
                    sum = hn::Add(sum, g);
                    weighted = hn::MulAdd(g, normal, weighted);
                };
            });
        });
        addSlices(s, sums, [&](long c, auto part, V sum, V weighted) {
            part.store(sum, dBeta + c);
            part.store(weighted, dGamma + c);
        });
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r)
                eachVector(0, s.columns, [&](long c, auto part) {
                    const V scale = part.load(rstd + c);
                    const V normal = hn::Mul(hn::Sub(part.load(x + r * s.columns + c), part.load(mean + c)), scale);
                    const V away = hn::MulAdd(normal, part.load(dGamma + c), part.load(dBeta + c));
                    const V v = hn::NegMulAdd(away, constant(share), part.load(d + r * s.columns + c));
                    part.store(hn::Mul(hn::Mul(part.load(gamma + c), scale), v), dx + r * s.columns + c);
                });
        });
    });
}

// y = γ (x − mean) / √(var + ε) + β;  v = 1/rstd² − ε
std::unique_ptr<Kernel> bindInference(const Instruction& in, ThreadPool& pool) {
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const float epsilon = static_cast<float>(in.attributes.alpha);
    const RowsShape s(in.inputs[0]);
    if (in.op == Op::variance)
        return makeKernel("vectors", 1, [=](const StepState&) {
            eachVector(0, s.rows * s.columns, [&](long i, auto part) {
                const V r = part.load(x + i);
                part.store(hn::Sub(hn::Div(constant(1.0f), hn::Mul(r, r)), constant(epsilon)), y + i);
            });
        });
    const float *gamma = in.inputs[1].as<const float>(), *beta = in.inputs[2].as<const float>(),
                *mean = in.inputs[3].as<const float>(), *variance = in.inputs[4].as<const float>();
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            eachVector(0, s.columns, [&](long c, auto part) {
                const V scale =
                    hn::Div(part.load(gamma + c), hn::Sqrt(hn::Add(part.load(variance + c), constant(epsilon))));
                const V average = part.load(mean + c), shift = part.load(beta + c);
                for (long r = begin; r < end; ++r) {
                    const V v = hn::Sub(part.load(x + r * s.columns + c), average);
                    part.store(hn::MulAdd(v, scale, shift), y + r * s.columns + c);
                }
            });
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(normalizationScratch);
HWY_EXPORT(bindBatchNorm);
HWY_EXPORT(bindBatchNormGradient);
HWY_EXPORT(bindInference);

std::span<const Implementation> normalizationList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto hasRows = [](I i) { return allFloat(i) && i.inputs[0].count() > 0; };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(normalizationScratch)(i); };
    static constexpr auto forward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindBatchNorm)(i, p); };
    static constexpr auto gradient = [](I i, P p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindBatchNormGradient)(i, p);
    };
    static constexpr auto inference = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindInference)(i, p); };
    static const Implementation kList[] = {
        {Op::batchNorm, "rows", hasRows, scratch, forward},
        {Op::batchNormGradient, "rows", hasRows, scratch, gradient},
        {Op::batchNormInference, "rows", hasRows, nullptr, inference},
        {Op::variance, "vectors", hasRows, nullptr, inference},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
