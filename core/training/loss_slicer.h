#pragma once
// Gathers the losses of the steps of one time slice into the four numbers that a chart needs.

#include "core/model/training_events.h"

#include <algorithm>

namespace lamina {

class LossSlicer {
public:
    void add(float loss) {
        m_minimum = m_count == 0 ? loss : std::min(m_minimum, loss);
        m_maximum = m_count == 0 ? loss : std::max(m_maximum, loss);
        m_sum += loss;
        m_last = loss;
        ++m_count;
    }
    bool isEmpty() const { return m_count == 0; }
    LossSlice take(std::int64_t firstStep, std::int64_t endStep) {
        const LossSlice slice{
            firstStep, endStep, m_minimum, m_maximum, static_cast<float>(m_sum / static_cast<double>(m_count)), m_last};
        *this = {};
        return slice;
    }

private:
    std::int64_t m_count = 0;
    float m_minimum = 0, m_maximum = 0, m_last = 0;
    double m_sum = 0;
};

} // namespace lamina
