// dW = xᵀ d and the optimizer's step in one: the gradient of a large weight is computed a tile at a time, used while it
// lies in the first caches, and never written to memory.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/product_update.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/update-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// dW is cut into tiles, by its shape alone. Few samples: whole lines of dW, so few that they stay in the first cache. Many
// samples: what counts then is how often they are read, so a tile is as wide as high and stays in the second cache.
struct UpdateTiles {
    long rows, columns, depth; // of dW; samples
    long tileRows, tileColumns, downward, tiles;

    explicit UpdateTiles(const Instruction& in) {
        const Shape &x = in.inputs[0].shape, &d = in.inputs[1].shape;
        rows = x.last();
        columns = d.last();
        depth = x.count() / rows;
        tileRows = std::min(rows, std::clamp(8192 / columns / 12 * 12, 12L, 96L));
        tileColumns = columns;
        if (depth >= 4 * kDepthBlock) {
            tileRows = std::min(rows, 128L);
            tileColumns = std::min(columns, std::max(128L, 2 * kPanel));
        }
        downward = ceilDivide(rows, tileRows);
        tiles = downward * ceilDivide(columns, tileColumns);
    }
    long gradientFloats() const { return roundUp(tileRows * tileColumns, 16); }
    long packedFloats() const { return kDepthBlock * roundUp(tileRows, 16); }
    long areaFloats() const { return gradientFloats() + packedFloats(); }
};

class ProductUpdateKernel : public Kernel {
public:
    ProductUpdateKernel(const Instruction& in, ThreadPool& pool)
        : m_t(in),
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
    int slices() const override { return static_cast<int>(m_t.tiles); }

    void run(const StepState& state) override {
        const StepNumbers s = StepNumbers(m_rule, state).withDecay(m_decay);
        runTasks(m_pool, m_t.tiles, m_areas, [&](long tile, int area) {
            float* g = m_scratch + area * m_t.areaFloats();
            const long row = tile % m_t.downward * m_t.tileRows, rows = std::min(m_t.tileRows, m_t.rows - row);
            const long column = tile / m_t.downward * m_t.tileColumns,
                       columns = std::min(m_t.tileColumns, m_t.columns - column);
            computeGradient(row, rows, column, columns, g, g + m_t.gradientFloats());
            const long lines = columns == m_t.columns ? rows : 1; // whole lines follow one another
            for (long i = 0; i < rows; i += lines)
                updateBlock(m_rule, s, m_arenas, m_offset + (row + i) * m_t.columns + column, g + i * columns,
                            lines * columns);
        });
    }

private:
    void computeGradient(long row, long rows, long column, long columns, float* g, float* packed) const {
        const long stride = roundUp(m_t.tileRows, 16);
        for (long k = 0; k < m_t.depth; k += kDepthBlock) {
            const long depth = std::min(kDepthBlock, m_t.depth - k);
            for (long i = 0; i < depth; ++i) // lines of x are far apart: close together they are
                eachVector(0, rows, [&](long j, auto part) {
                    part.store(part.load(m_x + (k + i) * m_t.rows + row + j), packed + i * stride + j);
                });
            Epilogue epilogue;
            epilogue.accumulate = k > 0;
            const float* d = m_d + k * m_t.columns + column;
            Ahead ahead;
            const long next = std::min(kDepthBlock, m_t.depth - k - depth);
            if (next > 0) {
                ahead.add(m_x + (k + depth) * m_t.rows + row, next, m_t.rows, rows);
                ahead.add(d + depth * m_t.columns, next, m_t.columns, columns);
                ahead.spreadOver(ceilDivide(rows, maxRows(kTileVectors)) * ceilDivide(columns, kPanel));
                epilogue.ahead = &ahead;
            }
            productBlock(rows, columns, Strided{packed, 1, stride}, d, m_t.columns, depth, g, columns, epilogue);
        }
    }

    const UpdateTiles m_t;
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
    return std::max(1, in.threads) * UpdateTiles(in).areaFloats() * static_cast<std::int64_t>(sizeof(float));
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
