#pragma once
// Writing arrays as .npz, for other programs.

#include "core/model/shape.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace lamina {

struct NamedArray {
    std::string name; // "x_train"
    Shape shape;
    std::variant<std::vector<float>, std::vector<std::int32_t>> values; // row-major
};

// One uncompressed .npz with little-endian arrays (format 1.0). Throws Error: the file cannot be written.
void writeNpz(const std::string& path, const std::vector<NamedArray>& arrays);

} // namespace lamina
