#pragma once
// One array in the .npy format.

#include "core/model/shape.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lamina {

struct NumpyArray {
    Shape shape;                     // row-major, whatever order the file has
    char kind = 'f';                 // 'f' float, 'i' whole number, 'b' true or false
    std::vector<std::uint8_t> bytes; // of u1 and b1, so that pictures stay small
    std::vector<float> floats;       // of everything else
    double at(std::int64_t i) const {
        return bytes.empty() ? floats[static_cast<std::size_t>(i)] : bytes[static_cast<std::size_t>(i)];
    }
};

// read(out, n) gives the next bytes and how many there were; size: of the whole array file. Sizes in the header are checked
// against it before memory is taken. Throws Error: no .npy, objects, structures, text, NaN, Inf, whole numbers beyond 2^24.
NumpyArray readNumpyArray(const std::function<std::int64_t(void*, std::int64_t)>& read, std::int64_t size,
                          const std::string& where);

} // namespace lamina
