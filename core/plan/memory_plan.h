#pragma once
// Where each tensor of a recording lies. Memory of activations is reused as soon as their last reader has run.

#include "core/backend/backend.h"
#include "core/plan/recording.h"

namespace lamina {

struct Location {
    enum class Arena : std::uint8_t { none, activations, parameters, gradients, state } arena = Arena::none;
    std::int64_t offset = 0; // bytes
};

struct MemoryPlan {
    std::vector<Location> tensors;
    std::int64_t activationBytes = 0;   // of the arena
    std::int64_t bytesWithoutReuse = 0; // the sum of all activations
    std::int64_t scratchBytes = 0;
    std::int64_t keptBytes = 0; // Backend::keptBytes of all instructions
};

// Bytes that this computer can still give; a very large number where the system does not say.
std::int64_t freeMemory();

// Greedy by size (Pisarchyk & Lee, "Efficient Memory Management for Deep Neural Net Inference", 2020, section 5.2): the
// largest tensor first, each at the lowest offset that no tensor alive at the same time takes.
MemoryPlan planMemory(const Recording& recording, const Backend& backend, bool reuse);

} // namespace lamina
