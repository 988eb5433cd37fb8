// The optimizers' step for one vector of weights (formulas: core/model/update_rule.h), for the op update and for products
// that apply it to a gradient while it is in registers.
#if defined(LAMINA_UPDATE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_UPDATE_INL_H
#undef LAMINA_UPDATE_INL_H
#else
#define LAMINA_UPDATE_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"
#include "core/model/update_rule.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// The numbers of one step. t = number of the step from 1
struct StepNumbers {
    float eta, alpha; // alpha: Adam's η √(1−β₂ᵗ)/(1−β₁ᵗ)
    float decay;      // 1 − η λ
    float momentum, rho, beta1, beta2, epsilon;

    StepNumbers(const UpdateRule& rule, const StepState& state)
        : eta(static_cast<float>(state.learningRate)),
          alpha(0),
          decay(static_cast<float>(1 - state.learningRate * rule.weightDecay)),
          momentum(static_cast<float>(rule.momentum)),
          rho(static_cast<float>(rule.rho)),
          beta1(static_cast<float>(rule.beta1)),
          beta2(static_cast<float>(rule.beta2)),
          epsilon(static_cast<float>(rule.epsilon)) {
        if (rule.kind != UpdateRule::Kind::adam) return;
        const double t = static_cast<double>(state.step) + 1;
        alpha = static_cast<float>(state.learningRate * std::sqrt(1 - std::pow(rule.beta2, t)) /
                                   (1 - std::pow(rule.beta1, t)));
    }
};

// m ← β₁ m + (1−β₁) g;  v ← β₂ v + (1−β₂) g²;  w ← w − α m / (√v + ε)
HWY_INLINE V adamStep(const StepNumbers& s, V w, V g, V& m, V& v) {
    m = hn::MulAdd(constant(s.beta1), m, hn::Mul(constant(1 - s.beta1), g));
    v = hn::MulAdd(constant(s.beta2), v, hn::Mul(hn::Mul(constant(1 - s.beta2), g), g));
    const V denominator = hn::Add(hn::Sqrt(v), constant(s.epsilon));
    return hn::NegMulAdd(constant(s.alpha), hn::Div(m, denominator), w);
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
inline void sgd(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
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
inline void adagrad(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
    overStretch(s, a, rule.weightDecay > 0, begin, end, [&](long i, V w, V g, auto part) {
        const V sum = hn::MulAdd(g, g, part.load(a.slots[0] + i));
        part.store(sum, a.slots[0] + i);
        const V step = hn::Div(hn::Mul(constant(s.eta), g), hn::Sqrt(hn::Add(sum, constant(s.epsilon))));
        return hn::Sub(w, step);
    });
}

// v ← ρ v + (1−ρ) g²;  centered: a ← ρ a + (1−ρ) g, v − a² in place of v;  u = η g / √(v + ε)
// w ← w − u;  with momentum m ← μ m + u, w ← w − m
inline void rmsprop(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
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

inline void adam(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end) {
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

inline StretchUpdate stretchUpdate(UpdateRule::Kind kind) {
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

// Each number of the gradient to at most this size
inline void clampGradient(float* g, long begin, long end, float limit) {
    eachVector(begin, end, [&](long i, auto part) {
        part.store(hn::Min(constant(limit), hn::Max(constant(-limit), part.load(g + i))), g + i); // NaN stays
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
