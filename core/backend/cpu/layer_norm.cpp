// Layer normalization, row by row: a row is read while it lies in the first cache. Four rows go side by side, because the sum
// across a vector takes longer than the numbers of a short row.
//   μ = Σ x / n    rstd = 1/√(Σ (x − μ)² / n + ε)    x̂ = (x − μ) rstd    y = γ x̂ + β
//   with g = γ d:  dx = rstd (g − Σ g / n − x̂ Σ g x̂ / n) [+ r]    dβ = Σ_rows d    dγ = Σ_rows d x̂
// By the root mean square μ = 0, and dx has no Σ g / n. The sums over rows are taken in slices, added in order.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/layer_norm.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct NormShape {
    long rows, columns, perSlice, slices;
    bool rootMeanSquare;
    float epsilon;

    explicit NormShape(const Instruction& in)
        : rows(in.inputs[0].count() / in.inputs[0].shape.last()),
          columns(in.inputs[0].shape.last()),
          perSlice(std::max(ceilDivide(rows, 32), roundUp(std::max(4L, kSliceNumbers / columns), 4))),
          slices(sliceCount(rows, perSlice)),
          rootMeanSquare(in.attributes.rootMeanSquare),
          epsilon(static_cast<float>(in.attributes.alpha)) {}
    long line() const { return roundUp(columns, 16); }
};

// Written out in full, or the compiler keeps the sums in memory
#define LAMINA_EACH_ROW HWY_UNROLL(4) for (int i = 0; i < R; ++i)

// Runs work(std::integral_constant rows, first row) over begin … end − 1, four rows at a time and then one by one.
template <class Work>
HWY_INLINE void eachFourRows(long begin, long end, const Work& work) {
    long r = begin;
    for (; r + 4 <= end; r += 4) work(std::integral_constant<int, 4>(), r);
    for (; r < end; ++r) work(std::integral_constant<int, 1>(), r);
}

std::unique_ptr<Kernel> bindLayerNorm(const Instruction& in, ThreadPool& pool) {
    const NormShape s(in);
    const float *x = in.inputs[0].as<const float>(), *gamma = in.inputs[1].as<const float>(),
                *beta = in.inputs[2].as<const float>();
    float *y = in.outputs[0].as<float>(), *mean = in.outputs[1].as<float>(), *rstd = in.outputs[2].as<float>();
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        const V share = constant(1.0f / static_cast<float>(s.columns));
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            eachFourRows(begin, end, [&]<int R>(std::integral_constant<int, R>, long row) {
                const float* from = x + row * s.columns;
                // Sums about the first number of a row, which is near its mean as seen from 0, so that squares do not cancel
                V origin[R], sum[R], squares[R], average[R], scale[R];
                LAMINA_EACH_ROW {
                    origin[i] = s.rootMeanSquare ? zero() : constant(from[i * s.columns]);
                    sum[i] = squares[i] = zero();
                }
                eachVector(0, s.columns, [&](long c, auto part) {
                    LAMINA_EACH_ROW {
                        const V away = part.only(hn::Sub(part.load(from + i * s.columns + c), origin[i]));
                        sum[i] = hn::Add(sum[i], away);
                        squares[i] = hn::MulAdd(away, away, squares[i]);
                    }
                });
                LAMINA_EACH_ROW {
                    const V shift = s.rootMeanSquare ? zero() : hn::Mul(hn::SumOfLanes(D(), sum[i]), share);
                    const V variance =
                        hn::Max(zero(), hn::NegMulAdd(shift, shift, hn::Mul(hn::SumOfLanes(D(), squares[i]), share)));
                    average[i] = hn::Add(origin[i], shift);
                    scale[i] = hn::Div(constant(1.0f), hn::Sqrt(hn::Add(variance, constant(s.epsilon))));
                    mean[row + i] = hn::GetLane(average[i]);
                    rstd[row + i] = hn::GetLane(scale[i]);
                }
                eachVector(0, s.columns, [&](long c, auto part) {
                    const V g = part.load(gamma + c), b = part.load(beta + c);
                    LAMINA_EACH_ROW {
                        const V away = hn::Sub(part.load(from + i * s.columns + c), average[i]);
                        part.store(hn::MulAdd(hn::Mul(away, scale[i]), g, b), y + (row + i) * s.columns + c);
                    }
                });
            });
        });
    });
}

std::int64_t layerNormGradientScratch(const Instruction& in) {
    const NormShape s(in);
    return 2 * s.slices * s.line() * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindLayerNormGradient(const Instruction& in, ThreadPool& pool) {
    const NormShape s(in);
    const float *x = in.inputs[0].as<const float>(), *gamma = in.inputs[1].as<const float>(),
                *mean = in.inputs[2].as<const float>(), *rstd = in.inputs[3].as<const float>(),
                *d = in.inputs[4].as<const float>(),
                *added = in.inputs.size() > 5 ? in.inputs[5].as<const float>() : nullptr;
    float *dx = in.outputs[0].as<float>(), *dGamma = in.outputs[1].as<float>(), *dBeta = in.outputs[2].as<float>();
    float* sums = reinterpret_cast<float*>(in.scratch);
    return makeKernel("rows", static_cast<int>(s.slices), [=, &pool](const StepState&) {
        const V share = constant(1.0f / static_cast<float>(s.columns));
        runSlices(pool, s.rows, s.perSlice, [&](long begin, long end) {
            float* gammas = sums + 2 * (begin / s.perSlice) * s.line();
            float* betas = gammas + s.line();
            std::fill(gammas, betas + s.line(), 0.0f);
            eachFourRows(begin, end, [&]<int R>(std::integral_constant<int, R>, long row) {
                const float *from = x + row * s.columns, *dFrom = d + row * s.columns;
                V average[R], scale[R], sum[R], weighted[R];
                LAMINA_EACH_ROW {
                    average[i] = constant(mean[row + i]);
                    scale[i] = constant(rstd[row + i]);
                    sum[i] = weighted[i] = zero();
                }
                eachVector(0, s.columns, [&](long c, auto part) {
                    const V g = part.load(gamma + c);
                    V ofGamma = part.load(gammas + c), ofBeta = part.load(betas + c);
                    LAMINA_EACH_ROW {
                        const V v = part.load(dFrom + i * s.columns + c), gd = hn::Mul(g, v);
                        const V normal = hn::Mul(hn::Sub(part.load(from + i * s.columns + c), average[i]), scale[i]);
                        sum[i] = hn::Add(sum[i], gd);
                        weighted[i] = hn::MulAdd(gd, normal, weighted[i]);
                        ofBeta = hn::Add(ofBeta, v);
                        ofGamma = hn::MulAdd(v, normal, ofGamma);
                    }
                    part.store(ofGamma, gammas + c);
                    part.store(ofBeta, betas + c);
                });
                LAMINA_EACH_ROW {
                    sum[i] = s.rootMeanSquare ? zero() : hn::Mul(hn::SumOfLanes(D(), sum[i]), share);
                    weighted[i] = hn::Mul(hn::SumOfLanes(D(), weighted[i]), share);
                }
                eachVector(0, s.columns, [&](long c, auto part) {
                    const V g = part.load(gamma + c);
                    LAMINA_EACH_ROW {
                        const V normal = hn::Mul(hn::Sub(part.load(from + i * s.columns + c), average[i]), scale[i]);
                        const V gd = hn::Sub(hn::Mul(g, part.load(dFrom + i * s.columns + c)), sum[i]);
                        const V slope = hn::Mul(scale[i], hn::NegMulAdd(normal, weighted[i], gd));
                        const long at = (row + i) * s.columns + c;
                        part.store(added ? hn::Add(slope, part.load(added + at)) : slope, dx + at);
                    }
                });
            });
        });
        eachVector(0, s.columns, [&](long c, auto part) {
            V ofGamma = zero(), ofBeta = zero();
            for (long slice = 0; slice < s.slices; ++slice) {
                ofGamma = hn::Add(ofGamma, part.load(sums + 2 * slice * s.line() + c));
                ofBeta = hn::Add(ofBeta, part.load(sums + (2 * slice + 1) * s.line() + c));
            }
            part.store(ofGamma, dGamma + c);
            part.store(ofBeta, dBeta + c);
        });
    });
}

#undef LAMINA_EACH_ROW

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindLayerNorm);
HWY_EXPORT(layerNormGradientScratch);
HWY_EXPORT(bindLayerNormGradient);

std::span<const Implementation> layerNormList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    // A row of a single number has no deviation: what is left is rounding, which the plain loop has none of
    static constexpr auto hasRows = [](I i) {
        return allFloat(i) && i.inputs[0].count() > 0 && i.inputs[0].shape.last() > 1;
    };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(layerNormGradientScratch)(i); };
    static constexpr auto forward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindLayerNorm)(i, p); };
    static constexpr auto gradient = [](I i, P p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindLayerNormGradient)(i, p);
    };
    static const Implementation kList[] = {
        {Op::layerNorm, "rows", hasRows, nullptr, forward},
        {Op::layerNormGradient, "rows", hasRows, scratch, gradient},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
