// Batch normalization (Ioffe & Szegedy, 2015) over all axes but the last; m = number of rows.
//   μ = Σ x / m    σ² = Σ (x − μ)² / m    rstd = 1/√(σ² + ε)    x̂ = (x − μ) rstd    y = γ x̂ + β

#include "core/backend/reference/functions.h"
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
        for (std::int64_t r = 0; r < x.rows; ++r) {
            const Real residual = in.inputs.size() > 3 ? in.inputs[3].as<Real>()[r * x.columns + c] : Real{0};
            y(r, c) =
                valueOf(in.attributes.function, gamma[c] * (x(r, c) - mean[c]) * rstd[c] + beta[c] + residual, Real{0});
        }
    }
}

// dβ = Σ d    dγ = Σ d x̂    dx = γ rstd (d − dβ/m − x̂ dγ/m)    with (d + e) f'(y) for d
template <class Real>
void batchNormGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), dy(in.inputs[4]), dx(in.outputs[0]);
    const Real *gamma = in.inputs[1].as<Real>(), *mean = in.inputs[2].as<Real>(), *rstd = in.inputs[3].as<Real>();
    Real *dGamma = in.outputs[1].as<Real>(), *dBeta = in.outputs[2].as<Real>();
    const bool hasFunction = in.attributes.function != Function::linear;
    const Real* y = hasFunction ? in.inputs[5].as<Real>() : nullptr;
    const std::size_t further = hasFunction ? 6 : 5;
    const Real* e = in.inputs.size() > further ? in.inputs[further].as<Real>() : nullptr;
    const auto d = [&](std::int64_t r, std::int64_t c) {
        const Real sum = dy(r, c) + (e ? e[r * x.columns + c] : Real{0});
        if (!y) return sum;
        const bool isBeta = in.inputs[5].shape.rank() == 1 && in.inputs[0].shape.rank() > 1;
        const Real result = isBeta ? gamma[c] * (x(r, c) - mean[c]) * rstd[c] + y[c] : y[r * x.columns + c];
        return sum * slopeFromOutput(in.attributes.function, result, Real{0});
    };
    const Real m = static_cast<Real>(x.rows);
    for (std::int64_t c = 0; c < x.columns; ++c) {
        const auto normalized = [&](std::int64_t r) { return (x(r, c) - mean[c]) * rstd[c]; };
        dGamma[c] = dBeta[c] = 0;
        for (std::int64_t r = 0; r < x.rows; ++r) {
            dBeta[c] += d(r, c);
            dGamma[c] += d(r, c) * normalized(r);
        }
        for (std::int64_t r = 0; r < x.rows; ++r) {
            const Real dr = d(r, c);
            if (in.outputs.size() > 3) in.outputs[3].as<Real>()[r * x.columns + c] = dr;
            dx(r, c) = gamma[c] * rstd[c] * (dr - dBeta[c] / m - normalized(r) * dGamma[c] / m);
        }
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
