// The loops of row programs (row_program.cpp) over a tile of samples that lies feature after feature, `width` numbers apart, so
// that vectors run along the samples. Register tiles like those of product-inl.h, for layers too narrow for vectors along the
// units.
#if defined(LAMINA_ROW_TILES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_ROW_TILES_INL_H
#undef LAMINA_ROW_TILES_INL_H
#else
#define LAMINA_ROW_TILES_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"

#include <algorithm>
#include <array>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Vectors of samples in a register tile.
constexpr int kRowVectors = HWY_TARGET <= HWY_AVX3 ? 4 : 2;

#define LAMINA_EACH_ROW HWY_UNROLL(16) for (int i = 0; i < R; ++i)
#define LAMINA_EACH_VECTOR HWY_UNROLL(8) for (int j = 0; j < NV; ++j)

// y[o] = f(Σ_k w(o, k) x[k] + b[o]) for all features of the result. w(o, k) = w[o · across + k · along].
struct RowProduct {
    const float *w, *bias; // bias may be nullptr
    long across, along;
    long features, depth;
    bool relu;
    bool hasMask; // the result where mask > 0, else 0: the slope of relu
};

template <int R, int NV>
HWY_INLINE void rowProductTile(const RowProduct& p, long first, const float* HWY_RESTRICT x, long width, float* y,
                               const float* mask) {
    V sum[R][NV];
    const float* HWY_RESTRICT w = p.w + first * p.across;
    LAMINA_EACH_ROW {
        const V start = p.bias ? constant(p.bias[first + i]) : zero();
        LAMINA_EACH_VECTOR sum[i][j] = start;
    }
    const long across = p.across, along = p.along;
    for (long k = 0; k < p.depth; ++k, x += width, w += along) {
        V here[NV];
        LAMINA_EACH_VECTOR here[j] = load(x + j * kLanes);
        LAMINA_EACH_ROW {
            const V factor = constant(w[i * across]);
            LAMINA_EACH_VECTOR sum[i][j] = hn::MulAdd(factor, here[j], sum[i][j]);
        }
    }
    y += first * width;
    if (p.relu) LAMINA_EACH_ROW LAMINA_EACH_VECTOR sum[i][j] = hn::Max(zero(), sum[i][j]); // in this order NaN stays
    if (p.hasMask) {
        mask += first * width;
        LAMINA_EACH_ROW LAMINA_EACH_VECTOR {
            const V r = load(mask + i * width + j * kLanes);
            sum[i][j] = hn::IfThenElseZero(hn::Gt(r, zero()), sum[i][j]);
        }
    }
    LAMINA_EACH_ROW LAMINA_EACH_VECTOR store(sum[i][j], y + i * width + j * kLanes);
}

using RowProductTile = void (*)(const RowProduct&, long, const float*, long, float*, const float*);
template <int R, int NV>
HWY_NOINLINE void rowProductTileCall(const RowProduct& p, long first, const float* x, long width, float* y,
                                     const float* mask) {
    rowProductTile<R, NV>(p, first, x, width, y, mask);
}
template <int NV, std::size_t... I>
constexpr std::array<RowProductTile, sizeof...(I)> rowProductTiles(std::index_sequence<I...>) {
    return {&rowProductTileCall<static_cast<int>(I) + 1, NV>...};
}

constexpr int mostFeatures(int vectors) { // of a register tile
    if (HWY_TARGET <= HWY_AVX3) return vectors >= 8 ? 2 : vectors == 4 ? 6 : vectors == 3 ? 8 : 12;
    return vectors >= 4 ? 2 : vectors == 2 ? 6 : 12;
}

template <int NV>
HWY_INLINE void rowProductColumns(const RowProduct& p, const float* x, long width, float* y, const float* mask) {
    constexpr int kMost = mostFeatures(NV);
    static constexpr auto kTiles = rowProductTiles<NV>(std::make_index_sequence<kMost>());
    long left = (p.features + kMost - 1) / kMost;
    for (long first = 0; first < p.features; --left) {
        const long count = (p.features - first + left - 1) / left;
        kTiles[static_cast<std::size_t>(count - 1)](p, first, x, width, y, mask);
        first += count;
    }
}

// A product of depth 1 behind a single unit: y[o] = w(o) x where mask > 0, nothing to add up. NV vectors of all features.
template <int NV>
HWY_NOINLINE void rowScaledColumns(const float* w, long across, long features, const float* x, long width, float* y,
                                   const float* mask) {
    V here[NV];
    HWY_UNROLL(4) for (int j = 0; j < NV; ++j) here[j] = load(x + j * kLanes);
    for (long o = 0; o < features; ++o, w += across, y += width, mask += width) {
        const V factor = constant(*w);
        HWY_UNROLL(4) for (int j = 0; j < NV; ++j) {
            const V r = load(mask + j * kLanes);
            store(hn::IfThenElseZero(hn::Gt(r, zero()), hn::Mul(factor, here[j])), y + j * kLanes);
        }
    }
}

inline void rowProduct(const RowProduct& p, const float* x, long width, long vectors, float* y, const float* mask) {
    long v = 0;
    if (p.depth == 1 && p.hasMask && !p.bias && !p.relu) {
        for (; vectors - v >= 4; v += 4)
            rowScaledColumns<4>(p.w, p.across, p.features, x + v * kLanes, width, y + v * kLanes, mask + v * kLanes);
        for (; v < vectors; ++v)
            rowScaledColumns<1>(p.w, p.across, p.features, x + v * kLanes, width, y + v * kLanes, mask + v * kLanes);
        return;
    }
    const auto columns = [&]<int NV>(std::integral_constant<int, NV>) {
        rowProductColumns<NV>(p, x + v * kLanes, width, y + v * kLanes, mask ? mask + v * kLanes : nullptr);
        v += NV;
    };
    if (p.features <= 2) // enough sums at a time to hide what a multiply-add takes
        while (vectors - v >= 2 * kRowVectors) columns(std::integral_constant<int, 2 * kRowVectors>());
    while (vectors - v >= kRowVectors) columns(std::integral_constant<int, kRowVectors>());
    if constexpr (kRowVectors == 4) {
        if (vectors - v == 3) columns(std::integral_constant<int, 3>());
        if (vectors - v == 2) columns(std::integral_constant<int, 2>());
    }
    if (vectors - v == 1) columns(std::integral_constant<int, 1>());
}

#undef LAMINA_EACH_ROW
#undef LAMINA_EACH_VECTOR

// The blocks of four numbers of a vector added to one
template <class DV, class VV>
HWY_INLINE auto foldBlocks(DV, VV v) {
    if constexpr (hn::MaxLanes(DV()) <= 4) {
        return v;
    } else {
        const hn::Half<DV> half;
        return foldBlocks(half, hn::Add(hn::LowerHalf(half, v), hn::UpperHalf(half, v)));
    }
}
// Σ a, Σ b, Σ c, Σ e → four numbers
HWY_INLINE void storeSums(V a, V b, V c, V e, float* to) {
    const D d;
    const hn::RepartitionToWide<D> wide;
    const V ab = hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b)),
            ce = hn::Add(hn::InterleaveLower(d, c, e), hn::InterleaveUpper(d, c, e));
    const auto w0 = hn::BitCast(wide, ab), w1 = hn::BitCast(wide, ce);
    const V sums =
        hn::Add(hn::BitCast(d, hn::InterleaveLower(wide, w0, w1)), hn::BitCast(d, hn::InterleaveUpper(wide, w0, w1)));
    const hn::CappedTag<float, 4> four;
    hn::StoreU(foldBlocks(d, sums), four, to);
}

// g[i · across + j · along] = Σ_s a[i][s] b[j][s] for a tile of RA × RB products; where `sums` is given, sums[j] = Σ_s b[j][s] too.
template <int RA, int RB, bool kSums>
HWY_INLINE void rowOuterTile(const float* a, const float* b, long width, long vectors, float* g, long across,
                             long along, float* sums) {
    V sum[RA][RB], total[RB];
    HWY_UNROLL(16) for (int j = 0; j < RB; ++j) {
        if constexpr (kSums) total[j] = zero();
        HWY_UNROLL(16) for (int i = 0; i < RA; ++i) sum[i][j] = zero();
    }
    for (long v = 0; v < vectors; ++v, a += kLanes, b += kLanes) {
        V left[RA];
        HWY_UNROLL(16) for (int i = 0; i < RA; ++i) left[i] = load(a + i * width);
        HWY_UNROLL(16) for (int j = 0; j < RB; ++j) {
            const V right = load(b + j * width);
            if constexpr (kSums) total[j] = hn::Add(total[j], right);
            HWY_UNROLL(16) for (int i = 0; i < RA; ++i) sum[i][j] = hn::MulAdd(left[i], right, sum[i][j]);
        }
    }
    const auto put = [&](const V* four, int count, float* to, long step) {
        alignas(16) float numbers[4];
        storeSums(four[0], four[count > 1 ? 1 : 0], four[count > 2 ? 2 : 0], four[count > 3 ? 3 : 0], numbers);
        for (int j = 0; j < count; ++j) to[j * step] = numbers[j];
    };
    HWY_UNROLL(16)
    for (int i = 0; i < RA; ++i) HWY_UNROLL(4)
    for (int j = 0; j < RB; j += 4) put(&sum[i][j], std::min(4, RB - j), g + i * across + j * along, along);
    if constexpr (kSums) HWY_UNROLL(4) for (int j = 0; j < RB; j += 4) put(&total[j], std::min(4, RB - j), sums + j, 1);
}

using RowOuterTile = void (*)(const float*, const float*, long, long, float*, long, long, float*);
template <int RA, int RB, bool kSums>
HWY_NOINLINE void rowOuterTileCall(const float* a, const float* b, long width, long vectors, float* g, long across,
                                   long along, float* sums) {
    rowOuterTile<RA, RB, kSums>(a, b, width, vectors, g, across, along, sums);
}

// Tiles of RA × RB sums: at most 24 with 32 registers, 12 with 16 of them.
constexpr int kMostLeft = HWY_TARGET <= HWY_AVX3 ? 6 : 3;
constexpr int kMostRight = HWY_TARGET <= HWY_AVX3 ? 12 : 6;
constexpr int mostRight(int left) {
    if (HWY_TARGET <= HWY_AVX3) return left == 1 ? 12 : left <= 3 ? 8 : 4;
    return left == 1 ? 6 : left == 2 ? 4 : 3;
}

template <int RA, bool kSums, std::size_t... I>
constexpr std::array<RowOuterTile, kMostRight> rowOuterTilesOf(std::index_sequence<I...>) {
    return {(static_cast<int>(I) < mostRight(RA)
                 ? &rowOuterTileCall<RA, (static_cast<int>(I) < mostRight(RA) ? static_cast<int>(I) + 1 : 1), kSums>
                 : nullptr)...};
}
template <bool kSums, std::size_t... I>
constexpr std::array<std::array<RowOuterTile, kMostRight>, kMostLeft> rowOuterTiles(std::index_sequence<I...>) {
    return {rowOuterTilesOf<static_cast<int>(I) + 1, kSums>(std::make_index_sequence<kMostRight>())...};
}

// g (aFeatures × bFeatures, dense) = Σ_s a[·][s] b[·][s]; sums of b where wanted
inline void rowOuter(const float* a, long aFeatures, const float* b, long bFeatures, long width, long vectors, float* g,
                     float* sums) {
    static constexpr auto kPlain = rowOuterTiles<false>(std::make_index_sequence<kMostLeft>());
    static constexpr auto kWithSums = rowOuterTiles<true>(std::make_index_sequence<kMostLeft>());
    long across = bFeatures, along = 1;
    if (aFeatures > bFeatures && bFeatures <= 3 && !sums) { // the narrow operand is held
        std::swap(a, b);
        std::swap(aFeatures, bFeatures);
        std::swap(across, along);
    }
    long aLeft = (aFeatures + kMostLeft - 1) / kMostLeft;
    for (long i = 0; i < aFeatures; --aLeft) {
        const long aCount = (aFeatures - i + aLeft - 1) / aLeft;
        const bool withSums = sums && i == 0;
        const long most = mostRight(static_cast<int>(aCount));
        long bLeft = (bFeatures + most - 1) / most;
        for (long j = 0; j < bFeatures; --bLeft) {
            const long bCount = (bFeatures - j + bLeft - 1) / bLeft;
            const auto& tiles = withSums ? kWithSums : kPlain;
            tiles[static_cast<std::size_t>(aCount - 1)][static_cast<std::size_t>(bCount - 1)](
                a + i * width, b + j * width, width, vectors, g + i * across + j * along, across, along,
                withSums ? sums + j : nullptr);
            j += bCount;
        }
        i += aCount;
    }
}

// sums[i] = Σ_s x[i][s]
inline void rowSums(const float* x, long features, long width, long vectors, float* sums) {
    for (long i = 0; i < features; i += 4) {
        const long count = std::min(4L, features - i);
        V sum[4] = {zero(), zero(), zero(), zero()};
        if (count == 1) { // four sums of one line
            long v = 0;
            for (; v + 4 <= vectors; v += 4)
                for (long u = 0; u < 4; ++u) sum[u] = hn::Add(sum[u], load(x + i * width + (v + u) * kLanes));
            for (; v < vectors; ++v) sum[0] = hn::Add(sum[0], load(x + i * width + v * kLanes));
            sums[i] = sumOf(hn::Add(hn::Add(sum[0], sum[1]), hn::Add(sum[2], sum[3])));
            continue;
        }
        for (long v = 0; v < vectors; ++v)
            for (long u = 0; u < 4; ++u)
                sum[u] = hn::Add(sum[u], load(x + (i + std::min(u, count - 1)) * width + v * kLanes));
        alignas(16) float numbers[4];
        storeSums(sum[0], sum[1], sum[2], sum[3], numbers);
        for (long u = 0; u < count; ++u) sums[i + u] = numbers[u];
    }
}

// Blocks of four numbers that are `stride` apart, side by side in one vector
template <class DV>
HWY_INLINE auto gatherBlocks(DV d, const float* from, long stride) {
    if constexpr (hn::MaxLanes(DV()) <= 4) {
        return hn::LoadU(d, from);
    } else {
        const hn::Half<DV> half;
        return hn::Combine(d, gatherBlocks(half, from + static_cast<long>(hn::MaxLanes(half)) / 4 * stride, stride),
                           gatherBlocks(half, from, stride));
    }
}

// to[k · width + s] = from[s · features + k]: samples become lanes, four features at a time. Lanes beyond the last sample repeat
// it. Nothing beyond samples × features numbers is read.
inline void rowsToFeatures(const float* from, long features, long samples, float* to, long width) {
    const D d;
    const hn::RepartitionToWide<D> wide;
    const long vectors = (samples + kLanes - 1) / kLanes;
    long s = 0;
    if (features == 1) {
        for (; s + kLanes <= samples; s += kLanes) store(load(from + s), to + s);
    } else {
        // A block of four features beginning at k ≤ features − 4, or 0 where there are fewer: then it reaches into the next sample.
        const long beyond = std::max(0L, 4 - features);
        const long whole = std::max(0L, (samples * features - beyond) / features / kLanes) * kLanes;
        const long stride = 4 * features, kept = std::min(features, 4L);
        for (long next = 0; next < features; next += 4) {
            const long k = std::max(0L, std::min(next, features - 4));
            const float* x = from + k;
            float* out = to + k * width;
            for (long i = 0; i < whole; i += kLanes, x += kLanes * features, out += kLanes) {
                const V a0 = gatherBlocks(d, x, stride), a1 = gatherBlocks(d, x + features, stride),
                        a2 = gatherBlocks(d, x + 2 * features, stride), a3 = gatherBlocks(d, x + 3 * features, stride);
                const auto w = [&](V v) { return hn::BitCast(wide, v); };
                const V b0 = hn::InterleaveLower(d, a0, a1), b1 = hn::InterleaveUpper(d, a0, a1),
                        b2 = hn::InterleaveLower(d, a2, a3), b3 = hn::InterleaveUpper(d, a2, a3);
                store(hn::BitCast(d, hn::InterleaveLower(wide, w(b0), w(b2))), out);
                store(hn::BitCast(d, hn::InterleaveUpper(wide, w(b0), w(b2))), out + width);
                if (kept > 2) store(hn::BitCast(d, hn::InterleaveLower(wide, w(b1), w(b3))), out + 2 * width);
                if (kept > 3) store(hn::BitCast(d, hn::InterleaveUpper(wide, w(b1), w(b3))), out + 3 * width);
            }
        }
        s = whole;
    }
    if (features == 1 && s < samples) {
        const Mask isThere = hn::FirstN(d, static_cast<std::size_t>(samples - s));
        store(hn::IfThenElse(isThere, loadFirst(from + s, samples - s), constant(from[samples - 1])), to + s);
        return;
    }
    for (; s < vectors * kLanes; ++s) {
        const float* x = from + std::min(s, samples - 1) * features;
        for (long k = 0; k < features; ++k) to[k * width + s] = x[k];
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
