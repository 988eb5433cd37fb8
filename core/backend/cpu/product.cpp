// Products of matrices: the op matmul, and dense = f(x W + b) in one pass.
//
// The result is cut into tasks of rows × columns, the same for any number of threads; a task walks its part in blocks of
// depth so that the panel of B stays in the first cache. Where the result is small and the depth long (weight gradients,
// the first dense layer after a convolution), the depth is cut into slices too and their sums are added in order.
// Where many rows pass, B is laid out in panels first, each one stretch of memory that may be deep; those of weights that stay
// are kept.
//
// Aᵀ B with few columns (the gradient of a narrow layer's kernel) is computed as (Bᵀ A)ᵀ, whose lines fill the vectors.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/product.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"

#include <optional>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// C (rows × columns, dense) = f(A B + bias + addend). Strides are in numbers.
struct Product {
    long rows = 0, columns = 0, depth = 0;
    const float *a = nullptr, *b = nullptr, *bias = nullptr;
    const float* addend = nullptr; // as large as C, may be C
    long aRow = 0, aDepth = 0, bDepth = 0, bColumn = 0;
    float* c = nullptr;
    Function function = Function::linear;
    float alpha = 0;
    MapStretch activation = nullptr; // where the tile cannot do it itself
    const float* slopeAt = nullptr;  // C · f' of these numbers, as large as C
    SlopeStretch slope = nullptr;

    // The cutting: decided by the shape alone.
    long taskRows = 0, taskColumns = 0, slices = 1, sliceDepth = 0;
    bool packsA = false, packsB = false, transposesB = false, fetchesAhead = false;
    bool isPlain = false;   // nothing but A B
    bool isTurned = false;  // C has become Cᵀ, and so have its operands
    bool bInPanels = false; // all of B, before the tasks
    bool keepsB = false;    // those panels stay until the weights change
    float* panelsOfB = nullptr;
    float* scratch = nullptr;
    long areaFloats = 0;
    int areas = 1;
    long bands = 1; // of row tasks, for the order alone

    long rowTasks() const { return ceilDivide(rows, taskRows); }
    long columnTasks() const { return ceilDivide(columns, taskColumns); }
    // Row and column where a task begins. Each band of rows, one for each thread, is gone through column by column: a thread
    // meets its rows again in the kernels before and after, and the panels it needs next are those it had.
    std::pair<long, long> taskAt(long task) const {
        const long across = columnTasks(), band = (task / across * bands + bands - 1) / rowTasks();
        const long first = rowTasks() * band / bands, count = rowTasks() * (band + 1) / bands - first;
        const long inBand = task - first * across;
        return {(first + inBand % count) * taskRows, inBand / count * taskColumns};
    }
    bool turnsBack() const { return isTurned && rows > 1; }
    bool hasPartials() const { return slices > 1 || turnsBack(); }
    long panels() const { return ceilDivide(columns, kPanel); }
    long panelFloats() const { return bInPanels ? panels() * depth * kPanel : 0; }
    long partialFloats() const { return hasPartials() ? roundUp(slices * rows * columns, 16) : 0; }
};

constexpr long kKeptDepth = 512;         // of a block of kept panels: it comes from the second cache line after line
constexpr long kMostKept = 1L << 22;     // numbers: a second copy of larger weights would cost too much memory
constexpr long kMostInPanels = 1L << 18; // numbers: panels made anew come from the second cache
constexpr long kPackedRows = 48;         // rows of A copied at a time: with 128 of depth 24 KB

// Cuts the work, by its shape alone.
void cut(Product& p, int threads, bool weightsStay) {
    const auto vectorsFor = [](long lines, long length) { return lines * ceilDivide(length, kLanes); };
    p.isTurned = p.aRow == 1 && p.bColumn == 1 && p.isPlain &&
                 5 * vectorsFor(p.columns, p.rows) < 4 * vectorsFor(p.rows, p.columns);
    if (p.isTurned) {
        std::swap(p.rows, p.columns);
        std::swap(p.a, p.b);
        std::swap(p.aDepth, p.bDepth);
    }

    p.keepsB = weightsStay && !p.isTurned && p.rows >= 6 && p.depth > 0 && p.depth * p.columns <= kMostKept;
    p.bInPanels =
        p.keepsB || ((p.bColumn != 1 || p.bDepth > kPanel) && p.rows >= 240 && p.depth * p.columns <= kMostInPanels);
    const long fewestRows = p.keepsB ? 64 : 24; // a panel that is read anew costs what is won by fewer rows
    p.taskRows = std::min(p.rows, 120L);
    p.taskColumns = std::min(p.columns, 4 * kPanel);
    const long work = p.rows * p.columns * p.depth;
    const auto tasks = [&] { return p.rowTasks() * p.columnTasks(); };
    const long wanted = work < 16'000'000 ? 4 : 16; // every task fetches its panels anew
    while (tasks() < wanted && work / tasks() > 500'000 && (p.taskRows > fewestRows || p.taskColumns > kPanel)) {
        if (p.taskColumns > kPanel)
            p.taskColumns = roundUp(ceilDivide(p.taskColumns, 2), kPanel);
        else
            p.taskRows = roundUp(ceilDivide(p.taskRows, 2), 6);
    }
    if (p.rows > p.taskRows) // an even number of tasks of equal height
        p.taskRows = roundUp(ceilDivide(p.rows, roundUp(p.rowTasks(), 2)), 6);
    if (p.rows * p.columns <= 65536 && p.depth >= 2048 && work >= 4'000'000) {
        p.slices = std::min(16L, p.depth / 512);
        p.taskRows = std::min(p.rows, 240L);
        p.taskColumns = std::min(p.columns, 4 * kPanel);
    }
    if (p.isTurned && p.depth >= 512) p.slices = std::min(16L, p.depth / 256);
    p.sliceDepth = roundUp(ceilDivide(std::max(p.depth, 1L), p.slices), p.slices > 1 ? 16 : 1);
    p.slices = std::max(1L, ceilDivide(p.depth, p.sliceDepth));
    p.transposesB = p.bColumn != 1;
    p.packsB = !p.bInPanels && (p.transposesB || (p.taskRows >= 48 && p.bDepth >= 1024));
    p.packsA = p.aRow == 1 && p.aDepth >= 512 && p.columns > 1;
    constexpr long kCacheFloats = 1024 * 1024; // what comes from further away than the second cache
    p.fetchesAhead = p.columns * p.depth > kCacheFloats || (p.packsA && p.rows * p.depth > kCacheFloats);
    p.areaFloats = (p.packsB ? kPanelFloats : 0) + (p.packsA ? kDepthBlock * kPackedRows : 0);
    p.areas = static_cast<int>(std::min<long>(std::max(1, threads), p.rowTasks() * p.columnTasks() * p.slices));
    p.bands = p.rows >= p.columns ? std::clamp<long>(threads, 1, std::max(1L, p.rowTasks())) : 1;
}

Product describe(const Instruction& instruction) {
    Product p;
    const Attributes& at = instruction.attributes;
    const Shape &aShape = instruction.inputs[0].shape, &bShape = instruction.inputs[1].shape;
    const long aLast = aShape.last(), aLead = aLast > 0 ? aShape.count() / aLast : 0;
    const long bLast = bShape.last(), bLead = bLast > 0 ? bShape.count() / bLast : 0;
    p.rows = at.transposeA ? aLast : aLead;
    p.depth = at.transposeA ? aLead : aLast;
    p.columns = at.transposeB ? bLead : bLast;
    p.aRow = at.transposeA ? 1 : aLast;
    p.aDepth = at.transposeA ? aLast : 1;
    p.bDepth = at.transposeB ? 1 : bLast;
    p.bColumn = at.transposeB ? bLast : 1;
    p.a = instruction.inputs[0].as<const float>();
    p.b = instruction.inputs[1].as<const float>();
    p.c = instruction.outputs[0].as<float>();
    p.isPlain = instruction.op == Op::matmul;
    if (instruction.op == Op::dense) {
        for (std::size_t i = 2; i < instruction.inputs.size(); ++i)
            (instruction.inputs[i].shape.rank() == 1 ? p.bias : p.addend) = instruction.inputs[i].as<const float>();
        p.function = at.function;
        p.alpha = static_cast<float>(at.alpha);
    }

    if (instruction.op == Op::matmulMapGradient) {
        p.slopeAt = instruction.inputs[2].as<const float>();
        p.slope = slopeStretch(at.function);
        p.alpha = static_cast<float>(at.alpha);
    }
    cut(p, instruction.threads, instruction.weightsStay);
    return p;
}

// One task: rows [row, row + rows), columns [column, column + columns), depth [from, to) → c (stride cStride).
HWY_NOINLINE void runTask(const Product& p, long row, long rows, long column, long columns, long from, long to,
                          float* c, long cStride, bool finishes, float* area) {
    float* packedB = area;
    float* packedA = area + (p.packsB ? kPanelFloats : 0);
    const long blocks = std::max(1L, ceilDivide(to - from, p.bInPanels ? kKeptDepth : kDepthBlock));
    const long blockDepth = ceilDivide(to - from, blocks);
    const long rowStep = p.packsA ? kPackedRows : rows;
    for (long r = 0; r < rows; r += rowStep) {
        const long count = std::min(rowStep, rows - r);
        for (long block = 0; block < blocks; ++block) {
            const long k = from + block * blockDepth, depth = std::min(blockDepth, to - k);
            const float* a = p.a + (row + r) * p.aRow + k * p.aDepth;
            long aDepth = p.aDepth;
            if (p.packsA) {
                for (long i = 0; i < depth; ++i) {
                    eachVector(0, count, [&](long j, auto part) {
                        part.store(part.load(a + i * p.aDepth + j), packedA + i * kPackedRows + j);
                    });
                }
                a = packedA;
                aDepth = kPackedRows;
            }
            Epilogue epilogue;
            const bool adds = p.addend && finishes && block == 0, ends = finishes && block == blocks - 1;
            epilogue.accumulate = block > 0 || (adds && p.addend == p.c);
            Ahead ahead;
            if (p.fetchesAhead) {
                if (block + 1 < blocks && !p.packsB && !p.bInPanels) {
                    if (p.aRow == 1)
                        ahead.add(a + blockDepth * p.aDepth, p.packsA ? 0 : blockDepth, p.aDepth, count);
                    else
                        ahead.add(a + blockDepth, count, p.aRow, blockDepth);
                    ahead.add(p.b + (k + blockDepth) * p.bDepth + column, blockDepth, p.bDepth, columns);
                }
                if (p.packsA && r + rowStep < rows)
                    ahead.add(p.a + (row + r + rowStep) + k * p.aDepth, depth, p.aDepth, rowStep);
                ahead.spreadOver(ceilDivide(count, 6) * ceilDivide(columns, kPanel));
                epilogue.ahead = &ahead;
            }
            for (long j = 0; j < columns; j += kPanel) {
                const long width = std::min(kPanel, columns - j);
                const float* b = p.b + k * p.bDepth + (column + j) * p.bColumn;
                long bStride = p.bDepth;
                if (p.bInPanels) {
                    b = p.panelsOfB + (column + j) / kPanel * p.depth * kPanel + k * kPanel;
                    bStride = kPanel;
                } else if (p.packsB) {
                    if (p.transposesB)
                        transpose(b, p.bColumn, depth, width, packedB, kPanel);
                    else
                        packPanel(b, p.bDepth, depth, width, packedB);
                    b = packedB;
                    bStride = kPanel;
                }
                const float* along = adds ? p.addend : ends ? p.slopeAt : nullptr;
                if (along) { // numbers that the tiles of this panel read once
                    ahead.add(along + (c + r * cStride + j - p.c), count, cStride, width);
                    ahead.spreadOver(ceilDivide(count, 6));
                    epilogue.ahead = &ahead;
                }
                if (ends) {
                    epilogue.bias = p.bias ? p.bias + column + j : nullptr;
                    epilogue.relu = p.function == Function::relu;
                }
                float* out = c + r * cStride + j;
                if (adds && p.addend != p.c) epilogue.addend = p.addend + (out - p.c);
                if (aDepth == 1)
                    productColumns(count, width, Contiguous{a, p.aRow}, b, bStride, depth, out, cStride, epilogue);
                else
                    productColumns(count, width, Strided{a, p.aRow, aDepth}, b, bStride, depth, out, cStride, epilogue);
                // While the panel's results lie in the first cache
                if (ends && p.activation)
                    for (long i = 0; i < count; ++i, out += cStride) p.activation(out, out, width, p.alpha);
                if (ends && p.slope)
                    for (long i = 0; i < count; ++i, out += cStride)
                        p.slope(p.slopeAt + (out - p.c), out, out, width, p.alpha);
            }
        }
    }
}

// to[r] = f(Σ_s partial[s][r] + bias), rows [begin, end): the slices are added in their order. `to` may be the first of them.
void addSlices(const Product& p, const float* partials, long begin, long end, float* to) {
    const long size = p.rows * p.columns;
    for (long r = begin; r < end; ++r) {
        float* out = to + r * p.columns;
        eachVector(0, p.columns, [&](long j, auto part) {
            V sum = part.load(partials + r * p.columns + j);
            for (long s = 1; s < p.slices; ++s) sum = hn::Add(sum, part.load(partials + s * size + r * p.columns + j));
            if (p.addend) sum = hn::Add(sum, part.load(p.addend + r * p.columns + j));
            if (p.bias) sum = hn::Add(sum, part.load(p.bias + j));
            if (p.function == Function::relu) sum = hn::Max(zero(), sum);
            part.store(sum, out + j);
        });
        if (p.activation) p.activation(out, out, p.columns, p.alpha);
        if (p.slope) p.slope(p.slopeAt + r * p.columns, out, out, p.columns, p.alpha);
    }
}

std::int64_t productScratch(const Instruction& instruction) {
    const Product p = describe(instruction);
    const long panels = p.keepsB ? 0 : p.panelFloats();
    return (p.areas * p.areaFloats + p.partialFloats() + panels) * static_cast<long>(sizeof(float));
}

std::int64_t productKept(const Instruction& instruction) {
    const Product p = describe(instruction);
    return p.keepsB ? p.panelFloats() * static_cast<long>(sizeof(float)) : 0;
}

void layPanels(const Product& p, ThreadPool& pool) {
    pool.run(static_cast<int>(p.panels()), [&](int panel, int) {
        const long first = panel * kPanel, width = std::min(kPanel, p.columns - first);
        float* to = p.panelsOfB + first * p.depth;
        if (p.transposesB)
            transpose(p.b + first * p.bColumn, p.bColumn, p.depth, width, to, kPanel);
        else
            packPanel(p.b + first, p.bDepth, p.depth, width, to);
    });
}

void finishDescription(Product& p, const Instruction& instruction) {
    p.scratch = reinterpret_cast<float*>(instruction.scratch);
    p.panelsOfB =
        p.keepsB ? reinterpret_cast<float*>(instruction.kept) : p.scratch + p.areas * p.areaFloats + p.partialFloats();
    if (p.function != Function::linear && p.function != Function::relu) p.activation = mapStretch(p.function);
}

std::unique_ptr<Kernel> bindProduct(const Instruction& instruction, ThreadPool& pool) {
    Product p = describe(instruction);
    finishDescription(p, instruction);
    const long tasks = p.rowTasks() * p.columnTasks();
    const long cells = tasks * p.slices;
    std::string name =
        std::string("product ") + std::to_string(maxRows(kTileVectors)) + "×" + std::to_string(kTileVectors);
    if (p.packsA || p.packsB || (p.bInPanels && !p.keepsB)) name += " packed";
    if (p.keepsB) name += " kept";
    if (p.isTurned) name += " turned";
    return makeKernel(
        name, static_cast<int>(cells),
        [p, tasks, cells, &pool, version = instruction.weightsVersion,
         packed = std::optional<std::uint64_t>()](const StepState&) mutable {
            if (p.bInPanels && !(p.keepsB && packed == *version)) {
                layPanels(p, pool);
                if (p.keepsB) packed = *version;
            }
            float* partials = p.scratch + p.areas * p.areaFloats;
            runTasks(pool, cells, p.areas, [&](long cell, int area) {
                const long task = cell % tasks, slice = cell / tasks;
                const auto [row, column] = p.taskAt(task);
                const long from = slice * p.sliceDepth, to = std::min(p.depth, from + p.sliceDepth);
                float* c = (p.hasPartials() ? partials + slice * p.rows * p.columns : p.c) + row * p.columns + column;
                runTask(p, row, std::min(p.taskRows, p.rows - row), column, std::min(p.taskColumns, p.columns - column),
                        from, to, c, p.columns, p.slices == 1, p.scratch + area * p.areaFloats);
            });
            if (p.slices > 1) {
                const long perTask = std::max(1L, kSliceNumbers / std::max(1L, p.columns));
                float* to = p.turnsBack() ? partials : p.c;
                runSlices(pool, p.rows, perTask, [&](long begin, long end) { addSlices(p, partials, begin, end, to); });
            }
            if (p.turnsBack()) transpose(partials, p.columns, p.columns, p.rows, p.c, p.rows);
        });
}

// Few columns or few rows: scalar products of stretches that lie along the depth.
bool acceptsDots(const Instruction& instruction) {
    if (hasAddend(instruction)) return false;
    const Product p = describe(instruction);
    const bool lieAlongDepth = p.aDepth == 1 && (p.bDepth == 1 || p.columns == 1);
    return lieAlongDepth && !p.isTurned && (p.columns == 1 || p.rows <= 3) && p.depth > 0;
}

template <int N>
HWY_INLINE void dots(const float* a, const float* const* b, long depth, float* result) {
    V sum[N][2];
    for (auto& s : sum) s[0] = s[1] = zero();
    long k = 0;
    for (; k + 2 * kLanes <= depth; k += 2 * kLanes)
        for (int u = 0; u < 2; ++u) {
            const V x = load(a + k + u * kLanes);
            for (int i = 0; i < N; ++i) sum[i][u] = hn::MulAdd(x, load(b[i] + k + u * kLanes), sum[i][u]);
        }
    eachVector(k, depth, [&](long j, auto part) {
        const V x = part.load(a + j);
        for (int i = 0; i < N; ++i) sum[i][0] = hn::MulAdd(x, part.load(b[i] + j), sum[i][0]);
    });
    for (int i = 0; i < N; ++i) result[i] = sumOf(hn::Add(sum[i][0], sum[i][1]));
}

std::unique_ptr<Kernel> bindDots(const Instruction& instruction, ThreadPool& pool) {
    Product p = describe(instruction);
    finishDescription(p, instruction);
    // One operand is held, the lines of the other pass by, four at a time. W as a single column lies along the depth as it is.
    const bool overRows = p.columns == 1;
    const long lines = overRows ? p.rows : p.columns, held = overRows ? 1 : p.rows;
    const long lineStride = overRows ? p.aRow : p.bColumn, heldStride = overRows ? 0 : p.aRow;
    const float* line0 = overRows ? p.a : p.b;
    const float* held0 = overRows ? p.b : p.a;
    const long perSlice = std::max(4L, roundUp(kSliceNumbers / std::max(1L, p.depth), 4));
    return makeKernel("dots", sliceCount(lines, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, lines, perSlice, [&](long begin, long end) {
            for (long h = 0; h < held; ++h) {
                const float* fixed = held0 + h * heldStride;
                float* out = overRows ? p.c : p.c + h * p.columns;
                long i = begin;
                for (; i + 4 <= end; i += 4) {
                    const float* four[4];
                    for (long u = 0; u < 4; ++u) four[u] = line0 + (i + u) * lineStride;
                    dots<4>(fixed, four, p.depth, out + i);
                }
                for (; i < end; ++i) {
                    const float* one = line0 + i * lineStride;
                    dots<1>(fixed, &one, p.depth, out + i);
                }
                if (p.bias)
                    for (i = begin; i < end; ++i) out[i] += p.bias[overRows ? 0 : i];
                if (p.function == Function::relu) {
                    for (i = begin; i < end; ++i) out[i] = out[i] <= 0 ? 0.0f : out[i]; // NaN stays
                } else if (p.activation) {
                    p.activation(out + begin, out + begin, end - begin, p.alpha);
                }
            }
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(productScratch);
HWY_EXPORT(productKept);
HWY_EXPORT(bindProduct);
HWY_EXPORT(acceptsDots);
HWY_EXPORT(bindDots);

std::span<const Implementation> productList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(productScratch)(i); };
    static constexpr auto kept = [](I i) { return HWY_DYNAMIC_DISPATCH(productKept)(i); };
    static constexpr auto bindTiles = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindProduct)(i, p); };
    static constexpr auto dotsFit = [](I i) { return allFloat(i) && HWY_DYNAMIC_DISPATCH(acceptsDots)(i); };
    static constexpr auto bindDot = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindDots)(i, p); };
    static const Implementation kList[] = {
        {Op::matmul, "dots", dotsFit, nullptr, bindDot},
        {Op::dense, "dots", dotsFit, nullptr, bindDot},
        {Op::matmul, "product", allFloat, scratch, bindTiles, kept},
        {Op::dense, "product", allFloat, scratch, bindTiles, kept},
        {Op::matmulMapGradient, "product", allFloat, scratch, bindTiles, kept},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
