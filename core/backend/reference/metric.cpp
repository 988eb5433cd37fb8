// Partial sums of the metrics: 4 doubles for each batch, whatever the type of the numbers; sums of batches simply add up.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <cmath>

namespace lamina::reference {

namespace {

// The first largest of a row
template <class Real>
std::int64_t argmax(const Matrix<Real>& p, std::int64_t r) {
    std::int64_t best = 0;
    for (std::int64_t c = 1; c < p.columns; ++c)
        if (p(r, c) > p(r, best)) best = c;
    return best;
}

template <class Real>
double targetAt(const BoundTensor& y, std::int64_t i) {
    return y.type == Type::i32 ? static_cast<double>(y.as<std::int32_t>()[i]) : static_cast<double>(y.as<Real>()[i]);
}

template <class Real>
void metricLoopOf(const Instruction& in, const StepState&) {
    const Matrix<Real> p(in.inputs[0]);
    const BoundTensor& y = in.inputs[1];
    double* sums = in.outputs[0].as<double>();
    for (int k = 0; k < 4; ++k) sums[k] = 0;
    const std::int64_t count = in.inputs[0].count();
    switch (in.attributes.metricKind) {
    case MetricKind::binaryAccuracy: // (p > ½) = y
        for (std::int64_t i = 0; i < count; ++i) sums[0] += (p.data[i] > Real(0.5) ? 1.0 : 0.0) == targetAt<Real>(y, i);
        sums[1] = static_cast<double>(count);
        break;
    case MetricKind::categoricalAccuracy: // argmax p = argmax y
        for (std::int64_t r = 0; r < p.rows; ++r) sums[0] += argmax(p, r) == argmax(Matrix<Real>(y), r);
        sums[1] = static_cast<double>(p.rows);
        break;
    case MetricKind::sparseCategoricalAccuracy: // argmax p = y
        for (std::int64_t r = 0; r < p.rows; ++r) sums[0] += static_cast<double>(argmax(p, r)) == targetAt<Real>(y, r);
        sums[1] = static_cast<double>(p.rows);
        break;
    case MetricKind::meanAbsoluteError: // Σ |p − y|
        for (std::int64_t i = 0; i < count; ++i) sums[0] += std::abs(p.data[i] - targetAt<Real>(y, i));
        sums[1] = static_cast<double>(count);
        break;
    case MetricKind::rootMeanSquaredError: // Σ (p − y)²
    case MetricKind::r2:                   // and Σ y, Σ y²
        for (std::int64_t i = 0; i < count; ++i) {
            const double target = targetAt<Real>(y, i), error = static_cast<double>(p.data[i]) - target;
            sums[0] += error * error;
            if (in.attributes.metricKind == MetricKind::r2) {
                sums[2] += target;
                sums[3] += target * target;
            }
        }
        sums[1] = static_cast<double>(count);
        break;
    }
}

} // namespace

template <class Real>
Loop metricLoop(Op op) {
    return op == Op::metric ? metricLoopOf<Real> : nullptr;
}
template Loop metricLoop<float>(Op);
template Loop metricLoop<double>(Op);

} // namespace lamina::reference
