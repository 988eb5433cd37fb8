#include "core/data/token_choice.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace lamina {

std::vector<double> drawingWeights(const float* row, std::int64_t tokens, double temperature, int mostLikely) {
    std::vector<double> logits(row, row + tokens);
    const double sum = std::accumulate(logits.begin(), logits.end(), 0.0);
    const bool areProbabilities = std::abs(sum - 1) < 1e-3 && *std::min_element(logits.begin(), logits.end()) >= 0;
    if (areProbabilities)
        for (double& value : logits) value = std::log(std::max(value, 1e-30));
    if (mostLikely > 0 && mostLikely < tokens) {
        std::vector<double> sorted = logits;
        std::nth_element(sorted.begin(), sorted.begin() + mostLikely - 1, sorted.end(), std::greater<>());
        const double least = sorted[static_cast<std::size_t>(mostLikely) - 1];
        for (double& value : logits)
            if (value < least) value = -INFINITY;
    }
    const double largest = *std::max_element(logits.begin(), logits.end());
    for (double& value : logits) value = std::exp((value - largest) / std::max(temperature, 1e-3));
    return logits;
}

std::int32_t drawnToken(const std::vector<double>& weights, RandomStream& random) {
    double left = random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if ((left -= weights[i]) < 0) return static_cast<std::int32_t>(i);
    return likeliestToken(weights);
}

std::int32_t likeliestToken(const std::vector<double>& weights) {
    return static_cast<std::int32_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
}

} // namespace lamina
