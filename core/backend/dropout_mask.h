#pragma once
// Which numbers a dropout keeps: one rule for all back-ends, so that every one of them makes the same mask bit for bit,
// whatever the number of threads and however the batch is cut.
//
// The numbers of one sample (row of axis 0) are counted from 0; four neighbours 4k … 4k + 3 share one Philox block:
//   bits[0 … 3] = philox(key, k, step · 2³² + sample)      sample = StepState::firstSample + row
//   number 4k + j is kept if (bits[j] >> 8) >= threshold   threshold = round(rate · 2²⁴)
// key is Attributes::key, which mixes the run's seed with the layer's uid. A kept number is divided by 1 − rate.

#include "core/base/random.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace lamina {

// rate: share of dropped numbers, 0 … 1.
inline std::uint32_t dropoutThreshold(double rate) { return static_cast<std::uint32_t>(std::lround(rate * 0x1p24)); }

// The decisions for numbers 4 · block … 4 · block + 3 of a sample.
inline std::array<bool, 4> dropoutKeeps(std::uint64_t key, std::int64_t block, std::int64_t step, std::int64_t sample,
                                        std::uint32_t threshold) {
    const std::uint64_t high = (static_cast<std::uint64_t>(step) << 32) + static_cast<std::uint64_t>(sample);
    const auto bits = philox(key, static_cast<std::uint64_t>(block), high);
    return {bits[0] >> 8 >= threshold, bits[1] >> 8 >= threshold, bits[2] >> 8 >= threshold, bits[3] >> 8 >= threshold};
}

} // namespace lamina
