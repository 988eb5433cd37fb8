#pragma once
// SHA-256 of several blocks. Internal to core/storage.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace lamina {

class Checksum {
public:
    Checksum();
    ~Checksum();
    void add(const void* bytes, std::size_t count);
    void addNumber(std::uint64_t number); // lengths, so that two blocks cannot pass for one
    std::string hex();                    // ends it: 64 characters

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace lamina
