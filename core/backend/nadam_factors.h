#pragma once
// The figures of a step of Nadam (Dozat, 2016), which are the same for every weight.

#include "core/model/update_rule.h"

#include <cmath>

namespace lamina {

// μ_k = β₁ (1 − ½ 0.96^k), Π = product of the μ of all updates so far;
// m̂ = μ_{t+1} / (1 − Π μ_{t+1}) m + (1 − μ_t) / (1 − Π) g. t: number of the update from 1.
struct NadamFactors {
    double ofMean, ofGradient;

    NadamFactors(const UpdateRule& rule, double t) {
        const double mu = rule.beta1 * (1 - 0.5 * std::pow(0.96, t)),
                     next = rule.beta1 * (1 - 0.5 * std::pow(0.96, t + 1));
        // 0.96^k is nothing beside 1 after a thousand steps: what is left of the product is a power of β₁
        double product = std::pow(rule.beta1, t), term = 0.96;
        for (double k = 1; k <= t && term > 1e-18; ++k, term *= 0.96) product *= 1 - 0.5 * term;
        ofMean = next / (1 - product * next);
        ofGradient = (1 - mu) / (1 - product);
    }
};

} // namespace lamina
