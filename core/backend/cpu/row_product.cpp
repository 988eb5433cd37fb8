// One row times a matrix, y = f(x W + b): what a dense layer does with a single sample. Every number of W is read once, so the
// speed is that of the memory: W passes by line after line, all columns of a group are summed in registers.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/row_product.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr int kGroupVectors = HWY_TARGET <= HWY_AVX3 ? 8 : 4;
constexpr long kGroup = kGroupVectors * kLanes; // columns summed together
constexpr long kAhead = 1024;                   // numbers of W asked for in advance

// y[j] = Σ_k x[k] W[k][j] for NV vectors of columns, the last of `last` lanes
template <int NV, bool kTail>
HWY_NOINLINE void sumRows(const float* x, const float* w, long stride, long depth, float* y, long last) {
    const Line<NV, kTail> line(last);
    V sum[2][NV];
    HWY_UNROLL(8)
    for (int j = 0; j < NV; ++j) sum[0][j] = sum[1][j] = zero();
    long k = 0;
    for (; k + 2 <= depth; k += 2, w += 2 * stride) HWY_UNROLL(2)
    for (int i = 0; i < 2; ++i) {
        const V a = constant(x[k + i]);
        HWY_UNROLL(8)
        for (int j = 0; j < NV; ++j) {
            const float* at = w + i * stride + j * kLanes;
            hwy::Prefetch(at + kAhead);
            sum[i][j] = hn::MulAdd(a, line.load(w + i * stride, j), sum[i][j]);
        }
    }
    if (k < depth) {
        HWY_UNROLL(8)
        for (int j = 0; j < NV; ++j) sum[0][j] = hn::MulAdd(constant(x[k]), line.load(w, j), sum[0][j]);
    }
    HWY_UNROLL(8)
    for (int j = 0; j < NV; ++j) line.store(hn::Add(sum[0][j], sum[1][j]), y, j);
}

using SumRows = void (*)(const float*, const float*, long, long, float*, long);
template <bool kTail, std::size_t... I>
constexpr std::array<SumRows, sizeof...(I)> sumsOf(std::index_sequence<I...>) {
    return {&sumRows<static_cast<int>(I) + 1, kTail>...};
}

struct RowProduct {
    long depth, columns, slices, perSlice;
    explicit RowProduct(const Instruction& in)
        : depth(in.inputs[0].count()),
          columns(in.outputs[0].count()),
          slices(std::clamp(depth * columns / (128 * 1024), 1L, 32L)),
          perSlice(ceilDivide(depth, slices)) {
        slices = ceilDivide(depth, perSlice);
    }
    long line() const { return roundUp(columns, 16); }
};

std::int64_t rowProductScratch(const Instruction& in) {
    const RowProduct p(in);
    return p.slices * p.line() * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindRowProduct(const Instruction& in, ThreadPool& pool) {
    const RowProduct p(in);
    const float *x = in.inputs[0].as<const float>(), *w = in.inputs[1].as<const float>(),
                *bias = in.inputs.size() > 2 ? in.inputs[2].as<const float>() : nullptr;
    float *y = in.outputs[0].as<float>(), *sums = reinterpret_cast<float*>(in.scratch);
    const Function f = in.op == Op::dense ? in.attributes.function : Function::linear;
    const MapStretch activation = f == Function::linear || f == Function::relu ? nullptr : mapStretch(f);
    const float alpha = static_cast<float>(in.attributes.alpha), least = f == Function::relu ? 0.0f : -INFINITY;
    return makeKernel("row", static_cast<int>(p.slices), [=, &pool](const StepState&) {
        static constexpr auto kWhole = sumsOf<false>(std::make_index_sequence<kGroupVectors>());
        static constexpr auto kTail = sumsOf<true>(std::make_index_sequence<kGroupVectors>());
        pool.run(static_cast<int>(p.slices), [&](int slice, int) {
            const long from = slice * p.perSlice, depth = std::min(p.perSlice, p.depth - from);
            for (long j = 0; j < p.columns; j += kGroup) {
                const long count = std::min(kGroup, p.columns - j), vectors = ceilDivide(count, kLanes);
                const long last = count - (vectors - 1) * kLanes;
                const auto& sum = last == kLanes ? kWhole : kTail;
                sum[static_cast<std::size_t>(vectors - 1)](x + from, w + from * p.columns + j, p.columns, depth,
                                                           sums + slice * p.line() + j, last);
            }
        });
        eachVector(0, p.columns, [&](long j, auto part) {
            V sum = part.load(sums + j);
            for (long slice = 1; slice < p.slices; ++slice) sum = hn::Add(sum, part.load(sums + slice * p.line() + j));
            if (bias) sum = hn::Add(sum, part.load(bias + j));
            part.store(hn::Max(constant(least), sum), y + j); // in this order NaN stays
        });
        if (activation) activation(y, y, p.columns, alpha);
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(rowProductScratch);
HWY_EXPORT(bindRowProduct);

std::span<const Implementation> rowProductList() {
    // A single row of x, W as it lies, and enough of it that reading decides
    static constexpr auto fits = [](const Instruction& i) {
        const std::int64_t depth = i.inputs[0].count();
        return allFloat(i) && !hasAddend(i) && !i.attributes.transposeA && !i.attributes.transposeB &&
               i.inputs[0].shape.rank() > 1 && depth == i.inputs[0].shape.last() && depth >= 16 &&
               i.outputs[0].count() >= 8;
    };
    static constexpr auto scratch = [](const Instruction& i) { return HWY_DYNAMIC_DISPATCH(rowProductScratch)(i); };
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindRowProduct)(i, p);
    };
    static const Implementation kList[] = {
        {Op::dense, "row", fits, scratch, bind},
        {Op::matmul, "row", fits, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
