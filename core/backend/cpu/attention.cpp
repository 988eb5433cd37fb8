// Attention and its way back, one kernel each: a task is one head of one sample, on the way back one key head with all the heads
// that read it. See attention-inl.h for the blocks.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/attention.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/attention-inl.h"
#include "core/backend/cpu/implementation.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Scratch of one thread, in numbers
struct ForwardArea {
    long across, scores, total;
    explicit ForwardArea(const AttentionShape& s)
        : across(0), scores(s.width * kAcross), total(roundUp(scores + kBlockFloats, 16)) {}
};

// What is known of each query of a block so far
struct Softmax {
    float largest[kQueryBlock], sum[kQueryBlock], scale[kQueryBlock];
};

// scores become p = e^(α s − largest); scale is what the sums of earlier blocks of keys have to be multiplied with.
void soften(const AttentionShape& s, const AttentionBlock& b, float* scores, Softmax& state) {
    const V alpha = constant(s.alpha), nothing = constant(-INFINITY);
    for (long row = 0; row < b.rows; row += kLanes) {
        float* column = scores + row;
        V most[4] = {nothing, nothing, nothing, nothing};
        const long all = b.seenBy(row), any = b.seenBy(row + kLanes - 1);
        long k = 0;
        if (!b.mask)
            for (; k + 4 <= all; k += 4) HWY_UNROLL(4)
        for (long i = 0; i < 4; ++i) most[i] = hn::Max(hn::Mul(load(column + (k + i) * kAcross), alpha), most[i]);
        const V lane = hn::Iota(D(), 0.0f);
        for (; k < any; ++k) {
            if (b.mask && b.mask[k] == 0) continue;
            const V first = constant(static_cast<float>(b.key + k - b.offset - b.query - row));
            const V x = hn::Mul(load(column + k * kAcross), alpha);
            most[0] = hn::Max(hn::IfThenElse(hn::Ge(lane, first), x, nothing), most[0]);
        }
        const V before = load(state.largest + row);
        const V largest = hn::Max(hn::Max(hn::Max(most[0], most[1]), hn::Max(most[2], most[3])), before);
        const V top = hn::IfThenElse(hn::Eq(largest, nothing), zero(), largest); // nothing seen so far: any number does
        V sum = zero();
        eachSeenKey(
            b, row,
            [&](long key, const auto& only) HWY_ATTR {
                const V p = only(quickExponential(hn::MulSub(load(column + key * kAcross), alpha, top)));
                store(p, column + key * kAcross);
                sum = hn::Add(sum, p);
            },
            [&](long key) HWY_ATTR { store(zero(), column + key * kAcross); });
        const V scale = quickExponential(hn::Sub(before, top)); // 0 where there was nothing before
        store(scale, state.scale + row);
        store(hn::MulAdd(load(state.sum + row), scale, sum), state.sum + row);
        store(largest, state.largest + row);
    }
}

// o and l of one head; mask: of its sample
void attendHead(const AttentionShape& s, const float* mask, const float* q, const float* k, const float* v,
                float* across, float* scores, float* o, float* l) {
    const V one = constant(1.0f);
    for (long query = 0; query < s.queries; query += kQueryBlock) {
        Softmax state;
        std::fill(state.largest, state.largest + kQueryBlock, -INFINITY);
        std::fill(state.sum, state.sum + kQueryBlock, 0.0f);
        const long rows = std::min(kQueryBlock, s.queries - query);
        float* out = o + query * s.outStep();
        transpose(q + query * s.queryStep(), s.queryStep(), s.width, rows, across, kAcross);
        for (long key = 0; key < s.keys; key += kKeyBlock) {
            const AttentionBlock b(s, mask, query, key);
            if (key > 0 && b.seenBy(rows - 1) == 0) break;
            blockProduct(b, k + key * s.keyStep(), s.keyStep(), across, s.width, scores);
            soften(s, b, scores, state);
            for (long r = 0; key > 0 && r < rows; ++r) {
                const V scale = constant(state.scale[r]);
                eachVector(0, s.valueWidth, [&](long i, auto part) {
                    part.store(hn::Mul(part.load(out + r * s.outStep() + i), scale), out + r * s.outStep() + i);
                });
            }
            Epilogue epilogue;
            epilogue.accumulate = key > 0;
            b.eachRows([&](long row, long count, long seen) {
                productBlock(count, s.valueWidth, Strided{scores + row, 1, kAcross}, v + key * s.valueStep(),
                             s.valueStep(), seen, out + row * s.outStep(), s.outStep(), epilogue);
            });
        }
        eachVector(0, rows, [&](long r, auto part) {
            const V sum = part.load(state.sum + r);
            const Mask isEmpty = hn::Eq(sum, zero());
            part.store(hn::IfThenElse(isEmpty, zero(), hn::Add(part.load(state.largest + r), logarithm(sum))),
                       l + query + r);
            part.store(hn::IfThenElse(isEmpty, zero(), hn::Div(one, sum)), state.scale + r);
        });
        for (long r = 0; r < rows; ++r) {
            const V share = constant(state.scale[r]);
            eachVector(0, s.valueWidth, [&](long i, auto part) {
                part.store(hn::Mul(part.load(out + r * s.outStep() + i), share), out + r * s.outStep() + i);
            });
        }
    }
}

std::int64_t attentionScratch(const Instruction& in) {
    return std::max(1, in.threads) * ForwardArea(AttentionShape(in)).total * static_cast<std::int64_t>(sizeof(float));
}

// Where the numbers of one head of one sample begin
struct HeadPlace {
    long query, out, key, value, row; // row: of l
    HeadPlace(const AttentionShape& s, long sample, long head)
        : query(sample * s.queries * s.queryStep() + head * s.width),
          out(sample * s.queries * s.outStep() + head * s.valueWidth),
          key(sample * s.keys * s.keyStep() + head / (s.heads / s.keyHeads) * s.width),
          value(sample * s.keys * s.valueStep() + head / (s.heads / s.keyHeads) * s.valueWidth),
          row((sample * s.heads + head) * s.queries) {}
};

std::unique_ptr<Kernel> bindAttention(const Instruction& in, ThreadPool& pool) {
    const AttentionShape s(in);
    const ForwardArea area(s);
    const float *q = in.inputs[0].as<const float>(), *k = in.inputs[1].as<const float>(),
                *v = in.inputs[2].as<const float>();
    float *o = in.outputs[0].as<float>(), *l = in.outputs[1].as<float>();
    float* scratch = reinterpret_cast<float*>(in.scratch);
    const int areas = std::max(1, in.threads);
    const long tasks = s.samples * s.heads;
    return makeKernel("attention", static_cast<int>(tasks), [=, &pool](const StepState&) {
        runTasks(pool, tasks, areas, [&](long task, int thread) {
            float* mine = scratch + thread * area.total;
            const long sample = task / s.heads;
            const HeadPlace at(s, sample, task % s.heads);
            attendHead(s, s.mask ? s.mask + sample * s.keys : nullptr, q + at.query, k + at.key, v + at.value,
                       mine + area.across, mine + area.scores, o + at.out, l + at.row);
        });
    });
}

// With g = Σ o d of a query:  p = e^(α q k − l)   ds = α p (d v − g)   dq = ds k   dk = dsᵀ q   dv = pᵀ d
struct BackwardArea {
    long queriesAcross, slopesAcross, queries, outSlopes, keys, values, shares, slopes, total;
    explicit BackwardArea(const AttentionShape& s)
        : queriesAcross(0),
          slopesAcross(s.width * kAcross),
          queries(slopesAcross + s.valueWidth * kAcross),
          outSlopes(queries + kQueryBlock * s.width),
          keys(outSlopes + kQueryBlock * s.valueWidth),
          values(keys + kKeyBlock * s.width),
          shares(roundUp(values + kKeyBlock * s.valueWidth, 16)),
          slopes(shares + kBlockFloats),
          total(roundUp(slopes + kBlockFloats, 16)) {}
};

struct HeadGradient {
    const float *mask, *q, *k, *v, *o, *d, *l; // of this head, from its first number on
    // Scratch: a block of q and d as it is and turned over, of k and v as it is (close together: the heads of a step lie
    // between two lines of theirs, and such lines meet in few places of the cache)
    float *queriesAcross, *slopesAcross, *queries, *outSlopes, *keys, *values, *shares, *slopes;
    float *dq, *dk, *dv;
};

// shares hold s, then p; slopes hold d v, then ds
void slopesOfBlock(const AttentionShape& s, const AttentionBlock& b, const HeadGradient& h, const float* l,
                   const float* g) {
    const V alpha = constant(s.alpha);
    for (long row = 0; row < b.rows; row += kLanes) {
        const V shift = load(l + row), mean = load(g + row);
        float *shares = h.shares + row, *slopes = h.slopes + row;
        eachSeenKey(
            b, row,
            [&](long key, const auto& only) HWY_ATTR {
                const V p = only(quickExponential(hn::MulSub(load(shares + key * kAcross), alpha, shift)));
                store(p, shares + key * kAcross);
                const V away = hn::Sub(load(slopes + key * kAcross), mean);
                store(only(hn::Mul(hn::Mul(p, alpha), away)), slopes + key * kAcross);
            },
            [&](long key) HWY_ATTR {
                store(zero(), shares + key * kAcross);
                store(zero(), slopes + key * kAcross);
            });
    }
}

// rows lines of `width` numbers, `step` apart → close together
void gatherLines(const float* from, long step, long rows, long width, float* to) {
    for (long r = 0; r < rows; ++r)
        eachVector(0, width,
                   [&](long i, auto part) { part.store(part.load(from + r * step + i), to + r * width + i); });
}

// g[r] = Σ a[r] b[r] of rows that are `step` apart, four at a time
void dotsOf(const float* a, const float* b, long step, long rows, long width, float* g) {
    const auto dots = [&]<int R>(std::integral_constant<int, R>, long r) {
        V sum[R];
        HWY_UNROLL(4)
        for (int u = 0; u < R; ++u) sum[u] = zero();
        eachVector(0, width, [&](long i, auto part) {
            HWY_UNROLL(4)
            for (int u = 0; u < R; ++u) {
                const long at = (r + u) * step + i;
                sum[u] = hn::MulAdd(part.load(a + at), part.load(b + at), sum[u]);
            }
        });
        for (int u = 0; u < R; ++u) g[r + u] = sumOf(sum[u]);
    };
    long r = 0;
    for (; r + 4 <= rows; r += 4) dots(std::integral_constant<int, 4>(), r);
    for (; r < rows; ++r) dots(std::integral_constant<int, 1>(), r);
}

// dk and dv are added to where `accumulates`, else written
void gradientOfHead(const AttentionShape& s, const HeadGradient& h, bool accumulates) {
    for (long query = 0; query < s.queries; query += kQueryBlock) {
        const long rows = std::min(kQueryBlock, s.queries - query);
        float g[kQueryBlock] = {}, l[kQueryBlock] = {};
        const float *q = h.q + query * s.queryStep(), *d = h.d + query * s.outStep();
        dotsOf(h.o + query * s.outStep(), d, s.outStep(), rows, s.valueWidth, g);
        std::copy(h.l + query, h.l + query + rows, l);
        gatherLines(q, s.queryStep(), rows, s.width, h.queries);
        gatherLines(d, s.outStep(), rows, s.valueWidth, h.outSlopes);
        transpose(h.queries, s.width, s.width, rows, h.queriesAcross, kAcross);
        transpose(h.outSlopes, s.valueWidth, s.valueWidth, rows, h.slopesAcross, kAcross);
        const bool addsKeys = accumulates || query > 0;
        for (long key = 0; key < s.keys; key += kKeyBlock) {
            const AttentionBlock b(s, h.mask, query, key);
            if (key > 0 && addsKeys && b.seenBy(rows - 1) == 0) break;
            if (query == 0 || s.keys > kKeyBlock) {
                gatherLines(h.k + key * s.keyStep(), s.keyStep(), b.keys, s.width, h.keys);
                gatherLines(h.v + key * s.valueStep(), s.valueStep(), b.keys, s.valueWidth, h.values);
            }
            blockProduct(b, h.keys, s.width, h.queriesAcross, s.width, h.shares);
            blockProduct(b, h.values, s.valueWidth, h.slopesAcross, s.valueWidth, h.slopes);
            slopesOfBlock(s, b, h, l, g);
            Epilogue ofQueries, ofKeys;
            ofQueries.accumulate = key > 0;
            ofKeys.accumulate = addsKeys;
            b.eachRows([&](long row, long count, long seen) {
                if (seen == 0 && key > 0) return;
                productBlock(count, s.width, Strided{h.slopes + row, 1, kAcross}, h.keys, s.width, seen,
                             h.dq + (query + row) * s.queryStep(), s.queryStep(), ofQueries);
            });
            b.eachStretch([&](long first, long keys, long unit) {
                const long from = std::min(rows, unit * kUnit), depth = rows - from;
                if (depth == 0 && addsKeys) return;
                productBlock(keys, s.width, Contiguous{h.slopes + first * kAcross + from, kAcross},
                             h.queries + from * s.width, s.width, depth, h.dk + (key + first) * s.keyStep(),
                             s.keyStep(), ofKeys);
                productBlock(keys, s.valueWidth, Contiguous{h.shares + first * kAcross + from, kAcross},
                             h.outSlopes + from * s.valueWidth, s.valueWidth, depth,
                             h.dv + (key + first) * s.valueStep(), s.valueStep(), ofKeys);
            });
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
            const long sample = task / s.keyHeads, firstHead = task % s.keyHeads * repeats;
            for (long head = firstHead; head < firstHead + repeats; ++head) {
                const HeadPlace at(s, sample, head);
                HeadGradient h{};
                h.mask = s.mask ? s.mask + sample * s.keys : nullptr;
                h.q = q + at.query;
                h.k = k + at.key;
                h.v = v + at.value;
                h.o = o + at.out;
                h.d = d + at.out;
                h.l = l + at.row;
                h.queriesAcross = mine + area.queriesAcross;
                h.queries = mine + area.queries;
                h.outSlopes = mine + area.outSlopes;
                h.keys = mine + area.keys;
                h.values = mine + area.values;
                h.slopesAcross = mine + area.slopesAcross;
                h.shares = mine + area.shares;
                h.slopes = mine + area.slopes;
                h.dq = dq + at.query;
                h.dk = dk + at.key;
                h.dv = dv + at.value;
                gradientOfHead(s, h, head > firstHead);
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
