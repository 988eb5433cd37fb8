#pragma once
// The numbers of the op `random`: one rule for all back-ends, so that they do not depend on the number of threads or on how
// the batch is cut. Counted and keyed like the masks of core/backend/dropout_mask.h: the numbers 4k … 4k + 3 of one sample
// share the block bits[0 … 3] = philox(key, k, step · 2³² + sample).
//   uniform: u = (bits >> 8) 2⁻²⁴ in [0, 1)
//   normal (Box and Muller, 1958), in pairs: r = √(−2 ln(1 − u₀)), then r cos 2πu₁ and r sin 2πu₁

#include "core/base/random.h"
#include "core/ops/op.h"

#include <array>
#include <cmath>
#include <numbers>

namespace lamina {

// The numbers 4 · block … 4 · block + 3 of a sample.
template <class Real>
std::array<Real, 4> randomFour(RandomKind kind, std::uint64_t key, std::int64_t block, std::int64_t step,
                               std::int64_t sample) {
    const std::uint64_t high = (static_cast<std::uint64_t>(step) << 32) + static_cast<std::uint64_t>(sample);
    const auto bits = philox(key, static_cast<std::uint64_t>(block), high);
    std::array<Real, 4> numbers;
    for (std::size_t i = 0; i < 4; ++i) numbers[i] = static_cast<Real>(unitFloat(bits[i]));
    if (kind == RandomKind::uniform) return numbers;
    for (std::size_t i = 0; i < 4; i += 2) {
        const Real r = std::sqrt(-2 * std::log(1 - numbers[i])), angle = 2 * std::numbers::pi_v<Real> * numbers[i + 1];
        numbers[i] = r * std::cos(angle);
        numbers[i + 1] = r * std::sin(angle);
    }
    return numbers;
}

} // namespace lamina
