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

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
