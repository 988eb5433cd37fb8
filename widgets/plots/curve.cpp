#include "widgets/plots/curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

float Smoother::add(float value) {
    if (!std::isfinite(value)) return value;
    m_sum = m_beta * m_sum + (1 - m_beta) * value;
    m_weight = m_beta * m_weight + (1 - m_beta);
    return static_cast<float>(m_sum / m_weight);
}

void Curve::clear() {
    m_samples.clear();
    m_smoothed.clear();
    m_levels.clear();
    m_smoother = Smoother(m_beta);
}

void Curve::append(const Sample& sample) {
    m_samples.push_back(sample);
    m_smoothed.push_back(m_smoother.add(sample.value));
    // Each level gets an entry when its eight children are complete.
    std::size_t count = m_samples.size();
    for (std::size_t level = 0; count % kFan == 0; ++level) {
        count /= kFan;
        if (level == m_levels.size()) m_levels.emplace_back();
        Extremes sum = extremesOf(level, (count - 1) * kFan);
        for (std::size_t i = 1; i < kFan; ++i) {
            const Extremes child = extremesOf(level, (count - 1) * kFan + i);
            sum.low = std::fmin(sum.low, child.low); // fmin and fmax pass over NaN
            sum.high = std::fmax(sum.high, child.high);
        }
        m_levels[level].push_back(sum);
    }
}

// Level 0 means the samples themselves.
Curve::Extremes Curve::extremesOf(std::size_t level, std::size_t index) const {
    if (level > 0) return m_levels[level - 1][index];
    return {m_samples[index].minimum, m_samples[index].maximum};
}

void Curve::setSmoothing(double beta) {
    m_beta = std::clamp(beta, 0.0, 0.9999);
    m_smoother = Smoother(m_beta);
    for (std::size_t i = 0; i < m_samples.size(); ++i) m_smoothed[i] = m_smoother.add(m_samples[i].value);
}

std::size_t Curve::firstNotBefore(double x) const {
    const auto at = std::lower_bound(m_samples.begin(), m_samples.end(), x,
                                     [](const Sample& sample, double wanted) { return sample.x < wanted; });
    return static_cast<std::size_t>(at - m_samples.begin());
}

std::size_t Curve::nearest(double x) const {
    const std::size_t after = firstNotBefore(x);
    if (after == 0) return 0;
    if (after == m_samples.size()) return after - 1;
    return m_samples[after].x - x < x - m_samples[after - 1].x ? after : after - 1;
}

void Curve::range(std::size_t begin, std::size_t end, float& low, float& high) const {
    low = high = std::numeric_limits<float>::quiet_NaN();
    const auto take = [&](Extremes e) {
        low = std::fmin(low, e.low);
        high = std::fmax(high, e.high);
    };
    while (begin < end) {
        // The largest whole block that starts here and ends within the range.
        std::size_t level = 0, block = 1;
        while (level < m_levels.size() && begin % (block * kFan) == 0 && begin + block * kFan <= end &&
               begin / (block * kFan) < m_levels[level].size()) {
            block *= kFan;
            ++level;
        }
        take(extremesOf(level, begin / block));
        begin += block;
    }
}

Columns Curve::columns(double from, double to, int count) const {
    Columns picture;
    if (m_samples.empty() || count < 1 || !(to > from)) return picture;
    const auto add = [&](std::size_t begin, std::size_t end) {
        float low = 0, high = 0;
        range(begin, end, low, high);
        picture.x.push_back(m_samples[end - 1].x);
        picture.low.push_back(low);
        picture.high.push_back(high);
        picture.line.push_back(m_smoothed[end - 1]);
    };
    std::size_t index = firstNotBefore(from);
    const std::size_t last = firstNotBefore(to);
    if (index > 0) add(index - 1, index);
    const double width = (to - from) / count;
    for (int column = 0; column < count && index < last; ++column) {
        std::size_t end = column + 1 == count ? last : firstNotBefore(from + width * (column + 1));
        end = std::min(end, last);
        if (end > index) add(index, end);
        index = std::max(index, end);
    }
    if (last < m_samples.size()) add(last, last + 1);
    return picture;
}

} // namespace lamina
