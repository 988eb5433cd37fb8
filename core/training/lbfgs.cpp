#include "core/training/lbfgs.h"

#include <array>
#include <cmath>
#include <limits>

namespace lamina {

namespace {
constexpr int kMostPairs = 20;
constexpr int kMostSearchSteps = 25;
constexpr double kEnoughDescent = 1e-4, kFlatEnough = 0.9; // Wolfe's conditions (Nocedal & Wright, 2006, section 3.1)

template <class Real>
struct Vectors {
    Parameters& parameters;
    std::int64_t count;

    Real* weights() const { return reinterpret_cast<Real*>(parameters.parameterArena().data()); }
    Real* gradient() const { return reinterpret_cast<Real*>(parameters.gradientArena().data()); }
    Real* slot(int k) const { return reinterpret_cast<Real*>(parameters.slotArena(k).data()); }

    double dot(const Real* a, const Real* b) const {
        double sum = 0;
        for (std::int64_t i = 0; i < count; ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
        return sum;
    }
    void copy(const Real* from, Real* to) const { std::copy(from, from + count, to); }
    void add(double factor, const Real* x, Real* to) const { // to ← to + factor x
        for (std::int64_t i = 0; i < count; ++i)
            to[i] = static_cast<Real>(static_cast<double>(to[i]) + factor * static_cast<double>(x[i]));
    }
    void scale(double factor, Real* x) const {
        for (std::int64_t i = 0; i < count; ++i) x[i] = static_cast<Real>(factor * static_cast<double>(x[i]));
    }
};
} // namespace

LbfgsMethod::LbfgsMethod(Parameters& parameters, int history) : m_parameters(parameters), m_history(history) {}

void LbfgsMethod::step(Plan& plan, const StepState& state) {
    if (m_parameters.layout().trainedNumbers() == 0) return plan.run(state);
    if (m_parameters.realType() == Type::f64)
        stepOf<double>(plan, state);
    else
        stepOf<float>(plan, state);
}

template <class Real>
void LbfgsMethod::stepOf(Plan& plan, const StepState& state) {
    const Vectors<Real> v{m_parameters, m_parameters.layout().trainedNumbers()};
    const auto change = [&](int i) { return v.slot(2 * i); };
    const auto gradientChange = [&](int i) { return v.slot(2 * i + 1); };
    Real *oldGradient = v.slot(2 * m_history), *oldWeights = v.slot(2 * m_history + 1),
         *direction = v.slot(2 * m_history + 2), *figures = v.slot(2 * m_history + 3);
    int pairs = static_cast<int>(figures[0]), next = static_cast<int>(figures[1]);

    plan.run(state);
    const double loss = plan.loss();
    if (!std::isfinite(loss)) return;
    v.copy(v.gradient(), oldGradient);
    v.copy(v.weights(), oldWeights);

    // d = −H g by two loops over the pairs, the newest first and then the oldest first (algorithm 7.4 of Nocedal & Wright)
    v.copy(oldGradient, direction);
    v.scale(-1, direction);
    const auto pairAt = [&](int age) { return (next - 1 - age + 2 * m_history) % m_history; };
    std::array<double, kMostPairs> alpha{}, rho{};
    for (int age = 0; age < pairs; ++age) {
        const int i = pairAt(age);
        const auto a = static_cast<std::size_t>(age);
        rho[a] = 1 / v.dot(gradientChange(i), change(i));
        alpha[a] = rho[a] * v.dot(change(i), direction);
        v.add(-alpha[a], gradientChange(i), direction);
    }
    if (pairs > 0) {
        const int i = pairAt(0);
        v.scale(v.dot(change(i), gradientChange(i)) / v.dot(gradientChange(i), gradientChange(i)), direction);
    }
    for (int age = pairs - 1; age >= 0; --age) {
        const int i = pairAt(age);
        const auto a = static_cast<std::size_t>(age);
        v.add(alpha[a] - rho[a] * v.dot(gradientChange(i), direction), change(i), direction);
    }
    double slope = v.dot(oldGradient, direction);
    if (!(slope < 0)) { // no way down: forget the curvature
        pairs = 0;
        v.copy(oldGradient, direction);
        v.scale(-1, direction);
        slope = -v.dot(oldGradient, oldGradient);
    }
    if (!(slope < 0)) return; // at the bottom

    // Step length t by bisection between too long and too short (Lewis & Overton, 2013)
    double t = state.learningRate > 0 ? state.learningRate : 1, low = 0, high = std::numeric_limits<double>::infinity();
    if (pairs == 0) t *= std::min(1.0, 1 / std::sqrt(-slope));
    double best = 0, bestLoss = loss, at = 0;
    const auto goTo = [&](double length) {
        v.copy(oldWeights, v.weights());
        v.add(length, direction, v.weights());
        plan.run(state);
        at = length;
    };
    for (int trial = 0; trial < kMostSearchSteps; ++trial) {
        goTo(t);
        const double here = plan.loss();
        if (std::isfinite(here) && here < bestLoss) {
            bestLoss = here;
            best = t;
        }
        if (!std::isfinite(here) || here > loss + kEnoughDescent * t * slope)
            high = t;
        else if (v.dot(v.gradient(), direction) < kFlatEnough * slope)
            low = t;
        else {
            best = t;
            break;
        }
        t = std::isfinite(high) ? (low + high) / 2 : 2 * t;
    }
    if (at != best) goTo(best); // 0: the weights stay, and the next step begins without history
    if (best == 0) {
        figures[0] = figures[1] = 0;
        return;
    }

    Real *s = change(next), *y = gradientChange(next);
    v.copy(v.weights(), s);
    v.add(-1, oldWeights, s);
    v.copy(v.gradient(), y);
    v.add(-1, oldGradient, y);
    if (v.dot(s, y) > 1e-10 * std::sqrt(v.dot(s, s) * v.dot(y, y))) { // curved upwards: worth remembering
        next = (next + 1) % m_history;
        pairs = std::min(pairs + 1, m_history);
    }
    figures[0] = static_cast<Real>(pairs);
    figures[1] = static_cast<Real>(next);
}

} // namespace lamina
