// Batch normalization over all axes but the last: one pass for the statistics, one for the result. Rows are cut into slices
// whose sums are added in order.
//   μ = Σ x / m    σ² = Σ (x − μ)² / m    rstd = 1/√(σ² + ε)    y = f(γ (x − μ) rstd + β + r)
//   dβ = Σ d    dγ = Σ d x̂    dx = γ rstd (d − dβ/m − x̂ dγ/m)    with (d + e) f'(y) for d
// A ReLU, a shortcut r that is added before it, and a second gradient e ride along in the same passes.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/normalization.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"

#include <array>
#include <utility>

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

// Up to four vectors of columns side by side: visit(column, part, number of vectors). Rows are then read in whole lines.
template <class Visit>
HWY_INLINE void eachGroup(long columns, const Visit& visit) {
    long c = 0;
    for (; c + 4 * kLanes <= columns; c += 4 * kLanes) visit(c, Whole(), std::integral_constant<int, 4>());
    eachVector(c, columns, [&](long k, auto part) { visit(k, part, std::integral_constant<int, 1>()); });
}

// What make(column) gives for each vector of a group: figures of its columns that are read once for many rows
template <int NV, class Make>
HWY_INLINE auto figuresOf(long c, const Make& make) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array{make(c + static_cast<long>(I) * kLanes)...};
    }
    (std::make_index_sequence<NV>());
}

#define LAMINA_EACH_VECTOR HWY_UNROLL(4) for (int v = 0; v < NV; ++v)

// first[c] = Σ_r f(x[r][c]), second[c] = Σ_r g(…) over rows begin … end − 1. make(column, part) gives what adds the numbers
// of one place to the two sums.
template <class Make>
HWY_INLINE void twoSums(const RowsShape& s, long begin, long end, float* first, float* second, const Make& make) {
    eachGroup(s.columns, [&](long c, auto part, auto vectors) {
        constexpr int NV = decltype(vectors)::value;
        const auto add = figuresOf<NV>(c, [&](long k) { return make(k, part); });
        V a[2][NV], b[2][NV];
        LAMINA_EACH_VECTOR a[0][v] = a[1][v] = b[0][v] = b[1][v] = zero();
        long r = begin;
        for (; r + 2 <= end; r += 2) LAMINA_EACH_VECTOR {
                const long at = r * s.columns + c + v * kLanes;
                add[v](at, a[0][v], b[0][v]);
                add[v](at + s.columns, a[1][v], b[1][v]);
            }
        if (r < end) LAMINA_EACH_VECTOR add[v](r * s.columns + c + v * kLanes, a[0][v], b[0][v]);
        LAMINA_EACH_VECTOR {
            part.store(hn::Add(a[0][v], a[1][v]), first + c + v * kLanes);
            part.store(hn::Add(b[0][v], b[1][v]), second + c + v * kLanes);
        }
    });
}

// Calls what make(column, part) gives for every place of rows begin … end − 1.
template <class Make>
HWY_INLINE void eachPlace(const RowsShape& s, long begin, long end, const Make& make) {
    eachGroup(s.columns, [&](long c, auto part, auto vectors) {
        constexpr int NV = decltype(vectors)::value;
        const auto work = figuresOf<NV>(c, [&](long k) { return make(k, part); });
        for (long r = begin; r < end; ++r) LAMINA_EACH_VECTOR work[v](r * s.columns + c + v * kLanes);
    });
}

#undef LAMINA_EACH_VECTOR

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
                *beta = in.inputs[2].as<const float>(),
                *residual = in.inputs.size() > 3 ? in.inputs[3].as<const float>() : nullptr;
    float *y = in.outputs[0].as<float>(), *mean = in.outputs[1].as<float>(), *rstd = in.outputs[2].as<float>();
    float* sums = reinterpret_cast<float*>(in.scratch);
    const float epsilon = static_cast<float>(in.attributes.alpha);
    const float least = in.attributes.function == Function::relu ? 0.0f : -INFINITY;
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        const V share = constant(1.0f / static_cast<float>(s.rows));
        // Sums about the first row: close to the mean, so that squares do not cancel
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            float* to = sums + 2 * (begin / s.perSlice) * s.line();
            twoSums(s, begin, end, to, to + s.line(), [&](long c, auto part) {
                const V origin = part.load(x + c);
                return [=](long at, V& sum, V& squares) {
                    const V v = hn::Sub(part.load(x + at), origin);
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
            const auto normalize = [&](const auto& further) {
                eachPlace(s, begin, end, [&](long c, auto part) {
                    const V scale = hn::Mul(part.load(gamma + c), part.load(rstd + c));
                    const V average = part.load(mean + c), shift = part.load(beta + c), floor = constant(least);
                    return [=, &further](long at) {
                        const V normal = hn::MulAdd(hn::Sub(part.load(x + at), average), scale, shift);
                        part.store(hn::Max(floor, further(part, at, normal)), y + at); // in this order NaN stays
                    };
                });
            };
            if (residual)
                normalize([=](auto part, long at, V v) { return hn::Add(v, part.load(residual + at)); });
            else
                normalize([](auto, long, V v) { return v; });
        });
    });
}

// What arrives at the normalization: d, the sum of two gradients or not, through a ReLU or not. The slope of the ReLU is read
// from its result, or computed anew from x where nothing was added in between.
enum class Slope { one, ofResult, ofInput };

template <Slope kSlope, bool kHasSecond>
struct Arriving {
    const float *x, *gamma, *mean, *rstd, *d, *y, *e; // y: β for Slope::ofInput

    template <class Part>
    struct Column {
        const Arriving* from;
        Part part;
        V average, scale, shift;
        HWY_INLINE V operator()(long at, V centred) const {
            V g = part.load(from->d + at);
            if constexpr (kHasSecond) g = hn::Add(g, part.load(from->e + at));
            if constexpr (kSlope == Slope::ofResult) g = hn::IfThenElseZero(hn::Gt(part.load(from->y + at), zero()), g);
            if constexpr (kSlope == Slope::ofInput)
                g = hn::IfThenElseZero(hn::Gt(hn::MulAdd(centred, scale, shift), zero()), g);
            return g;
        }
    };
    template <class Part>
    HWY_INLINE Column<Part> column(long c, Part part) const {
        return {this, part, part.load(mean + c), hn::Mul(part.load(gamma + c), part.load(rstd + c)),
                kSlope == Slope::ofInput ? part.load(y + c) : zero()};
    }
};

template <class From>
void runGradient(const RowsShape& s, const From& from, float* sums, float* dx, float* dGamma, float* dBeta,
                 float* dResidual, ThreadPool& pool) {
    const float share = 1.0f / static_cast<float>(s.rows);
    const float *x = from.x, *rstd = from.rstd;
    runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
        float* to = sums + 2 * (begin / s.perSlice) * s.line();
        const auto addUp = [&](const auto& keep) {
            twoSums(s, begin, end, to, to + s.line(), [&](long c, auto part) {
                const auto arriving = from.column(c, part);
                return [=, &keep](long at, V& sum, V& weighted) {
                    const V centred = hn::Sub(part.load(x + at), arriving.average);
                    const V g = arriving(at, centred);
                    keep(part, at, g);
                    sum = hn::Add(sum, g);
                    weighted = hn::MulAdd(g, centred, weighted);
                };
            });
        };
        if (dResidual)
            addUp([=](auto part, long at, V g) { part.store(g, dResidual + at); });
        else
            addUp([](auto, long, V) {});
    });
    addSlices(s, sums, [&](long c, auto part, V sum, V weighted) {
        part.store(sum, dBeta + c);
        part.store(hn::Mul(weighted, part.load(rstd + c)), dGamma + c);
    });
    runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
        const auto finish = [&](const auto& gradients) {
            eachPlace(s, begin, end, [&](long c, auto part) {
                const auto arriving = gradients.column(c, part);
                const V factor = hn::Mul(arriving.scale, constant(share));
                const V away = hn::Mul(factor, part.load(dBeta + c));
                const V slope = hn::Mul(hn::Mul(factor, part.load(rstd + c)), part.load(dGamma + c));
                return [=](long at) {
                    const V centred = hn::Sub(part.load(x + at), arriving.average);
                    const V g = hn::MulAdd(arriving(at, centred), arriving.scale, hn::Neg(away));
                    part.store(hn::NegMulAdd(centred, slope, g), dx + at);
                };
            });
        };
        if (dResidual) // what arrives has just been written there
            finish(Arriving<Slope::one, false>{x, from.gamma, from.mean, rstd, dResidual, nullptr, nullptr});
        else
            finish(from);
    });
}

std::unique_ptr<Kernel> bindBatchNormGradient(const Instruction& in, ThreadPool& pool) {
    const RowsShape s(in.inputs[0]);
    const auto input = [&](std::size_t i) { return i < in.inputs.size() ? in.inputs[i].as<const float>() : nullptr; };
    const bool hasSlope = in.attributes.function != Function::linear;
    const bool fromInput = hasSlope && in.inputs[5].shape.rank() == 1 && in.inputs[0].shape.rank() > 1;
    const float *y = hasSlope ? input(5) : nullptr, *e = input(hasSlope ? 6 : 5);
    float *dx = in.outputs[0].as<float>(), *dGamma = in.outputs[1].as<float>(), *dBeta = in.outputs[2].as<float>();
    float* dResidual = in.outputs.size() > 3 ? in.outputs[3].as<float>() : nullptr;
    float* sums = reinterpret_cast<float*>(in.scratch);
    const auto bind = [&](auto from) {
        return std::unique_ptr<Kernel>(makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
            runGradient(s, from, sums, dx, dGamma, dBeta, dResidual, pool);
        }));
    };
    const auto choose = [&]<Slope kSlope>(std::integral_constant<Slope, kSlope>) {
        if (e) return bind(Arriving<kSlope, true>{input(0), input(1), input(2), input(3), input(4), y, e});
        return bind(Arriving<kSlope, false>{input(0), input(1), input(2), input(3), input(4), y, e});
    };
    if (!hasSlope) return choose(std::integral_constant<Slope, Slope::one>());
    if (fromInput) return choose(std::integral_constant<Slope, Slope::ofInput>());
    return choose(std::integral_constant<Slope, Slope::ofResult>());
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
            eachPlace(s, begin, end, [&](long c, auto part) {
                const V scale =
                    hn::Div(part.load(gamma + c), hn::Sqrt(hn::Add(part.load(variance + c), constant(epsilon))));
                const V average = part.load(mean + c), shift = part.load(beta + c);
                return [=](long at) {
                    const V v = hn::Sub(part.load(x + at), average);
                    part.store(hn::MulAdd(v, scale, shift), y + at);
                };
            });
        });
    });
}

// W' = W s    b' = (b − mean) s + β    with s = γ / √(var + ε)
std::unique_ptr<Kernel> bindFold(const Instruction& in, ThreadPool& pool) {
    const float *w = in.inputs[0].as<const float>(), *gamma = in.inputs[1].as<const float>(),
                *beta = in.inputs[2].as<const float>(), *mean = in.inputs[3].as<const float>(),
                *variance = in.inputs[4].as<const float>(),
                *b = in.inputs.size() > 5 ? in.inputs[5].as<const float>() : nullptr;
    float *folded = in.outputs[0].as<float>(), *bias = in.outputs[1].as<float>();
    const float epsilon = static_cast<float>(in.attributes.alpha);
    const RowsShape s(in.inputs[0]);
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        const auto scaleOf = [=](long c, auto part) {
            return hn::Div(part.load(gamma + c), hn::Sqrt(hn::Add(part.load(variance + c), constant(epsilon))));
        };
        eachVector(0, s.columns, [&](long c, auto part) {
            const V centred = hn::Sub(b ? part.load(b + c) : zero(), part.load(mean + c));
            part.store(hn::MulAdd(centred, scaleOf(c, part), part.load(beta + c)), bias + c);
        });
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            eachPlace(s, begin, end, [&](long c, auto part) {
                const V scale = scaleOf(c, part);
                return [=](long at) { part.store(hn::Mul(part.load(w + at), scale), folded + at); };
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
HWY_EXPORT(bindFold);

std::span<const Implementation> normalizationList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto hasRows = [](I i) { return allFloat(i) && i.inputs[0].count() > 0; };
    static constexpr auto isKnown = [](I i) {
        return hasRows(i) && (i.attributes.function == Function::linear || i.attributes.function == Function::relu);
    };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(normalizationScratch)(i); };
    static constexpr auto forward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindBatchNorm)(i, p); };
    static constexpr auto gradient = [](I i, P p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindBatchNormGradient)(i, p);
    };
    static constexpr auto inference = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindInference)(i, p); };
    static constexpr auto fold = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindFold)(i, p); };
    static const Implementation kList[] = {
        {Op::foldNormalization, "rows", hasRows, nullptr, fold},
        {Op::batchNorm, "rows", isKnown, scratch, forward},
        {Op::batchNormGradient, "rows", isKnown, scratch, gradient},
        {Op::batchNormInference, "rows", hasRows, nullptr, inference},
        {Op::variance, "vectors", hasRows, nullptr, inference},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
