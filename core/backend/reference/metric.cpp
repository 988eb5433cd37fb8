// Partial sums of the metrics: doubles for each batch, whatever the type of the numbers; sums of batches simply add up.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <algorithm>
#include <cmath>

namespace lamina::reference {

namespace {

constexpr double kFloor = 1e-7; // Keras's epsilon

// The first largest of a row
template <class Real>
std::int64_t argmax(const Matrix<Real>& p, std::int64_t r) {
    std::int64_t best = 0;
    for (std::int64_t c = 1; c < p.columns; ++c)
        if (p(r, c) > p(r, best)) best = c;
    return best;
}

// The targets: class numbers or numbers
template <class Real>
struct Targets {
    void* data;
    Type type;
    const std::int32_t* classes() const { return static_cast<const std::int32_t*>(data); }
    Real* numbers() const { return static_cast<Real*>(data); }
};

template <class Real>
double targetAt(const Targets<Real>& y, std::int64_t i) {
    return y.type == Type::i32 ? static_cast<double>(y.classes()[i]) : static_cast<double>(y.numbers()[i]);
}

// What a target of classes says: the class of a row, from its number or its one-hot row.
template <class Real>
class Truth {
public:
    Truth(const Targets<Real>& y, std::int64_t columns) : m_y(y), m_columns(columns) {}
    bool isClassNumber() const { return m_y.type == Type::i32; }
    std::int64_t classOf(std::int64_t row) const {
        if (isClassNumber()) return m_y.classes()[row];
        std::int64_t best = 0; // the first largest
        const Real* y = m_y.numbers() + row * m_columns;
        for (std::int64_t c = 1; c < m_columns; ++c)
            if (y[c] > y[best]) best = c;
        return best;
    }
    // Is the column of the row true?
    bool isTrue(std::int64_t row, std::int64_t column) const {
        return isClassNumber() ? m_y.classes()[row] == column : m_y.numbers()[row * m_columns + column] > Real(0.5);
    }

private:
    Targets<Real> m_y;
    std::int64_t m_columns;
};

// Fewer than k numbers of the row are larger than the true one: right, as in Keras
template <class Real>
double topK(const Matrix<Real>& p, const Truth<Real>& truth, std::int64_t k) {
    double right = 0;
    for (std::int64_t r = 0; r < p.rows; ++r) {
        const std::int64_t c = truth.classOf(r);
        if (c < 0 || c >= p.columns || !std::isfinite(static_cast<double>(p(r, c)))) continue;
        std::int64_t larger = 0;
        for (std::int64_t j = 0; j < p.columns; ++j) larger += p(r, j) > p(r, c);
        right += larger < k;
    }
    return right;
}

// Rows: truth, columns: guess. Two classes: every number of p is a probability of its own.
template <class Real>
void confusion(const Matrix<Real>& p, const Truth<Real>& truth, std::int64_t classes, double* counts) {
    if (classes == 2 && !truth.isClassNumber()) {
        for (std::int64_t r = 0; r < p.rows; ++r)
            for (std::int64_t c = 0; c < p.columns; ++c)
                counts[(truth.isTrue(r, c) ? 2 : 0) + (p(r, c) > Real(0.5) ? 1 : 0)] += 1;
        return;
    }
    for (std::int64_t r = 0; r < p.rows; ++r)
        if (const std::int64_t c = truth.classOf(r), guess = argmax(p, r); c >= 0 && c < classes && guess < classes)
            counts[c * classes + guess] += 1;
}

// Keras's even thresholds: p is above threshold i of n where ⌈p (n − 1)⌉ − 1 ≥ i; all are above the first one.
template <class Real>
void thresholds(const Matrix<Real>& p, const Truth<Real>& truth, std::int64_t n, double* sums) {
    double *truePositive = sums, *falsePositive = sums + n, *trueNegative = falsePositive + n,
           *falseNegative = trueNegative + n;
    double positives = 0, negatives = 0;
    for (std::int64_t r = 0; r < p.rows; ++r)
        for (std::int64_t c = 0; c < p.columns; ++c) {
            const bool isTrue = truth.isTrue(r, c);
            (isTrue ? positives : negatives) += 1;
            const Real place = std::ceil(std::clamp(p(r, c), Real{0}, Real{1}) * static_cast<Real>(n - 1)) - 1;
            const auto bucket = place > 0 ? static_cast<std::int64_t>(place) : 0; // NaN: 0
            (isTrue ? truePositive : falsePositive)[bucket] += 1;
        }
    for (std::int64_t i = n - 2; i >= 0; --i) {
        truePositive[i] += truePositive[i + 1];
        falsePositive[i] += falsePositive[i + 1];
    }
    for (std::int64_t i = 0; i < n; ++i) {
        trueNegative[i] = negatives - falsePositive[i];
        falseNegative[i] = positives - truePositive[i];
    }
}

// −Σ log p of what is true. One column: a single probability.
template <class Real>
void logLikelihood(const Matrix<Real>& p, const Targets<Real>& y, double* sums) {
    const Truth<Real> truth(y, p.columns);
    const auto logOf = [](double q) { return std::log(std::clamp(q, kFloor, 1 - kFloor)); };
    for (std::int64_t r = 0; r < p.rows; ++r) {
        if (p.columns == 1 && !truth.isClassNumber()) {
            const double q = static_cast<double>(p(r, 0));
            sums[0] -= logOf(truth.isTrue(r, 0) ? q : 1 - q);
            continue;
        }
        double whole = 0;
        for (std::int64_t c = 0; c < p.columns; ++c) whole += static_cast<double>(p(r, c));
        const std::int64_t c = truth.classOf(r);
        if (c >= 0 && c < p.columns) sums[0] -= logOf(static_cast<double>(p(r, c)) / whole);
    }
    sums[1] = static_cast<double>(p.rows);
}

// Σ of p·y / (‖p‖ ‖y‖) of each row
template <class Real>
double cosines(const Matrix<Real>& p, const Targets<Real>& y) {
    double sum = 0;
    for (std::int64_t r = 0; r < p.rows; ++r) {
        double product = 0, ofP = 0, ofY = 0;
        for (std::int64_t c = 0; c < p.columns; ++c) {
            const double a = static_cast<double>(p(r, c)), b = targetAt<Real>(y, r * p.columns + c);
            product += a * b;
            ofP += a * a;
            ofY += b * b;
        }
        sum += product / (std::max(std::sqrt(ofP), kFloor) * std::max(std::sqrt(ofY), kFloor));
    }
    return sum;
}

// With a mask, one number for each row of p: the rows that count, moved together in the scratch memory.
template <class Real>
void gatherRows(const Instruction& in, Matrix<Real>& p, Targets<Real>& y) {
    const Real* mask = in.inputs[2].as<Real>();
    const std::int64_t width = p.rows == 0 ? 0 : in.inputs[1].count() / p.rows; // of the targets
    Real *rows = reinterpret_cast<Real*>(in.scratch), *targets = rows + in.inputs[0].count();
    std::int64_t kept = 0;
    for (std::int64_t r = 0; r < p.rows; ++r) {
        if (mask[r] == 0) continue;
        std::copy_n(p.data + r * p.columns, p.columns, rows + kept * p.columns);
        if (y.type == Type::i32)
            std::copy_n(y.classes() + r * width, width, reinterpret_cast<std::int32_t*>(targets) + kept * width);
        else
            std::copy_n(y.numbers() + r * width, width, targets + kept * width);
        ++kept;
    }
    p.data = rows;
    p.rows = kept;
    y.data = targets;
}

template <class Real>
void metricLoopOf(const Instruction& in, const StepState&) {
    Matrix<Real> p(in.inputs[0]);
    Targets<Real> y{in.inputs[1].data, in.inputs[1].type};
    if (in.attributes.hasMask) gatherRows(in, p, y);
    double* sums = in.outputs[0].as<double>();
    const std::int64_t count = p.rows * p.columns, places = in.outputs[0].count();
    std::fill(sums, sums + places, 0.0);
    const Truth<Real> truth(y, p.columns);
    switch (in.attributes.metricKind) {
    case MetricKind::binaryAccuracy: // (p > ½) = y
        for (std::int64_t i = 0; i < count; ++i) sums[0] += (p.data[i] > Real(0.5) ? 1.0 : 0.0) == targetAt<Real>(y, i);
        sums[1] = static_cast<double>(count);
        break;
    case MetricKind::categoricalAccuracy:       // argmax p = argmax y
    case MetricKind::sparseCategoricalAccuracy: // argmax p = y
        for (std::int64_t r = 0; r < p.rows; ++r) sums[0] += argmax(p, r) == truth.classOf(r);
        sums[1] = static_cast<double>(p.rows);
        break;
    case MetricKind::meanAbsoluteError: // Σ |p − y|
        for (std::int64_t i = 0; i < count; ++i) sums[0] += std::abs(p.data[i] - targetAt<Real>(y, i));
        sums[1] = static_cast<double>(count);
        break;
    case MetricKind::meanAbsolutePercentageError: // Σ |p − y| / max(|y|, ε)
        for (std::int64_t i = 0; i < count; ++i) {
            const double target = targetAt<Real>(y, i);
            sums[0] += std::abs(p.data[i] - target) / std::max(std::abs(target), kFloor);
        }
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
    case MetricKind::topK:
        sums[0] = topK(p, truth, in.attributes.begin);
        sums[1] = static_cast<double>(p.rows);
        break;
    case MetricKind::confusion:
        confusion(p, truth, std::llround(std::sqrt(static_cast<double>(places))), sums);
        break;
    case MetricKind::thresholds:
        thresholds(p, truth, places / 4, sums);
        break;
    case MetricKind::logLikelihood:
        logLikelihood(p, y, sums);
        break;
    case MetricKind::cosineSimilarity:
        sums[0] = cosines(p, y);
        sums[1] = static_cast<double>(p.rows);
        break;
    }
}

} // namespace

std::int64_t metricScratch(const Instruction& in) {
    return in.op == Op::metric && in.attributes.hasMask ? in.inputs[0].count() + in.inputs[1].count() : 0;
}

template <class Real>
Loop metricLoop(Op op) {
    return op == Op::metric ? metricLoopOf<Real> : nullptr;
}
template Loop metricLoop<float>(Op);
template Loop metricLoop<double>(Op);

} // namespace lamina::reference
