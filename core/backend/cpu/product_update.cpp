// dW = xᵀ d and the optimizer's step in one: the gradient of a large weight is computed a block of rows at a time, used while it
// lies in the first caches, and never written to memory.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/product_update.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/update-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct UpdateBlocks {
    long rows, columns, depth; // of dW; samples
    long blockRows, blocks;

    explicit UpdateBlocks(const Instruction& in) {
        const Shape &x = in.inputs[0].shape, &d = in.inputs[1].shape;
        rows = x.last();
        columns = d.last();
        depth = x.count() / rows;
        blockRows = std::min(rows, std::clamp(8192 / columns / 12 * 12, 12L, 96L));
        blocks = ceilDivide(rows, blockRows);
    }
    long gradientFloats() const { return roundUp(blockRows * columns, 16); }
    long packedFloats() const { return kDepthBlock * roundUp(blockRows, 16); }
    long areaFloats() const { return gradientFloats() + packedFloats(); }
};

class ProductUpdateKernel : public Kernel {
public:
    ProductUpdateKernel(const Instruction& in, ThreadPool& pool)
        : m_b(in),
          m_rule(in.attributes.updateRule),
          m_decay(decayOf(m_rule, in.attributes.segments[0])),
          m_offset(in.attributes.segments[0].offset),
          m_areas(std::max(1, in.threads)),
          m_scratch(reinterpret_cast<float*>(in.scratch)),
          m_x(in.inputs[0].as<const float>()),
          m_d(in.inputs[1].as<const float>()),
          m_pool(pool) {
        m_arenas = {in.inputs[2].as<float>(), nullptr, {}};
        for (std::size_t k = 0; k < kMostUpdateSlots && k + 3 < in.inputs.size(); ++k)
            m_arenas.slots[k] = in.inputs[k + 3].as<float>();
    }

    std::string name() const override { return "product, update"; }
    int slices() const override { return static_cast<int>(m_b.blocks); }

    void run(const StepState& state) override {
        const StepNumbers s = StepNumbers(m_rule, state).withDecay(m_decay);
        runTasks(m_pool, m_b.blocks, m_areas, [&](long block, int area) {
            float* g = m_scratch + area * m_b.areaFloats();
            const long row = block * m_b.blockRows, rows = std::min(m_b.blockRows, m_b.rows - row);
            computeGradient(row, rows, g, g + m_b.gradientFloats());
            updateBlock(m_rule, s, m_arenas, m_offset + row * m_b.columns, g, rows * m_b.columns);
        });
    }

private:
    void computeGradient(long row, long rows, float* g, float* packed) const {
        const long stride = roundUp(m_b.blockRows, 16);
        for (long k = 0; k < m_b.depth; k += kDepthBlock) {
            const long depth = std::min(kDepthBlock, m_b.depth - k);
            for (long i = 0; i < depth; ++i) // lines of x are far apart: close together they are
                eachVector(0, rows, [&](long j, auto part) {
                    part.store(part.load(m_x + (k + i) * m_b.rows + row + j), packed + i * stride + j);
                });
            Epilogue epilogue;
            epilogue.accumulate = k > 0;
            productBlock(rows, m_b.columns, Strided{packed, 1, stride}, m_d + k * m_b.columns, m_b.columns, depth, g,
                         m_b.columns, epilogue);
        }
    }

    const UpdateBlocks m_b;
    const UpdateRule m_rule;
    const double m_decay;
    const long m_offset;
    const int m_areas;
    float* const m_scratch;
    const float *const m_x, *const m_d;
    ThreadPool& m_pool;
    Arenas m_arenas;
};

std::unique_ptr<Kernel> bindProductUpdate(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<ProductUpdateKernel>(in, pool);
}
std::int64_t productUpdateScratch(const Instruction& in) {
    return std::max(1, in.threads) * UpdateBlocks(in).areaFloats() * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindProductUpdate);
HWY_EXPORT(productUpdateScratch);

std::span<const Implementation> productUpdateList() {
    using I = const Instruction&;
    static constexpr auto fits = [](I i) {
        return allFloat(i) && i.attributes.transposeA && !i.attributes.transposeB && i.inputs[0].count() > 0 &&
               i.inputs[1].count() > 0;
    };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(productUpdateScratch)(i); };
    static constexpr auto bind = [](I i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindProductUpdate)(i, p);
    };
    static const Implementation kList[] = {{Op::matmulUpdate, "product, update", fits, scratch, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
