// Batch normalization (Ioffe & Szegedy, 2015) over all axes but the last; m = number of rows.
//   μ = Σ x / m    σ² = Σ (x − μ)² / m    rstd = 1/√(σ² + ε)    x̂ = (x − μ) rstd    y = γ x̂ + β

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <cmath>

namespace lamina::reference {

namespace {

template <class Real>
void batchNormLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), y(in.outputs[0]);
    const Real *gamma = in.inputs[1].as<Real>(), *beta = in.inputs[2].as<Real>();
    Real *mean = in.outputs[1].as<Real>(), *rstd = in.outputs[2].as<Real>();
    const Real m = static_cast<Real>(x.rows), epsilon = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t c = 0; c < x.columns; ++c) {
        Real sum = 0, squares = 0;
        for (std::int64_t r = 0; r < x.rows; ++r) sum += x(r, c);
        mean[c] = sum / m;
        for (std::int64_t r = 0; r < x.rows; ++r) squares += (x(r, c) - mean[c]) * (x(r, c) - mean[c]);
        rstd[c] = 1 / std::sqrt(squares / m + epsilon);
        for (std::int64_t r = 0; r < x.rows; ++r) y(r, c) = gamma[c] * (x(r, c) - mean[c]) * rstd[c] + beta[c];
    }
}

// dβ = Σ d    dγ = Σ d x̂    dx = γ rstd (d − dβ/m − x̂ dγ/m)
template <class Real>
void batchNormGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), d(in.inputs[4]), dx(in.outputs[0]);
    const Real *gamma = in.inputs[1].as<Real>(), *mean = in.inputs[2].as<Real>(), *rstd = in.inputs[3].as<Real>();
    Real *dGamma = in.outputs[1].as<Real>(), *dBeta = in.outputs[2].as<Real>();
    const Real m = static_cast<Real>(x.rows);
    for (std::int64_t c = 0; c < x.columns; ++c) {
        const auto normalized = [&](std::int64_t r) { return (x(r, c) - mean[c]) * rstd[c]; };
        dGamma[c] = dBeta[c] = 0;
        for (std::int64_t r = 0; r < x.rows; ++r) {
            dBeta[c] += d(r, c);
            dGamma[c] += d(r, c) * normalized(r);
        }
        for (std::int64_t r = 0; r < x.rows; ++r)
            dx(r, c) = gamma[c] * rstd[c] * (d(r, c) - dBeta[c] / m - normalized(r) * dGamma[c] / m);
    }
}

// y = γ (x − mean) / √(var + ε) + β, with the statistics that training gathered
template <class Real>
void batchNormInferenceLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), y(in.outputs[0]);
    const Real *gamma = in.inputs[1].as<Real>(), *beta = in.inputs[2].as<Real>();
    const Real *mean = in.inputs[3].as<Real>(), *variance = in.inputs[4].as<Real>();
    const Real epsilon = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t r = 0; r < x.rows; ++r)
        for (std::int64_t c = 0; c < x.columns; ++c)
            y(r, c) = gamma[c] * (x(r, c) - mean[c]) / std::sqrt(variance[c] + epsilon) + beta[c];
}

// v = 1/rstd² − ε
template <class Real>
void varianceLoop(const Instruction& in, const StepState&) {
    const Real* rstd = in.inputs[0].as<Real>();
    Real* v = in.outputs[0].as<Real>();
    const Real epsilon = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) v[i] = 1 / (rstd[i] * rstd[i]) - epsilon;
}

} // namespace

template <class Real>
Loop normalizationLoop(Op op) {
    switch (op) {
    case Op::batchNorm:
        return batchNormLoop<Real>;
    case Op::batchNormGradient:
        return batchNormGradientLoop<Real>;
    case Op::batchNormInference:
        return batchNormInferenceLoop<Real>;
    case Op::variance:
        return varianceLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop normalizationLoop<float>(Op);
template Loop normalizationLoop<double>(Op);

} // namespace lamina::reference
