// The gradients of 3×3 convolutions of stride 1 by Winograd's F(4×4, 3×3), with the transforms of the forward pass turned round
// (winograd-inl.h): that of the kernel alone, or those of the kernel, the bias and the input in one pass over what arrives. The
// latter takes no more tiles than the forward pass, though the input may be larger than the result; where a pooling stands
// behind the convolution, its gradient is unfolded within the transform.
//   S_p += V_pᵀ D_p    M_p = D_p U_pᵀ    for each of the 36 points p: tiles × channels V, tiles × filters D
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/winograd_gradients.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/winograd.h"
#include "core/backend/cpu/winograd_tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

class GradientTilesKernel : public Kernel {
public:
    GradientTilesKernel(const Instruction& in, ThreadPool& pool)
        : m_in(in),
          m_pool(pool),
          m_cut(in),
          m_x(in.inputs[0].as<const float>()),
          m_d(in.inputs[isJoined(in) ? 2 : 1].as<const float>()),
          m_cells(isJoined(in) && in.inputs.size() > 3 ? in.inputs[3].as<const std::uint8_t>() : nullptr),
          m_dx(goesBack(in) ? in.outputs[2].as<float>() : nullptr),
          m_slope(goesBack(in) && in.attributes.function == Function::relu ? m_x : nullptr) {}

    static bool isJoined(const Instruction& in) { return in.op == Op::conv2dGradients; }
    static bool goesBack(const Instruction& in) { return isJoined(in) && in.attributes.backwards; }

    // Slices of tiles, each worked off in blocks of equal size, whose gradients are added in order. The same for any number
    // of threads. The input's gradient is added up where tiles overlap: then a slice has whole pictures.
    struct Cut {
        Tiling t;
        bool isJoined, goesBack;
        long slices;

        explicit Cut(const Instruction& in)
            : t(tilingOf(in)),
              isJoined(GradientTilesKernel::isJoined(in)),
              goesBack(GradientTilesKernel::goesBack(in)) {
            constexpr long kMostFloats = 4L << 20; // 16 MB of partial gradients
            constexpr long kBlocks = 2;            // fewest of a slice: it ends with a transform
            const long most = std::min(8L, kMostFloats / partialFloats());
            slices = std::clamp(t.tiles() / (kBlocks * t.block), 1L, std::max(1L, most));
            if (goesBack) slices = std::min(slices, t.source.n);
            const long ofPicture = t.down * t.across;
            const long longest = goesBack ? ceilDivide(t.source.n, slices) * ofPicture : ceilDivide(t.tiles(), slices);
            t.block = ceilDivide(longest, ceilDivide(longest, t.block));
        }
        long begin(long slice) const { // its first tile
            const long ofPicture = t.down * t.across;
            return goesBack ? t.source.n * slice / slices * ofPicture : t.tiles() * slice / slices;
        }
        long weights() const { return 9 * t.source.c * t.result.c; }
        long partialFloats() const { return roundUp(weights() + (isJoined ? t.result.c : 0), 16); }
        long sumFloats() const { return kPoints * t.kernelStride(); }
        long areaFloats() const { return sumFloats() + t.areaFloats() + kLanes; }
        long kernelFloats() const { return goesBack ? kPoints * t.turnedStride() : 0; }
        long areas(const Instruction& in) const { return std::min<long>(std::max(1, in.threads), slices); }
    };
    static std::int64_t scratchFloats(const Instruction& in) {
        const Cut cut(in);
        const long turned = cut.goesBack ? cut.weights() : 0; // before the areas are used
        return cut.kernelFloats() + (cut.slices > 1 ? cut.slices * cut.partialFloats() : 0) +
               std::max(turned, cut.areas(in) * cut.areaFloats());
    }

    std::string name() const override { return "winograd 4×4"; }
    int slices() const override { return static_cast<int>(m_cut.slices); }

    void run(const StepState&) override {
        float* kernel = reinterpret_cast<float*>(m_in.scratch);
        float* partials = kernel + m_cut.kernelFloats();
        const long stride = m_cut.partialFloats(), slices = m_cut.slices;
        float* areas = partials + (slices > 1 ? slices * stride : 0);
        if (m_dx) prepareKernel(kernel, areas);
        float *dW = m_in.outputs[0].as<float>(), *db = m_cut.isJoined ? m_in.outputs[1].as<float>() : nullptr;
        runTasks(m_pool, slices, static_cast<int>(m_cut.areas(m_in)), [&](long slice, int area) {
            float* partial = partials + slice * stride;
            if (slices == 1)
                runSlice(slice, kernel, areas + area * m_cut.areaFloats(), dW, db);
            else
                runSlice(slice, kernel, areas + area * m_cut.areaFloats(), partial,
                         db ? partial + m_cut.weights() : nullptr);
        });
        if (slices == 1) return;
        const auto add = [&](long begin, long end, const float* from, float* to) {
            eachVector(begin, end, [&](long i, auto part) {
                V sum = part.load(from + i);
                for (long s = 1; s < slices; ++s) sum = hn::Add(sum, part.load(from + s * stride + i));
                part.store(sum, to + i);
            });
        };
        runSlices(m_pool, m_cut.weights(), kSliceNumbers / 4,
                  [&](long begin, long end) { add(begin, end, partials, dW); });
        if (db) add(0, m_cut.t.result.c, partials + m_cut.weights(), db);
    }

private:
    // Uᵀ[point][filter][channel] = G g Gᵀ
    void prepareKernel(float* kernel, float* turned) const {
        const Tiling& t = m_cut.t;
        const float* w = m_in.inputs[1].as<const float>();
        const long channels = t.source.c, filters = t.result.c, tap = channels * filters;
        runSlices(m_pool, 9, tap > 4096 ? 1 : 9, [&](long begin, long end) {
            for (long i = begin; i < end; ++i)
                transpose(w + i * tap, filters, filters, channels, turned + i * tap, channels);
        });
        runSlices(m_pool, filters, std::max(1L, 4096 / channels), [&](long begin, long end) {
            transformKernels({turned, tap, channels, kernel, t.turnedStride(), filters}, channels, false, begin, end);
        });
    }

    void runSlice(long slice, const float* kernel, float* area, float* dW, float* db) const {
        const Tiling& t = m_cut.t;
        float *sums = area, *v = sums + m_cut.sumFloats(), *d = v + kPoints * t.sourceStride(),
              *zeros = d + kPoints * t.resultStride();
        std::fill(zeros, zeros + kLanes, 0.0f);
        const Points source{v, t.sourceStride(), t.sourceLine}, gradient{d, t.resultStride(), t.resultLine};
        const long begin = m_cut.begin(slice), end = m_cut.begin(slice + 1);
        for (long first = begin; first < end; first += t.block) {
            const long count = std::min(t.block, end - first);
            transformInputs(t, m_x, first, count, zeros, source);
            if (m_cells)
                transformPooledGradients(t, m_d, m_cells, first, count, gradient);
            else
                transformGradients(t, m_d, first, count, zeros, gradient);
            multiply(first, count, end, first > begin, kernel, sums, source, gradient);
            if (db) sumBias(gradient, count, first > begin, db);
            if (m_dx) spreadInputs(t, source, first, count, m_dx, m_slope);
        }
        transformBack(sums, dW);
    }

    // S and, in the place of V, M of a block
    void multiply(long first, long count, long end, bool accumulates, const float* kernel, float* sums, const Points& v,
                  const Points& d) const {
        const Tiling& t = m_cut.t;
        const long channels = t.source.c, filters = t.result.c, next = std::min(end, first + count + t.block);
        const Coming source{m_x, m_in.inputs[0].count(), t.tiles(), first + count, next};
        const Coming gradient{m_d, m_in.inputs[m_cut.isJoined ? 2 : 1].count(), t.tiles(), first + count, next};
        const Coming written{m_dx, m_dx ? m_in.inputs[0].count() : 0, t.tiles(), first, first + count};
        const bool isFar = m_cut.kernelFloats() > kFarFloats;
        for (long p = 0; p < kPoints; ++p) {
            Ahead ahead;
            source.addTo(ahead, p);
            gradient.addTo(ahead, p);
            written.addTo(ahead, p);
            ahead.spreadOver(tilesOfProduct(channels, t.resultLine));
            Epilogue epilogue;
            epilogue.accumulate = accumulates;
            epilogue.ahead = &ahead;
            float *vp = v.data + p * v.point, *dp = d.data + p * d.point;
            productBlock(channels, t.resultLine, Strided{vp, 1, v.tile}, dp, d.tile, count, sums + p * t.kernelStride(),
                         t.resultLine, epilogue);
            if (!m_dx) continue;
            productWithKernel(count, t.sourceLine, Contiguous{dp, d.tile}, kernel + p * t.turnedStride(), filters, vp,
                              v.tile, Epilogue(), isFar);
        }
    }

    // Each tile's number at the point 1, 1 is the sum of all its 4 × 4: A's second row is 1 1 1 1
    void sumBias(const Points& d, long count, bool accumulates, float* db) const {
        eachVector(0, m_cut.t.result.c, [&](long f, auto part) {
            const float* from = d.data + (kPatch + 1) * d.point + f;
            V sum = accumulates ? part.load(db + f) : zero();
            for (long i = 0; i < count; ++i) sum = hn::Add(sum, load(from + i * d.tile));
            part.store(sum, db + f);
        });
    }

    // dW[a][b][c][f] = Gᵀ S G
    void transformBack(const float* sums, float* dW) const {
        const long channels = m_cut.t.source.c, filters = m_cut.t.result.c, line = m_cut.t.resultLine,
                   point = m_cut.t.kernelStride();
        for (long c = 0; c < channels; ++c)
            eachVector(0, filters, [&](long f, auto part) {
                transformTile<6, 3>(
                    transformBackLine,
                    [&](int r, int k) { return load(sums + (r * kPatch + k) * point + c * line + f); },
                    [&](int a, int b, V v) { part.store(v, dW + ((a * 3 + b) * channels + c) * filters + f); });
            });
    }

    const Instruction m_in;
    ThreadPool& m_pool;
    const Cut m_cut;
    const float *m_x, *m_d;
    const std::uint8_t* m_cells;
    float* m_dx;
    const float* m_slope;
};

std::unique_ptr<Kernel> bindGradientTiles(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<GradientTilesKernel>(in, pool);
}
std::int64_t gradientTilesScratch(const Instruction& in) {
    return GradientTilesKernel::scratchFloats(in) * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindGradientTiles);
HWY_EXPORT(gradientTilesScratch);

namespace {
// Is one pass better than two? With a pooling behind it, or where the input's tiles would be more than the result's. Otherwise
// only while the transformed kernel and the sums of its gradient stay in the second cache together.
bool paysTogether(const Instruction& in) {
    const auto tilesOf = [](const Shape& s) { return ceilDivide(s[1], 4) * ceilDivide(s[2], 4); };
    constexpr std::int64_t kMostWeights = 3600; // in each tap
    const Shape &x = in.inputs[0].shape, &w = in.inputs[1].shape, &d = in.inputs[2].shape;
    return in.inputs.size() > 3 || 5 * tilesOf(x) >= 6 * tilesOf(d) || w[2] * w[3] <= kMostWeights;
}

// Both gradients by themselves would be this kernel's, and there are pictures enough for all slices.
bool acceptsGradients(const Instruction& in) {
    Instruction kernel = in;
    kernel.op = Op::conv2dKernelGradient;
    kernel.inputs = {in.inputs[0], in.inputs[2]};
    kernel.outputs = {in.outputs[0]};
    if (in.inputs.size() > 3) {
        const Window2d& p = in.attributes.pool;
        if (!poolsByTwo(p)) return false;
        kernel.inputs[1].shape = in.attributes.shape;
    }
    if (isLargeForWinograd(in.inputs[1].shape) || !acceptsWinograd(kernel) || !paysTogether(in)) return false;
    if (!in.attributes.backwards) return true;
    const Shape& x = in.inputs[0].shape;
    constexpr std::int64_t kPictures = 8, kSmall = 64 * 64;
    return (x[0] >= kPictures || x[1] * x[2] <= kSmall) &&
           (in.attributes.function == Function::linear || in.attributes.function == Function::relu);
}
} // namespace

std::span<const Implementation> winogradBackList() {
    static constexpr auto scratch = [](const Instruction& i) { return HWY_DYNAMIC_DISPATCH(gradientTilesScratch)(i); };
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindGradientTiles)(i, p);
    };
    static const Implementation kList[] = {
        {Op::conv2dKernelGradient, "winograd 4×4", acceptsWinograd, scratch, bind},
        {Op::conv2dGradients, "winograd 4×4", acceptsGradients, scratch, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
