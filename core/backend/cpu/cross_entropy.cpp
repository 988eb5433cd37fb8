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

// kLanes rows, or the last ones
template <bool kSparse>
HWY_NOINLINE void turnedRows(const CrossEntropy& c, long first, long count) {
    const DI di;
    const long columns = c.columns;
    alignas(64) float z[kMostTurned * kLanes], y[kSparse ? kLanes : kMostTurned * kLanes], d[kLanes];
    rowsToFeatures(c.z + first * columns, columns, count, z, kLanes);
    rowsToFeatures(c.d + first, 1, count, d, kLanes);
    if constexpr (kSparse)
        rowsToFeatures(static_cast<const float*>(c.y) + first, 1, count, y, kLanes); // bits of numbers are numbers here
    else
        rowsToFeatures(static_cast<const float*>(c.y) + first * columns, columns, count, y, kLanes);
    const auto targetOf = [&](long k) {
        if constexpr (kSparse) {
            const auto isClass = hn::Eq(hn::BitCast(di, load(y)), hn::Set(di, static_cast<std::int32_t>(k)));
            return hn::IfThenElseZero(hn::RebindMask(D(), isClass), constant(1.0f));
        } else {
            return load(y + k * kLanes);
        }
    };
    V largest = load(z);
    for (long k = 1; k < columns; ++k) largest = hn::Max(load(z + k * kLanes), largest);
    V whole = zero(), picked = zero(), targets = zero();
    for (long k = 0; k < columns; ++k) {
        const V x = hn::Sub(load(z + k * kLanes), largest), e = exponential(x), target = targetOf(k);
        store(e, z + k * kLanes);
        whole = hn::Add(whole, e);
        picked = hn::Add(picked, hn::IfThenZeroElse(hn::Eq(target, zero()), hn::Mul(target, x)));
        targets = hn::Add(targets, target);
    }
    V l = hn::Sub(hn::Mul(targets, logarithm(whole)), picked);
    if constexpr (kSparse) l = hn::IfThenElse(hn::Eq(targets, zero()), constant(NAN), l); // no class
    if (count == kLanes)
        store(l, c.l + first);
    else
        storeFirst(l, c.l + first, count);
    const V scale = hn::Div(constant(1.0f), whole);
    for (long k = 0; k < columns; ++k) store(hn::Mul(load(z + k * kLanes), scale), z + k * kLanes);
    transpose(z, kLanes, count, columns, c.p + first * columns, columns);
    const V slope = load(d);
    if constexpr (kSparse) targets = constant(1.0f);
    for (long k = 0; k < columns; ++k)
        store(hn::Mul(slope, hn::Sub(hn::Mul(load(z + k * kLanes), targets), targetOf(k))), z + k * kLanes);
    transpose(z, kLanes, count, columns, c.dz + first * columns, columns);
}

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
    const long perSlice = roundUp(std::max(1L, kSliceNumbers / 4 / columns), kLanes);
    if (columns <= kMostTurned)
        return makeKernel("rows as lanes", sliceCount(c.rows, perSlice), [=, &pool](const StepState&) {
            runSlices(pool, c.rows, perSlice, [&](long begin, long end) {
                for (long r = begin; r < end; r += kLanes) turnedRows<kSparse>(c, r, std::min(kLanes, end - r));
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
