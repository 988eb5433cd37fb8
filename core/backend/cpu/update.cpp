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
        const StretchUpdate update = stretchUpdate(m_rule.kind);
        overPieces([&](std::size_t p) {
            const Piece& piece = m_pieces[p];
            if (clipsNorm)
                scale(piece, m_norms[m_pieces.size() + piece.segment]);
            else if (m_rule.clipValue > 0)
                clampGradient(m_arenas.g, piece.begin, piece.end, static_cast<float>(m_rule.clipValue));
            update(m_rule, s, m_arenas, piece.begin, piece.end);
        });
    }

private:
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
