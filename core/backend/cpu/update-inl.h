// The optimizers' step for one vector of weights (formulas: core/model/update_rule.h), for the op update and for products
// that apply it to a gradient while it is in registers.
#if defined(LAMINA_UPDATE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_UPDATE_INL_H
#undef LAMINA_UPDATE_INL_H
#else
#define LAMINA_UPDATE_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"
#include "core/backend/nadam_factors.h"
#include "core/ops/op.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// The numbers of one step. t = number of the update from 1
struct StepNumbers {
    float eta, alpha; // alpha: Adam's η √(1−β₂ᵗ)/(1−β₁ᵗ)
    float decay = 1;  // 1 − η λ, of the weight at hand
    float momentum, rho, beta1, beta2, epsilon;
    float first = 1, second = 1;      // 1 − β₁ᵗ, 1 − β₂ᵗ
    float ofMean = 0, ofGradient = 0; // Nadam's
    float power, l1, l2, shrinkage;   // Ftrl: −p, λ₁, 2 (λ₂ + β/(2η)), 2 s

    StepNumbers(const UpdateRule& rule, const StepState& state)
        : eta(static_cast<float>(state.learningRate)),
          alpha(0),
          momentum(static_cast<float>(rule.momentum)),
          rho(static_cast<float>(rule.rho)),
          beta1(static_cast<float>(rule.beta1)),
          beta2(static_cast<float>(rule.beta2)),
          epsilon(static_cast<float>(rule.epsilon)),
          power(static_cast<float>(-rule.learningRatePower)),
          l1(static_cast<float>(rule.l1)),
          l2(static_cast<float>(2 * (rule.l2 + rule.beta / (2 * state.learningRate)))),
          shrinkage(static_cast<float>(2 * rule.l2Shrinkage)) {
        using Kind = UpdateRule::Kind;
        if (rule.kind == Kind::sgd || rule.kind == Kind::adagrad || rule.kind == Kind::rmsprop) return;
        const double t = static_cast<double>(rule.updateAt(state.step));
        const double rest1 = 1 - std::pow(rule.beta1, t), rest2 = 1 - std::pow(rule.beta2, t);
        alpha = static_cast<float>(state.learningRate * std::sqrt(rest2) / rest1);
        first = static_cast<float>(rest1);
        second = static_cast<float>(rest2);
        if (rule.kind != Kind::nadam) return;
        const NadamFactors factors(rule, t);
        ofMean = static_cast<float>(factors.ofMean);
        ofGradient = static_cast<float>(factors.ofGradient);
    }
    StepNumbers withDecay(double lambda) const {
        StepNumbers s = *this;
        s.decay = static_cast<float>(1 - static_cast<double>(eta) * lambda);
        return s;
    }
};

// m ← β₁ m + (1−β₁) g;  v ← β₂ v + (1−β₂) g²
HWY_INLINE void moments(const StepNumbers& s, V g, V& m, V& v) {
    m = hn::MulAdd(constant(s.beta1), m, hn::Mul(constant(1 - s.beta1), g));
    v = hn::MulAdd(constant(s.beta2), v, hn::Mul(hn::Mul(constant(1 - s.beta2), g), g));
}

// 1 / (√v + ε), relative error below 6e-7: estimates of root and reciprocal, each made better by a step of Newton's.
// v = 0 counts as the smallest normal number.
HWY_INLINE V reciprocalOfRoot(V v, float epsilon) {
    const V x = hn::Max(constant(1.17549435e-38f), v), one = constant(1.0f), half = constant(0.5f); // NaN stays
    const V r = hn::ApproximateReciprocalSqrt(x), root = hn::Mul(x, r);
    const V denominator =
        hn::Add(hn::MulAdd(hn::Mul(root, half), hn::NegMulAdd(root, r, one), root), constant(epsilon));
    const V q = hn::ApproximateReciprocal(denominator);
    return hn::MulAdd(q, hn::NegMulAdd(denominator, q, one), q);
}

// w ← w − α m / (√v + ε)
template <bool kEstimates>
HWY_INLINE V adamStep(const StepNumbers& s, V w, V g, V& m, V& v) {
    moments(s, g, m, v);
    if constexpr (kEstimates) // not α m first: that may be subnormal, which is slow
        return hn::NegMulAdd(constant(s.alpha), hn::Mul(m, reciprocalOfRoot(v, s.epsilon)), w);
    const V denominator = hn::Add(hn::Sqrt(v), constant(s.epsilon));
    return hn::NegMulAdd(constant(s.alpha), hn::Div(m, denominator), w);
}

struct Arenas {
    float *w, *g, *slots[kMostUpdateSlots];
};

using StretchUpdate = void (*)(const UpdateRule& rule, const StepNumbers& s, const Arenas& a, long begin, long end);

// Runs step(i, w, g, part) → new w over a stretch.
template <class Step>
HWY_INLINE void overStretch(const StepNumbers& s, const Arenas& a, long begin, long end, const Step& step) {
    const bool decays = s.decay != 1;
    eachVector(begin, end, [&](long i, auto part) {
        V w = part.load(a.w + i);
        if (decays) w = hn::Mul(w, constant(s.decay));
        part.store(step(i, w, part.load(a.g + i), part), a.w + i);
    });
}

// m ← μ m − η g;  w ← w + m  (Nesterov: w ← w + μ m − η g);  without momentum w ← w − η g
inline void sgd(const UpdateRule& rule, const StepNumbers& numbers, const Arenas& arenas, long begin, long end) {
    const StepNumbers s = numbers; // see adam
    const Arenas a = arenas;
    const V eta = constant(s.eta), mu = constant(s.momentum);
    if (rule.momentum == 0) {
        overStretch(s, a, begin, end, [&](long, V w, V g, auto) { return hn::NegMulAdd(eta, g, w); });
        return;
    }
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        const V m = hn::NegMulAdd(eta, g, hn::Mul(mu, part.load(a.slots[0] + i)));
        part.store(m, a.slots[0] + i);
        return rule.nesterov ? hn::Add(w, hn::NegMulAdd(eta, g, hn::Mul(mu, m))) : hn::Add(w, m);
    });
}

// a ← a + g²;  w ← w − η g / √(a + ε)
inline void adagrad(const UpdateRule&, const StepNumbers& s, const Arenas& a, long begin, long end) {
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
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
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
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

inline void adam(const UpdateRule& rule, const StepNumbers& numbers, const Arenas& arenas, long begin, long end) {
    // Copies that no store of a vector can reach: they stay in registers.
    const StepNumbers s = numbers;
    const Arenas a = arenas;
    if (!rule.amsgrad) {
        const auto step = [&](auto estimates) {
            overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
                V m = part.load(a.slots[0] + i), v = part.load(a.slots[1] + i);
                w = adamStep<decltype(estimates)::value>(s, w, g, m, v);
                part.store(m, a.slots[0] + i);
                part.store(v, a.slots[1] + i);
                return w;
            });
        };
        if (estimatesRoots())
            step(std::true_type());
        else
            step(std::false_type());
        return;
    }
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        V m = part.load(a.slots[0] + i), v = part.load(a.slots[1] + i);
        moments(s, g, m, v);
        const V largest = hn::Max(part.load(a.slots[2] + i), v);
        part.store(m, a.slots[0] + i);
        part.store(v, a.slots[1] + i);
        part.store(largest, a.slots[2] + i);
        const V denominator = hn::Add(hn::Sqrt(largest), constant(s.epsilon));
        return hn::NegMulAdd(constant(s.alpha), hn::Div(m, denominator), w);
    });
}

// v ← ρ v + (1−ρ) g²;  Δ = g √(u + ε) / √(v + ε);  u ← ρ u + (1−ρ) Δ²;  w ← w − η Δ
inline void adadelta(const UpdateRule&, const StepNumbers& s, const Arenas& a, long begin, long end) {
    const V rho = constant(s.rho), rest = constant(1 - s.rho), epsilon = constant(s.epsilon);
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        const V v = hn::MulAdd(rho, part.load(a.slots[0] + i), hn::Mul(hn::Mul(rest, g), g));
        const V u = part.load(a.slots[1] + i);
        const V delta = hn::Div(hn::Mul(g, hn::Sqrt(hn::Add(u, epsilon))), hn::Sqrt(hn::Add(v, epsilon)));
        part.store(v, a.slots[0] + i);
        part.store(hn::MulAdd(rho, u, hn::Mul(hn::Mul(rest, delta), delta)), a.slots[1] + i);
        return hn::NegMulAdd(constant(s.eta), delta, w);
    });
}

// m as Adam's;  u ← max(β₂ u, |g|);  w ← w − η m / ((1 − β₁ᵗ) (u + ε))
inline void adamax(const UpdateRule&, const StepNumbers& s, const Arenas& a, long begin, long end) {
    const V eta = constant(s.eta / s.first);
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        const V m = hn::MulAdd(constant(s.beta1), part.load(a.slots[0] + i), hn::Mul(constant(1 - s.beta1), g));
        const V u = hn::Max(hn::Mul(constant(s.beta2), part.load(a.slots[1] + i)), hn::Abs(g));
        part.store(m, a.slots[0] + i);
        part.store(u, a.slots[1] + i);
        return hn::Sub(w, hn::Div(hn::Mul(eta, m), hn::Add(u, constant(s.epsilon))));
    });
}

// w ← w − η m̂ / (√(v/(1 − β₂ᵗ)) + ε) with Nadam's m̂ of mean and gradient
inline void nadam(const UpdateRule&, const StepNumbers& s, const Arenas& a, long begin, long end) {
    const V second = constant(1 / s.second);
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        V m = part.load(a.slots[0] + i), v = part.load(a.slots[1] + i);
        moments(s, g, m, v);
        part.store(m, a.slots[0] + i);
        part.store(v, a.slots[1] + i);
        const V mean = hn::MulAdd(constant(s.ofMean), m, hn::Mul(constant(s.ofGradient), g));
        const V denominator = hn::Add(hn::Sqrt(hn::Mul(v, second)), constant(s.epsilon));
        return hn::NegMulAdd(constant(s.eta), hn::Div(mean, denominator), w);
    });
}

// n' = n + g²;  z ← z + (g + 2 s w) − (n'^−p − n^−p)/η w;  w ← (clip(z, ±λ₁) − z) / (n'^−p/η + 2 (λ₂ + β/(2η)))
inline void ftrl(const UpdateRule&, const StepNumbers& s, const Arenas& a, long begin, long end) {
    const V l1 = constant(s.l1), rate = constant(1 / s.eta);
    const auto root = [&](V x) { // x^−p
        return s.power == 0.5f ? hn::Sqrt(x) : exponential(hn::Mul(constant(s.power), logarithm(x)));
    };
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        const V n = part.load(a.slots[0] + i), sum = hn::MulAdd(g, g, n), newRoot = root(sum);
        const V sigma = hn::Mul(hn::Sub(newRoot, root(n)), rate);
        V z = hn::Add(part.load(a.slots[1] + i), hn::MulAdd(constant(s.shrinkage), w, g));
        z = hn::NegMulAdd(sigma, w, z);
        part.store(sum, a.slots[0] + i);
        part.store(z, a.slots[1] + i);
        const V clipped = hn::Min(hn::Max(z, hn::Neg(l1)), l1);
        return hn::Div(hn::Sub(clipped, z), hn::MulAdd(newRoot, rate, constant(s.l2)));
    });
}

// w ← w − η sign(β₁ m + (1−β₁) g);  m ← β₂ m + (1−β₂) g
inline void lion(const UpdateRule&, const StepNumbers& s, const Arenas& a, long begin, long end) {
    overStretch(s, a, begin, end, [&](long i, V w, V g, auto part) {
        const V m = part.load(a.slots[0] + i);
        const V direction = hn::MulAdd(constant(s.beta1), m, hn::Mul(constant(1 - s.beta1), g));
        part.store(hn::MulAdd(constant(s.beta2), m, hn::Mul(constant(1 - s.beta2), g)), a.slots[0] + i);
        const V size = hn::IfThenElseZero(hn::Ne(direction, zero()), constant(s.eta));
        return hn::Sub(w, hn::CopySign(size, direction));
    });
}

// LAMB's direction r = m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε)
HWY_INLINE V lambDirection(const StepNumbers& s, V m, V v) {
    const V denominator = hn::Add(hn::Sqrt(hn::Div(v, constant(s.second))), constant(s.epsilon));
    return hn::Div(hn::Div(m, constant(s.first)), denominator);
}

// Of the rules whose step needs nothing but the number's own gradient; Muon's other weights go Adam's way.
inline StretchUpdate stretchUpdate(UpdateRule::Kind kind) {
    switch (kind) {
    case UpdateRule::Kind::sgd:
        return sgd;
    case UpdateRule::Kind::adagrad:
        return adagrad;
    case UpdateRule::Kind::rmsprop:
        return rmsprop;
    case UpdateRule::Kind::adadelta:
        return adadelta;
    case UpdateRule::Kind::adamax:
        return adamax;
    case UpdateRule::Kind::nadam:
        return nadam;
    case UpdateRule::Kind::ftrl:
        return ftrl;
    case UpdateRule::Kind::lion:
        return lion;
    case UpdateRule::Kind::lamb:
    case UpdateRule::Kind::muon:
    case UpdateRule::Kind::outside:
    case UpdateRule::Kind::adam:
        break;
    }
    return adam;
}

// λ of one weight: 0 where the rule leaves it alone
inline double decayOf(const UpdateRule& rule, const Segment& s) {
    if (!rule.decaysAll && !s.decays) return 0;
    return rule.kind == UpdateRule::Kind::muon && s.rows == 0 ? rule.adamWeightDecay : rule.weightDecay;
}

// Each number of the gradient to at most this size
inline void clampGradient(float* g, long begin, long end, float limit) {
    eachVector(begin, end, [&](long i, auto part) {
        part.store(hn::Min(constant(limit), hn::Max(constant(-limit), part.load(g + i))), g + i); // NaN stays
    });
}

// One step for the weights begin … begin + count of the arenas, whose gradient lies in g.
inline void updateBlock(const UpdateRule& rule, const StepNumbers& s, const Arenas& arenas, long begin, float* g,
                        long count) {
    if (rule.clipValue > 0) clampGradient(g, 0, count, static_cast<float>(rule.clipValue));
    Arenas here = arenas; // counted from the same place as g
    here.w += begin;
    for (float*& slot : here.slots)
        if (slot) slot += begin;
    here.g = g;
    stretchUpdate(rule.kind)(rule, s, here, 0, count);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
