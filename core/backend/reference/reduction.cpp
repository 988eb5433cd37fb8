// Sums and largest numbers over axes and over rows: sumTo, maximumOver, softmax.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina::reference {

namespace {

// y[j] = Σ of all x[i] that broadcasting y to x's shape would fill from y[j]
template <class Real>
void sumToLoop(const Instruction& in, const StepState&) {
    const Shape& shape = in.inputs[0].shape;
    const Strides strides = Strides::broadcast(in.outputs[0].shape, shape);
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t j = 0, count = in.outputs[0].count(); j < count; ++j) y[j] = 0;
    for (std::int64_t i = 0, count = shape.count(); i < count; ++i) y[strides.place(i, shape)] += x[i];
}

// y[…, …] = max_k x[…, k, …]; NaN wins
template <class Real>
void maximumOverLoop(const Instruction& in, const StepState&) {
    const Cut cut(in.inputs[0].shape, in.attributes.axis);
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    for (std::int64_t b = 0; b < cut.before; ++b)
        for (std::int64_t a = 0; a < cut.after; ++a) {
            Real most = -std::numeric_limits<Real>::infinity();
            for (std::int64_t k = 0; k < cut.extent; ++k) {
                const Real number = x[(b * cut.extent + k) * cut.after + a];
                if (number > most || number != number) most = number;
                if (most != most) break;
            }
            y[b * cut.after + a] = most;
        }
}

// dx[…, k, …] = d where x[…, k, …] is the first that equals y, else 0
template <class Real>
void maximumOverGradientLoop(const Instruction& in, const StepState&) {
    const Cut cut(in.inputs[0].shape, in.attributes.axis);
    const Real *x = in.inputs[0].as<Real>(), *y = in.inputs[1].as<Real>(), *d = in.inputs[2].as<Real>();
    Real* dx = in.outputs[0].as<Real>();
    for (std::int64_t b = 0; b < cut.before; ++b)
        for (std::int64_t a = 0; a < cut.after; ++a) {
            bool isFound = false;
            for (std::int64_t k = 0; k < cut.extent; ++k) {
                const std::int64_t at = (b * cut.extent + k) * cut.after + a;
                const bool isHere = !isFound && x[at] == y[b * cut.after + a];
                isFound = isFound || isHere;
                dx[at] = isHere ? d[b * cut.after + a] : Real{0};
            }
        }
}

// y[c] = e^(x[c] − m) / Σ_k e^(x[k] − m),  m = max_k x[k]
template <class Real>
void softmaxLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> x(in.inputs[0]), y(in.outputs[0]);
    for (std::int64_t r = 0; r < x.rows; ++r) {
        Real m = x(r, 0);
        for (std::int64_t c = 1; c < x.columns; ++c) m = std::max(m, x(r, c));
        Real sum = 0;
        for (std::int64_t c = 0; c < x.columns; ++c) sum += y(r, c) = std::exp(x(r, c) - m);
        for (std::int64_t c = 0; c < x.columns; ++c) y(r, c) /= sum;
    }
}

// dx[c] = y[c] (d[c] − Σ_k d[k] y[k])
template <class Real>
void softmaxGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> y(in.inputs[0]), d(in.inputs[1]), dx(in.outputs[0]);
    for (std::int64_t r = 0; r < y.rows; ++r) {
        Real sum = 0;
        for (std::int64_t c = 0; c < y.columns; ++c) sum += d(r, c) * y(r, c);
        for (std::int64_t c = 0; c < y.columns; ++c) dx(r, c) = y(r, c) * (d(r, c) - sum);
    }
}

} // namespace

template <class Real>
Loop reductionLoop(Op op) {
    switch (op) {
    case Op::sumTo:
        return sumToLoop<Real>;
    case Op::maximumOver:
        return maximumOverLoop<Real>;
    case Op::maximumOverGradient:
        return maximumOverGradientLoop<Real>;
    case Op::softmax:
        return softmaxLoop<Real>;
    case Op::softmaxGradient:
        return softmaxGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop reductionLoop<float>(Op);
template Loop reductionLoop<double>(Op);

} // namespace lamina::reference
