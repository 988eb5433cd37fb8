// The optimizers' step over the arenas: clip the gradients, decay the weights, update; each weight is touched once.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/update.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/update-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// A piece of a segment, short enough for one thread.
struct Piece {
    long begin, end;
    std::size_t segment;
};

std::vector<Piece> piecesOf(const std::vector<Segment>& segments) {
    std::vector<Piece> pieces;
    for (std::size_t s = 0; s < segments.size(); ++s)
        for (long at = 0; at < segments[s].count; at += kSliceNumbers)
            pieces.push_back({segments[s].offset + at,
                              segments[s].offset + std::min<long>(segments[s].count, at + kSliceNumbers), s});
    return pieces;
}

struct Arenas {
    float *w, *g, *slots[3];
};

using StretchUpdate = void (*)(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end);

// Runs step(i, w, g, part) → new w over a stretch.
template <class Step>
HWY_INLINE void overStretch(const StepNumbers& s, const Arenas& a, bool decays, long begin, long end,
                            const Step& step) {
    eachVector(begin, end, [&](long i, auto part) {
        V w = part.load(a.w + i);
        if (decays) w = hn::Mul(w, constant(s.decay));
        part.store(step(i, w, part.load(a.g + i), part), a.w + i);
    });
}

// m ← μ m − η g;  w ← w + m  (Nesterov: w ← w + μ m − η g);  without momentum w ← w − η g
void sgd(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
    const V eta = constant(s.eta), mu = constant(s.momentum);
    const bool decays = rule.weightDecay > 0;
    if (rule.momentum == 0) {
        overStretch(s, a, decays, begin, end, [&](long, V w, V g, auto) { return hn::NegMulAdd(eta, g, w); });
        return;
    }
    overStretch(s, a, decays, begin, end, [&](long i, V w, V g, auto part) {
        const V m = hn::NegMulAdd(eta, g, hn::Mul(mu, part.load(a.slots[0] + i)));
        part.store(m, a.slots[0] + i);
        return rule.nesterov ? hn::Add(w, hn::NegMulAdd(eta, g, hn::Mul(mu, m))) : hn::Add(w, m);
    });
}

// a ← a + g²;  w ← w − η g / √(a + ε)
void adagrad(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
    overStretch(s, a, rule.weightDecay > 0, begin, end, [&](long i, V w, V g, auto part) {
        const V sum = hn::MulAdd(g, g, part.load(a.slots[0] + i));
        part.store(sum, a.slots[0] + i);
        const V step = hn::Div(hn::Mul(constant(s.eta), g), hn::Sqrt(hn::Add(sum, constant(s.epsilon))));
        return hn::Sub(w, step);
    });
}

// v ← ρ v + (1−ρ) g²;  centered: a ← ρ a + (1−ρ) g, v − a² in place of v;  u = η g / √(v + ε)
// w ← w − u;  with momentum m ← μ m + u, w ← w − m
void rmsprop(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
    const V rho = constant(s.rho), rest = constant(1 - s.rho);
    const bool hasMomentum = rule.momentum > 0;
    float* mean = a.slots[hasMomentum ? 2 : 1];
    overStretch(s, a, rule.weightDecay > 0, begin, end, [&](long i, V w, V g, auto part) {
        const V v = hn::MulAdd(rho, part.load(a.slots[0] + i), hn::Mul(hn::Mul(rest, g), g));
        part.store(v, a.slots[0] + i);
        V denominator = v;
        if (rule.centered) {
            const V average = hn::MulAdd(rho, part.load(mean + i), hn::Mul(rest, g));
            part.store(average, mean + i);
            denominator = hn::NegMulAdd(average, average, v);
        }
        V u = hn::Div(hn::Mul(constant(s.eta), g), hn::Sqrt(hn::Add(denominator, constant(s.epsilon))));
        if (hasMomentum) {
            u = hn::MulAdd(constant(s.momentum), part.load(a.slots[1] + i), u);
            part.store(u, a.slots[1] + i);
        }
        return hn::Sub(w, u);
    });
}

void adam(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
    if (!rule.amsgrad) {
        overStretch(s, a, rule.weightDecay > 0, begin, end, [&](long i, V w, V g, auto part) {
            V m = part.load(a.slots[0] + i), v = part.load(a.slots[1] + i);
            w = adamStep(s, w, g, m, v);
            part.store(m, a.slots[0] + i);
            part.store(v, a.slots[1] + i);
            return w;
        });
        return;
    }
    overStretch(s, a, rule.weightDecay > 0, begin, end, [&](long i, V w, V g, auto part) {
        V m = part.load(a.slots[0] + i), v = part.load(a.slots[1] + i);
        adamStep(s, w, g, m, v);
        const V largest = hn::Max(part.load(a.slots[2] + i), v);
        part.store(m, a.slots[0] + i);
        part.store(v, a.slots[1] + i);
        part.store(largest, a.slots[2] + i);
        const V denominator = hn::Add(hn::Sqrt(largest), constant(s.epsilon));
        return hn::NegMulAdd(constant(s.alpha), hn::Div(m, denominator), w);
    });
}

// Σ g² of a piece
float squaredNorm(const float* g, long begin, long end) {
    V sum = zero();
    eachVector(begin, end, [&](long i, auto part) {
        const V x = part.load(g + i);
        sum = hn::MulAdd(x, x, sum);
    });
    return sumOf(sum);
}

class UpdateKernel : public Kernel {
public:
    UpdateKernel(const Instruction& in, ThreadPool& pool)
        : m_rule(in.attributes.updateRule),
          m_pieces(piecesOf(in.attributes.segments)),
          m_segments(in.attributes.segments.size()),
          m_norms(reinterpret_cast<float*>(in.scratch)),
          m_pool(pool) {
        m_arenas.w = in.inputs[0].as<float>();
        m_arenas.g = in.inputs[1].as<float>();
        for (std::size_t k = 0; k < 3; ++k)
            m_arenas.slots[k] = k + 2 < in.inputs.size() ? in.inputs[k + 2].as<float>() : nullptr;
        long numbers = 0;
        for (const Segment& s : in.attributes.segments) numbers += s.count;
        m_isSmall = numbers <= kSliceNumbers;
    }

    std::string name() const override { return "flat"; }
    int slices() const override { return m_isSmall ? 1 : static_cast<int>(m_pieces.size()); }

    void run(const StepState& state) override {
        const StepNumbers s(m_rule, state);
        const bool clipsNorm = m_rule.clipNorm > 0 || m_rule.globalClipNorm > 0;
        if (clipsNorm) findFactors();
        const StretchUpdate update = functionOf(m_rule.kind);
        overPieces([&](std::size_t p) {
            const Piece& piece = m_pieces[p];
            if (clipsNorm)
                scale(piece, m_norms[m_pieces.size() + piece.segment]);
            else if (m_rule.clipValue > 0)
                clamp(piece, static_cast<float>(m_rule.clipValue));
            update(m_rule, s, m_arenas, piece.begin, piece.end);
        });
    }

private:
    static StretchUpdate functionOf(UpdateRule::Kind kind) {
        switch (kind) {
        case UpdateRule::Kind::sgd:
            return sgd;
        case UpdateRule::Kind::adagrad:
            return adagrad;
        case UpdateRule::Kind::rmsprop:
            return rmsprop;
        case UpdateRule::Kind::adam:
            break;
        }
        return adam;
    }

    template <class Work>
    void overPieces(const Work& work) {
        if (m_isSmall)
            for (std::size_t p = 0; p < m_pieces.size(); ++p) work(p);
        else
            m_pool.run(static_cast<int>(m_pieces.size()), [&](int p, int) { work(static_cast<std::size_t>(p)); });
    }

    // Behind the pieces' squared norms: the factor of each segment, limit / max(norm, limit)
    void findFactors() {
        overPieces([&](std::size_t p) { m_norms[p] = squaredNorm(m_arenas.g, m_pieces[p].begin, m_pieces[p].end); });
        float* factors = m_norms + m_pieces.size();
        std::fill(factors, factors + m_segments, 0.0f);
        for (std::size_t p = 0; p < m_pieces.size(); ++p) factors[m_pieces[p].segment] += m_norms[p];
        const bool isGlobal = m_rule.clipNorm <= 0;
        if (isGlobal) {
            float sum = 0;
            for (std::size_t s = 0; s < m_segments; ++s) sum += factors[s];
            std::fill(factors, factors + m_segments, sum);
        }
        const float limit = static_cast<float>(isGlobal ? m_rule.globalClipNorm : m_rule.clipNorm);
        for (std::size_t s = 0; s < m_segments; ++s) factors[s] = limit / std::max(std::sqrt(factors[s]), limit);
    }

    void scale(const Piece& piece, float factor) const {
        eachVector(piece.begin, piece.end, [&](long i, auto part) {
            part.store(hn::Mul(part.load(m_arenas.g + i), constant(factor)), m_arenas.g + i);
        });
    }

    void clamp(const Piece& piece, float limit) const {
        eachVector(piece.begin, piece.end, [&](long i, auto part) {
            const V g = hn::Min(constant(limit), hn::Max(constant(-limit), part.load(m_arenas.g + i))); // NaN stays
            part.store(g, m_arenas.g + i);
        });
    }

    const UpdateRule m_rule;
    const std::vector<Piece> m_pieces;
    const std::size_t m_segments;
    float* const m_norms;
    ThreadPool& m_pool;
    Arenas m_arenas;
    bool m_isSmall;
};

std::unique_ptr<Kernel> bindUpdate(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<UpdateKernel>(in, pool);
}

std::int64_t updateScratch(const Instruction& in) {
    const UpdateRule& rule = in.attributes.updateRule;
    if (rule.clipNorm <= 0 && rule.globalClipNorm <= 0) return 0;
    std::int64_t pieces = 0;
    for (const Segment& s : in.attributes.segments) pieces += ceilDivide(s.count, kSliceNumbers) + 1;
    return pieces * static_cast<std::int64_t>(sizeof(float));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindUpdate);
HWY_EXPORT(updateScratch);

std::span<const Implementation> updateList() {
    static constexpr auto scratch = [](const Instruction& i) { return HWY_DYNAMIC_DISPATCH(updateScratch)(i); };
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindUpdate)(i, p);
    };
    static const Implementation kList[] = {{Op::update, "flat", allFloat, scratch, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
