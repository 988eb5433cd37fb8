// Attention and its way back, one kernel each: a task is one key head of one sample with all the heads that read it. See
// attention-inl.h for the blocks.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/attention.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/attention-inl.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/softmax-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Scratch of one thread, in numbers
struct ForwardArea {
    long keys, penalties, scores, total;
    explicit ForwardArea(const AttentionShape& s) {
        keys = 0;
        penalties = keys + s.width * s.paddedKeys();
        scores = penalties + s.paddedKeys();
        total = roundUp(scores + kQueryBlock * kBlockStride, 16);
    }
};

// One row of a block: p = e^(α s − largest) for the keys that are seen, 0 behind them up to `columns`; the sum of the row's
// earlier blocks, and what was gathered for its output, are brought to the new largest number.
HWY_INLINE void softenRow(const AttentionShape& s, float* p, long seen, long columns, const float* penalties,
                          float& largest, float& sum, float* out) {
    const V alpha = constant(s.alpha);
    V most = constant(-INFINITY);
    if (penalties)
        eachVector(0, seen, [&](long i, auto part) {
            const V x = hn::MulAdd(part.load(p + i), alpha, part.load(penalties + i));
            part.store(x, p + i);
            most = hn::Max(part.orElse(x, -INFINITY), most);
        });
    else
        eachVector(0, seen, [&](long i, auto part) {
            const V x = hn::Mul(part.load(p + i), alpha);
            part.store(x, p + i);
            most = hn::Max(part.orElse(x, -INFINITY), most);
        });
    const float before = largest;
    largest = std::max(before, largestOf(most));
    if (largest == -INFINITY) { // nothing seen so far
        std::fill(p, p + columns, 0.0f);
        return;
    }
    const V top = constant(largest);
    V added = zero();
    eachVector(0, seen, [&](long i, auto part) {
        const V x = exponential(hn::Sub(part.load(p + i), top));
        part.store(x, p + i);
        added = hn::Add(added, part.only(x));
    });
    std::fill(p + seen, p + std::max(seen, columns), 0.0f);
    if (out && before != largest) {
        const float scale = before == -INFINITY ? 0.0f : std::exp(before - largest);
        sum *= scale;
        eachVector(0, s.valueWidth,
                   [&](long i, auto part) { part.store(hn::Mul(part.load(out + i), constant(scale)), out + i); });
    }
    sum += sumOf(added);
}

// o and l of one head
void attendHead(const AttentionShape& s, const float* q, const float* keysAcross, const float* v,
                const float* penalties, float* scores, float* o, float* l) {
    for (long query = 0; query < s.queries; query += kQueryBlock) {
        const long rows = std::min(kQueryBlock, s.queries - query);
        float largest[kQueryBlock], sum[kQueryBlock];
        std::fill(largest, largest + rows, -INFINITY);
        std::fill(sum, sum + rows, 0.0f);
        float* out = o + query * s.outStep();
        const long seen = std::max(1L, s.seenBy(query + rows - 1)); // at least one block writes the output
        for (long key = 0; key < seen; key += kKeyBlock) {
            const long keys = std::min(kKeyBlock, s.keys - key);
            eachCausalPart(s, query, rows, key, keys, [&](long row, long count, long columns) {
                float* p = scores + row * kBlockStride;
                productBlock(count, columns, Contiguous{q + (query + row) * s.queryStep(), s.queryStep()},
                             keysAcross + key, s.paddedKeys(), s.width, p, kBlockStride, Epilogue());
                for (long r = 0; r < count; ++r)
                    softenRow(s, p + r * kBlockStride, seenInBlock(s, query + row + r, key, keys), columns,
                              penalties ? penalties + key : nullptr, largest[row + r], sum[row + r],
                              key > 0 ? out + (row + r) * s.outStep() : nullptr);
                Epilogue epilogue;
                epilogue.accumulate = key > 0;
                productBlock(count, s.valueWidth, Contiguous{p, kBlockStride}, v + key * s.valueStep(), s.valueStep(),
                             columns, out + row * s.outStep(), s.outStep(), epilogue);
            });
        }
        for (long r = 0; r < rows; ++r) {
            l[query + r] = sum[r] > 0 ? largest[r] + std::log(sum[r]) : sum[r] == 0 ? 0.0f : sum[r]; // NaN stays
            const V share = constant(sum[r] == 0 ? 0.0f : 1.0f / sum[r]);
            float* line = out + r * s.outStep();
            eachVector(0, s.valueWidth,
                       [&](long i, auto part) { part.store(hn::Mul(part.load(line + i), share), line + i); });
        }
    }
}

std::int64_t attentionScratch(const Instruction& in) {
    return std::max(1, in.threads) * ForwardArea(AttentionShape(in)).total * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindAttention(const Instruction& in, ThreadPool& pool) {
    const AttentionShape s(in);
    const ForwardArea area(s);
    const float *q = in.inputs[0].as<const float>(), *k = in.inputs[1].as<const float>(),
                *v = in.inputs[2].as<const float>();
    float *o = in.outputs[0].as<float>(), *l = in.outputs[1].as<float>();
    float* scratch = reinterpret_cast<float*>(in.scratch);
    const int areas = std::max(1, in.threads);
    const long tasks = s.samples * s.keyHeads, repeats = s.heads / s.keyHeads;
    return makeKernel("attention", static_cast<int>(tasks), [=, &pool](const StepState&) {
        runTasks(pool, tasks, areas, [&](long task, int thread) {
            float* mine = scratch + thread * area.total;
            const long sample = task / s.keyHeads, keyHead = task % s.keyHeads;
            transpose(k + sample * s.keys * s.keyStep() + keyHead * s.width, s.keyStep(), s.width, s.keys,
                      mine + area.keys, s.paddedKeys());
            if (s.mask) writePenalties(s.mask + sample * s.keys, s.keys, mine + area.penalties);
            for (long head = keyHead * repeats; head < (keyHead + 1) * repeats; ++head)
                attendHead(s, q + sample * s.queries * s.queryStep() + head * s.width, mine + area.keys,
                           v + sample * s.keys * s.valueStep() + keyHead * s.valueWidth,
                           s.mask ? mine + area.penalties : nullptr, mine + area.scores,
                           o + sample * s.queries * s.outStep() + head * s.valueWidth,
                           l + (sample * s.heads + head) * s.queries);
        });
    });
}

// With g = Σ o d of a row:  p = e^(α q k − l)   ds = α p (d v − g)   dq = ds k   dk = dsᵀ q   dv = pᵀ d
struct BackwardArea {
    long keys, values, penalties, shares, slopes, total;
    explicit BackwardArea(const AttentionShape& s) {
        keys = 0;
        values = keys + s.width * s.paddedKeys();
        penalties = values + s.valueWidth * s.paddedKeys();
        shares = penalties + s.paddedKeys();
        slopes = shares + kQueryBlock * kBlockStride;
        total = roundUp(slopes + kQueryBlock * kBlockStride, 16);
    }
};

struct HeadGradient {
    const float *q, *k, *o, *d, *l;                     // of this head, from its first number on
    const float *keysAcross, *valuesAcross, *penalties; // transposed; penalties may be nullptr
    float *shares, *slopes, *dq, *dk, *dv;
};

// Row by row: shares hold s, then p; slopes hold d v, then ds
HWY_INLINE void slopesOfRow(const AttentionShape& s, float* p, float* slope, long seen, long columns,
                            const float* penalties, float l, float g) {
    const V alpha = constant(s.alpha), shift = constant(-l), mean = constant(g);
    eachVector(0, seen, [&](long i, auto part) {
        V x = hn::MulAdd(part.load(p + i), alpha, shift);
        if (penalties) x = hn::Add(x, part.load(penalties + i));
        const V share = exponential(x);
        part.store(share, p + i);
        part.store(hn::Mul(hn::Mul(share, alpha), hn::Sub(part.load(slope + i), mean)), slope + i);
    });
    std::fill(p + seen, p + std::max(seen, columns), 0.0f);
    std::fill(slope + seen, slope + std::max(seen, columns), 0.0f);
}

HWY_INLINE float dotOf(const float* a, const float* b, long count) {
    V sum = zero();
    eachVector(0, count, [&](long i, auto part) { sum = hn::MulAdd(part.load(a + i), part.load(b + i), sum); });
    return sumOf(sum);
}

// dk and dv are added to where `accumulates`, else written
void gradientOfHead(const AttentionShape& s, const HeadGradient& h, bool accumulates) {
    for (long query = 0; query < s.queries; query += kQueryBlock) {
        const long rows = std::min(kQueryBlock, s.queries - query);
        float g[kQueryBlock];
        const float* d = h.d + query * s.outStep();
        for (long r = 0; r < rows; ++r)
            g[r] = dotOf(h.o + (query + r) * s.outStep(), d + r * s.outStep(), s.valueWidth);
        const long lastSeen = s.seenBy(query + rows - 1);
        const bool addsKeys = accumulates || query > 0;
        for (long key = 0; key < s.keys; key += kKeyBlock) {
            const long keys = std::min(kKeyBlock, s.keys - key);
            const bool isSeen = key < lastSeen;
            if (!isSeen && addsKeys && key > 0) break;
            const float* q = h.q + query * s.queryStep();
            eachCausalPart(s, query, rows, key, keys, [&](long row, long count, long columns) {
                float *p = h.shares + row * kBlockStride, *slope = h.slopes + row * kBlockStride;
                productBlock(count, columns, Contiguous{q + row * s.queryStep(), s.queryStep()}, h.keysAcross + key,
                             s.paddedKeys(), s.width, p, kBlockStride, Epilogue());
                productBlock(count, columns, Contiguous{d + row * s.outStep(), s.outStep()}, h.valuesAcross + key,
                             s.paddedKeys(), s.valueWidth, slope, kBlockStride, Epilogue());
                for (long r = 0; r < count; ++r)
                    slopesOfRow(s, p + r * kBlockStride, slope + r * kBlockStride,
                                seenInBlock(s, query + row + r, key, keys), columns,
                                h.penalties ? h.penalties + key : nullptr, h.l[query + row + r], g[row + r]);
                if (columns == 0 && key > 0) return; // its dq is whole
                Epilogue epilogue;
                epilogue.accumulate = key > 0;
                productBlock(count, s.width, Contiguous{slope, kBlockStride}, h.k + key * s.keyStep(), s.keyStep(),
                             columns, h.dq + (query + row) * s.queryStep(), s.queryStep(), epilogue);
            });
            // Keys that share the first row of queries that sees them
            const long step = s.causal ? kCausalRows : keys;
            Epilogue epilogue;
            epilogue.accumulate = addsKeys;
            for (long c = 0; c < keys; c += step) {
                const long count = std::min(step, keys - c);
                // Query t sees key j from t = j − S + T on; parts of the block that have no such query are passed over
                long first = s.causal ? std::max(0L, key + c - s.keys + s.queries - query) : 0;
                first = first < rows ? first / kCausalRows * kCausalRows : rows;
                const long depth = rows - first;
                if (depth == 0 && addsKeys) continue;
                productBlock(count, s.width, Strided{h.slopes + first * kBlockStride + c, 1, kBlockStride},
                             q + first * s.queryStep(), s.queryStep(), depth, h.dk + (key + c) * s.keyStep(),
                             s.keyStep(), epilogue);
                productBlock(count, s.valueWidth, Strided{h.shares + first * kBlockStride + c, 1, kBlockStride},
                             d + first * s.outStep(), s.outStep(), depth, h.dv + (key + c) * s.valueStep(),
                             s.valueStep(), epilogue);
            }
        }
    }
}

std::int64_t attentionGradientScratch(const Instruction& in) {
    return std::max(1, in.threads) * BackwardArea(AttentionShape(in)).total * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindAttentionGradient(const Instruction& in, ThreadPool& pool) {
    const AttentionShape s(in);
    const BackwardArea area(s);
    const std::size_t next = in.attributes.hasMask ? 4 : 3;
    const float *q = in.inputs[0].as<const float>(), *k = in.inputs[1].as<const float>(),
                *v = in.inputs[2].as<const float>(), *o = in.inputs[next].as<const float>(),
                *l = in.inputs[next + 1].as<const float>(), *d = in.inputs[next + 2].as<const float>();
    float *dq = in.outputs[0].as<float>(), *dk = in.outputs[1].as<float>(), *dv = in.outputs[2].as<float>();
    float* scratch = reinterpret_cast<float*>(in.scratch);
    const int areas = std::max(1, in.threads);
    const long tasks = s.samples * s.keyHeads, repeats = s.heads / s.keyHeads;
    return makeKernel("attention", static_cast<int>(tasks), [=, &pool](const StepState&) {
        runTasks(pool, tasks, areas, [&](long task, int thread) {
            float* mine = scratch + thread * area.total;
            const long sample = task / s.keyHeads, keyHead = task % s.keyHeads;
            const long keyAt = sample * s.keys * s.keyStep() + keyHead * s.width,
                       valueAt = sample * s.keys * s.valueStep() + keyHead * s.valueWidth;
            transpose(k + keyAt, s.keyStep(), s.width, s.keys, mine + area.keys, s.paddedKeys());
            transpose(v + valueAt, s.valueStep(), s.valueWidth, s.keys, mine + area.values, s.paddedKeys());
            if (s.mask) writePenalties(s.mask + sample * s.keys, s.keys, mine + area.penalties);
            for (long head = keyHead * repeats; head < (keyHead + 1) * repeats; ++head) {
                const long queryAt = sample * s.queries * s.queryStep() + head * s.width,
                           outAt = sample * s.queries * s.outStep() + head * s.valueWidth;
                HeadGradient h{};
                h.q = q + queryAt;
                h.k = k + keyAt;
                h.o = o + outAt;
                h.d = d + outAt;
                h.l = l + (sample * s.heads + head) * s.queries;
                h.keysAcross = mine + area.keys;
                h.valuesAcross = mine + area.values;
                h.penalties = s.mask ? mine + area.penalties : nullptr;
                h.shares = mine + area.shares;
                h.slopes = mine + area.slopes;
                h.dq = dq + queryAt;
                h.dk = dk + keyAt;
                h.dv = dv + valueAt;
                gradientOfHead(s, h, head > keyHead * repeats);
            }
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(attentionScratch);
HWY_EXPORT(bindAttention);
HWY_EXPORT(attentionGradientScratch);
HWY_EXPORT(bindAttentionGradient);

std::span<const Implementation> attentionList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto fits = [](I i) {
        return allFloat(i) && i.inputs[0].count() > 0 && i.inputs[1].count() > 0 && i.inputs[2].count() > 0;
    };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(attentionScratch)(i); };
    static constexpr auto forward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindAttention)(i, p); };
    static constexpr auto scratchBack = [](I i) { return HWY_DYNAMIC_DISPATCH(attentionGradientScratch)(i); };
    static constexpr auto backward = [](I i, P p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindAttentionGradient)(i, p);
    };
    static const Implementation kList[] = {
        {Op::attention, "blocks", fits, scratch, forward},
        {Op::attentionGradient, "blocks", fits, scratchBack, backward},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
