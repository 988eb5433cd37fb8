// SimpleRNN and LSTM over x (N, T, I) and their gradients. The samples are cut into slices that are independent of each other
// in time; a slice first multiplies all its time steps' inputs in one product, then goes from step to step with one product
// h_{s−1} R and the gates in vectors along the units. Gradients of the weights are summed over the slices in order.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/recurrent.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions-inl.h"
#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kSliceSamples = 16;

struct Sequence {
    long samples, steps, inputs, units, width; // width: units × gates
    bool backwards;

    explicit Sequence(const Instruction& in)
        : samples(in.inputs[0].shape[0]),
          steps(in.inputs[0].shape[1]),
          inputs(in.inputs[0].shape[2]),
          units(in.inputs[2].shape[0]),
          width(in.inputs[2].shape[1]),
          backwards(in.attributes.backwards) {}
    long slices() const { return ceilDivide(samples, kSliceSamples); }
};

// z[n, s] = x[n, t(s)] W + b for the samples of a slice
void inputProducts(const Sequence& q, const float* x, const float* w, const float* b, float* z, long begin, long end) {
    Epilogue epilogue;
    epilogue.bias = b;
    if (!q.backwards) {
        productBlock((end - begin) * q.steps, q.width, Contiguous{x + begin * q.steps * q.inputs, q.inputs}, w, q.width,
                     q.inputs, z + begin * q.steps * q.width, q.width, epilogue);
        return;
    }
    for (long n = begin; n < end; ++n)
        productBlock(q.steps, q.width, Contiguous{x + ((n + 1) * q.steps - 1) * q.inputs, -q.inputs}, w, q.width,
                     q.inputs, z + n * q.steps * q.width, q.width, epilogue);
}

// z[·, s] += h[·, s − 1] R
void recurrentProduct(const Sequence& q, const float* h, const float* r, float* z, long begin, long end, long s) {
    Epilogue epilogue;
    epilogue.accumulate = true;
    productBlock(end - begin, q.width, Contiguous{h + (begin * q.steps + s - 1) * q.units, q.steps * q.units}, r,
                 q.width, q.units, z + (begin * q.steps + s) * q.width, q.steps * q.width, epilogue);
}

// ------------------------------------------------------------------------------------------------------------- forward

std::unique_ptr<Kernel> bindSimpleRnn(const Instruction& in, ThreadPool& pool) {
    const Sequence q(in);
    const float *x = in.inputs[0].as<const float>(), *w = in.inputs[1].as<const float>(),
                *r = in.inputs[2].as<const float>(), *b = in.inputs[3].as<const float>();
    float* h = in.outputs[0].as<float>();
    const MapStretch f = in.attributes.function == Function::linear ? nullptr : mapStretch(in.attributes.function);
    const float alpha = static_cast<float>(in.attributes.alpha);
    return makeKernel("slices of samples", static_cast<int>(q.slices()), [=, &pool](const StepState&) {
        runSlices(pool, q.samples, kSliceSamples, [&](long begin, long end) {
            inputProducts(q, x, w, b, h, begin, end);
            for (long s = 0; s < q.steps; ++s) {
                if (s > 0) recurrentProduct(q, h, r, h, begin, end, s);
                for (long n = begin; f && n < end; ++n) {
                    float* line = h + (n * q.steps + s) * q.units;
                    f(line, line, q.units, alpha);
                }
            }
        });
    });
}

// i, f, o = σ(z), g = tanh(z);  c = f c₋ + i g;  h = o tanh(c) for one sample and step; before: c₋ or nullptr
HWY_INLINE void lstmCell(float* gates, const float* before, float* c, float* h, long units) {
    eachVector(0, units, [&](long k, auto part) {
        const V i = sigmoid(part.load(gates + k)), forget = sigmoid(part.load(gates + units + k));
        const V g = hyperbolicTangent(part.load(gates + 2 * units + k)), o = sigmoid(part.load(gates + 3 * units + k));
        V cell = hn::Mul(i, g);
        if (before) cell = hn::MulAdd(forget, part.load(before + k), cell);
        part.store(i, gates + k);
        part.store(forget, gates + units + k);
        part.store(g, gates + 2 * units + k);
        part.store(o, gates + 3 * units + k);
        part.store(cell, c + k);
        part.store(hn::Mul(o, hyperbolicTangent(cell)), h + k);
    });
}

std::unique_ptr<Kernel> bindLstm(const Instruction& in, ThreadPool& pool) {
    const Sequence q(in);
    const float *x = in.inputs[0].as<const float>(), *w = in.inputs[1].as<const float>(),
                *r = in.inputs[2].as<const float>(), *b = in.inputs[3].as<const float>();
    float *h = in.outputs[0].as<float>(), *c = in.outputs[1].as<float>(), *gates = in.outputs[2].as<float>();
    return makeKernel("slices of samples", static_cast<int>(q.slices()), [=, &pool](const StepState&) {
        runSlices(pool, q.samples, kSliceSamples, [&](long begin, long end) {
            inputProducts(q, x, w, b, gates, begin, end);
            for (long s = 0; s < q.steps; ++s) {
                if (s > 0) recurrentProduct(q, h, r, gates, begin, end, s);
                for (long n = begin; n < end; ++n) {
                    const long at = n * q.steps + s;
                    lstmCell(gates + at * q.width, s > 0 ? c + (at - 1) * q.units : nullptr, c + at * q.units,
                             h + at * q.units, q.units);
                }
            }
        });
    });
}

// ------------------------------------------------------------------------------------------------------------ gradients

// The scratch of a gradient: dz of all samples, Wᵀ and Rᵀ, dh and dc of a slice, the weights' sums of each slice.
struct GradientMemory {
    float *dz, *turnedW, *turnedR, *states, *sums;
    long sumFloats, floats;

    GradientMemory(const Sequence& q, std::byte* scratch) : sumFloats(roundUp((q.inputs + q.units + 1) * q.width, 16)) {
        float* at = reinterpret_cast<float*>(scratch);
        const auto take = [&](long count) {
            float* here = at;
            if (scratch) at += roundUp(count, 16);
            floats += roundUp(count, 16);
            return here;
        };
        floats = 0;
        dz = take(q.samples * q.steps * q.width);
        turnedW = take(q.width * q.inputs);
        turnedR = take(q.width * q.units);
        states = take(2 * q.samples * q.units);
        sums = take(q.slices() * sumFloats);
    }
};

// With dz of a slice: dx = dz Wᵀ, and the slice's dW = Σ xᵀ dz, dR = Σ h₋ᵀ dz, db = Σ dz
void sliceSums(const Sequence& q, const GradientMemory& m, const float* x, const float* h, float* dx, long begin,
               long end) {
    float *dW = m.sums + begin / kSliceSamples * m.sumFloats, *dR = dW + q.inputs * q.width,
          *db = dR + q.units * q.width;
    const float* dz = m.dz;
    const long depth = q.steps * (end - begin), first = begin * q.steps;
    // Long sums in blocks that stay in the first caches
    constexpr long kBlock = kDepthBlock;
    if (!q.backwards) {
        for (long k = 0; k < depth; k += kBlock) {
            Epilogue e;
            e.accumulate = k > 0;
            productBlock(q.inputs, q.width, Strided{x + (first + k) * q.inputs, 1, q.inputs},
                         dz + (first + k) * q.width, q.width, std::min(kBlock, depth - k), dW, q.width, e);
        }
        productBlock(depth, q.inputs, Contiguous{dz + first * q.width, q.width}, m.turnedW, q.inputs, q.width,
                     dx + first * q.inputs, q.inputs, Epilogue());
    }
    for (long n = begin; n < end; ++n) {
        const long at = n * q.steps;
        Epilogue e;
        e.accumulate = n > begin;
        if (q.backwards) {
            productBlock(q.inputs, q.width, Strided{x + (at + q.steps - 1) * q.inputs, 1, -q.inputs}, dz + at * q.width,
                         q.width, q.steps, dW, q.width, e);
            for (long s = 0; s < q.steps; ++s)
                productBlock(1, q.inputs, Contiguous{dz + (at + s) * q.width, q.width}, m.turnedW, q.inputs, q.width,
                             dx + (at + q.steps - 1 - s) * q.inputs, q.inputs, Epilogue());
        }
        productBlock(q.units, q.width, Strided{h + at * q.units, 1, q.units}, dz + (at + 1) * q.width, q.width,
                     q.steps - 1, dR, q.width, e);
    }
    eachVector(0, q.width, [&](long j, auto part) {
        V sum = zero();
        for (long k = 0; k < depth; ++k) sum = hn::Add(sum, part.load(dz + (first + k) * q.width + j));
        part.store(sum, db + j);
    });
}

void addSlices(const Sequence& q, const GradientMemory& m, float* dW, float* dR, float* db) {
    const auto add = [&](long offset, long count, float* to) {
        eachVector(0, count, [&](long i, auto part) {
            V sum = part.load(m.sums + offset + i);
            for (long s = 1; s < q.slices(); ++s) sum = hn::Add(sum, part.load(m.sums + s * m.sumFloats + offset + i));
            part.store(sum, to + i);
        });
    };
    add(0, q.inputs * q.width, dW);
    add(q.inputs * q.width, q.units * q.width, dR);
    add((q.inputs + q.units) * q.width, q.width, db);
}

// dh[n] = dz[n, s + 1] Rᵀ for the samples of a slice
void carriedGradient(const Sequence& q, const GradientMemory& m, long begin, long end, long s) {
    productBlock(end - begin, q.units, Contiguous{m.dz + (begin * q.steps + s + 1) * q.width, q.steps * q.width},
                 m.turnedR, q.units, q.width, m.states + begin * q.units, q.units, Epilogue());
}

// dz = (dh + carried) f'(h)
template <Function kF>
void rnnSlopes(const float* dh, const float* carried, const float* h, float* dz, long units, float alpha) {
    eachVector(0, units, [&](long k, auto part) {
        V d = part.load(dh + k);
        if (carried) d = hn::Add(d, part.load(carried + k));
        part.store(hn::Mul(d, slopeOf<kF>(part.load(h + k), constant(alpha))), dz + k);
    });
}
using RnnSlopes = void (*)(const float*, const float*, const float*, float*, long, float);
RnnSlopes rnnSlopesOf(Function f) {
    switch (f) {
    case Function::relu:
        return rnnSlopes<Function::relu>;
    case Function::sigmoid:
        return rnnSlopes<Function::sigmoid>;
    case Function::linear:
        return rnnSlopes<Function::linear>;
    case Function::tanh:
        return rnnSlopes<Function::tanh>;
    default:
        return nullptr;
    }
}

// dc_s = dh_s o (1 − tanh²c) + dc;  dz_o = dh tanh(c) o';  dz_i = dc g i';  dz_f = dc c₋ f';  dz_g = dc i g';  dc ← dc f
HWY_INLINE void lstmSlopes(const float* dh, const float* carried, const float* gates, const float* c,
                           const float* before, float* dc, float* dz, long units) {
    const V one = constant(1.0f);
    eachVector(0, units, [&](long k, auto part) {
        const V i = part.load(gates + k), forget = part.load(gates + units + k), g = part.load(gates + 2 * units + k),
                o = part.load(gates + 3 * units + k);
        V d = part.load(dh + k);
        if (carried) d = hn::Add(d, part.load(carried + k));
        const V squashed = hyperbolicTangent(part.load(c + k));
        V cell = hn::Mul(hn::Mul(d, o), hn::NegMulAdd(squashed, squashed, one));
        if (carried) cell = hn::Add(cell, part.load(dc + k));
        const V past = before ? part.load(before + k) : zero();
        part.store(hn::Mul(hn::Mul(cell, g), hn::Mul(i, hn::Sub(one, i))), dz + k);
        part.store(hn::Mul(hn::Mul(cell, past), hn::Mul(forget, hn::Sub(one, forget))), dz + units + k);
        part.store(hn::Mul(hn::Mul(cell, i), hn::NegMulAdd(g, g, one)), dz + 2 * units + k);
        part.store(hn::Mul(hn::Mul(d, squashed), hn::Mul(o, hn::Sub(one, o))), dz + 3 * units + k);
        part.store(hn::Mul(cell, forget), dc + k);
    });
}

std::unique_ptr<Kernel> bindGradient(const Instruction& in, ThreadPool& pool) {
    const Sequence q(in);
    const GradientMemory m(q, in.scratch);
    const bool isLstm = in.op == Op::lstmGradient;
    const float *x = in.inputs[0].as<const float>(), *w = in.inputs[1].as<const float>(),
                *r = in.inputs[2].as<const float>(), *h = in.inputs[3].as<const float>(),
                *dh = in.inputs.back().as<const float>();
    const float *c = isLstm ? in.inputs[4].as<const float>() : nullptr,
                *gates = isLstm ? in.inputs[5].as<const float>() : nullptr;
    float *dx = in.outputs[0].as<float>(), *dW = in.outputs[1].as<float>(), *dR = in.outputs[2].as<float>(),
          *db = in.outputs[3].as<float>();
    const RnnSlopes slopes = rnnSlopesOf(in.attributes.function);
    const float alpha = static_cast<float>(in.attributes.alpha);
    return makeKernel("slices of samples", static_cast<int>(q.slices()), [=, &pool](const StepState&) {
        transpose(w, q.width, q.width, q.inputs, m.turnedW, q.inputs);
        transpose(r, q.width, q.width, q.units, m.turnedR, q.units);
        runSlices(pool, q.samples, kSliceSamples, [&](long begin, long end) {
            for (long s = q.steps - 1; s >= 0; --s) {
                const bool isLast = s == q.steps - 1;
                if (!isLast) carriedGradient(q, m, begin, end, s);
                for (long n = begin; n < end; ++n) {
                    const long at = n * q.steps + s;
                    const float* carried = isLast ? nullptr : m.states + n * q.units;
                    if (isLstm)
                        lstmSlopes(dh + at * q.units, carried, gates + at * q.width, c + at * q.units,
                                   s > 0 ? c + (at - 1) * q.units : nullptr, m.states + (q.samples + n) * q.units,
                                   m.dz + at * q.width, q.units);
                    else
                        slopes(dh + at * q.units, carried, h + at * q.units, m.dz + at * q.width, q.units, alpha);
                }
            }
            sliceSums(q, m, x, h, dx, begin, end);
        });
        addSlices(q, m, dW, dR, db);
    });
}

bool acceptsRecurrent(const Instruction& in) {
    if (!allFloat(in) || in.inputs[0].count() == 0 || in.inputs[2].count() == 0) return false;
    if (in.op == Op::lstm || in.op == Op::lstmGradient)
        return in.attributes.function == Function::tanh && in.attributes.recurrentFunction == Function::sigmoid;
    return in.op == Op::simpleRnn || rnnSlopesOf(in.attributes.function);
}

std::int64_t gradientScratch(const Instruction& in) {
    return GradientMemory(Sequence(in), nullptr).floats * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindSimpleRnn);
HWY_EXPORT(bindLstm);
HWY_EXPORT(bindGradient);
HWY_EXPORT(acceptsRecurrent);
HWY_EXPORT(gradientScratch);

std::span<const Implementation> recurrentList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto fits = [](I i) { return HWY_DYNAMIC_DISPATCH(acceptsRecurrent)(i); };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(gradientScratch)(i); };
    static constexpr auto rnn = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSimpleRnn)(i, p); };
    static constexpr auto lstm = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindLstm)(i, p); };
    static constexpr auto gradient = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindGradient)(i, p); };
    static const Implementation kList[] = {
        {Op::simpleRnn, "slices of samples", fits, nullptr, rnn},
        {Op::lstm, "slices of samples", fits, nullptr, lstm},
        {Op::simpleRnnGradient, "slices of samples", fits, scratch, gradient},
        {Op::lstmGradient, "slices of samples", fits, scratch, gradient},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
