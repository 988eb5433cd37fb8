#include "core/training/batch_order.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {
constexpr std::uint64_t kShufflePurpose = 0x7368756666'6c65; // "shuffle"
}

BatchOrder::BatchOrder(std::int64_t samples, std::int64_t batch, bool shuffles, std::uint64_t seed)
    : m_samples(samples),
      m_batch(std::min(batch, samples)),
      m_shuffles(shuffles && m_batch < samples),
      m_seed(seed),
      m_rows(static_cast<std::size_t>(samples)) {
    LAMINA_CHECK(samples > 0 && batch > 0);
}

const std::int64_t* BatchOrder::rowsOf(std::int64_t step) {
    const std::int64_t epoch = step / stepsPerEpoch();
    if (epoch != m_epoch && (m_shuffles || m_epoch < 0)) {
        std::iota(m_rows.begin(), m_rows.end(), std::int64_t{0});
        if (m_shuffles)
            RandomStream(randomKey(m_seed, kShufflePurpose, static_cast<std::uint64_t>(epoch))).shuffle(m_rows);
    }
    m_epoch = epoch;
    return m_rows.data() + step % stepsPerEpoch() * m_batch;
}

std::int64_t BatchOrder::countOf(std::int64_t step) const {
    return step % stepsPerEpoch() == stepsPerEpoch() - 1 ? lastBatch() : m_batch;
}

} // namespace lamina
