#pragma once
// The functions of the ops `map` and `mapGradient` with their derivatives: Keras 3's activations and a few of analysis.

#include "core/base/error.h"
#include "core/ops/op.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lamina::reference {

// Self-normalizing networks (Klambauer et al., 2017)
constexpr double kSeluAlpha = 1.6732632423543772848, kSeluScale = 1.0507009873554804934;

template <class Real>
Real sigmoidOf(Real x) { // no overflow at either end
    if (x >= 0) return 1 / (1 + std::exp(-x));
    const Real e = std::exp(x);
    return e / (1 + e);
}

template <class Real>
Real softplusOf(Real x) { // log(1 + eˣ)
    return std::max(x, Real{0}) + std::log1p(std::exp(-std::abs(x)));
}

// √(2/π) (x + 0.044715 x³), the argument of tanh in geluTanh, and its derivative
constexpr double kGeluCubic = 0.044715;
template <class Real>
Real geluArgument(Real x) {
    return std::sqrt(2 * std::numbers::inv_pi_v<Real>) * (x + Real(kGeluCubic) * x * x * x);
}
template <class Real>
Real geluArgumentSlope(Real x) {
    return std::sqrt(2 * std::numbers::inv_pi_v<Real>) * (1 + 3 * Real(kGeluCubic) * x * x);
}

// y = f(x). alpha: the slope of leakyRelu, α of elu and celu, the bound of clip, the threshold of threshold and the shrinks.
template <class Real>
Real valueOf(Function f, Real x, Real alpha) {
    switch (f) {
    case Function::linear:
        return x;
    case Function::relu:
        return x > 0 ? x : x <= 0 ? Real{0} : x; // NaN stays NaN
    case Function::elu:
        return x > 0 ? x : alpha * std::expm1(x);
    case Function::selu:
        return Real(kSeluScale) * (x > 0 ? x : Real(kSeluAlpha) * std::expm1(x));
    case Function::gelu:
        return x / 2 * (1 + std::erf(x / std::numbers::sqrt2_v<Real>));
    case Function::swish:
        return x * sigmoidOf(x);
    case Function::softplus:
        return softplusOf(x);
    case Function::sigmoid:
        return sigmoidOf(x);
    case Function::tanh:
        return std::tanh(x);
    case Function::leakyRelu:
        return x > 0 ? x : alpha * x;
    case Function::exponential:
        return std::exp(x);
    case Function::logarithm:
        return std::log(x);
    case Function::square:
        return x * x;
    case Function::squareRoot:
        return std::sqrt(x);
    case Function::absolute:
        return std::abs(x);
    case Function::sign:
        return static_cast<Real>((x > 0) - (x < 0));
    case Function::reciprocal:
        return 1 / x;
    case Function::clip:
        return x < alpha ? alpha : x > 1 - alpha ? 1 - alpha : x;
    case Function::softsign:
        return x / (1 + std::abs(x));
    case Function::relu6:
        return x < 0 ? Real{0} : x > 6 ? Real{6} : x;
    case Function::hardSigmoid:
        return x < -3 ? Real{0} : x > 3 ? Real{1} : x / 6 + Real(0.5);
    case Function::hardSwish:
        return x < -3 ? Real{0} : x > 3 ? x : x * (x / 6 + Real(0.5));
    case Function::mish:
        return x * std::tanh(softplusOf(x));
    case Function::geluTanh:
        return x / 2 * (1 + std::tanh(geluArgument(x)));
    case Function::celu:
        return x > 0 ? x : alpha * std::expm1(x / alpha);
    case Function::logSigmoid:
        return -softplusOf(-x);
    case Function::hardTanh:
        return x < -1 ? Real{-1} : x > 1 ? Real{1} : x;
    case Function::hardShrink:
        return std::abs(x) <= alpha ? Real{0} : x;
    case Function::softShrink:
        return std::abs(x) <= alpha ? Real{0} : x > 0 ? x - alpha : x + alpha;
    case Function::threshold:
        return x <= alpha ? Real{0} : x;
    case Function::tanhShrink:
        return x - std::tanh(x);
    case Function::squareplus:
        return (x + std::sqrt(x * x + 4)) / 2;
    case Function::sparsePlus:
        return x <= -1 ? Real{0} : x >= 1 ? x : (x + 1) * (x + 1) / 4;
    case Function::sparseSigmoid:
        return x <= -1 ? Real{0} : x >= 1 ? Real{1} : (x + 1) / 2;
    case Function::sine:
        return std::sin(x);
    case Function::cosine:
        return std::cos(x);
    case Function::erf:
        return std::erf(x);
    case Function::count_:
        break;
    }
    return x;
}

// f'(x) from x. At a kink the derivative from the left, as Keras's back-ends take it.
template <class Real>
Real slopeFromInput(Function f, Real x, Real alpha) {
    switch (f) {
    case Function::linear:
        return 1;
    case Function::relu:
        return x > 0;
    case Function::elu:
        return x > 0 ? Real{1} : alpha * std::exp(x);
    case Function::selu:
        return Real(kSeluScale) * (x > 0 ? Real{1} : Real(kSeluAlpha) * std::exp(x));
    case Function::gelu: { // Φ(x) + x φ(x)
        const Real cdf = (1 + std::erf(x / std::numbers::sqrt2_v<Real>)) / 2;
        const Real pdf = std::exp(-x * x / 2) * std::numbers::inv_sqrtpi_v<Real> / std::numbers::sqrt2_v<Real>;
        return cdf + x * pdf;
    }
    case Function::swish:
        return sigmoidOf(x) * (1 + x * (1 - sigmoidOf(x)));
    case Function::softplus:
        return sigmoidOf(x);
    case Function::sigmoid:
        return sigmoidOf(x) * (1 - sigmoidOf(x));
    case Function::tanh:
        return 1 - std::tanh(x) * std::tanh(x);
    case Function::leakyRelu:
        return x > 0 ? Real{1} : alpha;
    case Function::exponential:
        return std::exp(x);
    case Function::logarithm:
        return 1 / x;
    case Function::square:
        return 2 * x;
    case Function::squareRoot:
        return Real(0.5) / std::sqrt(x);
    case Function::absolute:
        return static_cast<Real>((x > 0) - (x < 0));
    case Function::sign:
        return 0;
    case Function::reciprocal:
        return -1 / (x * x);
    case Function::clip:
        return x >= alpha && x <= 1 - alpha;
    case Function::softsign:
        return 1 / ((1 + std::abs(x)) * (1 + std::abs(x)));
    case Function::relu6:
        return x > 0 && x < 6;
    case Function::hardSigmoid:
        return x > -3 && x < 3 ? Real{1} / 6 : Real{0};
    case Function::hardSwish:
        return x <= -3 ? Real{0} : x < 3 ? x / 3 + Real(0.5) : Real{1};
    case Function::mish: { // t + x σ(x) (1 − t²), t = tanh(softplus(x))
        const Real t = std::tanh(softplusOf(x));
        return t + x * sigmoidOf(x) * (1 - t * t);
    }
    case Function::geluTanh: { // (1 + t)/2 + x/2 (1 − t²) u', t = tanh(u)
        const Real t = std::tanh(geluArgument(x));
        return (1 + t) / 2 + x / 2 * (1 - t * t) * geluArgumentSlope(x);
    }
    case Function::celu:
        return x > 0 ? Real{1} : std::exp(x / alpha);
    case Function::logSigmoid:
        return sigmoidOf(-x);
    case Function::hardTanh:
        return x > -1 && x < 1;
    case Function::hardShrink:
    case Function::softShrink:
        return std::abs(x) > alpha;
    case Function::threshold:
        return x > alpha;
    case Function::tanhShrink:
        return std::tanh(x) * std::tanh(x);
    case Function::squareplus:
        return (1 + x / std::sqrt(x * x + 4)) / 2;
    case Function::sparsePlus:
        return x <= -1 ? Real{0} : x >= 1 ? Real{1} : (x + 1) / 2;
    case Function::sparseSigmoid:
        return x > -1 && x < 1 ? Real(0.5) : Real{0};
    case Function::sine:
        return std::cos(x);
    case Function::cosine:
        return -std::sin(x);
    case Function::erf:
        return 2 * std::numbers::inv_sqrtpi_v<Real> * std::exp(-x * x);
    case Function::count_:
        break;
    }
    return 0;
}

// Is the derivative told from y alone below?
constexpr bool hasSlopeFromOutput(Function f) {
    switch (f) {
    case Function::gelu:
    case Function::swish:
    case Function::mish:
    case Function::hardSwish:
    case Function::square:
    case Function::absolute:
    case Function::geluTanh:
    case Function::threshold:
    case Function::tanhShrink:
    case Function::squareplus:
    case Function::sparsePlus:
    case Function::sine:
    case Function::cosine:
    case Function::erf:
    case Function::count_:
        return false;
    default:
        return true;
    }
}

// f'(x) from y = f(x)
template <class Real>
Real slopeFromOutput(Function f, Real y, Real alpha) {
    switch (f) {
    case Function::relu:
        return y > 0;
    case Function::elu:
        return y > 0 ? Real{1} : y + alpha;
    case Function::selu:
        return y > 0 ? Real(kSeluScale) : y + Real(kSeluScale * kSeluAlpha);
    case Function::softplus:
        return -std::expm1(-y);
    case Function::sigmoid:
        return y * (1 - y);
    case Function::tanh:
        return 1 - y * y;
    case Function::leakyRelu:
        return y > 0 ? Real{1} : alpha;
    case Function::exponential:
        return y;
    case Function::logarithm:
        return std::exp(-y);
    case Function::squareRoot:
        return Real(0.5) / y;
    case Function::sign:
        return 0;
    case Function::reciprocal:
        return -y * y;
    case Function::clip:
        return y > alpha && y < 1 - alpha;
    case Function::softsign:
        return (1 - std::abs(y)) * (1 - std::abs(y));
    case Function::relu6:
        return y > 0 && y < 6;
    case Function::hardSigmoid:
        return y > 0 && y < 1 ? Real{1} / 6 : Real{0};
    case Function::celu:
        return y > 0 ? Real{1} : y / alpha + 1;
    case Function::logSigmoid:
        return -std::expm1(y);
    case Function::hardTanh:
        return y > -1 && y < 1;
    case Function::hardShrink:
    case Function::softShrink:
        return y != 0;
    case Function::sparseSigmoid:
        return y > 0 && y < 1 ? Real(0.5) : Real{0};
    default:
        return 1;
    }
}

} // namespace lamina::reference
