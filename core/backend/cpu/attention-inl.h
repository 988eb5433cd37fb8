// One head of attention, a block of queries by a block of keys at a time: the scores of a block never leave the second cache.
//   s = α k qᵀ    p = e^(s − largest)    o = Σ p v / Σ p        over the keys that a query sees
// A block lies keys down, queries across, so that a vector holds the scores of kLanes queries with one key: largest numbers, sums
// and exponentials are taken lane by lane, and a causal edge is a mask of lanes. The largest number and the sum of a query are
// carried from one block of keys to the next (Milakov & Gimelshein, 2018), as Dao et al. (2022) do.
#if defined(LAMINA_ATTENTION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_ATTENTION_INL_H
#undef LAMINA_ATTENTION_INL_H
#else
#define LAMINA_ATTENTION_INL_H
#endif
#include "core/backend/backend.h"
#include "core/backend/cpu/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kQueryBlock = 64, kKeyBlock = 256;
constexpr long kUnit = 16;                    // queries, and keys, that a causal edge is stepped by
constexpr long kAcross = kQueryBlock + kUnit; // from one line of a block to the next: no power of two
constexpr long kBlockFloats = kKeyBlock * kAcross;

// q (N,T,H,D), k (N,S,K,D), v (N,S,K,E): numbers from one step of a head to the next
struct AttentionShape {
    long samples, queries, keys, heads, keyHeads, width, valueWidth;
    float alpha;
    bool causal;
    const float* mask; // (N, S) or nullptr

    explicit AttentionShape(const Instruction& in)
        : samples(in.inputs[0].shape[0]),
          queries(in.inputs[0].shape[1]),
          keys(in.inputs[1].shape[1]),
          heads(in.inputs[0].shape[2]),
          keyHeads(in.inputs[1].shape[2]),
          width(in.inputs[0].shape[3]),
          valueWidth(in.inputs[2].shape[3]),
          alpha(static_cast<float>(in.attributes.alpha)),
          causal(in.attributes.causal),
          mask(in.attributes.hasMask ? in.inputs[3].as<const float>() : nullptr) {}

    long queryStep() const { return heads * width; }
    long outStep() const { return heads * valueWidth; }
    long keyStep() const { return keyHeads * width; }
    long valueStep() const { return keyHeads * valueWidth; }
};

// Which keys the queries of a block see: `rows` queries from `query` on, `keys` keys from `key` on
struct AttentionBlock {
    long query, rows, key, keys;
    long offset; // query t sees key t + offset and those before it; so large that it sees all where nothing is causal
    const float* mask; // of the first key, or nullptr

    AttentionBlock(const AttentionShape& s, const float* sampleMask, long query, long key)
        : query(query),
          rows(std::min(kQueryBlock, s.queries - query)),
          key(key),
          keys(std::min(kKeyBlock, s.keys - key)),
          offset(s.causal ? s.keys - s.queries : s.keys),
          mask(sampleMask ? sampleMask + key : nullptr) {}

    long units() const { return (rows + kUnit - 1) / kUnit; }
    // Keys of the block, from its first, that query number `row` of the block sees
    long seenBy(long row) const { return std::clamp(query + row + offset + 1 - key, 0L, keys); }
    long seenByUnit(long unit) const { return seenBy(unit * kUnit + kUnit - 1); }
    // The first unit of queries with one that sees this key of the block; units() if there is none
    long firstUnit(long ofKey) const { return std::min(units(), std::max(0L, key + ofKey - offset - query) / kUnit); }
    bool isWhole() const { return seenBy(0) == keys; } // every query sees every key

    // work(key, keys, first unit) for stretches of keys whose first unit of queries is the same
    template <class Work>
    HWY_INLINE void eachStretch(const Work& work) const {
        const long step = isWhole() ? keys : kUnit;
        for (long k = 0; k < keys; k += step) work(k, std::min(step, keys - k), firstUnit(k));
    }
    // work(row, rows, seen) for stretches of queries that read as many keys
    template <class Work>
    HWY_INLINE void eachRows(const Work& work) const {
        if (isWhole()) return work(0L, rows, keys);
        for (long unit = 0; unit < units(); ++unit)
            work(unit * kUnit, std::min(kUnit, rows - unit * kUnit), seenByUnit(unit));
    }
};

// scores[key][query] = a[key] · across[·][query] for whatever is seen; a: the block's first key
inline void blockProduct(const AttentionBlock& b, const float* a, long step, const float* across, long depth,
                         float* scores) {
    b.eachStretch([&](long key, long keys, long unit) {
        productBlock(keys, (b.units() - unit) * kUnit, Contiguous{a + key * step, step}, across + unit * kUnit, kAcross,
                     depth, scores + key * kAcross + unit * kUnit, kAcross, Epilogue());
    });
}

// Runs each(key, number of the vector's first lane, a function V → V that puts 0 where a lane does not see the key) over the keys
// that a vector of queries from `row` on sees, and zero(key) over the rest of its last stretch, which products read.
template <class Each, class Zero>
HWY_INLINE void eachSeenKey(const AttentionBlock& b, long row, const Each& each, const Zero& zeroAt) {
    const long all = b.seenBy(row), any = b.seenBy(row + kLanes - 1);
    const long end = std::min(b.keys, (b.seenByUnit(row / kUnit) + kUnit - 1) / kUnit * kUnit);
    const auto counts = [&](long k) { return !b.mask || b.mask[k] != 0; };
    for (long k = 0; k < all; ++k)
        if (counts(k))
            each(k, [](V v) HWY_ATTR { return v; });
        else
            zeroAt(k);
    const V lane = hn::Iota(D(), 0.0f);
    for (long k = all; k < any; ++k) {
        const V first = constant(static_cast<float>(b.key + k - b.offset - b.query - row));
        if (counts(k))
            each(k, [&](V v) HWY_ATTR { return hn::IfThenElseZero(hn::Ge(lane, first), v); });
        else
            zeroAt(k);
    }
    for (long k = any; k < end; ++k) zeroAt(k);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
