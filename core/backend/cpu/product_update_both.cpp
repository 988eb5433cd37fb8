// A large dense layer's way back in one pass over its weights W (in × units): dx = d Wᵀ [· f'(r)], dW = xᵀ d and the optimizer's
// step, a block of rows of W after the other. W and its moments come from memory once, and the gradient never gets there.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/product_update_both.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/update-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kBlocksInRun = 16;

struct BothBlocks {
    long samples, in, units;
    long blockRows, blocks; // rows of W
    long runs;              // of blocks that one thread works through: what it asks for ahead it uses itself
    long wide;              // samples, rounded up

    explicit BothBlocks(const Instruction& i) {
        in = i.inputs[0].shape.last();
        units = i.inputs[1].shape.last();
        samples = i.inputs[0].count() / in;
        blockRows = std::min(roundUp(in, 16), units <= 170 ? 96L : 48L);
        blocks = ceilDivide(in, blockRows);
        runs = ceilDivide(blocks, kBlocksInRun);
        wide = roundUp(samples, 16);
    }
    long turnedFloats() const { return roundUp(units * wide, 16); } // dᵀ, once for all
    long gradientFloats() const { return roundUp(blockRows * units, 16); }
    long packedFloats() const { return kDepthBlock * blockRows; }
    long productFloats() const { return blockRows * wide; } // W dᵀ
    long areaFloats() const { return gradientFloats() + packedFloats() + 2 * productFloats(); }
};

class BothKernel : public Kernel {
public:
    BothKernel(const Instruction& in, ThreadPool& pool)
        : m_b(in),
          m_rule(in.attributes.updateRule),
          m_decay(decayOf(m_rule, in.attributes.segments[0])),
          m_offset(in.attributes.segments[0].offset),
          m_areas(std::max(1, in.threads)),
          m_turned(reinterpret_cast<float*>(in.scratch)),
          m_x(in.inputs[0].as<const float>()),
          m_d(in.inputs[1].as<const float>()),
          m_w(in.inputs[2].as<const float>()),
          m_r(in.attributes.hasMask ? in.inputs[3].as<const float>() : nullptr),
          m_dx(in.outputs[0].as<float>()),
          m_alpha(static_cast<float>(in.attributes.alpha)),
          m_pool(pool) {
        if (m_r) m_slope = slopeStretch(in.attributes.function);
        const std::size_t first = m_r ? 4 : 3;
        m_arenas = {in.inputs[first].as<float>(), nullptr, {}};
        for (std::size_t k = 0; k < kMostUpdateSlots && first + 1 + k < in.inputs.size(); ++k)
            m_arenas.slots[k] = in.inputs[first + 1 + k].as<float>();
    }

    std::string name() const override { return "products, update"; }
    int slices() const override { return static_cast<int>(m_b.runs); }

    void run(const StepState& state) override {
        const StepNumbers s = StepNumbers(m_rule, state).withDecay(m_decay);
        transpose(m_d, m_b.units, m_b.units, m_b.samples, m_turned, m_b.wide);
        runTasks(m_pool, m_b.runs, m_areas, [&](long run, int area) {
            const long end = std::min(m_b.blocks, (run + 1) * kBlocksInRun);
            for (long block = run * kBlocksInRun; block < end; ++block) runBlock(block, block + 1 < end, area, s);
        });
    }

private:
    void runBlock(long block, bool hasNext, int area, const StepNumbers& s) const {
        float* g = m_turned + m_b.turnedFloats() + area * m_b.areaFloats();
        float* packed = g + m_b.gradientFloats();
        float* product = packed + m_b.packedFloats();
        const long row = block * m_b.blockRows, rows = std::min(m_b.blockRows, m_b.in - row);
        Ahead ahead;
        if (hasNext) fetchBlock(ahead, row + m_b.blockRows);
        backward(row, rows, product, product + m_b.productFloats(), ahead);
        gradient(row, rows, g, packed, ahead);
        updateBlock(m_rule, s, m_arenas, m_offset + row * m_b.units, g, rows * m_b.units);
    }

    // Lines of x are far apart: no prefetcher sees them in time. Weights and moments follow one another.
    void fetchBlock(Ahead& ahead, long row) const {
        const long rows = std::min(m_b.blockRows, m_b.in - row);
        if (rows <= 0 || m_b.in * m_b.units < 64 * 1024) return;
        ahead.add(m_x + row, m_b.samples, m_b.in, rows);
        if (m_r && m_r != m_x) ahead.add(m_r + row, m_b.samples, m_b.in, rows);
        ahead.add(m_w + row * m_b.units, 1, 0, rows * m_b.units);
        for (const float* slot : {m_arenas.slots[0], m_arenas.slots[1]})
            if (slot) ahead.add(slot + m_offset + row * m_b.units, 1, 0, rows * m_b.units);
        ahead.spreadOver(2 * ceilDivide(rows, 6) * ceilDivide(m_b.wide, kPanel));
    }

    // dx = d Wᵀ as (W dᵀ)ᵀ: rows of W lie along the depth as they are
    void backward(long row, long rows, float* product, float* turned, Ahead& ahead) const {
        Epilogue epilogue;
        epilogue.ahead = &ahead;
        productBlock(rows, m_b.samples, Contiguous{m_w + row * m_b.units, m_b.units}, m_turned, m_b.wide, m_b.units,
                     product, m_b.wide, epilogue);
        const long stride = m_b.blockRows;
        transpose(product, m_b.wide, m_b.samples, rows, turned, stride);
        for (long i = 0; i < m_b.samples; ++i) {
            const float* from = turned + i * stride;
            const long at = i * m_b.in + row;
            if (m_slope)
                m_slope(m_r + at, from, m_dx + at, rows, m_alpha);
            else
                eachVector(0, rows, [&](long j, auto part) { part.store(part.load(from + j), m_dx + at + j); });
        }
    }

    void gradient(long row, long rows, float* g, float* packed, Ahead& ahead) const {
        const long stride = m_b.blockRows;
        for (long k = 0; k < m_b.samples; k += kDepthBlock) {
            const long depth = std::min(kDepthBlock, m_b.samples - k);
            for (long i = 0; i < depth; ++i) // close together they are
                eachVector(0, rows, [&](long j, auto part) {
                    part.store(part.load(m_x + (k + i) * m_b.in + row + j), packed + i * stride + j);
                });
            Epilogue epilogue;
            epilogue.accumulate = k > 0;
            epilogue.ahead = &ahead;
            productBlock(rows, m_b.units, Strided{packed, 1, stride}, m_d + k * m_b.units, m_b.units, depth, g,
                         m_b.units, epilogue);
        }
    }

    const BothBlocks m_b;
    const UpdateRule m_rule;
    const double m_decay;
    const long m_offset;
    const int m_areas;
    float* const m_turned;
    const float *const m_x, *const m_d, *const m_w, *const m_r;
    float* const m_dx;
    const float m_alpha;
    SlopeStretch m_slope = nullptr;
    ThreadPool& m_pool;
    Arenas m_arenas;
};

std::unique_ptr<Kernel> bindBoth(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<BothKernel>(in, pool);
}
std::int64_t bothScratch(const Instruction& in) {
    const BothBlocks b(in);
    return (b.turnedFloats() + std::max(1, in.threads) * b.areaFloats()) * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindBoth);
HWY_EXPORT(bothScratch);

std::span<const Implementation> productUpdateBothList() {
    using I = const Instruction&;
    static constexpr auto fits = [](I i) {
        return allFloat(i) && i.attributes.updateRule.isElementwise() && i.inputs[0].count() > 0 &&
               i.inputs[1].count() > 0;
    };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(bothScratch)(i); };
    static constexpr auto bind = [](I i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindBoth)(i, p);
    };
    static const Implementation kList[] = {{Op::matmulUpdateBoth, "products, update", fits, scratch, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
