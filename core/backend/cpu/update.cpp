// The optimizers' step over the arenas: gather the gradients of several steps, clip them, decay the weights, update, average;
// each weight is touched once where the rule allows it.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/update.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/muon.h"
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

// Scratch: two sums for each piece, a factor for each segment, then Muon's matrices.
struct SumPlaces {
    long second, factors, muon; // in floats
    SumPlaces(std::size_t pieces, std::size_t segments)
        : second(static_cast<long>(pieces)),
          factors(2 * second),
          muon(roundUp(factors + static_cast<long>(segments), 16)) {}
};

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
          m_segments(in.attributes.segments),
          m_pieces(piecesOf(m_segments)),
          m_places(m_pieces.size(), m_segments.size()),
          m_sums(reinterpret_cast<float*>(in.scratch)),
          m_pool(pool) {
        m_arenas.w = in.inputs[0].as<float>();
        m_arenas.g = in.inputs[1].as<float>();
        for (std::size_t k = 0; k < kMostUpdateSlots; ++k)
            m_arenas.slots[k] = k + 2 < in.inputs.size() ? in.inputs[k + 2].as<float>() : nullptr;
        long numbers = 0;
        for (const Segment& s : m_segments) {
            numbers += s.count;
            m_decays.push_back(decayOf(m_rule, s));
        }
        m_isSmall = numbers <= kSliceNumbers;
        if (m_rule.kind == UpdateRule::Kind::muon)
            m_muon = MuonStep(m_rule, m_segments, in.threads, m_sums + m_places.muon, pool);
    }

    std::string name() const override { return "flat"; }
    int slices() const override { return m_isSmall ? 1 : static_cast<int>(m_pieces.size()); }

    void run(const StepState& state) override {
        const bool isTime = m_rule.updatesAt(state.step);
        if (m_rule.accumulates()) accumulate(isTime);
        if (isTime) update(state);
        if (m_rule.averages()) average(m_rule.updateAt(state.step));
    }

private:
    template <class Work>
    void overPieces(const Work& work) {
        if (m_isSmall)
            for (std::size_t p = 0; p < m_pieces.size(); ++p) work(p);
        else
            m_pool.run(static_cast<int>(m_pieces.size()), [&](int p, int) { work(static_cast<std::size_t>(p)); });
    }

    // Sums the gradients; when it is time their mean goes to g and the sum begins anew
    void accumulate(bool isTime) {
        float* sum = m_arenas.slots[m_rule.accumulatorSlot()];
        const V count = constant(static_cast<float>(m_rule.accumulationSteps));
        overPieces([&](std::size_t p) {
            eachVector(m_pieces[p].begin, m_pieces[p].end, [&](long i, auto part) {
                const V all = hn::Add(part.load(sum + i), part.load(m_arenas.g + i));
                part.store(isTime ? zero() : all, sum + i);
                if (isTime) part.store(hn::Div(all, count), m_arenas.g + i);
            });
        });
    }

    void update(const StepState& state) {
        const StepNumbers s(m_rule, state);
        const bool clipsNorm = m_rule.clipNorm > 0 || m_rule.globalClipNorm > 0;
        if (clipsNorm) findClipFactors();
        const auto clip = [&](const Piece& piece) {
            if (clipsNorm)
                scale(piece, factors()[piece.segment]);
            else if (m_rule.clipValue > 0)
                clampGradient(m_arenas.g, piece.begin, piece.end, static_cast<float>(m_rule.clipValue));
        };
        if (m_rule.kind == UpdateRule::Kind::lamb) return lamb(s, clip);
        if (m_rule.kind == UpdateRule::Kind::muon) return muon(s, clip);
        const StretchUpdate stretch = stretchUpdate(m_rule.kind);
        overPieces([&](std::size_t p) {
            const Piece& piece = m_pieces[p];
            clip(piece);
            stretch(m_rule, s.withDecay(m_decays[piece.segment]), m_arenas, piece.begin, piece.end);
        });
    }

    // Decay, moments and the squares of weights and directions; then w ← w − η ‖w‖/‖r‖ r
    template <class Clip>
    void lamb(const StepNumbers& s, const Clip& clip) {
        overPieces([&](std::size_t p) {
            const Piece& piece = m_pieces[p];
            clip(piece);
            V ofWeight = zero(), ofDirection = zero();
            const StepNumbers here = s.withDecay(m_decays[piece.segment]);
            overStretch(here, m_arenas, piece.begin, piece.end, [&](long i, V w, V g, auto part) {
                V m = part.load(m_arenas.slots[0] + i), v = part.load(m_arenas.slots[1] + i);
                moments(s, g, m, v);
                part.store(m, m_arenas.slots[0] + i);
                part.store(v, m_arenas.slots[1] + i);
                const V r = part.only(lambDirection(s, m, v));
                ofWeight = hn::MulAdd(part.only(w), part.only(w), ofWeight);
                ofDirection = hn::MulAdd(r, r, ofDirection);
                return w;
            });
            m_sums[p] = sumOf(ofWeight);
            m_sums[m_places.second + static_cast<long>(p)] = sumOf(ofDirection);
        });
        std::size_t p = 0;
        for (std::size_t segment = 0; segment < m_segments.size(); ++segment) {
            float ofWeight = 0, ofDirection = 0;
            for (; p < m_pieces.size() && m_pieces[p].segment == segment; ++p) {
                ofWeight += m_sums[p];
                ofDirection += m_sums[m_places.second + static_cast<long>(p)];
            }
            factors()[segment] = ofWeight > 0 && ofDirection > 0 ? std::sqrt(ofWeight) / std::sqrt(ofDirection) : 1;
        }
        overPieces([&](std::size_t at) {
            const Piece& piece = m_pieces[at];
            const V rate = constant(s.eta * factors()[piece.segment]);
            eachVector(piece.begin, piece.end, [&](long i, auto part) {
                const V r = lambDirection(s, part.load(m_arenas.slots[0] + i), part.load(m_arenas.slots[1] + i));
                part.store(hn::NegMulAdd(rate, r, part.load(m_arenas.w + i)), m_arenas.w + i);
            });
        });
    }

    // Adam for everything but matrices, whose momentum only gets ready here
    template <class Clip>
    void muon(const StepNumbers& s, const Clip& clip) {
        overPieces([&](std::size_t p) {
            const Piece& piece = m_pieces[p];
            clip(piece);
            StepNumbers here = s.withDecay(m_decays[piece.segment]);
            if (m_segments[piece.segment].rows == 0) {
                here.alpha *= static_cast<float>(m_rule.adamRateRatio);
                adam(m_rule, here, m_arenas, piece.begin, piece.end);
                return;
            }
            overStretch(here, m_arenas, piece.begin, piece.end, [&](long i, V w, V g, auto part) {
                const V m = hn::MulAdd(constant(s.momentum), part.load(m_arenas.slots[0] + i), g);
                part.store(m, m_arenas.slots[0] + i);
                return w;
            });
        });
        m_muon.run(static_cast<double>(s.eta), m_arenas.g, m_arenas.slots[0], m_arenas.w);
    }

    // a ← μ a + (1 − μ) w, after the first step a = w; every so many steps w ← a
    void average(std::int64_t t) {
        float* a = m_arenas.slots[m_rule.averageSlot()];
        const V mu = constant(t == 1 ? 0 : static_cast<float>(m_rule.averageMomentum));
        const V rest = hn::Sub(constant(1), mu);
        const bool replaces = m_rule.averageEvery > 0 && t % m_rule.averageEvery == 0;
        overPieces([&](std::size_t p) {
            eachVector(m_pieces[p].begin, m_pieces[p].end, [&](long i, auto part) {
                const V mean = hn::MulAdd(mu, part.load(a + i), hn::Mul(rest, part.load(m_arenas.w + i)));
                part.store(mean, a + i);
                if (replaces) part.store(mean, m_arenas.w + i);
            });
        });
    }

    float* factors() const { return m_sums + m_places.factors; }

    // The factor of each segment, limit / max(norm, limit)
    void findClipFactors() {
        overPieces([&](std::size_t p) { m_sums[p] = squaredNorm(m_arenas.g, m_pieces[p].begin, m_pieces[p].end); });
        const std::size_t count = m_segments.size();
        std::fill(factors(), factors() + count, 0.0f);
        for (std::size_t p = 0; p < m_pieces.size(); ++p) factors()[m_pieces[p].segment] += m_sums[p];
        const bool isGlobal = m_rule.clipNorm <= 0;
        if (isGlobal) {
            float sum = 0;
            for (std::size_t s = 0; s < count; ++s) sum += factors()[s];
            std::fill(factors(), factors() + count, sum);
        }
        const float limit = static_cast<float>(isGlobal ? m_rule.globalClipNorm : m_rule.clipNorm);
        for (std::size_t s = 0; s < count; ++s) factors()[s] = limit / std::max(std::sqrt(factors()[s]), limit);
    }

    void scale(const Piece& piece, float factor) const {
        eachVector(piece.begin, piece.end, [&](long i, auto part) {
            part.store(hn::Mul(part.load(m_arenas.g + i), constant(factor)), m_arenas.g + i);
        });
    }

    const UpdateRule m_rule;
    const std::vector<Segment> m_segments;
    const std::vector<Piece> m_pieces;
    const SumPlaces m_places;
    float* const m_sums;
    ThreadPool& m_pool;
    std::vector<double> m_decays; // of each segment
    Arenas m_arenas;
    MuonStep m_muon;
    bool m_isSmall;
};

std::unique_ptr<Kernel> bindUpdate(const Instruction& in, ThreadPool& pool) {
    return std::make_unique<UpdateKernel>(in, pool);
}

std::int64_t updateScratch(const Instruction& in) {
    const UpdateRule& rule = in.attributes.updateRule;
    const bool isMuon = rule.kind == UpdateRule::Kind::muon;
    if (rule.clipNorm <= 0 && rule.globalClipNorm <= 0 && !isMuon && rule.kind != UpdateRule::Kind::lamb) return 0;
    const std::vector<Segment>& segments = in.attributes.segments;
    std::int64_t floats = SumPlaces(piecesOf(segments).size(), segments.size()).muon;
    if (isMuon) floats += MuonStep::scratchFloats(segments, in.threads);
    return floats * static_cast<std::int64_t>(sizeof(float));
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
