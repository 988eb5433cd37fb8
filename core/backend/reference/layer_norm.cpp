// Layer normalization (Ba, Kiros & Hinton, 2016): each row by itself, n numbers long.
//   μ = Σ x / n    rstd = 1/√(Σ (x − μ)² / n + ε)    x̂ = (x − μ) rstd    y = γ x̂ + β
// By the root mean square (Zhang & Sennrich, 2019) the mean is not taken off: μ = 0.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <cmath>

namespace lamina::reference {

namespace {

template <class Real>
void layerNormLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), y(in.outputs[0]);
    const Real *gamma = in.inputs[1].as<Real>(), *beta = in.inputs[2].as<Real>();
    Real *mean = in.outputs[1].as<Real>(), *rstd = in.outputs[2].as<Real>();
    const Real n = static_cast<Real>(x.columns), epsilon = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t r = 0; r < x.rows; ++r) {
        Real sum = 0, squares = 0;
        for (std::int64_t c = 0; c < x.columns; ++c) sum += x(r, c);
        mean[r] = in.attributes.rootMeanSquare ? 0 : sum / n;
        for (std::int64_t c = 0; c < x.columns; ++c) squares += (x(r, c) - mean[r]) * (x(r, c) - mean[r]);
        rstd[r] = 1 / std::sqrt(squares / n + epsilon);
        for (std::int64_t c = 0; c < x.columns; ++c) y(r, c) = gamma[c] * (x(r, c) - mean[r]) * rstd[r] + beta[c];
    }
}

// dβ = Σ_rows d    dγ = Σ_rows d x̂    with g = γ d:  dx = rstd (g − Σ g / n − x̂ Σ g x̂ / n) [+ r], without Σ g / n where μ = 0
template <class Real>
void layerNormGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), d(in.inputs[4]), dx(in.outputs[0]);
    const Real *gamma = in.inputs[1].as<Real>(), *mean = in.inputs[2].as<Real>(), *rstd = in.inputs[3].as<Real>();
    const Real* added = in.inputs.size() > 5 ? in.inputs[5].as<Real>() : nullptr;
    Real *dGamma = in.outputs[1].as<Real>(), *dBeta = in.outputs[2].as<Real>();
    const Real n = static_cast<Real>(x.columns);
    for (std::int64_t c = 0; c < x.columns; ++c) dGamma[c] = dBeta[c] = 0;
    for (std::int64_t r = 0; r < x.rows; ++r) {
        const auto normalized = [&](std::int64_t c) { return (x(r, c) - mean[r]) * rstd[r]; };
        Real sum = 0, weighted = 0;
        for (std::int64_t c = 0; c < x.columns; ++c) {
            sum += gamma[c] * d(r, c);
            weighted += gamma[c] * d(r, c) * normalized(c);
            dBeta[c] += d(r, c);
            dGamma[c] += d(r, c) * normalized(c);
        }
        if (in.attributes.rootMeanSquare) sum = 0;
        for (std::int64_t c = 0; c < x.columns; ++c)
            dx(r, c) = rstd[r] * (gamma[c] * d(r, c) - sum / n - normalized(c) * weighted / n) +
                       (added ? added[r * x.columns + c] : 0);
    }
}

} // namespace

template <class Real>
Loop layerNormLoops(Op op) {
    switch (op) {
    case Op::layerNorm:
        return layerNormLoop<Real>;
    case Op::layerNormGradient:
        return layerNormGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop layerNormLoops<float>(Op);
template Loop layerNormLoops<double>(Op);

} // namespace lamina::reference
