// Cross-entropies from logits, row by row, and their gradients.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/loss.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions-inl.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/softmax-inl.h"

#include <limits>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct Rows {
    long rows, columns, perSlice;
    explicit Rows(const BoundTensor& z)
        : rows(z.shape.last() > 0 ? z.count() / z.shape.last() : 0),
          columns(z.shape.last()),
          perSlice(std::max(1L, kSliceNumbers / 4 / std::max(1L, columns))) {}
};

// l = log Σ e^z − z[y];  −Σ y log softmax(z) for one-hot y
std::unique_ptr<Kernel> bindLoss(const Instruction& in, ThreadPool& pool) {
    const Rows shape(in.inputs[0]);
    const float* z = in.inputs[0].as<const float>();
    float* l = in.outputs[0].as<float>();
    const long columns = shape.columns;
    const bool isSparse = in.op == Op::sparseSoftmaxCrossEntropy;
    const void* target = in.inputs[1].data;
    return makeKernel("rows", sliceCount(shape.rows, shape.perSlice), [=, &pool](const StepState&) {
        runSlices(pool, shape.rows, shape.perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r) {
                const float* row = z + r * columns;
                const float largest = largestIn(row, columns);
                const float whole = std::log(exponentialsOf<false>(row, largest, nullptr, columns));
                if (isSparse) {
                    const std::int32_t y = static_cast<const std::int32_t*>(target)[r];
                    l[r] = y >= 0 && y < columns ? whole - (row[y] - largest) : std::numeric_limits<float>::quiet_NaN();
                } else {
                    const float* y = static_cast<const float*>(target) + r * columns;
                    V sum = zero();
                    eachVector(0, columns, [&](long i, auto part) {
                        const V distance = hn::Sub(constant(whole), hn::Sub(part.load(row + i), constant(largest)));
                        sum = hn::MulAdd(part.load(y + i), distance, sum);
                    });
                    l[r] = sumOf(sum);
                }
            }
        });
    });
}

// dz = d (softmax(z) Σ y − y)
std::unique_ptr<Kernel> bindLossGradient(const Instruction& in, ThreadPool& pool) {
    const Rows shape(in.inputs[0]);
    const float *z = in.inputs[0].as<const float>(), *d = in.inputs[2].as<const float>();
    float* dz = in.outputs[0].as<float>();
    const long columns = shape.columns;
    const bool isSparse = in.op == Op::sparseSoftmaxCrossEntropyGradient;
    const void* target = in.inputs[1].data;
    return makeKernel("rows", sliceCount(shape.rows, shape.perSlice), [=, &pool](const StepState&) {
        runSlices(pool, shape.rows, shape.perSlice, [&](long begin, long end) {
            for (long r = begin; r < end; ++r) {
                const float* row = z + r * columns;
                float* out = dz + r * columns;
                const float share = d[r] / exponentialsOf<true>(row, largestIn(row, columns), out, columns);
                if (isSparse) {
                    eachVector(0, columns, [&](long i, auto part) {
                        part.store(hn::Mul(part.load(out + i), constant(share)), out + i);
                    });
                    const std::int32_t y = static_cast<const std::int32_t*>(target)[r];
                    if (y >= 0 && y < columns) out[y] -= d[r];
                } else {
                    const float* y = static_cast<const float*>(target) + r * columns;
                    V sum = zero();
                    eachVector(0, columns, [&](long i, auto part) { sum = hn::Add(sum, part.load(y + i)); });
                    const V scale = constant(share * sumOf(sum)), dr = constant(d[r]);
                    eachVector(0, columns, [&](long i, auto part) {
                        part.store(hn::NegMulAdd(dr, part.load(y + i), hn::Mul(part.load(out + i), scale)), out + i);
                    });
                }
            }
        });
    });
}

// l = max(z, 0) − z y + log(1 + e^−|z|);  dz = d (σ(z) − y)
std::unique_ptr<Kernel> bindSigmoid(const Instruction& in, ThreadPool& pool) {
    const float *z = in.inputs[0].as<const float>(), *y = in.inputs[1].as<const float>();
    const float* d = in.op == Op::sigmoidCrossEntropyGradient ? in.inputs[2].as<const float>() : nullptr;
    float* out = in.outputs[0].as<float>();
    const long count = in.outputs[0].count(), perSlice = kSliceNumbers / 2;
    return makeKernel("vectors", sliceCount(count, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, count, perSlice, [&](long begin, long end) {
            if (d)
                eachVector(begin, end, [&](long i, auto part) {
                    part.store(hn::Mul(part.load(d + i), hn::Sub(sigmoid(part.load(z + i)), part.load(y + i))),
                               out + i);
                });
            else
                eachVector(begin, end, [&](long i, auto part) {
                    const V x = part.load(z + i);
                    part.store(hn::NegMulAdd(x, part.load(y + i), softplus(x)), out + i);
                });
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindLoss);
HWY_EXPORT(bindLossGradient);
HWY_EXPORT(bindSigmoid);

std::span<const Implementation> lossList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto hasClassNumbers = [](I i) {
        return i.inputs[0].type == Type::f32 && i.inputs[1].type == Type::i32 && i.inputs[0].shape.last() > 0;
    };
    static constexpr auto hasRows = [](I i) { return allFloat(i) && i.inputs[0].shape.last() > 0; };
    static constexpr auto loss = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindLoss)(i, p); };
    static constexpr auto gradient = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindLossGradient)(i, p); };
    static constexpr auto sigmoid = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSigmoid)(i, p); };
    static constexpr auto sameShapes = [](I i) {
        return allFloat(i) && std::all_of(i.inputs.begin(), i.inputs.end(),
                                          [&](const BoundTensor& t) { return t.count() == i.outputs[0].count(); });
    };
    static const Implementation kList[] = {
        {Op::softmaxCrossEntropy, "rows", hasRows, nullptr, loss},
        {Op::softmaxCrossEntropyGradient, "rows", hasRows, nullptr, gradient},
        {Op::sparseSoftmaxCrossEntropy, "rows", hasClassNumbers, nullptr, loss},
        {Op::sparseSoftmaxCrossEntropyGradient, "rows", hasClassNumbers, nullptr, gradient},
        {Op::sigmoidCrossEntropy, "vectors", sameShapes, nullptr, sigmoid},
        {Op::sigmoidCrossEntropyGradient, "vectors", sameShapes, nullptr, sigmoid},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
