#pragma once
// Connectionist temporal classification of one sample (Graves et al., 2006), in log space: the reference and the processor's
// kernel share it.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace lamina {

// Label with a blank (0) before, between and behind its classes: l'_s, s = 0 … 2L. Sums over every path through l' that the T
// steps can take, forwards (α) and backwards (β):
//   α_t(s) = y_t(l'_s) (α_{t−1}(s) + α_{t−1}(s−1) [+ α_{t−1}(s−2) unless l'_s is blank or l'_{s−2}])
//   loss = −log (α_T(2L) + α_T(2L−1)),   dloss/dz_t(k) = y_t(k) − Σ_{s: l'_s = k} α_t(s) β_t(s) / (y_t(k) e^−loss)
// with y = softmax(z). A label that does not fit into T steps has the loss ∞ and the gradient 0; a class that does not exist, NaN.
class CtcAlignment {
public:
    // Doubles of scratch for T steps, C classes and labels of at most L classes
    static std::int64_t scratchDoubles(std::int64_t steps, std::int64_t classes, std::int64_t longest) {
        return steps * classes + 2 * steps * (2 * longest + 1) + classes + 2 * longest + 1;
    }

    // z, dz (T, C); label: `longest` class numbers filled up with 0. Returns the loss.
    template <class Real, class LabelAt>
    static double run(const Real* z, std::int64_t steps, std::int64_t classes, const LabelAt& labelAt,
                      std::int64_t longest, Real* dz, double* scratch) {
        CtcAlignment a(steps, classes, longest, scratch);
        std::int64_t length = 0;
        for (std::int64_t i = 0; i < longest; ++i) {
            const std::int64_t label = labelAt(i);
            if (label < 0 || label >= classes) return a.refuse(dz, std::numeric_limits<double>::quiet_NaN());
            if (label == 0) continue;
            a.m_path[2 * length] = 0;
            a.m_path[2 * length + 1] = static_cast<double>(label);
            ++length;
        }
        a.m_path[2 * length] = 0;
        a.m_places = 2 * length + 1;
        a.logSoftmax(z);
        a.forward();
        a.backward();
        const std::int64_t last = a.m_places - 1;
        double total = a.alpha(steps - 1, last);
        if (last > 0) total = logSum(total, a.alpha(steps - 1, last - 1));
        if (!(total > kNothing)) return a.refuse(dz, std::isnan(total) ? total : -kNothing);
        for (std::int64_t t = 0; t < steps; ++t) {
            std::fill(a.m_sums, a.m_sums + classes, kNothing);
            for (std::int64_t s = 0; s < a.m_places; ++s) {
                double& sum = a.m_sums[a.classAt(s)];
                sum = logSum(sum, a.alpha(t, s) + a.beta(t, s));
            }
            for (std::int64_t k = 0; k < classes; ++k) // α and β both hold y_t: once too often
                dz[t * classes + k] =
                    static_cast<Real>(std::exp(a.y(t, k)) - std::exp(a.m_sums[k] - a.y(t, k) - total));
        }
        return -total;
    }

private:
    static constexpr double kNothing = -std::numeric_limits<double>::infinity();

    CtcAlignment(std::int64_t steps, std::int64_t classes, std::int64_t longest, double* scratch)
        : m_steps(steps),
          m_classes(classes),
          m_stride(2 * longest + 1),
          m_y(scratch),
          m_alpha(m_y + steps * classes),
          m_beta(m_alpha + steps * m_stride),
          m_sums(m_beta + steps * m_stride),
          m_path(m_sums + classes) {}

    double y(std::int64_t t, std::int64_t k) const { return m_y[t * m_classes + k]; }
    double& alpha(std::int64_t t, std::int64_t s) { return m_alpha[t * m_stride + s]; }
    double& beta(std::int64_t t, std::int64_t s) { return m_beta[t * m_stride + s]; }
    std::int64_t classAt(std::int64_t s) const { return static_cast<std::int64_t>(m_path[s]); }

    static double logSum(double a, double b) { // log(e^a + e^b)
        const double large = std::max(a, b), small = std::min(a, b);
        return small == kNothing ? large : large + std::log1p(std::exp(small - large));
    }

    template <class Real>
    double refuse(Real* dz, double loss) const {
        std::fill(dz, dz + m_steps * m_classes, Real{0});
        return loss;
    }

    template <class Real>
    void logSoftmax(const Real* z) {
        for (std::int64_t t = 0; t < m_steps; ++t) {
            const Real* row = z + t * m_classes;
            double largest = static_cast<double>(row[0]), sum = 0;
            for (std::int64_t k = 1; k < m_classes; ++k) largest = std::max(largest, static_cast<double>(row[k]));
            for (std::int64_t k = 0; k < m_classes; ++k) sum += std::exp(static_cast<double>(row[k]) - largest);
            const double whole = largest + std::log(sum);
            for (std::int64_t k = 0; k < m_classes; ++k) m_y[t * m_classes + k] = static_cast<double>(row[k]) - whole;
        }
    }

    // May a path jump over the place between s − 2 and s?
    bool jumps(std::int64_t s) const { return s >= 2 && classAt(s) != 0 && classAt(s) != classAt(s - 2); }

    void forward() {
        for (std::int64_t t = 0; t < m_steps; ++t)
            for (std::int64_t s = 0; s < m_places; ++s) {
                double sum = t == 0 ? (s < 2 ? 0 : kNothing) : alpha(t - 1, s);
                if (t > 0 && s >= 1) sum = logSum(sum, alpha(t - 1, s - 1));
                if (t > 0 && jumps(s)) sum = logSum(sum, alpha(t - 1, s - 2));
                alpha(t, s) = sum + y(t, classAt(s));
            }
    }

    void backward() {
        for (std::int64_t t = m_steps - 1; t >= 0; --t)
            for (std::int64_t s = m_places - 1; s >= 0; --s) {
                const bool isEnd = t == m_steps - 1;
                double sum = isEnd ? (s >= m_places - 2 ? 0 : kNothing) : beta(t + 1, s);
                if (!isEnd && s + 1 < m_places) sum = logSum(sum, beta(t + 1, s + 1));
                if (!isEnd && s + 2 < m_places && jumps(s + 2)) sum = logSum(sum, beta(t + 1, s + 2));
                beta(t, s) = sum + y(t, classAt(s));
            }
    }

    std::int64_t m_steps, m_classes, m_stride, m_places = 1;
    double *m_y, *m_alpha, *m_beta, *m_sums, *m_path; // m_path: l' as numbers, all exact
};

// Class i of a label that is stored as numbers of type T.
template <class T>
auto ctcLabel(const T* label) {
    return [label](std::int64_t i) {
        const double value = static_cast<double>(label[i]);
        return value >= -1 && value <= 1e9 ? static_cast<std::int64_t>(value)
                                           : std::int64_t{-1}; // also where it is NaN
    };
}

} // namespace lamina
