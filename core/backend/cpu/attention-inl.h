// One head of attention, a block of queries by a block of keys at a time: the scores of a block never leave the second cache.
//   s = α q kᵀ    p = e^(s − largest)    o = Σ p v / Σ p        over the keys that a query sees
// The largest number and the sum of a row are carried from one block of keys to the next (Milakov & Gimelshein, 2018), as Dao
// et al. (2022) do. Under a causal mask a block stops at the last key that its last query sees, in steps of kCausalRows.
#if defined(LAMINA_ATTENTION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_ATTENTION_INL_H
#undef LAMINA_ATTENTION_INL_H
#else
#define LAMINA_ATTENTION_INL_H
#endif
#include "core/backend/cpu/product-inl.h"

#include "core/backend/backend.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kQueryBlock = 64, kKeyBlock = 256, kCausalRows = 16;
constexpr long kBlockStride = kKeyBlock + 16; // lines a multiple of 1 KB apart would meet in few places of the cache

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
    long paddedKeys() const { return (keys + 15) / 16 * 16 + 16; }
    // Keys that a query sees, from the first: those behind the causal edge count no more
    long seenBy(long query) const { return causal ? std::clamp(query + keys - queries + 1, 0L, keys) : keys; }
};

// The part of a row of `count` keys from `firstKey` on that is seen
HWY_INLINE long seenInBlock(const AttentionShape& s, long query, long firstKey, long count) {
    return std::clamp(s.seenBy(query) - firstKey, 0L, count);
}

// 0 where a key counts, −∞ where the mask takes it out
inline void writePenalties(const float* mask, long count, float* penalties) {
    for (long i = 0; i < count; ++i) penalties[i] = mask[i] != 0 ? 0.0f : -INFINITY;
}

// Rows of queries that share the end of what they compute: all of them, or as many as a causal edge is stepped by
HWY_INLINE long rowsTogether(const AttentionShape& s, long rows) {
    return s.causal ? std::min(kCausalRows, rows) : rows;
}

// Calls work(row, rows, columns) for parts of a block whose rows need keys firstKey … firstKey + columns − 1 at most.
template <class Work>
HWY_INLINE void eachCausalPart(const AttentionShape& s, long query, long rows, long firstKey, long keys,
                               const Work& work) {
    const long step = rowsTogether(s, rows);
    for (long row = 0; row < rows; row += step) {
        const long count = std::min(step, rows - row);
        const long seen = seenInBlock(s, query + row + count - 1, firstKey, keys);
        const long columns = std::min(keys, (seen + kCausalRows - 1) / kCausalRows * kCausalRows);
        work(row, count, columns);
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
