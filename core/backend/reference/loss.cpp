// Cross-entropies from logits, which stay finite where log(softmax(z)) would not, and pick.

#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <limits>

namespace lamina::reference {

namespace {

// log Σ_k e^z[k] of row r, and the largest z
template <class Real>
Real logSumExp(const Matrix<Real>& z, std::int64_t r) {
    Real m = z(r, 0);
    for (std::int64_t c = 1; c < z.columns; ++c) m = std::max(m, z(r, c));
    Real sum = 0;
    for (std::int64_t c = 0; c < z.columns; ++c) sum += std::exp(z(r, c) - m);
    return m + std::log(sum);
}

// l = −Σ_c y[c] log softmax(z)[c] = Σ_c y[c] (log Σ e^z − z[c])
template <class Real>
void softmaxCrossEntropyLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> z(in.inputs[0]), y(in.inputs[1]);
    Real* l = in.outputs[0].as<Real>();
    for (std::int64_t r = 0; r < z.rows; ++r) {
        const Real whole = logSumExp(z, r);
        l[r] = 0;
        for (std::int64_t c = 0; c < z.columns; ++c) l[r] += y(r, c) * (whole - z(r, c));
    }
}

// dz[c] = d (softmax(z)[c] Σ y − y[c])
template <class Real>
void softmaxCrossEntropyGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> z(in.inputs[0]), y(in.inputs[1]), dz(in.outputs[0]);
    const Real* d = in.inputs[2].as<Real>();
    for (std::int64_t r = 0; r < z.rows; ++r) {
        const Real whole = logSumExp(z, r);
        Real ySum = 0;
        for (std::int64_t c = 0; c < z.columns; ++c) ySum += y(r, c);
        for (std::int64_t c = 0; c < z.columns; ++c) dz(r, c) = d[r] * (std::exp(z(r, c) - whole) * ySum - y(r, c));
    }
}

// l = log Σ e^z − z[y]. A class number outside of 0 … C − 1 gives NaN, which stops the run with a reason.
template <class Real>
void sparseSoftmaxCrossEntropyLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> z(in.inputs[0]);
    const std::int32_t* y = in.inputs[1].as<std::int32_t>();
    Real* l = in.outputs[0].as<Real>();
    for (std::int64_t r = 0; r < z.rows; ++r) {
        const bool isClass = y[r] >= 0 && y[r] < z.columns;
        l[r] = isClass ? logSumExp(z, r) - z(r, y[r]) : std::numeric_limits<Real>::quiet_NaN();
    }
}

// dz[c] = d (softmax(z)[c] − [c = y])
template <class Real>
void sparseSoftmaxCrossEntropyGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> z(in.inputs[0]), dz(in.outputs[0]);
    const std::int32_t* y = in.inputs[1].as<std::int32_t>();
    const Real* d = in.inputs[2].as<Real>();
    for (std::int64_t r = 0; r < z.rows; ++r) {
        const Real whole = logSumExp(z, r);
        for (std::int64_t c = 0; c < z.columns; ++c) dz(r, c) = d[r] * (std::exp(z(r, c) - whole) - Real(c == y[r]));
    }
}

// l = max(z, 0) − z y + log(1 + e^−|z|)
template <class Real>
void sigmoidCrossEntropyLoop(const Instruction& in, const StepState&) {
    const Real *z = in.inputs[0].as<Real>(), *y = in.inputs[1].as<Real>();
    Real* l = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) l[i] = softplusOf(z[i]) - z[i] * y[i];
}

// dz = d (σ(z) − y)
template <class Real>
void sigmoidCrossEntropyGradientLoop(const Instruction& in, const StepState&) {
    const Real *z = in.inputs[0].as<Real>(), *y = in.inputs[1].as<Real>(), *d = in.inputs[2].as<Real>();
    Real* dz = in.outputs[0].as<Real>();
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) dz[i] = d[i] * (sigmoidOf(z[i]) - y[i]);
}

// p = softmax(z) with loss and gradient. The gradient comes last: it may lie where d is read.
template <class Real>
void crossEntropyLoop(const Instruction& in, const StepState&) {
    const bool isSparse = in.inputs[1].type == Type::i32;
    const Matrix<Real> z(in.inputs[0]), p(in.outputs[0]), dz(in.outputs[2]);
    const std::int32_t* classes = isSparse ? in.inputs[1].as<std::int32_t>() : nullptr;
    const Real *y = isSparse ? nullptr : in.inputs[1].as<Real>(), *d = in.inputs[2].as<Real>();
    Real* l = in.outputs[1].as<Real>();
    for (std::int64_t r = 0; r < z.rows; ++r) {
        const Real whole = logSumExp(z, r);
        const auto target = [&](std::int64_t c) { return isSparse ? Real(c == classes[r]) : y[r * z.columns + c]; };
        Real sum = 0;
        l[r] =
            isSparse && (classes[r] < 0 || classes[r] >= z.columns) ? std::numeric_limits<Real>::quiet_NaN() : Real{0};
        for (std::int64_t c = 0; c < z.columns; ++c) {
            sum += target(c);
            if (target(c) != 0) l[r] += target(c) * (whole - z(r, c));
        }
        if (isSparse) sum = 1;
        for (std::int64_t c = 0; c < z.columns; ++c) {
            p(r, c) = std::exp(z(r, c) - whole);
            dz(r, c) = d[r] * (p(r, c) * sum - target(c));
        }
    }
}

// q = p[y], NaN where y is no class
template <class Real>
void pickLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> p(in.inputs[0]);
    const std::int32_t* y = in.inputs[1].as<std::int32_t>();
    Real* q = in.outputs[0].as<Real>();
    for (std::int64_t r = 0; r < p.rows; ++r)
        q[r] = y[r] >= 0 && y[r] < p.columns ? p(r, y[r]) : std::numeric_limits<Real>::quiet_NaN();
}

// dp[c] = d if c = y, else 0
template <class Real>
void pickGradientLoop(const Instruction& in, const StepState&) {
    const std::int32_t* y = in.inputs[0].as<std::int32_t>();
    const Real* d = in.inputs[1].as<Real>();
    const Matrix<Real> dp(in.outputs[0]);
    for (std::int64_t r = 0; r < dp.rows; ++r)
        for (std::int64_t c = 0; c < dp.columns; ++c) dp(r, c) = c == y[r] ? d[r] : Real{0};
}

} // namespace

template <class Real>
Loop lossLoop(Op op) {
    switch (op) {
    case Op::softmaxCrossEntropy:
        return softmaxCrossEntropyLoop<Real>;
    case Op::softmaxCrossEntropyGradient:
        return softmaxCrossEntropyGradientLoop<Real>;
    case Op::sparseSoftmaxCrossEntropy:
        return sparseSoftmaxCrossEntropyLoop<Real>;
    case Op::sparseSoftmaxCrossEntropyGradient:
        return sparseSoftmaxCrossEntropyGradientLoop<Real>;
    case Op::sigmoidCrossEntropy:
        return sigmoidCrossEntropyLoop<Real>;
    case Op::sigmoidCrossEntropyGradient:
        return sigmoidCrossEntropyGradientLoop<Real>;
    case Op::crossEntropy:
        return crossEntropyLoop<Real>;
    case Op::pick:
        return pickLoop<Real>;
    case Op::pickGradient:
        return pickGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop lossLoop<float>(Op);
template Loop lossLoop<double>(Op);

} // namespace lamina::reference
