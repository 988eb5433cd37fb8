#pragma once
// The expected inputs and outputs beside the golden files: .npz archives of float32 arrays.

#include "core/model/shape.h"

#include <map>
#include <string>
#include <vector>

struct NpzArray {
    lamina::Shape shape;
    std::vector<float> values;
};
std::map<std::string, NpzArray> readNpz(const std::string& path); // throws std::runtime_error
