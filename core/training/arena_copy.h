#pragma once
// A copy of everything that a training step changes, and the way back: the best epoch, the last snapshots, the last finite
// state before a NaN.

#include "core/base/aligned_buffer.h"
#include "core/plan/parameters.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace lamina {

class ArenaCopy {
public:
    // withSlots: the optimizer's state too. Memory is taken by the first call and reused afterwards.
    void take(Parameters& parameters, bool withSlots);
    void putBack(Parameters& parameters) const; // LAMINA_CHECK: taken
    bool isTaken() const { return m_isTaken; }
    WeightsPointer weights(Parameters& parameters) const; // of the copy, in Keras's layout; the arenas end as they were

    // Named byte blocks for a checkpoint: prefix + "parameters", "state", "slot0", …
    void store(const std::string& prefix, Parameters& parameters,
               std::map<std::string, std::vector<std::byte>>& blobs) const;
    // false: there is none of that name. Throws Error where the sizes do not fit these parameters.
    bool load(const std::string& prefix, const std::map<std::string, std::vector<std::byte>>& blobs,
              Parameters& parameters, bool withSlots);

    // The same of what the arenas hold now, without a copy on the way.
    static void storeArenas(Parameters& parameters, std::map<std::string, std::vector<std::byte>>& blobs);

private:
    bool m_isTaken = false;
    std::vector<AlignedBuffer> m_blocks; // parameters, state, slots
};

// Is every parameter and every statistic a finite number? firstBad: the entry that has the first other one.
bool areFinite(Parameters& parameters, const ParameterLayout::Entry** firstBad = nullptr);

} // namespace lamina
