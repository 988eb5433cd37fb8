#pragma once
// What the figures of classes share.

#include "core/model/registry.h"

#include <cmath>
#include <limits>

namespace lamina {

constexpr double kNoFigure = std::numeric_limits<double>::quiet_NaN(); // of no samples

// sums[0] / sums[1]
inline double meanOfSums(const double* sums, std::int64_t) { return sums[1] > 0 ? sums[0] / sums[1] : kNoFigure; }

// The counts of a confusion matrix (C, C), row = truth, column = guess
class ConfusionCounts {
public:
    ConfusionCounts(const double* counts, std::int64_t numbers)
        : m_counts(counts), m_classes(std::llround(std::sqrt(static_cast<double>(numbers)))) {}

    std::int64_t classes() const { return m_classes; }
    double right(std::int64_t c) const { return m_counts[c * m_classes + c]; }
    double ofTruth(std::int64_t c) const { // samples of class c
        double sum = 0;
        for (std::int64_t k = 0; k < m_classes; ++k) sum += m_counts[c * m_classes + k];
        return sum;
    }
    double ofGuess(std::int64_t c) const { // samples that were taken for class c
        double sum = 0;
        for (std::int64_t k = 0; k < m_classes; ++k) sum += m_counts[k * m_classes + c];
        return sum;
    }
    double right() const {
        double sum = 0;
        for (std::int64_t c = 0; c < m_classes; ++c) sum += right(c);
        return sum;
    }
    double all() const {
        double sum = 0;
        for (std::int64_t c = 0; c < m_classes; ++c) sum += ofTruth(c);
        return sum;
    }
    // Σ of the products of both margins
    double agreementByChance() const {
        double sum = 0;
        for (std::int64_t c = 0; c < m_classes; ++c) sum += ofTruth(c) * ofGuess(c);
        return sum;
    }

    // figure(right, of truth, of guess): of class 1 where there are two, else the mean over the classes
    template <class Figure>
    double overClasses(const Figure& figure) const {
        if (all() <= 0) return kNoFigure;
        if (m_classes == 2) return figure(right(1), ofTruth(1), ofGuess(1));
        double sum = 0;
        for (std::int64_t c = 0; c < m_classes; ++c) sum += figure(right(c), ofTruth(c), ofGuess(c));
        return sum / static_cast<double>(m_classes);
    }

private:
    const double* m_counts;
    std::int64_t m_classes;
};

inline double ratio(double a, double b) { return b > 0 ? a / b : 0; } // nothing of nothing: 0, as in Keras

} // namespace lamina
