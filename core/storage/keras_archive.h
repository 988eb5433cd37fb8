#pragma once
// The .keras archive of Keras 3: a zip with a description and an HDF5 file. Internal to core/storage.

#include <cstddef>
#include <string>
#include <vector>

namespace lamina::keras {

struct Archive {
    std::string config;             // config.json
    std::vector<std::byte> weights; // model.weights.h5
};

// Unpacks in memory, never to disk. Only the three members that Keras writes, stored or deflated, of plausible sizes; anything
// else throws Error.
Archive readArchive(const std::vector<std::byte>& bytes, const std::string& where);

} // namespace lamina::keras
