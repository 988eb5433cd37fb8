// The optimizers' step (formulas: core/model/update_rule.h), as Keras 3 does it: clip the gradients, decay the weights,
// update. g = gradient, w = parameter, η = learning rate, t = number of the step from 1.

#include "core/backend/reference/loops.h"

#include <algorithm>
#include <cmath>

namespace lamina::reference {

namespace {

template <class Real>
Real squaredNorm(const Real* g, const Segment& s) { // Σ g²
    Real sum = 0;
    for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) sum += g[i] * g[i];
    return sum;
}

// g ← clipped g. Like Keras only one of the three: each weight's norm, else the norm of all, else each number.
template <class Real>
void clipGradients(const UpdateRule& rule, const std::vector<Segment>& segments, Real* g) {
    const auto scale = [&](const Segment& s, Real norm, Real limit) { // g limit / max(norm, limit)
        for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) g[i] = g[i] * limit / std::max(norm, limit);
    };
    if (rule.clipNorm > 0) {
        for (const Segment& s : segments) scale(s, std::sqrt(squaredNorm(g, s)), static_cast<Real>(rule.clipNorm));
    } else if (rule.globalClipNorm > 0) {
        Real sum = 0;
        for (const Segment& s : segments) sum += squaredNorm(g, s);
        for (const Segment& s : segments) scale(s, std::sqrt(sum), static_cast<Real>(rule.globalClipNorm));
    } else if (rule.clipValue > 0) {
        const Real limit = static_cast<Real>(rule.clipValue);
        for (const Segment& s : segments)
            for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) g[i] = std::clamp(g[i], -limit, limit);
    }
}

template <class Real>
struct Step {
    Real eta;    // η
    Real alpha;  // Adam: η √(1−β₂ᵗ) / (1−β₁ᵗ)
    Real *w, *g; // arenas
    Real* slots[3] = {nullptr, nullptr, nullptr};
};

// m ← μ m − η g;  w ← w + m  (Nesterov: w ← w + μ m − η g);  without momentum w ← w − η g
template <class Real>
void sgd(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], mu = static_cast<Real>(rule.momentum);
    if (rule.momentum == 0) {
        step.w[i] -= step.eta * g;
        return;
    }
    Real& m = step.slots[0][i];
    m = mu * m - step.eta * g;
    step.w[i] += rule.nesterov ? mu * m - step.eta * g : m;
}

// a ← a + g²;  w ← w − η g / √(a + ε)
template <class Real>
void adagrad(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i];
    Real& a = step.slots[0][i];
    a += g * g;
    step.w[i] -= step.eta * g / std::sqrt(a + static_cast<Real>(rule.epsilon));
}

// v ← ρ v + (1−ρ) g²;  centered: a ← ρ a + (1−ρ) g, v − a² in place of v;  u = η g / √(v + ε)
// w ← w − u;  with momentum m ← μ m + u, w ← w − m
template <class Real>
void rmsprop(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], rho = static_cast<Real>(rule.rho), epsilon = static_cast<Real>(rule.epsilon);
    const bool hasMomentum = rule.momentum > 0;
    Real& v = step.slots[0][i];
    v = rho * v + (1 - rho) * g * g;
    Real denominator = v;
    if (rule.centered) {
        Real& a = step.slots[hasMomentum ? 2 : 1][i];
        a = rho * a + (1 - rho) * g;
        denominator -= a * a;
    }
    Real u = step.eta * g / std::sqrt(denominator + epsilon);
    if (hasMomentum) {
        Real& m = step.slots[1][i];
        m = static_cast<Real>(rule.momentum) * m + u;
        u = m;
    }
    step.w[i] -= u;
}

// m ← β₁ m + (1−β₁) g;  v ← β₂ v + (1−β₂) g²;  w ← w − α m / (√v + ε);  amsgrad: v̂ ← max(v̂, v) in place of v
template <class Real>
void adam(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], beta1 = static_cast<Real>(rule.beta1), beta2 = static_cast<Real>(rule.beta2);
    Real &m = step.slots[0][i], &v = step.slots[1][i];
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    Real denominator = v;
    if (rule.amsgrad) {
        Real& largest = step.slots[2][i];
        denominator = largest = std::max(largest, v);
    }
    step.w[i] -= step.alpha * m / (std::sqrt(denominator) + static_cast<Real>(rule.epsilon));
}

template <class Real>
Step<Real> stepOf(const Instruction& in, const StepState& state, std::size_t firstArena) {
    const UpdateRule& rule = in.attributes.updateRule;
    const double t = static_cast<double>(state.step) + 1, eta = state.learningRate;
    Step<Real> step;
    step.eta = static_cast<Real>(eta);
    step.alpha = static_cast<Real>(eta * std::sqrt(1 - std::pow(rule.beta2, t)) / (1 - std::pow(rule.beta1, t)));
    step.w = in.inputs[firstArena].as<Real>();
    for (std::size_t k = 0; k < 3 && firstArena + 1 + k < in.inputs.size(); ++k)
        step.slots[k] = in.inputs[firstArena + 1 + k].as<Real>();
    return step;
}

template <class Real>
void applyRule(const Instruction& in, const Step<Real>& step) {
    const UpdateRule& rule = in.attributes.updateRule;
    clipGradients(rule, in.attributes.segments, step.g);
    for (const Segment& s : in.attributes.segments)
        for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) {
            if (rule.weightDecay > 0) step.w[i] -= step.eta * static_cast<Real>(rule.weightDecay) * step.w[i];
            switch (rule.kind) {
            case UpdateRule::Kind::sgd:
                sgd(rule, step, i);
                break;
            case UpdateRule::Kind::adagrad:
                adagrad(rule, step, i);
                break;
            case UpdateRule::Kind::rmsprop:
                rmsprop(rule, step, i);
                break;
            case UpdateRule::Kind::adam:
                adam(rule, step, i);
                break;
            }
        }
}

template <class Real>
void updateLoopOf(const Instruction& in, const StepState& state) {
    Step<Real> step = stepOf<Real>(in, state, 1);
    step.w = in.inputs[0].as<Real>();
    step.g = in.inputs[1].as<Real>();
    applyRule(in, step);
}

// g = A B for the weight at the segment, then its step. inputs = {A, B, parameters, slots …}
template <class Real>
void matmulUpdateLoop(const Instruction& in, const StepState& state) {
    const Segment& weight = in.attributes.segments[0];
    Real* g = reinterpret_cast<Real*>(in.scratch);
    multiply<Real>(in, g);
    Step<Real> step = stepOf<Real>(in, state, 2);
    step.g = g - weight.offset;
    applyRule(in, step);
}

} // namespace

std::int64_t updateScratch(const Instruction& in) {
    return in.op == Op::matmulUpdate ? in.attributes.segments.at(0).count : 0;
}

template <class Real>
Loop updateLoop(Op op) {
    return op == Op::update ? updateLoopOf<Real> : op == Op::matmulUpdate ? matmulUpdateLoop<Real> : nullptr;
}
template Loop updateLoop<float>(Op);
template Loop updateLoop<double>(Op);

} // namespace lamina::reference
