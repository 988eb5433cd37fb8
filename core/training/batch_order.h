#pragma once
// Which samples a step trains on. The order of an epoch depends on (seed, epoch) alone, so a position in a run is just the
// number of its step.

#include <cstdint>
#include <vector>

namespace lamina {

class BatchOrder {
public:
    // A batch larger than the data is one full batch, and then nothing is shuffled: order changes nothing there.
    BatchOrder(std::int64_t samples, std::int64_t batch, bool shuffles, std::uint64_t seed);

    std::int64_t batch() const { return m_batch; }
    std::int64_t stepsPerEpoch() const { return (m_samples + m_batch - 1) / m_batch; }
    bool hasOneBatch() const { return m_batch == m_samples; } // then every step has the same rows
    std::int64_t lastBatch() const {
        return m_samples - (stepsPerEpoch() - 1) * m_batch;
    } // samples of an epoch's last step

    // Of a step of the run, from 0. The rows are valid until the next call. No allocation.
    const std::int64_t* rowsOf(std::int64_t step);
    std::int64_t countOf(std::int64_t step) const;

private:
    std::int64_t m_samples, m_batch;
    bool m_shuffles;
    std::uint64_t m_seed;
    std::int64_t m_epoch = -1; // whose order m_rows holds
    std::vector<std::int64_t> m_rows;
};

} // namespace lamina
