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

// What happens to a tile of C before it is stored.
struct Epilogue {
    const float* bias = nullptr; // of the tile's first column
    bool accumulate = false;     // C already holds a part of the sum
    bool relu = false;
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

// C (R × NV vectors, the last of `last` lanes) = epilogue(Σ_k A[i][k] B[k][·]). b points at the first column, its rows are
// bStride apart.
template <int R, int NV, bool kTail, class A>
HWY_INLINE void productTile(const A& a, const float* HWY_RESTRICT b, long bStride, long depth, float* HWY_RESTRICT c,
                            long cStride, long last, const Epilogue& epilogue) {
    V sum[R][NV];
    for (int i = 0; i < R; ++i)
        for (int j = 0; j < NV; ++j) sum[i][j] = zero();
    const float* line[R];
    for (int i = 0; i < R; ++i) line[i] = a.rowAt(i);
    for (long k = 0; k < depth; ++k, b += bStride) {
        V row[NV];
        for (int j = 0; j < NV; ++j)
            row[j] = kTail && j == NV - 1 ? loadFirst(b + j * kLanes, last) : load(b + j * kLanes);
        const long at = a.at(k);
        for (int i = 0; i < R; ++i) {
            const V x = constant(line[i][at]);
            for (int j = 0; j < NV; ++j) sum[i][j] = hn::MulAdd(x, row[j], sum[i][j]);
        }
    }
    for (int j = 0; j < NV; ++j) {
        const bool isTail = kTail && j == NV - 1;
        const long at = j * kLanes;
        if (epilogue.accumulate)
            for (int i = 0; i < R; ++i) {
                const float* from = c + i * cStride + at;
                sum[i][j] = hn::Add(sum[i][j], isTail ? loadFirst(from, last) : load(from));
            }
        if (epilogue.bias) {
            const V bias = isTail ? loadFirst(epilogue.bias + at, last) : load(epilogue.bias + at);
            for (int i = 0; i < R; ++i) sum[i][j] = hn::Add(sum[i][j], bias);
        }
        if (epilogue.relu) // in this order NaN stays
            for (int i = 0; i < R; ++i) sum[i][j] = hn::Max(zero(), sum[i][j]);
        for (int i = 0; i < R; ++i) {
            float* to = c + i * cStride + at;
            if (isTail)
                storeFirst(sum[i][j], to, last);
            else
                store(sum[i][j], to);
        }
    }
}

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
                  const Epilogue& epilogue) {
    constexpr int kRows = maxRows(NV);
    static constexpr auto kTiles = tilesOf<NV, kTail, A>(std::make_index_sequence<kRows>());
    long left = (rows + kRows - 1) / kRows;
    for (long row = 0; row < rows; --left) {
        const long count = (rows - row + left - 1) / left;
        kTiles[static_cast<std::size_t>(count - 1)](a.from(row), b, bStride, depth, c + row * cStride, cStride, last,
                                                    epilogue);
        row += count;
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
    const float* bias = epilogue.bias;
    for (long j = 0; j < columns; j += kPanel) {
        if (bias) epilogue.bias = bias + j;
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

// to[k · toStride + j] = from[j · fromStride + k] for k < rows, j < columns: a matrix is turned over in registers, four
// lines at a time.
inline void transpose(const float* from, long fromStride, long rows, long columns, float* to, long toStride) {
    const D d;
    const hn::RepartitionToWide<D> wide;
    const auto w = [&](V v) { return hn::BitCast(wide, v); };
    long j = 0;
    for (; j + 4 <= columns; j += 4) {
        const float* line = from + j * fromStride;
        long k = 0;
        for (; k + kLanes <= rows; k += kLanes) {
            const V a0 = load(line + k), a1 = load(line + fromStride + k), a2 = load(line + 2 * fromStride + k),
                    a3 = load(line + 3 * fromStride + k);
            const V b0 = hn::InterleaveLower(d, a0, a1), b1 = hn::InterleaveUpper(d, a0, a1),
                    b2 = hn::InterleaveLower(d, a2, a3), b3 = hn::InterleaveUpper(d, a2, a3);
            float* out = to + k * toStride + j;
            storeBlocks(d, hn::BitCast(d, hn::InterleaveLower(wide, w(b0), w(b2))), out, 4 * toStride);
            storeBlocks(d, hn::BitCast(d, hn::InterleaveUpper(wide, w(b0), w(b2))), out + toStride, 4 * toStride);
            storeBlocks(d, hn::BitCast(d, hn::InterleaveLower(wide, w(b1), w(b3))), out + 2 * toStride, 4 * toStride);
            storeBlocks(d, hn::BitCast(d, hn::InterleaveUpper(wide, w(b1), w(b3))), out + 3 * toStride, 4 * toStride);
        }
        for (; k < rows; ++k)
            for (long i = 0; i < 4; ++i) to[k * toStride + j + i] = line[i * fromStride + k];
    }
    for (; j < columns; ++j)
        for (long k = 0; k < rows; ++k) to[k * toStride + j] = from[j * fromStride + k];
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
