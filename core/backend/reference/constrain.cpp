// Keras's constraints: a weight after each update.
//   maxNorm       w ← w clip(‖w‖, 0, α) / (ε + ‖w‖)
//   nonNegative   w ← max(w, 0)
//   unitNorm      w ← w / (ε + ‖w‖)
//   minMaxNorm    w ← w (γ clip(‖w‖, α, β) + (1 − γ) ‖w‖) / (ε + ‖w‖)
// ‖w‖ is the norm over the leading axes, one for each place of the others; axis 0 leading axes means a norm of single numbers.

#include "core/backend/reference/loops.h"

#include <algorithm>
#include <cmath>

namespace lamina::reference {

namespace {
constexpr double kEpsilon = 1e-7; // Keras's

template <class Real>
void constrainLoopOf(const Instruction& in, const StepState&) {
    const Attributes& a = in.attributes;
    const Shape& shape = in.inputs[0].shape;
    Real* w = in.inputs[0].as<Real>();
    const std::int64_t count = shape.count();
    if (a.constraintKind == ConstraintKind::nonNegative) {
        for (std::int64_t i = 0; i < count; ++i) w[i] = std::max(w[i], Real{0});
        return;
    }
    std::int64_t together = 1;
    for (int axis = 0; axis < std::min(a.axis, shape.rank()); ++axis) together *= shape[axis];
    const std::int64_t places = together > 0 ? count / together : 0;
    for (std::int64_t place = 0; place < places; ++place) {
        Real norm = 0;
        for (std::int64_t k = 0; k < together; ++k) norm += w[k * places + place] * w[k * places + place];
        norm = std::sqrt(norm);
        const Real low = static_cast<Real>(a.alpha), high = static_cast<Real>(a.beta),
                   rate = static_cast<Real>(a.gamma);
        const Real wanted = a.constraintKind == ConstraintKind::maxNorm ? std::min(norm, low)
                            : a.constraintKind == ConstraintKind::unitNorm
                                ? Real{1}
                                : rate * std::min(std::max(norm, low), high) + (1 - rate) * norm;
        const Real factor = wanted / (static_cast<Real>(kEpsilon) + norm);
        for (std::int64_t k = 0; k < together; ++k) w[k * places + place] *= factor;
    }
}
} // namespace

template <class Real>
Loop constrainLoop(Op op) {
    return op == Op::constrain ? constrainLoopOf<Real> : nullptr;
}
template Loop constrainLoop<float>(Op);
template Loop constrainLoop<double>(Op);

} // namespace lamina::reference
