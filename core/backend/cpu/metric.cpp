// Metrics of a training step: accuracies and errors of numbers. They are computed in every step, so they must cost nothing.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/metric.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Σ term(p, y) in double, from floats over stretches short enough not to lose digits
template <class Term>
double sumOfTerms(const float* p, const float* y, long count, const Term& term) {
    constexpr long kStretch = 64 * kLanes;
    double sum = 0;
    for (long begin = 0; begin < count; begin += kStretch) {
        V part0 = zero(), part1 = zero();
        const long end = std::min(count, begin + kStretch);
        long i = begin;
        for (; i + 2 * kLanes <= end; i += 2 * kLanes) {
            part0 = hn::Add(part0, term(load(p + i), load(y + i)));
            part1 = hn::Add(part1, term(load(p + i + kLanes), load(y + i + kLanes)));
        }
        eachVector(i, end, [&](long j, auto part) {
            part0 = hn::Add(part0, part.only(term(part.load(p + j), part.load(y + j))));
        });
        sum += static_cast<double>(sumOf(hn::Add(part0, part1)));
    }
    return sum;
}

std::unique_ptr<Kernel> bindErrors(const Instruction& in, ThreadPool&) {
    const float *p = in.inputs[0].as<const float>(), *y = in.inputs[1].as<const float>();
    double* sums = in.outputs[0].as<double>();
    const long count = in.inputs[0].count(), places = in.outputs[0].count();
    const auto kernel = [&](const auto& term) {
        return makeKernel("vectors", 1, [=](const StepState&) {
            std::fill(sums, sums + places, 0.0);
            sums[0] = sumOfTerms(p, y, count, term);
            sums[1] = static_cast<double>(count);
        });
    };
    switch (in.attributes.metricKind) {
    case MetricKind::binaryAccuracy: // (p > ½) = y
        return kernel([](V a, V b) HWY_ATTR {
            const V one = constant(1.0f), guess = hn::IfThenElseZero(hn::Gt(a, constant(0.5f)), one);
            return hn::IfThenElseZero(hn::Eq(guess, b), one);
        });
    case MetricKind::meanAbsoluteError:
        return kernel([](V a, V b) HWY_ATTR { return hn::Abs(hn::Sub(a, b)); });
    default: // Σ (p − y)²
        return kernel([](V a, V b) HWY_ATTR {
            const V d = hn::Sub(a, b);
            return hn::Mul(d, d);
        });
    }
}

// Is number `place` of the row its first largest? Without a branch: the answer is a surprise in every row.
HWY_INLINE bool isFirstLargest(const float* row, long columns, long place) {
    const float value = row[place];
    const V here = constant(value);
    Mask beats = hn::FirstN(D(), 0); // larger, or as large and before
    eachVector(0, columns, [&](long i, auto part) {
        const V x = part.orElse(part.load(row + i), -INFINITY);
        const Mask isBefore = hn::FirstN(D(), static_cast<std::size_t>(std::clamp(place - i, 0L, kLanes)));
        beats = hn::Or(beats, hn::Or(hn::Gt(x, here), hn::And(isBefore, hn::Eq(x, here))));
    });
    return hn::AllFalse(D(), beats) & (value == value);
}

std::unique_ptr<Kernel> bindClassAccuracy(const Instruction& in, ThreadPool&) {
    const float* p = in.inputs[0].as<const float>();
    const std::int32_t* y = in.inputs[1].as<const std::int32_t>();
    double* sums = in.outputs[0].as<double>();
    const long columns = in.inputs[0].shape.last(), rows = in.inputs[0].count() / columns,
               places = in.outputs[0].count();
    return makeKernel("rows", 1, [=](const StepState&) {
        long right = 0;
        for (long r = 0; r < rows; ++r)
            if (y[r] >= 0 && y[r] < columns) right += isFirstLargest(p + r * columns, columns, y[r]);
        std::fill(sums, sums + places, 0.0);
        sums[0] = static_cast<double>(right);
        sums[1] = static_cast<double>(rows);
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindErrors);
HWY_EXPORT(bindClassAccuracy);

std::span<const Implementation> metricList() {
    using I = const Instruction&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto isOfNumbers = [](I i) {
        const MetricKind kind = i.attributes.metricKind;
        return !i.attributes.hasMask && i.inputs[0].type == Type::f32 && i.inputs[1].type == Type::f32 &&
               (kind == MetricKind::binaryAccuracy || kind == MetricKind::meanAbsoluteError ||
                kind == MetricKind::rootMeanSquaredError);
    };
    static constexpr auto isOfClasses = [](I i) {
        return !i.attributes.hasMask && i.inputs[0].type == Type::f32 && i.inputs[1].type == Type::i32 &&
               i.inputs[0].shape.last() > 0 && i.attributes.metricKind == MetricKind::sparseCategoricalAccuracy;
    };
    static constexpr auto errors = [](I i, ThreadPool& p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindErrors)(i, p); };
    static constexpr auto classes = [](I i, ThreadPool& p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindClassAccuracy)(i, p);
    };
    static const Implementation kList[] = {{Op::metric, "vectors", isOfNumbers, nullptr, errors},
                                           {Op::metric, "rows", isOfClasses, nullptr, classes}};
    return kList;
}

} // namespace lamina::cpu
#endif
