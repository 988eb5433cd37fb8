// Register-tile product C = epilogue(A B), the inner loop of every contraction: dense layers, convolutions, recurrent cells.
//
// One tile holds R rows and NV vectors of C in registers while k runs over the depth: R · NV multiply-adds per R + NV loads,
// so the multiply-add units stay busy as long as B's panel (depth × NV vectors) stays in the first two caches. R × NV by
// target: 6 × 4 with 32 registers, 6 × 2 with 16; narrower panels take more rows.
#if defined(LAMINA_PRODUCT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_PRODUCT_INL_H
#undef LAMINA_PRODUCT_INL_H
#else
#define LAMINA_PRODUCT_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"

#include "hwy/cache_control.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr int kTileVectors = HWY_TARGET <= HWY_AVX3 ? 4 : 2;
constexpr long kPanel = kTileVectors * kLanes; // columns of a full panel
constexpr long kDepthBlock = 128;              // rows of a panel: 32 KB on AVX-512, so it stays in the first cache
constexpr long kPanelFloats = kDepthBlock * kPanel;

constexpr int maxRows(int vectors) {
    if (HWY_TARGET <= HWY_AVX3) return vectors == 4 ? 6 : vectors == 3 ? 8 : 12;
    return vectors == 2 ? 6 : 12;
}

// Numbers that the next product needs, asked for line by line between the tiles of this one. Rows that are far apart, or read
// once by a few tiles only, come late from the last cache: no prefetcher of the processor sees a pattern in them in time.
class Ahead {
public:
    // rows × length numbers, rows `stride` apart
    void add(const float* at, long rows, long stride, long length) {
        if (m_count == kMost || rows <= 0 || length <= 0) return;
        m_regions[m_count++] = {at, stride, length, rows};
        m_lines += rows * ((length + kLine - 1) / kLine);
    }
    void spreadOver(long tiles) { m_perTile = (m_lines + tiles - 1) / std::max(1L, tiles); }

    void fetch() {
        for (long left = m_perTile; left > 0 && m_region < m_count; --left) {
            Region& r = m_regions[m_region];
            hwy::Prefetch(r.at + m_place);
            m_place += kLine;
            if (m_place < r.length) continue;
            m_place = 0;
            r.at += r.stride;
            if (--r.rows == 0) ++m_region;
        }
    }

private:
    static constexpr int kMost = 5;
    static constexpr long kLine = 16; // numbers of a cache line
    struct Region {
        const float* at;
        long stride, length, rows;
    };
    Region m_regions[kMost];
    int m_count = 0, m_region = 0;
    long m_lines = 0, m_perTile = 0, m_place = 0;
};

// What happens to a tile of C before it is stored.
struct Epilogue {
    const float* bias = nullptr;   // of the tile's first column
    const float* addend = nullptr; // at the tile's first number, lines as far apart as C's; not C itself
    bool accumulate = false;       // C already holds a part of the sum
    bool relu = false;
    Ahead* ahead = nullptr;
};

// How the numbers of A are found: value (row, k) = data[offset of the row + offset of k].
struct Strided {
    const float* data;
    long row, step;
    HWY_INLINE Strided from(long first) const { return {data + first * row, row, step}; }
    HWY_INLINE const float* rowAt(long i) const { return data + i * row; }
    HWY_INLINE long at(long k) const { return k * step; }
};
struct Contiguous { // rows that lie along the depth
    const float* data;
    long row;
    HWY_INLINE Contiguous from(long first) const { return {data + first * row, row}; }
    HWY_INLINE const float* rowAt(long i) const { return data + i * row; }
    HWY_INLINE long at(long k) const { return k; }
};
struct Gathered { // pixels of a picture by tables
    const float* data;
    const std::int32_t *rows, *steps;
    HWY_INLINE Gathered from(long first) const { return {data, rows + first, steps}; }
    HWY_INLINE const float* rowAt(long i) const { return data + rows[i]; }
    HWY_INLINE long at(long k) const { return steps[k]; }
};

// A line of NV vectors; the last one may be the rest of a line.
template <int NV, bool kTail>
struct Line {
    Mask rest; // of the last vector
    long last;
    explicit HWY_INLINE Line(long last) : rest(hn::FirstN(D(), static_cast<std::size_t>(last))), last(last) {}

    HWY_INLINE V load(const float* p, int j) const {
        if (!kTail || j + 1 < NV) return cpu::HWY_NAMESPACE::load(p + j * kLanes);
#if HWY_MEM_OPS_MIGHT_FAULT
        return loadFirst(p + j * kLanes, last);
#else
        return hn::MaskedLoad(rest, D(), p + j * kLanes);
#endif
    }
    HWY_INLINE void store(V v, float* p, int j) const {
        if (!kTail || j + 1 < NV)
            cpu::HWY_NAMESPACE::store(v, p + j * kLanes);
        else
            storeFirst(v, p + j * kLanes, last);
    }
};

// The loops over a tile are written out in full, or the compiler keeps the sums in memory.
#define LAMINA_EACH_ROW HWY_UNROLL(16) for (int i = 0; i < R; ++i)
#define LAMINA_EACH_VECTOR HWY_UNROLL(4) for (int j = 0; j < NV; ++j)

// sum (R × NV vectors) = Σ_k A[i][k] B[k][·]. b points at the first column, its rows are bStride apart.
template <int R, int NV, bool kTail, class A>
HWY_INLINE void sumTile(const A& a, const float* HWY_RESTRICT b, long bStride, long depth, const Line<NV, kTail>& line,
                        V (&sum)[R][NV]) {
    const float* row[R];
    LAMINA_EACH_ROW {
        row[i] = a.rowAt(i);
        LAMINA_EACH_VECTOR sum[i][j] = zero();
    }
    for (long k = 0; k < depth; ++k, b += bStride) {
        V across[NV];
        LAMINA_EACH_VECTOR across[j] = line.load(b, j);
        const long at = a.at(k);
        LAMINA_EACH_ROW {
            const V x = constant(row[i][at]);
            LAMINA_EACH_VECTOR sum[i][j] = hn::MulAdd(x, across[j], sum[i][j]);
        }
    }
}

// C (R × NV vectors, the last of `last` lanes) = epilogue(A B)
template <int R, int NV, bool kTail, class A>
HWY_INLINE void productTile(const A& a, const float* HWY_RESTRICT b, long bStride, long depth, float* HWY_RESTRICT c,
                            long cStride, long last, const Epilogue& epilogue) {
    const Line<NV, kTail> line(last);
    V sum[R][NV];
    sumTile(a, b, bStride, depth, line, sum);
    if (epilogue.accumulate)
        LAMINA_EACH_ROW LAMINA_EACH_VECTOR sum[i][j] = hn::Add(sum[i][j], line.load(c + i * cStride, j));
    if (epilogue.addend)
        LAMINA_EACH_ROW LAMINA_EACH_VECTOR sum[i][j] = hn::Add(sum[i][j], line.load(epilogue.addend + i * cStride, j));
    if (epilogue.bias) LAMINA_EACH_VECTOR {
            const V bias = line.load(epilogue.bias, j);
            LAMINA_EACH_ROW sum[i][j] = hn::Add(sum[i][j], bias);
        }
    if (epilogue.relu) // in this order NaN stays
        LAMINA_EACH_ROW LAMINA_EACH_VECTOR sum[i][j] = hn::Max(zero(), sum[i][j]);
    LAMINA_EACH_ROW LAMINA_EACH_VECTOR line.store(sum[i][j], c + i * cStride, j);
}

#undef LAMINA_EACH_ROW
#undef LAMINA_EACH_VECTOR

// Any A, whose product asks for the panel that the next one reads, some of it with each step: where B comes from far away, no
// prefetcher of the processor brings it while this product keeps the memory idle.
template <class A>
struct Streaming {
    A a;
    const float* next;
    long perRow, perStep; // numbers for each row of A; with each step of a tile

    // next: depth × width numbers in one piece
    static Streaming of(const A& a, long rows, const float* next, long depth, long width) {
        const long tile = std::min<long>(rows, maxRows(static_cast<int>((width + kLanes - 1) / kLanes)));
        return {a, next, (depth * width + rows - 1) / rows, (width * tile + rows - 1) / rows};
    }
    HWY_INLINE Streaming from(long first) const { return {a.from(first), next + first * perRow, perRow, perStep}; }
    HWY_INLINE const float* rowAt(long i) const { return a.rowAt(i); }
    HWY_INLINE long at(long k) const {
        constexpr long kLine = 16; // numbers of a cache line
        for (long i = 0; i < perStep; i += kLine) hwy::Prefetch(next + k * perStep + i);
        return a.at(k);
    }
};

template <class A>
using TileFunction = void (*)(const A&, const float*, long, long, float*, long, long, const Epilogue&);

template <int R, int NV, bool kTail, class A>
HWY_NOINLINE void productTileCall(const A& a, const float* b, long bStride, long depth, float* c, long cStride,
                                  long last, const Epilogue& epilogue) {
    productTile<R, NV, kTail>(a, b, bStride, depth, c, cStride, last, epilogue);
}

template <int NV, bool kTail, class A, std::size_t... I>
constexpr std::array<TileFunction<A>, sizeof...(I)> tilesOf(std::index_sequence<I...>) {
    return {&productTileCall<static_cast<int>(I) + 1, NV, kTail, A>...};
}

// One panel of NV vectors over all rows; the rows are shared out evenly over the tiles.
template <int NV, bool kTail, class A>
void productPanel(long rows, const A& a, const float* b, long bStride, long depth, float* c, long cStride, long last,
                  Epilogue epilogue) {
    constexpr int kRows = maxRows(NV);
    static constexpr auto kTiles = tilesOf<NV, kTail, A>(std::make_index_sequence<kRows>());
    long left = (rows + kRows - 1) / kRows;
    for (long row = 0; row < rows; --left) {
        const long count = (rows - row + left - 1) / left;
        kTiles[static_cast<std::size_t>(count - 1)](a.from(row), b, bStride, depth, c + row * cStride, cStride, last,
                                                    epilogue);
        row += count;
        if (epilogue.addend) epilogue.addend += count * cStride;
        if (epilogue.ahead) epilogue.ahead->fetch();
    }
}

// A panel of any width up to kPanel. Nothing of B or C is touched beyond `columns`.
template <class A>
HWY_INLINE void productColumns(long rows, long columns, const A& a, const float* b, long bStride, long depth, float* c,
                               long cStride, const Epilogue& epilogue) {
    const long vectors = (columns + kLanes - 1) / kLanes, last = columns - (vectors - 1) * kLanes;
    const auto call = [&]<int NV>(std::integral_constant<int, NV>) {
        if (last == kLanes)
            productPanel<NV, false>(rows, a, b, bStride, depth, c, cStride, last, epilogue);
        else
            productPanel<NV, true>(rows, a, b, bStride, depth, c, cStride, last, epilogue);
    };
    if constexpr (kTileVectors == 4) {
        if (vectors == 4) return call(std::integral_constant<int, 4>());
        if (vectors == 3) return call(std::integral_constant<int, 3>());
    }
    if (vectors == 2) return call(std::integral_constant<int, 2>());
    call(std::integral_constant<int, 1>());
}

// The same for any number of columns, panel after panel.
template <class A>
HWY_INLINE void productBlock(long rows, long columns, const A& a, const float* b, long bStride, long depth, float* c,
                             long cStride, Epilogue epilogue) {
    const float *bias = epilogue.bias, *addend = epilogue.addend;
    for (long j = 0; j < columns; j += kPanel) {
        if (bias) epilogue.bias = bias + j;
        if (addend) epilogue.addend = addend + j;
        productColumns(rows, std::min(kPanel, columns - j), a, b + j, bStride, depth, c + j, cStride, epilogue);
    }
}

// Copies rows × columns of B into a panel with rows kPanel apart.
inline void packPanel(const float* b, long bStride, long rows, long columns, float* panel) {
    for (long k = 0; k < rows; ++k)
        eachVector(0, columns,
                   [&](long j, auto part) { part.store(part.load(b + k * bStride + j), panel + k * kPanel + j); });
}

// Stores each block of four numbers of v at to, to + stride, …
template <class DV, class VV>
HWY_INLINE void storeBlocks(DV d, VV v, float* to, long stride) {
    if constexpr (hn::MaxLanes(DV()) <= 4) {
        hn::StoreU(v, d, to);
    } else {
        const hn::Half<DV> half;
        storeBlocks(half, hn::LowerHalf(half, v), to, stride);
        storeBlocks(half, hn::UpperHalf(half, v), to + static_cast<long>(hn::MaxLanes(half)) / 4 * stride, stride);
    }
}

// Four lines of kLanes numbers turned over: number k of line j → number j of block k of four; block 4 i + b is part i of out[b].
struct TurnedBlocks {
    V out[4];
    HWY_INLINE TurnedBlocks(V a0, V a1, V a2, V a3) {
        const D d;
        const hn::RepartitionToWide<D> wide;
        const auto w = [&](V v) { return hn::BitCast(wide, v); };
        const V b0 = hn::InterleaveLower(d, a0, a1), b1 = hn::InterleaveUpper(d, a0, a1),
                b2 = hn::InterleaveLower(d, a2, a3), b3 = hn::InterleaveUpper(d, a2, a3);
        out[0] = hn::BitCast(d, hn::InterleaveLower(wide, w(b0), w(b2)));
        out[1] = hn::BitCast(d, hn::InterleaveUpper(wide, w(b0), w(b2)));
        out[2] = hn::BitCast(d, hn::InterleaveLower(wide, w(b1), w(b3)));
        out[3] = hn::BitCast(d, hn::InterleaveUpper(wide, w(b1), w(b3)));
    }
    HWY_INLINE void store(float* to, long stride) const {
        for (long b = 0; b < 4; ++b) storeBlocks(D(), out[b], to + b * stride, 4 * stride);
    }
};

// to[k · toStride + j] = from[j · fromStride + k] for k < rows, j < columns: a matrix is turned over in registers, four
// lines at a time. The last four columns may overlap those before, so the result must not lie where the lines do.
inline void transpose(const float* from, long fromStride, long rows, long columns, float* to, long toStride) {
    const long whole = rows / kLanes * kLanes, rest = rows - whole;
    if (columns < 4) {
        for (long j = 0; j < columns; ++j)
            for (long k = 0; k < rows; ++k) to[k * toStride + j] = from[j * fromStride + k];
        return;
    }
    for (long next = 0; next < columns; next += 4) {
        const long j = std::min(next, columns - 4);
        const float* line = from + j * fromStride;
        float* out = to + j;
        for (long k = 0; k < whole; k += kLanes, line += kLanes, out += kLanes * toStride)
            TurnedBlocks(load(line), load(line + fromStride), load(line + 2 * fromStride), load(line + 3 * fromStride))
                .store(out, toStride);
        if (rest == 0) continue;
        HWY_ALIGN float blocks[4 * kLanes];
        TurnedBlocks(loadFirst(line, rest), loadFirst(line + fromStride, rest), loadFirst(line + 2 * fromStride, rest),
                     loadFirst(line + 3 * fromStride, rest))
            .store(blocks, 4);
        const hn::CappedTag<float, 4> four;
        for (long k = 0; k < rest; ++k) hn::StoreU(hn::LoadU(four, blocks + 4 * k), four, out + k * toStride);
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
