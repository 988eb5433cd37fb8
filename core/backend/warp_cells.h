#pragma once
// Which cell of a picture stands in for one that lies outside of it, for the op warp2d: one rule for all back-ends, Keras's.
//   reflect    d c b a | a b c d | d c b a
//   wrap       a b c d | a b c d | a b c d
//   nearest    a a a a | a b c d | d d d d
//   constant   k k k k | a b c d | k k k k

#include "core/ops/op.h"

#include <cstdint>

namespace lamina {

// The cell in 0 … extent − 1, or −1 where a constant takes its place. extent ≥ 1.
inline std::int64_t cellInside(std::int64_t cell, std::int64_t extent, FillMode mode) {
    if (cell >= 0 && cell < extent) return cell;
    const auto modulo = [](std::int64_t a, std::int64_t b) { return (a % b + b) % b; };
    switch (mode) {
    case FillMode::reflect: {
        const std::int64_t place = modulo(cell, 2 * extent);
        return place < extent ? place : 2 * extent - 1 - place;
    }
    case FillMode::wrap:
        return modulo(cell, extent);
    case FillMode::nearest:
        return cell < 0 ? 0 : extent - 1;
    case FillMode::constant:
        break;
    }
    return -1;
}

constexpr double kFarthestCell = 1e9; // a picture has fewer cells: farther places are no places

} // namespace lamina
