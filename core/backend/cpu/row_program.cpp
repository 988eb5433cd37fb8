// A small network's step in one pass: the ops of a row program, one after the other on a tile of samples that stays in the
// first cache.
//
// A tile holds its tensors feature after feature with the samples as lanes, so narrow layers fill the vectors. The batch is
// cut into the same tiles for any number of threads; each tile leaves its sums (gradients, loss), which are added in order.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/row_program.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/functions-inl.h"
#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/row_tiles-inl.h"
#include "core/base/error.h"
#include "core/ops/row_program.h"

#include <map>
#include <utility>
#include <vector>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct RowTile {
    float* memory;
    float* sums; // nullptr: the only tile, its sums are the results
    long first, samples, vectors;
};

// One loop over a tile. a, b, c: operands, y, y1, y2: results, as features of the tile at which they begin; −1: none.
struct RowStep {
    void (*run)(const RowStep& step, const RowTile& tile) = nullptr;
    long width = 0, features = 0;
    long a = -1, b = -1, c = -1, y = -1, y1 = -1, y2 = -1;
    long aFeatures = 0;
    RowProduct product{};
    MapStretch map = nullptr;
    SlopeStretch slope = nullptr;
    float alpha = 0, beta = 0;
    const float* from = nullptr; // an operand of the op
    float *to = nullptr, *toSums = nullptr;
    long sumPlace = 0, sumPlace1 = 0; // in the tile's sums

    float* at(const RowTile& tile, long feature) const { return tile.memory + feature * width; }
    float* sum(const RowTile& tile) const { return tile.sums ? tile.sums + sumPlace : to; }
};

// Runs body(begin, end) over the numbers of all features of an operand.
template <class Body>
HWY_INLINE void eachStretch(const RowStep& s, const RowTile& t, const Body& body) {
    const long filled = t.vectors * kLanes;
    if (filled == s.width) return body(0L, s.features * s.width);
    for (long k = 0; k < s.features; ++k) body(k * s.width, k * s.width + filled);
}

// Lanes beyond the last sample take no part in sums.
HWY_INLINE void clearDeadLanes(const RowStep& s, const RowTile& t, long place, long features) {
    const long filled = t.vectors * kLanes;
    if (t.samples == filled) return;
    for (long k = 0; k < features; ++k) {
        float* x = s.at(t, place + k);
        std::fill(x + t.samples, x + filled, 0.0f);
    }
}

void loadStep(const RowStep& s, const RowTile& t) {
    rowsToFeatures(s.from + t.first * s.features, s.features, t.samples, s.at(t, s.y), s.width);
}
void storeStep(const RowStep& s, const RowTile& t) {
    float* to = s.to + t.first * s.features;
    if (s.features == 1)
        std::copy_n(s.at(t, s.a), t.samples, to);
    else
        transpose(s.at(t, s.a), s.width, t.samples, s.features, to, s.features);
}
void sameStep(const RowStep& s, const RowTile& t) {
    float* y = s.at(t, s.y);
    eachStretch(s, t, [&](long begin, long end) { std::fill(y + begin, y + end, s.alpha); });
}
void productStep(const RowStep& s, const RowTile& t) {
    rowProduct(s.product, s.at(t, s.a), s.width, t.vectors, s.at(t, s.y), s.b >= 0 ? s.at(t, s.b) : nullptr);
    if (!s.map) return;
    float* y = s.at(t, s.y);
    eachStretch(s, t, [&](long begin, long end) { s.map(y + begin, y + begin, end - begin, s.alpha); });
}
void outerStep(const RowStep& s, const RowTile& t) {
    clearDeadLanes(s, t, s.b, s.features);
    float* sums = s.toSums ? (t.sums ? t.sums + s.sumPlace1 : s.toSums) : nullptr;
    rowOuter(s.at(t, s.a), s.aFeatures, s.at(t, s.b), s.features, s.width, t.vectors, s.sum(t), sums);
}
void sumStep(const RowStep& s, const RowTile& t) {
    clearDeadLanes(s, t, s.a, s.features);
    rowSums(s.at(t, s.a), s.features, s.width, t.vectors, s.sum(t));
}
void totalStep(const RowStep& s, const RowTile& t) {
    clearDeadLanes(s, t, s.a, s.features);
    V sum[2] = {zero(), zero()};
    for (long k = 0; k < s.features; ++k) {
        const float* x = s.at(t, s.a + k);
        for (long v = 0; v < t.vectors; ++v) sum[v & 1] = hn::Add(sum[v & 1], load(x + v * kLanes));
    }
    *s.sum(t) = sumOf(hn::Add(sum[0], sum[1]));
}
void mapStep(const RowStep& s, const RowTile& t) {
    const float* a = s.at(t, s.a);
    float* y = s.at(t, s.y);
    eachStretch(s, t, [&](long begin, long end) { s.map(a + begin, y + begin, end - begin, s.alpha); });
}
void slopeStep(const RowStep& s, const RowTile& t) {
    const float *a = s.at(t, s.a), *b = s.at(t, s.b);
    float* y = s.at(t, s.y);
    eachStretch(s, t, [&](long begin, long end) { s.slope(a + begin, b + begin, y + begin, end - begin, s.alpha); });
}
void affineStep(const RowStep& s, const RowTile& t) {
    const float* a = s.at(t, s.a);
    float* y = s.at(t, s.y);
    const V alpha = constant(s.alpha), beta = constant(s.beta);
    eachStretch(s, t, [&](long begin, long end) {
        for (long i = begin; i < end; i += kLanes) store(hn::MulAdd(alpha, load(a + i), beta), y + i);
    });
}

// y = a ∘ b
template <Op kOp>
void binaryStep(const RowStep& s, const RowTile& t) {
    const float *a = s.at(t, s.a), *b = s.at(t, s.b);
    float* y = s.at(t, s.y);
    eachStretch(s, t, [&](long begin, long end) {
        for (long i = begin; i < end; i += kLanes) {
            const V p = load(a + i), q = load(b + i);
            if constexpr (kOp == Op::add) store(hn::Add(p, q), y + i);
            if constexpr (kOp == Op::subtract) store(hn::Sub(p, q), y + i);
            if constexpr (kOp == Op::multiply) store(hn::Mul(p, q), y + i);
            if constexpr (kOp == Op::divide) store(hn::Div(p, q), y + i);
            if constexpr (kOp == Op::maximum) // NaN wins
                store(hn::IfThenElse(hn::Or(hn::Gt(p, q), hn::Ne(p, p)), p, q), y + i);
            if constexpr (kOp == Op::minimum) store(hn::IfThenElse(hn::Or(hn::Lt(p, q), hn::Ne(p, p)), p, q), y + i);
            if constexpr (kOp == Op::greater) store(hn::IfThenElseZero(hn::Gt(p, q), constant(1.0f)), y + i);
        }
    });
}

// l = max(z, 0) − z y + log(1 + e^−|z|);  dz = d (σ(z) − y)
void sigmoidLossStep(const RowStep& s, const RowTile& t) {
    const float *z = s.at(t, s.a), *y = s.at(t, s.b), *d = s.c >= 0 ? s.at(t, s.c) : nullptr;
    float* out = s.at(t, s.y);
    eachStretch(s, t, [&](long begin, long end) {
        for (long i = begin; i < end; i += kLanes) {
            const V x = load(z + i), target = load(y + i);
            store(d ? hn::Mul(load(d + i), hn::Sub(sigmoid(x), target)) : hn::NegMulAdd(x, target, softplus(x)),
                  out + i);
        }
    });
}

// y = softmax of a, y1 = loss against b, y2 = its gradient with c; each only where it is wanted. b: class numbers or shares.
template <bool kSparse>
void softmaxStep(const RowStep& s, const RowTile& t) {
    const DI di;
    const long width = s.width;
    for (long v = 0; v < t.vectors; ++v) {
        const float* z = s.at(t, s.a) + v * kLanes;
        const float* y = s.b >= 0 ? s.at(t, s.b) + v * kLanes : nullptr;
        float* p = s.y >= 0 ? s.at(t, s.y) + v * kLanes : nullptr;
        float* dz = s.y2 >= 0 ? s.at(t, s.y2) + v * kLanes : nullptr;
        float* kept = dz ? dz : p;
        const auto targetOf = [&](long k) {
            if constexpr (kSparse) {
                const auto isClass = hn::Eq(hn::BitCast(di, load(y)), hn::Set(di, static_cast<std::int32_t>(k)));
                return hn::IfThenElseZero(hn::RebindMask(D(), isClass), constant(1.0f));
            } else {
                return load(y + k * width);
            }
        };
        V largest = load(z);
        for (long k = 1; k < s.features; ++k) largest = hn::Max(load(z + k * width), largest);
        V whole = zero(), picked = zero(), targets = zero();
        for (long k = 0; k < s.features; ++k) {
            const V x = hn::Sub(load(z + k * width), largest), e = quickExponential(x);
            whole = hn::Add(whole, e);
            if (kept) store(e, kept + k * width);
            if (!y) continue;
            const V target = targetOf(k);
            picked = hn::Add(picked, hn::IfThenZeroElse(hn::Eq(target, zero()), hn::Mul(target, x)));
            targets = hn::Add(targets, target);
        }
        if (s.y1 >= 0) {
            V l = hn::Sub(hn::Mul(targets, logarithm(whole)), picked);
            if constexpr (kSparse) l = hn::IfThenElse(hn::Eq(targets, zero()), constant(NAN), l); // no class
            store(l, s.at(t, s.y1) + v * kLanes);
        }
        if (!kept) continue;
        const V scale = hn::Div(constant(1.0f), whole);
        const V d = dz ? load(s.at(t, s.c) + v * kLanes) : zero();
        if constexpr (kSparse) targets = constant(1.0f);
        for (long k = 0; k < s.features; ++k) {
            const V share = hn::Mul(load(kept + k * width), scale);
            if (p) store(share, p + k * width);
            if (dz) store(hn::Mul(d, hn::Sub(hn::Mul(share, targets), targetOf(k))), dz + k * width);
        }
    }
}

// dx = y (d − Σ d y)
void softmaxSlopeStep(const RowStep& s, const RowTile& t) {
    const float *y = s.at(t, s.a), *d = s.at(t, s.b);
    float* dx = s.at(t, s.y);
    for (long v = 0; v < t.vectors * kLanes; v += kLanes) {
        V sum = zero();
        for (long k = 0; k < s.features; ++k)
            sum = hn::MulAdd(load(y + k * s.width + v), load(d + k * s.width + v), sum);
        for (long k = 0; k < s.features; ++k)
            store(hn::Mul(load(y + k * s.width + v), hn::Sub(load(d + k * s.width + v), sum)), dx + k * s.width + v);
    }
}

// Turns the ops of a program into steps: places tensors in the tile, reuses places, joins what one loop can do.
class RowSteps {
public:
    struct Sum { // a result that is added up over the tiles
        float* to;
        long place, count;
    };

    explicit RowSteps(const Instruction& in) : m_in(in), m_program(*in.attributes.program) {
        const std::size_t tensors = m_program.tensors.size();
        m_data.resize(tensors);
        m_place.assign(tensors, -1);
        m_lastUse.assign(tensors, -1);
        m_uses.assign(tensors, 0);
        m_isJoined.assign(m_program.ops.size(), false);
        for (std::size_t i = 0; i < m_program.inputs.size(); ++i) m_data[at(m_program.inputs[i])] = in.inputs[i].data;
        for (std::size_t i = 0; i < m_program.outputs.size(); ++i) {
            m_data[at(m_program.outputs[i])] = in.outputs[i].data;
            ++m_uses[at(m_program.outputs[i])];
        }
        for (std::size_t i = 0; i < m_program.ops.size(); ++i)
            for (const int input : m_program.ops[i].inputs) {
                m_lastUse[at(rootOf(input))] = static_cast<int>(i);
                ++m_uses[at(input)];
            }
        compile();
        cut();
    }

    std::vector<RowStep> steps;
    std::vector<Sum> sums;
    long features = 0; // of the tile
    long width = 0, tiles = 0, sumFloats = 0, macs = 0;

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    const TraceTensor& tensor(int t) const { return m_program.tensors[at(t)]; }
    long featuresOf(int t) const { return tensor(t).shape.rank() < 2 ? 1 : tensor(t).shape.last(); }
    RowProgram::Kind kindOf(int t) const { return m_program.details[at(t)].kind; }
    bool isRow(int t) const { return kindOf(t) == RowProgram::Kind::row; }
    bool isOutput(int t) const {
        return std::find(m_program.outputs.begin(), m_program.outputs.end(), t) != m_program.outputs.end();
    }
    int rootOf(int t) const { // what a reshape renames
        for (const TraceOp& op : m_program.ops)
            if (op.op == Op::reshape && op.outputs[0] == t) return rootOf(op.inputs[0]);
        return t;
    }

    long take(long count) { // features of the tile
        for (auto free = m_free.begin(); free != m_free.end(); ++free) {
            if (free->second < count) continue;
            const long place = free->first;
            free->first += count;
            free->second -= count;
            if (free->second == 0) m_free.erase(free);
            return place;
        }
        const long place = features;
        features += count;
        return place;
    }
    void giveBack(long place, long count) {
        m_free.emplace_back(place, count);
        std::sort(m_free.begin(), m_free.end());
        for (std::size_t i = 0; i + 1 < m_free.size();)
            if (m_free[i].first + m_free[i].second == m_free[i + 1].first) {
                m_free[i].second += m_free[i + 1].second;
                m_free.erase(m_free.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            } else {
                ++i;
            }
    }
    // Where an operand lies; constants that are the same everywhere are written out for the loop.
    long placeOf(int t, long wanted) {
        const int root = rootOf(t);
        if (m_place[at(root)] >= 0) return m_place[at(root)];
        LAMINA_CHECK(kindOf(t) == RowProgram::Kind::same);
        RowStep fill;
        fill.run = sameStep;
        fill.features = wanted;
        fill.alpha = static_cast<float>(m_program.details[at(t)].value);
        fill.y = take(wanted);
        steps.push_back(fill);
        m_borrowed.emplace_back(fill.y, wanted);
        return fill.y;
    }

    void compile() {
        for (const int input : m_program.inputs) {
            if (!isRow(input)) continue;
            RowStep load;
            load.run = loadStep;
            load.features = featuresOf(input);
            load.from = static_cast<const float*>(m_data[at(input)]);
            load.y = m_place[at(input)] = take(load.features);
            steps.push_back(load);
        }
        for (std::size_t i = 0; i < m_program.ops.size(); ++i) {
            const TraceOp& op = m_program.ops[i];
            m_now = static_cast<int>(i);
            if (!m_isJoined[i] && op.op != Op::reshape) step(op);
            for (const auto& [place, count] : m_borrowed) giveBack(place, count);
            m_borrowed.clear();
            for (std::size_t t = 0; t < m_place.size(); ++t)
                if (m_place[t] >= 0 && m_lastUse[t] == m_now && !m_isTakenOver[static_cast<int>(t)])
                    giveBack(m_place[t], featuresOf(static_cast<int>(t)));
        }
    }

    // A place for a result: that of an operand which is read here for the last time, or a new one.
    long resultPlace(int t, const std::vector<int>& overwritable) {
        for (const int input : overwritable) {
            const int root = rootOf(input);
            if (m_place[at(root)] < 0 || m_lastUse[at(root)] != m_now || featuresOf(root) != featuresOf(t) ||
                m_isTakenOver[root])
                continue;
            m_isTakenOver[root] = true;
            return m_place[at(t)] = m_place[at(root)];
        }
        return m_place[at(t)] = take(featuresOf(t));
    }

    void finish(const RowStep& s, const TraceOp& op) {
        steps.push_back(s);
        for (const int output : op.outputs) {
            if (!isRow(output)) continue;
            std::vector<int> names{output};
            for (const TraceOp& other : m_program.ops)
                if (other.op == Op::reshape && rootOf(other.inputs[0]) == output) names.push_back(other.outputs[0]);
            for (const int name : names) {
                if (!isOutput(name)) continue;
                RowStep out;
                out.run = storeStep;
                out.features = featuresOf(name);
                out.a = m_place[at(output)];
                out.to = static_cast<float*>(m_data[at(name)]);
                steps.push_back(out);
            }
            if (m_lastUse[at(output)] < 0) m_lastUse[at(output)] = m_now; // read by nobody here
        }
    }

    void addSum(RowStep& s, int t) {
        s.to = static_cast<float*>(m_data[at(t)]);
        s.sumPlace = sumFloats;
        sums.push_back({s.to, sumFloats, tensor(t).shape.count()});
        sumFloats += roundUp(tensor(t).shape.count(), 4);
    }

    void step(const TraceOp& op) {
        RowStep s;
        s.alpha = static_cast<float>(op.attributes.alpha);
        s.beta = static_cast<float>(op.attributes.beta);
        const int out = op.outputs[0];
        s.features = featuresOf(out);
        const auto operand = [&](std::size_t i) { return placeOf(op.inputs[i], s.features); };
        switch (op.op) {
        case Op::dense:
        case Op::matmul:
        case Op::matmulMapGradient:
            if (op.attributes.transposeA) return outer(s, op);
            return product(s, op);
        case Op::sumTo:
            s.features = featuresOf(op.inputs[0]);
            s.run = tensor(out).shape.count() == s.features ? sumStep : totalStep;
            s.a = placeOf(op.inputs[0], s.features);
            addSum(s, out);
            return finish(s, op);
        case Op::map:
            s.run = mapStep;
            s.map = mapStretch(op.attributes.function);
            s.a = operand(0);
            s.y = resultPlace(out, op.inputs);
            return finish(s, op);
        case Op::mapGradient:
            s.run = slopeStep;
            s.slope = slopeStretch(op.attributes.function);
            s.a = operand(0);
            s.b = operand(1);
            s.y = resultPlace(out, op.inputs);
            return finish(s, op);
        case Op::copy:
        case Op::affine:
            if (op.op == Op::copy) s.alpha = 1, s.beta = 0;
            s.run = affineStep;
            s.a = operand(0);
            s.y = resultPlace(out, op.inputs);
            return finish(s, op);
        case Op::softmax:
            s.run = softmaxStep<false>;
            s.a = operand(0);
            s.y = resultPlace(out, {});
            return finish(s, op);
        case Op::softmaxGradient:
            s.run = softmaxSlopeStep;
            s.a = operand(0);
            s.b = operand(1);
            s.y = resultPlace(out, {});
            return finish(s, op);
        case Op::softmaxCrossEntropy:
        case Op::sparseSoftmaxCrossEntropy:
        case Op::softmaxCrossEntropyGradient:
        case Op::sparseSoftmaxCrossEntropyGradient:
        case Op::crossEntropy:
            return crossEntropy(s, op);
        case Op::sigmoidCrossEntropy:
        case Op::sigmoidCrossEntropyGradient:
            s.run = sigmoidLossStep;
            s.a = operand(0);
            s.b = operand(1);
            if (op.inputs.size() > 2) s.c = operand(2);
            s.y = resultPlace(out, op.inputs);
            return finish(s, op);
        default:
            break;
        }
        static constexpr std::pair<Op, void (*)(const RowStep&, const RowTile&)> kBinary[] = {
            {Op::add, binaryStep<Op::add>},           {Op::subtract, binaryStep<Op::subtract>},
            {Op::multiply, binaryStep<Op::multiply>}, {Op::divide, binaryStep<Op::divide>},
            {Op::maximum, binaryStep<Op::maximum>},   {Op::minimum, binaryStep<Op::minimum>},
            {Op::greater, binaryStep<Op::greater>}};
        for (const auto& [name, run] : kBinary)
            if (name == op.op) s.run = run;
        LAMINA_CHECK(s.run);
        s.a = operand(0);
        s.b = operand(1);
        s.y = resultPlace(out, op.inputs);
        finish(s, op);
    }

    void product(RowStep& s, const TraceOp& op) {
        const bool turnsB = op.attributes.transposeB;
        const Shape& w = tensor(op.inputs[1]).shape;
        s.run = productStep;
        s.a = placeOf(op.inputs[0], featuresOf(op.inputs[0]));
        RowProduct& p = s.product;
        p.w = static_cast<const float*>(m_data[at(op.inputs[1])]);
        p.bias =
            op.op == Op::dense && op.inputs.size() > 2 ? static_cast<const float*>(m_data[at(op.inputs[2])]) : nullptr;
        p.across = turnsB ? w.last() : 1;
        p.along = turnsB ? 1 : w.last();
        p.features = s.features;
        p.depth = featuresOf(op.inputs[0]);
        macs += p.features * p.depth;
        if (op.op == Op::dense) {
            p.relu = op.attributes.function == Function::relu;
            if (!p.relu && op.attributes.function != Function::linear) s.map = mapStretch(op.attributes.function);
        }
        // · relu'(r) at once
        const int next = m_now + 1;
        if (op.op == Op::matmul && m_uses[at(op.outputs[0])] == 1 && next < static_cast<int>(m_program.ops.size())) {
            const TraceOp& slope = m_program.ops[at(next)];
            if (slope.op == Op::mapGradient && slope.attributes.function == Function::relu &&
                slope.inputs[1] == op.outputs[0] && slope.inputs[0] != op.outputs[0] && isRow(slope.inputs[0])) {
                p.hasMask = true;
                s.b = placeOf(slope.inputs[0], s.features);
                m_isJoined[at(next)] = true;
                m_now = next;
                s.y = resultPlace(slope.outputs[0], {slope.inputs[0]});
                finish(s, slope);
                m_now = next - 1;
                return;
            }
        }
        s.y = resultPlace(op.outputs[0], {});
        finish(s, op);
    }

    // g = xᵀ d, and Σ d with it
    void outer(RowStep& s, const TraceOp& op) {
        s.run = outerStep;
        s.aFeatures = featuresOf(op.inputs[0]);
        s.features = featuresOf(op.inputs[1]);
        s.a = placeOf(op.inputs[0], s.aFeatures);
        s.b = placeOf(op.inputs[1], s.features);
        macs += s.aFeatures * s.features;
        addSum(s, op.outputs[0]);
        for (std::size_t i = at(m_now) + 1; s.features > 3 && i < m_program.ops.size(); ++i) {
            const TraceOp& other = m_program.ops[i];
            if (other.op != Op::sumTo || other.inputs[0] != op.inputs[1] || m_isJoined[i] ||
                tensor(other.outputs[0]).shape.count() != s.features)
                continue;
            m_isJoined[i] = true;
            RowStep sum;
            addSum(sum, other.outputs[0]);
            s.toSums = sum.to;
            s.sumPlace1 = sum.sumPlace;
            break;
        }
        finish(s, op);
    }

    void crossEntropy(RowStep& s, const TraceOp& op) {
        const bool isSparse = tensor(op.inputs[1]).type == Type::i32;
        s.run = isSparse ? softmaxStep<true> : softmaxStep<false>;
        s.features = featuresOf(op.inputs[0]);
        s.a = placeOf(op.inputs[0], s.features);
        s.b = placeOf(op.inputs[1], s.features);
        if (op.inputs.size() > 2) s.c = placeOf(op.inputs[2], 1);
        if (op.op == Op::crossEntropy) {
            s.y = resultPlace(op.outputs[0], {});
            s.y1 = resultPlace(op.outputs[1], {});
            s.y2 = resultPlace(op.outputs[2], {});
        } else {
            (op.inputs.size() > 2 ? s.y2 : s.y1) = resultPlace(op.outputs[0], {});
        }
        finish(s, op);
    }

    // Tiles of equal width that stay near the first cache: smaller ones would spend their time on adding up lanes at the end of
    // each gradient, larger ones on waiting. An even number of them, for two threads.
    void cut() {
        constexpr long kTileFloats = 14 * 1024, kGroup = kRowVectors * kLanes;
        const long rows = m_program.rows;
        const long most = std::clamp(kTileFloats / std::max(1L, features) / kGroup * kGroup, kGroup, 512L);
        tiles = std::max(1L, ceilDivide(rows, most));
        if (tiles > 1) tiles = roundUp(tiles, 2);
        const long even = ceilDivide(rows, tiles);
        width = roundUp(even, even > kGroup ? kGroup : kLanes);
        tiles = ceilDivide(rows, width);
        for (RowStep& s : steps) s.width = width;
    }

    const Instruction& m_in;
    const RowProgram& m_program;
    std::vector<void*> m_data;
    std::vector<long> m_place; // of each tensor in the tile
    std::vector<int> m_lastUse, m_uses;
    std::vector<bool> m_isJoined;
    std::map<int, bool> m_isTakenOver;
    std::vector<std::pair<long, long>> m_free, m_borrowed; // place, features
    int m_now = 0;
};

class RowProgramKernel : public Kernel {
public:
    RowProgramKernel(const RowSteps& steps, const Instruction& in, ThreadPool& pool)
        : m_steps(steps.steps),
          m_sums(steps.sums),
          m_rows(in.attributes.program->rows),
          m_width(steps.width),
          m_tiles(steps.tiles),
          m_tileFloats(tileFloats(steps)),
          m_sumFloats(roundUp(steps.sumFloats, 16)),
          m_areas(areasOf(steps, in)),
          m_memory(reinterpret_cast<float*>(in.scratch)),
          m_pool(pool) {}

    static long tileFloats(const RowSteps& s) { return roundUp(s.features * s.width, 16); }
    static int areasOf(const RowSteps& s, const Instruction& in) {
        constexpr long kFewestMacs = 60'000; // less is done before a thread wakes
        if (s.macs * in.attributes.program->rows < kFewestMacs) return 1;
        return static_cast<int>(std::min<long>(std::max(1, in.threads), s.tiles));
    }
    static std::int64_t scratchBytes(const RowSteps& s, const Instruction& in) {
        const long sums = s.tiles > 1 ? s.tiles * roundUp(s.sumFloats, 16) : 0;
        return (areasOf(s, in) * tileFloats(s) + sums) * static_cast<long>(sizeof(float));
    }

    std::string name() const override { return "tiles of " + std::to_string(m_width); }
    int slices() const override { return static_cast<int>(m_tiles); }

    void run(const StepState&) override {
        if (m_tiles == 1) return runTile(0, m_memory, nullptr);
        float* sums = m_memory + m_areas * m_tileFloats;
        if (m_areas == 1)
            for (long tile = 0; tile < m_tiles; ++tile) runTile(tile, m_memory, sums + tile * m_sumFloats);
        else
            runTasks(m_pool, m_tiles, m_areas, [&](long tile, int area) {
                runTile(tile, m_memory + area * m_tileFloats, sums + tile * m_sumFloats);
            });
        for (const RowSteps::Sum& sum : m_sums)
            eachVector(0, sum.count, [&](long i, auto part) {
                V total = part.load(sums + sum.place + i);
                for (long tile = 1; tile < m_tiles; ++tile)
                    total = hn::Add(total, part.load(sums + tile * m_sumFloats + sum.place + i));
                part.store(total, sum.to + i);
            });
    }

private:
    void runTile(long number, float* memory, float* sums) const {
        const long first = number * m_width, samples = std::min(m_width, m_rows - first);
        const RowTile tile{memory, sums, first, samples, ceilDivide(samples, kLanes)};
        for (const RowStep& step : m_steps) step.run(step, tile);
    }

    const std::vector<RowStep> m_steps;
    const std::vector<RowSteps::Sum> m_sums;
    const long m_rows, m_width, m_tiles, m_tileFloats, m_sumFloats;
    const int m_areas;
    float* const m_memory;
    ThreadPool& m_pool;
};

std::unique_ptr<Kernel> bindRowProgram(const Instruction& in, ThreadPool& pool) {
    const RowSteps steps(in);
    return std::make_unique<RowProgramKernel>(steps, in, pool);
}
std::int64_t rowProgramScratch(const Instruction& in) { return RowProgramKernel::scratchBytes(RowSteps(in), in); }

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindRowProgram);
HWY_EXPORT(rowProgramScratch);

std::span<const Implementation> rowProgramList() {
    using I = const Instruction&;
    static constexpr auto fits = [](I i) { return i.attributes.program != nullptr; };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(rowProgramScratch)(i); };
    static constexpr auto bind = [](I i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindRowProgram)(i, p);
    };
    static const Implementation kList[] = {{Op::rowProgram, "tiles", fits, scratch, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
