// Ops that make each number from the numbers at the same place: y = f(x), dx = d · f', y = α x + β, y = a ∘ b.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/elementwise.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/broadcast.h"
#include "core/backend/cpu/functions-inl.h"
#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/implementation.h"

#include <array>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// y = f(x)
template <Function kF>
void mapNumbers(const float* x, float* y, long count, float alpha) {
    const V a = constant(alpha);
    eachVector(0, count, [&](long i, auto part) { part.store(valueOf<kF>(part.load(x + i), a), y + i); });
}

// dx = d f'
template <Function kF>
void mapSlopes(const float* r, const float* d, float* dx, long count, float alpha) {
    const V a = constant(alpha);
    eachVector(0, count, [&](long i, auto part) {
        part.store(hn::Mul(part.load(d + i), slopeOf<kF>(part.load(r + i), a)), dx + i);
    });
}

constexpr std::size_t kFunctions = static_cast<std::size_t>(Function::count_);
template <std::size_t... I>
constexpr std::array<MapStretch, kFunctions> mapTable(std::index_sequence<I...>) {
    return {&mapNumbers<static_cast<Function>(I)>...};
}
template <std::size_t... I>
constexpr std::array<SlopeStretch, kFunctions> slopeTable(std::index_sequence<I...>) {
    return {&mapSlopes<static_cast<Function>(I)>...};
}

MapStretch mapStretchHere(Function f) {
    static constexpr auto kTable = mapTable(std::make_index_sequence<kFunctions>());
    return kTable[static_cast<std::size_t>(f)];
}
SlopeStretch slopeStretchHere(Function f) {
    static constexpr auto kTable = slopeTable(std::make_index_sequence<kFunctions>());
    return kTable[static_cast<std::size_t>(f)];
}

std::unique_ptr<Kernel> bindMap(const Instruction& in, ThreadPool& pool) {
    const float *x = in.inputs[0].as<const float>(),
                *second = in.op == Op::mapGradient ? in.inputs[1].as<const float>() : nullptr;
    float* y = in.outputs[0].as<float>();
    const long count = in.outputs[0].count();
    const float alpha = static_cast<float>(in.attributes.alpha);
    const Function f = in.attributes.function;
    const long perSlice = kSliceNumbers / 2;
    if (in.op == Op::map)
        return makeKernel(nameOf(f), sliceCount(count, perSlice),
                          [=, map = mapStretchHere(f), &pool](const StepState&) {
                              runSlices(pool, count, perSlice,
                                        [&](long begin, long end) { map(x + begin, y + begin, end - begin, alpha); });
                          });
    return makeKernel(std::string(nameOf(f)) + "'", sliceCount(count, perSlice),
                      [=, map = slopeStretchHere(f), &pool](const StepState&) {
                          runSlices(pool, count, perSlice, [&](long begin, long end) {
                              map(x + begin, second + begin, y + begin, end - begin, alpha);
                          });
                      });
}

// y = α x + β, and s ← α s + (1 − α) v
std::unique_ptr<Kernel> bindAffine(const Instruction& in, ThreadPool& pool) {
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long count = in.outputs[0].count();
    const float alpha = static_cast<float>(in.attributes.alpha), beta = static_cast<float>(in.attributes.beta);
    if (in.op == Op::movingAverage) {
        const float* v = in.inputs[1].as<const float>();
        return makeKernel("moving average", 1, [=](const StepState&) {
            eachVector(0, count, [&](long i, auto part) {
                const V rest = hn::Mul(constant(1.0f - alpha), part.load(v + i));
                part.store(hn::MulAdd(constant(alpha), part.load(x + i), rest), y + i);
            });
        });
    }
    return makeKernel("affine", sliceCount(count), [=, &pool](const StepState&) {
        runSlices(pool, count, kSliceNumbers, [&](long begin, long end) {
            eachVector(begin, end, [&](long i, auto part) {
                part.store(hn::MulAdd(constant(alpha), part.load(x + i), constant(beta)), y + i);
            });
        });
    });
}

// y = a where c ≠ 0, else b
std::unique_ptr<Kernel> bindSelect(const Instruction& in, ThreadPool& pool) {
    const float *c = in.inputs[0].as<const float>(), *a = in.inputs[1].as<const float>(),
                *b = in.inputs[2].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long count = in.outputs[0].count();
    return makeKernel("vectors", sliceCount(count), [=, &pool](const StepState&) {
        runSlices(pool, count, kSliceNumbers, [&](long begin, long end) {
            eachVector(begin, end, [&](long i, auto part) {
                const Mask isChosen = hn::Ne(part.load(c + i), zero());
                part.store(hn::IfThenElse(isChosen, part.load(a + i), part.load(b + i)), y + i);
            });
        });
    });
}

struct Sum {
    HWY_INLINE V operator()(V a, V b) const { return hn::Add(a, b); }
};
struct Difference {
    HWY_INLINE V operator()(V a, V b) const { return hn::Sub(a, b); }
};
struct Multiple {
    HWY_INLINE V operator()(V a, V b) const { return hn::Mul(a, b); }
};
struct Quotient {
    HWY_INLINE V operator()(V a, V b) const { return hn::Div(a, b); }
};
struct Larger { // NaN wins
    HWY_INLINE V operator()(V a, V b) const { return hn::IfThenElse(hn::Or(hn::Gt(a, b), hn::Ne(a, a)), a, b); }
};
struct Smaller {
    HWY_INLINE V operator()(V a, V b) const { return hn::IfThenElse(hn::Or(hn::Lt(a, b), hn::Ne(a, a)), a, b); }
};
struct IsGreater {
    HWY_INLINE V operator()(V a, V b) const { return hn::IfThenElseZero(hn::Gt(a, b), constant(1.0f)); }
};

template <class Combine>
std::unique_ptr<Kernel> bindBinary(const Instruction& in, ThreadPool& pool) {
    const float *a = in.inputs[0].as<const float>(), *b = in.inputs[1].as<const float>();
    float* y = in.outputs[0].as<float>();
    const Broadcast shape(in.inputs[0].shape, in.inputs[1].shape, in.outputs[0].shape);
    const long count = in.outputs[0].count();
    const auto line = [shape](const float* p, const float* q, float* out, long begin, long end) {
        const Combine combine;
        if (shape.aLine == 1 && shape.bLine == 1) {
            eachVector(begin, end,
                       [&](long i, auto part) { part.store(combine(part.load(p + i), part.load(q + i)), out + i); });
        } else if (shape.aLine == 1) {
            const V v = constant(*q);
            eachVector(begin, end, [&](long i, auto part) { part.store(combine(part.load(p + i), v), out + i); });
        } else if (shape.bLine == 1) {
            const V v = constant(*p);
            eachVector(begin, end, [&](long i, auto part) { part.store(combine(v, part.load(q + i)), out + i); });
        } else {
            const V v = combine(constant(*p), constant(*q));
            eachVector(begin, end, [&](long i, auto part) { part.store(v, out + i); });
        }
    };
    if (count == 0) return makeKernel("nothing", 1, [](const StepState&) {});
    if (shape.lines == 1)
        return makeKernel("vectors", sliceCount(count), [=, &pool](const StepState&) {
            runSlices(pool, count, kSliceNumbers, [&](long begin, long end) { line(a, b, y, begin, end); });
        });
    const long perSlice = std::max(1L, kSliceNumbers / shape.line);
    return makeKernel("lines", sliceCount(shape.lines, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, shape.lines, perSlice, [&](long begin, long end) {
            for (long i = begin; i < end; ++i) {
                long aPlace, bPlace;
                shape.place(i, aPlace, bPlace);
                line(a + aPlace, b + bPlace, y + i * shape.line, 0, shape.line);
            }
        });
    });
}

std::unique_ptr<Kernel> bindBinaryOp(const Instruction& in, ThreadPool& pool) {
    switch (in.op) {
    case Op::add:
        return bindBinary<Sum>(in, pool);
    case Op::subtract:
        return bindBinary<Difference>(in, pool);
    case Op::multiply:
        return bindBinary<Multiple>(in, pool);
    case Op::divide:
        return bindBinary<Quotient>(in, pool);
    case Op::maximum:
        return bindBinary<Larger>(in, pool);
    case Op::minimum:
        return bindBinary<Smaller>(in, pool);
    default:
        return bindBinary<IsGreater>(in, pool);
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(mapStretchHere);
HWY_EXPORT(slopeStretchHere);
HWY_EXPORT(bindMap);
HWY_EXPORT(bindAffine);
HWY_EXPORT(bindSelect);
HWY_EXPORT(bindBinaryOp);

MapStretch mapStretch(Function function) { return HWY_DYNAMIC_DISPATCH(mapStretchHere)(function); }
SlopeStretch slopeStretch(Function function) { return HWY_DYNAMIC_DISPATCH(slopeStretchHere)(function); }

std::span<const Implementation> elementwiseList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto bindF = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindMap)(i, p); };
    static constexpr auto bindLine = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindAffine)(i, p); };
    static constexpr auto bindTwo = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindBinaryOp)(i, p); };
    static constexpr auto choose = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSelect)(i, p); };
    static const Implementation kList[] = {
        {Op::select, "vectors", allFloat, nullptr, choose},
        {Op::map, "vectors", allFloat, nullptr, bindF},
        {Op::mapGradient, "vectors", allFloat, nullptr, bindF},
        {Op::affine, "vectors", allFloat, nullptr, bindLine},
        {Op::movingAverage, "vectors", allFloat, nullptr, bindLine},
        {Op::add, "vectors", allFloat, nullptr, bindTwo},
        {Op::subtract, "vectors", allFloat, nullptr, bindTwo},
        {Op::multiply, "vectors", allFloat, nullptr, bindTwo},
        {Op::divide, "vectors", allFloat, nullptr, bindTwo},
        {Op::maximum, "vectors", allFloat, nullptr, bindTwo},
        {Op::minimum, "vectors", allFloat, nullptr, bindTwo},
        {Op::greater, "vectors", allFloat, nullptr, bindTwo},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
