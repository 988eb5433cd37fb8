#pragma once
// Pictures of one circle or square: what the generator `shapes` draws.

#include "core/base/random.h"

#include <cstdint>

namespace lamina {

enum class ShapeKind { circle, square };

// size × size × 3 bytes. Colour of shape and ground, side length and place are random; edges are smooth. noise: spread of a
// pixel's error as a share of white.
void drawShape(std::uint8_t* out, std::int64_t size, ShapeKind kind, double noise, RandomStream& random);

// The same size with one circle and one square, the later of the two before the other; pixels: 0 ground, 1 circle, 2 square.
void drawScene(std::uint8_t* out, std::int32_t* pixels, std::int64_t size, double noise, RandomStream& random);

} // namespace lamina
