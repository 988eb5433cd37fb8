// Softmax, its cross-entropy and the gradient together: p = softmax(z), l = −Σ y log p, dz = d (p Σ y − y). The exponentials
// are taken once. Rows are lanes where a row is short, so that ten classes fill the vectors too.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/cross_entropy.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/row_tiles-inl.h"
#include "core/backend/cpu/softmax-inl.h"

#include <limits>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kMostTurned = 128; // columns of rows that become lanes

struct CrossEntropy {
    const float *z, *d;
    const void* y;
    float *p, *l, *dz;
    long rows, columns;
};

#define LAMINA_EACH_VECTOR HWY_UNROLL(2) for (long v = 0; v < N; ++v)

// N vectors of rows, or the last ones: with two of them one can work while the other waits for a chain of sums.
template <bool kSparse, long N>
HWY_NOINLINE void turnedRows(const CrossEntropy& c, long first, long count) {
    const DI di;
    constexpr long kWidth = N * kLanes;
    const long columns = c.columns;
    HWY_ALIGN float z[kMostTurned * kWidth], y[kSparse ? kWidth : kMostTurned * kWidth], d[kWidth];
    rowsToFeatures(c.z + first * columns, columns, count, z, kWidth);
    rowsToFeatures(c.d + first, 1, count, d, kWidth);
    if constexpr (kSparse)
        rowsToFeatures(static_cast<const float*>(c.y) + first, 1, count, y, kWidth); // bits of numbers are numbers here
    else
        rowsToFeatures(static_cast<const float*>(c.y) + first * columns, columns, count, y, kWidth);
    const auto targetOf = [&](long k, long v) HWY_ATTR {
        if constexpr (kSparse) {
            const auto isClass =
                hn::Eq(hn::BitCast(di, load(y + v * kLanes)), hn::Set(di, static_cast<std::int32_t>(k)));
            return hn::IfThenElseZero(hn::RebindMask(D(), isClass), constant(1.0f));
        } else {
            return load(y + k * kWidth + v * kLanes);
        }
    };
    V largest[N], whole[N], picked[N], targets[N], scale[N];
    LAMINA_EACH_VECTOR {
        largest[v] = load(z + v * kLanes);
        whole[v] = picked[v] = targets[v] = zero();
    }
    for (long k = 1; k < columns; ++k)
        LAMINA_EACH_VECTOR largest[v] = hn::Max(load(z + k * kWidth + v * kLanes), largest[v]);
    for (long k = 0; k < columns; ++k) LAMINA_EACH_VECTOR {
            float* at = z + k * kWidth + v * kLanes;
            const V x = hn::Sub(load(at), largest[v]), e = quickExponential(x), target = targetOf(k, v);
            store(e, at);
            whole[v] = hn::Add(whole[v], e);
            picked[v] = hn::Add(picked[v], hn::IfThenZeroElse(hn::Eq(target, zero()), hn::Mul(target, x)));
            targets[v] = hn::Add(targets[v], target);
        }
    LAMINA_EACH_VECTOR {
        V l = hn::Sub(hn::Mul(targets[v], logarithm(whole[v])), picked[v]);
        if constexpr (kSparse) l = hn::IfThenElse(hn::Eq(targets[v], zero()), constant(NAN), l); // no class
        const long row = v * kLanes;
        if (row + kLanes <= count)
            store(l, c.l + first + row);
        else
            storeFirst(l, c.l + first + row, count - row);
        scale[v] = hn::Div(constant(1.0f), whole[v]);
    }
    for (long k = 0; k < columns; ++k) LAMINA_EACH_VECTOR {
            float* at = z + k * kWidth + v * kLanes;
            store(hn::Mul(load(at), scale[v]), at);
        }
    transpose(z, kWidth, count, columns, c.p + first * columns, columns);
    LAMINA_EACH_VECTOR {
        scale[v] = load(d + v * kLanes);
        if constexpr (kSparse) targets[v] = constant(1.0f);
    }
    for (long k = 0; k < columns; ++k) LAMINA_EACH_VECTOR {
            float* at = z + k * kWidth + v * kLanes;
            store(hn::Mul(scale[v], hn::Sub(hn::Mul(load(at), targets[v]), targetOf(k, v))), at);
        }
    transpose(z, kWidth, count, columns, c.dz + first * columns, columns);
}

#undef LAMINA_EACH_VECTOR

template <bool kSparse>
void longRow(const CrossEntropy& c, long r) {
    const long columns = c.columns;
    const float *z = c.z + r * columns, d = c.d[r];
    float *p = c.p + r * columns, *dz = c.dz + r * columns;
    const float largest = largestIn(z, columns), whole = exponentialsOf<true>(z, largest, p, columns);
    const float distance = std::log(whole);
    const V scale = constant(1.0f / whole);
    if constexpr (kSparse) {
        const std::int32_t y = static_cast<const std::int32_t*>(c.y)[r];
        const bool isClass = y >= 0 && y < columns;
        c.l[r] = isClass ? distance - (z[y] - largest) : std::numeric_limits<float>::quiet_NaN();
        eachVector(0, columns, [&](long i, auto part) {
            const V share = hn::Mul(part.load(p + i), scale);
            part.store(share, p + i);
            part.store(hn::Mul(share, constant(d)), dz + i);
        });
        if (isClass) dz[y] -= d;
    } else {
        const float* y = static_cast<const float*>(c.y) + r * columns;
        V sum = zero(), targets = zero();
        eachVector(0, columns, [&](long i, auto part) {
            const V target = part.load(y + i), x = hn::Sub(part.load(z + i), constant(largest));
            const V term = hn::Mul(target, hn::Sub(constant(distance), x));
            sum = hn::Add(sum, hn::IfThenZeroElse(hn::Eq(target, zero()), term));
            targets = hn::Add(targets, target);
        });
        c.l[r] = sumOf(sum);
        const V all = constant(sumOf(targets));
        eachVector(0, columns, [&](long i, auto part) {
            const V share = hn::Mul(part.load(p + i), scale);
            part.store(share, p + i);
            part.store(hn::Mul(constant(d), hn::Sub(hn::Mul(share, all), part.load(y + i))), dz + i);
        });
    }
}

template <bool kSparse>
std::unique_ptr<Kernel> bindCrossEntropyOf(const Instruction& in, ThreadPool& pool) {
    const long columns = in.inputs[0].shape.last();
    const CrossEntropy c{in.inputs[0].as<const float>(),
                         in.inputs[2].as<const float>(),
                         in.inputs[1].data,
                         in.outputs[0].as<float>(),
                         in.outputs[1].as<float>(),
                         in.outputs[2].as<float>(),
                         in.inputs[0].count() / columns,
                         columns};
    const long perSlice = roundUp(std::max(1L, kSliceNumbers / 4 / columns), 2 * kLanes);
    if (columns <= kMostTurned)
        return makeKernel("rows as lanes", sliceCount(c.rows, perSlice), [=, &pool](const StepState&) {
            runSlices(pool, c.rows, perSlice, [&](long begin, long end) {
                for (long r = begin; r < end;) {
                    const long count = std::min(2 * kLanes, end - r);
                    if (count > kLanes)
                        turnedRows<kSparse, 2>(c, r, count);
                    else
                        turnedRows<kSparse, 1>(c, r, count);
                    r += count;
                }
            });
        });
    return makeKernel("rows", sliceCount(c.rows, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, c.rows, perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r) longRow<kSparse>(c, r);
        });
    });
}

std::unique_ptr<Kernel> bindCrossEntropy(const Instruction& in, ThreadPool& pool) {
    return in.inputs[1].type == Type::i32 ? bindCrossEntropyOf<true>(in, pool) : bindCrossEntropyOf<false>(in, pool);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindCrossEntropy);

std::span<const Implementation> crossEntropyList() {
    using I = const Instruction&;
    static constexpr auto fits = [](I i) {
        return i.inputs[0].type == Type::f32 && i.inputs[0].count() > 0 &&
               (i.inputs[1].type == Type::f32 || i.inputs[1].type == Type::i32);
    };
    static constexpr auto bind = [](I i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindCrossEntropy)(i, p);
    };
    static const Implementation kList[] = {{Op::crossEntropy, "rows", fits, nullptr, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
