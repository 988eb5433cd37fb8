// The optimizers' step (formulas: core/model/update_rule.h), as Keras 3 does it: clip the gradients, decay the weights,
// update. g = gradient, w = parameter, η = learning rate, t = number of the step from 1.

#include "core/backend/nadam_factors.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

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
    double t = 1;                      // number of the update from 1
    bool updates = true;               // false: this step only gathers gradients
    double rate = 0;                   // η
    Real eta;                          // the same
    double ofMean = 0, ofGradient = 0; // Nadam's two factors
    Real alpha;                        // Adam: η √(1−β₂ᵗ) / (1−β₁ᵗ)
    Real *w, *g = nullptr;             // arenas
    Real* slots[kMostUpdateSlots] = {};
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

// v ← ρ v + (1−ρ) g²;  Δ = g √(u + ε) / √(v + ε);  u ← ρ u + (1−ρ) Δ²;  w ← w − η Δ
template <class Real>
void adadelta(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], rho = static_cast<Real>(rule.rho), epsilon = static_cast<Real>(rule.epsilon);
    Real &v = step.slots[0][i], &u = step.slots[1][i];
    v = rho * v + (1 - rho) * g * g;
    const Real delta = g * std::sqrt(u + epsilon) / std::sqrt(v + epsilon);
    u = rho * u + (1 - rho) * delta * delta;
    step.w[i] -= step.eta * delta;
}

// m ← β₁ m + (1−β₁) g;  v ← β₂ v + (1−β₂) g²
template <class Real>
void adamMoments(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], beta1 = static_cast<Real>(rule.beta1), beta2 = static_cast<Real>(rule.beta2);
    Real &m = step.slots[0][i], &v = step.slots[1][i];
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
}

// w ← w − α m / (√v + ε);  amsgrad: v̂ ← max(v̂, v) in place of v
template <class Real>
void adam(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    adamMoments(rule, step, i);
    Real denominator = step.slots[1][i];
    if (rule.amsgrad) {
        Real& largest = step.slots[2][i];
        denominator = largest = std::max(largest, denominator);
    }
    step.w[i] -= step.alpha * step.slots[0][i] / (std::sqrt(denominator) + static_cast<Real>(rule.epsilon));
}

// m as Adam's;  u ← max(β₂ u, |g|);  w ← w − η m / ((1 − β₁ᵗ) (u + ε))
template <class Real>
void adamax(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], beta1 = static_cast<Real>(rule.beta1);
    Real &m = step.slots[0][i], &u = step.slots[1][i];
    m = beta1 * m + (1 - beta1) * g;
    u = std::max(static_cast<Real>(rule.beta2) * u, std::abs(g));
    const Real eta = static_cast<Real>(step.rate / (1 - std::pow(rule.beta1, step.t)));
    step.w[i] -= eta * m / (u + static_cast<Real>(rule.epsilon));
}

// m̂ = μ' m / (1 − Πμ μ') + (1 − μ) g / (1 − Πμ);  w ← w − η m̂ / (√(v/(1 − β₂ᵗ)) + ε)
template <class Real>
void nadam(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    adamMoments(rule, step, i);
    const Real mean =
        static_cast<Real>(step.ofMean) * step.slots[0][i] + static_cast<Real>(step.ofGradient) * step.g[i];
    const Real square = step.slots[1][i] / static_cast<Real>(1 - std::pow(rule.beta2, step.t));
    step.w[i] -= step.eta * mean / (std::sqrt(square) + static_cast<Real>(rule.epsilon));
}

// n' = n + g²;  z ← z + (g + 2 s w) − (n'^−p − n^−p)/η w;  w ← (clip(z, ±λ₁) − z) / (n'^−p/η + 2 (λ₂ + β/(2η)))
template <class Real>
void ftrl(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], power = static_cast<Real>(-rule.learningRatePower), l1 = static_cast<Real>(rule.l1);
    const Real l2 = static_cast<Real>(rule.l2 + rule.beta / (2 * step.rate));
    Real &n = step.slots[0][i], &z = step.slots[1][i], &w = step.w[i];
    const Real sum = n + g * g, root = std::pow(sum, power);
    z += g + static_cast<Real>(2 * rule.l2Shrinkage) * w - (root - std::pow(n, power)) / step.eta * w;
    w = (std::clamp(z, -l1, l1) - z) / (root / step.eta + 2 * l2);
    n = sum;
}

// w ← w − η sign(β₁ m + (1−β₁) g);  m ← β₂ m + (1−β₂) g
template <class Real>
void lion(const UpdateRule& rule, const Step<Real>& step, std::int64_t i) {
    const Real g = step.g[i], beta1 = static_cast<Real>(rule.beta1), beta2 = static_cast<Real>(rule.beta2);
    Real& m = step.slots[0][i];
    const Real direction = beta1 * m + (1 - beta1) * g;
    step.w[i] -= step.eta * static_cast<Real>((direction > 0) - (direction < 0));
    m = beta2 * m + (1 - beta2) * g;
}

// r = m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε) of a whole weight;  w ← w − η ‖w‖/‖r‖ r, without the quotient where a norm is 0
template <class Real>
void lamb(const UpdateRule& rule, const Step<Real>& step, const Segment& s) {
    const Real first = static_cast<Real>(1 - std::pow(rule.beta1, step.t)),
               second = static_cast<Real>(1 - std::pow(rule.beta2, step.t));
    const auto direction = [&](std::int64_t i) {
        return step.slots[0][i] / first / (std::sqrt(step.slots[1][i] / second) + static_cast<Real>(rule.epsilon));
    };
    Real ofWeight = 0, ofDirection = 0;
    for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) {
        adamMoments(rule, step, i);
        ofWeight += step.w[i] * step.w[i];
        ofDirection += direction(i) * direction(i);
    }
    const Real ratio = ofWeight > 0 && ofDirection > 0 ? std::sqrt(ofWeight) / std::sqrt(ofDirection) : Real{1};
    for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) step.w[i] -= ratio * step.eta * direction(i);
}

// A matrix to about the nearest orthogonal one: X ← a X + (b A + c A²) X, A = X Xᵀ, of the wide one of X and Xᵀ.
// scratch: X, its product, and two square matrices of the shorter side
template <class Real>
void muon(const UpdateRule& rule, const Step<Real>& step, const Segment& s, Real* scratch) {
    const std::int64_t rows = s.rows, columns = s.count / s.rows, n = std::min(rows, columns),
                       m = std::max(rows, columns);
    const bool turns = rows > columns;
    Real *x = scratch, *product = x + n * m, *square = product + n * m, *polynomial = square + n * n;
    const auto at = [&](std::int64_t r, std::int64_t c) -> Real& { return turns ? x[c * m + r] : x[r * m + c]; };
    const Real mu = static_cast<Real>(rule.momentum);
    Real norm = 0;
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < columns; ++c) {
            const std::int64_t i = s.offset + r * columns + c;
            Real& mean = step.slots[0][i];
            mean = mu * mean + step.g[i];
            at(r, c) = rule.nesterov ? step.g[i] + mu * mean : mean;
            norm += at(r, c) * at(r, c);
        }
    norm = std::sqrt(norm) + static_cast<Real>(1e-7);
    for (std::int64_t i = 0; i < n * m; ++i) x[i] /= norm;
    const Real a = static_cast<Real>(rule.newtonSchulz[0]), b = static_cast<Real>(rule.newtonSchulz[1]),
               c = static_cast<Real>(rule.newtonSchulz[2]);
    for (int k = 0; k < rule.newtonSchulzSteps; ++k) {
        for (std::int64_t i = 0; i < n; ++i)
            for (std::int64_t j = 0; j < n; ++j) {
                Real sum = 0;
                for (std::int64_t q = 0; q < m; ++q) sum += x[i * m + q] * x[j * m + q];
                square[i * n + j] = sum;
            }
        for (std::int64_t i = 0; i < n; ++i)
            for (std::int64_t j = 0; j < n; ++j) {
                Real sum = 0;
                for (std::int64_t q = 0; q < n; ++q) sum += square[i * n + q] * square[q * n + j];
                polynomial[i * n + j] = b * square[i * n + j] + c * sum;
            }
        for (std::int64_t i = 0; i < n; ++i)
            for (std::int64_t j = 0; j < m; ++j) {
                Real sum = 0;
                for (std::int64_t q = 0; q < n; ++q) sum += polynomial[i * n + q] * x[q * m + j];
                product[i * m + j] = a * x[i * m + j] + sum;
            }
        std::swap(x, product);
    }
    const double scale = rule.rmsRate > 0 ? rule.rmsRate * std::sqrt(static_cast<double>(m)) : 1;
    const Real eta = static_cast<Real>(step.rate * scale);
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t q = 0; q < columns; ++q) step.w[s.offset + r * columns + q] -= eta * at(r, q);
}

template <class Real>
Step<Real> stepOf(const Instruction& in, const StepState& state, std::size_t firstArena) {
    const UpdateRule& rule = in.attributes.updateRule;
    Step<Real> step;
    step.t = static_cast<double>(rule.updateAt(state.step));
    step.updates = rule.updatesAt(state.step);
    step.rate = state.learningRate;
    step.eta = static_cast<Real>(step.rate);
    step.alpha =
        static_cast<Real>(step.rate * std::sqrt(1 - std::pow(rule.beta2, step.t)) / (1 - std::pow(rule.beta1, step.t)));
    if (rule.kind == UpdateRule::Kind::nadam) {
        const NadamFactors factors(rule, step.t);
        step.ofMean = factors.ofMean;
        step.ofGradient = factors.ofGradient;
    }
    step.w = in.inputs[firstArena].as<Real>();
    for (std::size_t k = 0; k < kMostUpdateSlots && firstArena + 1 + k < in.inputs.size(); ++k)
        step.slots[k] = in.inputs[firstArena + 1 + k].as<Real>();
    return step;
}

// One weight: w ← w − η λ w, then the rule's step
template <class Real>
void updateWeight(const UpdateRule& rule, const Step<Real>& given, const Segment& s, Real* scratch) {
    const bool isForAdam = rule.kind == UpdateRule::Kind::muon && s.rows == 0;
    const double decay = !rule.decaysAll && !s.decays ? 0 : isForAdam ? rule.adamWeightDecay : rule.weightDecay;
    if (decay > 0)
        for (std::int64_t i = s.offset; i < s.offset + s.count; ++i)
            given.w[i] -= given.eta * static_cast<Real>(decay) * given.w[i];
    if (rule.kind == UpdateRule::Kind::lamb) return lamb(rule, given, s);
    if (rule.kind == UpdateRule::Kind::muon && !isForAdam) return muon(rule, given, s, scratch);
    Step<Real> step = given;
    if (isForAdam) step.alpha *= static_cast<Real>(rule.adamRateRatio);
    for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) {
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
        case UpdateRule::Kind::adadelta:
            adadelta(rule, step, i);
            break;
        case UpdateRule::Kind::adamax:
            adamax(rule, step, i);
            break;
        case UpdateRule::Kind::nadam:
            nadam(rule, step, i);
            break;
        case UpdateRule::Kind::ftrl:
            ftrl(rule, step, i);
            break;
        case UpdateRule::Kind::lion:
            lion(rule, step, i);
            break;
        case UpdateRule::Kind::muon:
        case UpdateRule::Kind::adam:
            adam(rule, step, i);
            break;
        case UpdateRule::Kind::lamb:
        case UpdateRule::Kind::outside:
            break;
        }
    }
}

// Sums the gradients of several steps. true: it is time for an update, with their mean in g.
template <class Real>
bool accumulate(const UpdateRule& rule, const std::vector<Segment>& segments, const Step<Real>& step) {
    if (!rule.accumulates()) return true;
    Real* sum = step.slots[rule.accumulatorSlot()];
    const bool isTime = step.updates;
    for (const Segment& s : segments)
        for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) {
            const Real all = sum[i] + step.g[i];
            sum[i] = isTime ? Real{0} : all;
            if (isTime) step.g[i] = all / static_cast<Real>(rule.accumulationSteps);
        }
    return isTime;
}

// a ← μ a + (1 − μ) w, after the first step a = w; every so many steps w ← a
template <class Real>
void average(const UpdateRule& rule, const std::vector<Segment>& segments, const Step<Real>& step) {
    const auto t = static_cast<std::int64_t>(step.t);
    const Real mu = t == 1 ? Real{0} : static_cast<Real>(rule.averageMomentum);
    const bool replaces = rule.averageEvery > 0 && t % rule.averageEvery == 0;
    Real* a = step.slots[rule.averageSlot()];
    for (const Segment& s : segments)
        for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) {
            a[i] = mu * a[i] + (1 - mu) * step.w[i];
            if (replaces) step.w[i] = a[i];
        }
}

template <class Real>
void applyRule(const Instruction& in, const Step<Real>& step, Real* scratch) {
    const UpdateRule& rule = in.attributes.updateRule;
    const std::vector<Segment>& segments = in.attributes.segments;
    if (accumulate(rule, segments, step)) {
        clipGradients(rule, segments, step.g);
        for (const Segment& s : segments) updateWeight(rule, step, s, scratch);
    }
    if (rule.averages()) average(rule, segments, step);
}

template <class Real>
void updateLoopOf(const Instruction& in, const StepState& state) {
    Step<Real> step = stepOf<Real>(in, state, 1);
    step.w = in.inputs[0].as<Real>();
    step.g = in.inputs[1].as<Real>();
    applyRule(in, step, reinterpret_cast<Real*>(in.scratch));
}

// g = A B for the weight at the segment, then its step. inputs = {A, B, parameters, slots …}
template <class Real>
void matmulUpdateLoop(const Instruction& in, const StepState& state) {
    const Segment& weight = in.attributes.segments[0];
    Real* g = reinterpret_cast<Real*>(in.scratch);
    multiply<Real>(in, g);
    Step<Real> step = stepOf<Real>(in, state, 2);
    step.g = g - weight.offset;
    applyRule<Real>(in, step, nullptr);
}

// dx = d Wᵀ [· f'(r)], then the step of W with g = xᵀ d. inputs = {x, d, W, [r,] parameters, slots …}
template <class Real>
void matmulUpdateBothLoop(const Instruction& in, const StepState& state) {
    const Matrix<Real> x(in.inputs[0]), d(in.inputs[1]), w(in.inputs[2]), dx(in.outputs[0]);
    for (std::int64_t i = 0; i < dx.rows; ++i)
        for (std::int64_t k = 0; k < dx.columns; ++k) {
            Real sum = 0;
            for (std::int64_t j = 0; j < d.columns; ++j) sum += d(i, j) * w(k, j);
            dx(i, k) = sum;
        }
    if (in.attributes.hasMask) multiplyBySlope<Real>(in, in.inputs[3], in.outputs[0]);
    Real* g = reinterpret_cast<Real*>(in.scratch);
    for (std::int64_t k = 0; k < x.columns; ++k)
        for (std::int64_t j = 0; j < d.columns; ++j) {
            Real sum = 0;
            for (std::int64_t i = 0; i < x.rows; ++i) sum += x(i, k) * d(i, j);
            g[k * d.columns + j] = sum;
        }
    Step<Real> step = stepOf<Real>(in, state, in.attributes.hasMask ? 4 : 3);
    step.g = g - in.attributes.segments[0].offset;
    applyRule<Real>(in, step, nullptr);
}

} // namespace

std::int64_t updateScratch(const Instruction& in) {
    if (in.op == Op::matmulUpdate || in.op == Op::matmulUpdateBoth) return in.attributes.segments.at(0).count;
    if (in.op != Op::update || in.attributes.updateRule.kind != UpdateRule::Kind::muon) return 0;
    std::int64_t most = 0;
    for (const Segment& s : in.attributes.segments) {
        if (s.rows == 0) continue;
        const std::int64_t shorter = std::min(s.rows, s.count / s.rows);
        most = std::max(most, 2 * s.count + 2 * shorter * shorter);
    }
    return most;
}

template <class Real>
Loop updateLoop(Op op) {
    return op == Op::update             ? updateLoopOf<Real>
           : op == Op::matmulUpdate     ? matmulUpdateLoop<Real>
           : op == Op::matmulUpdateBoth ? matmulUpdateBothLoop<Real>
                                        : nullptr;
}
template Loop updateLoop<float>(Op);
template Loop updateLoop<double>(Op);

} // namespace lamina::reference
