#pragma once
// Random numbers that depend on nothing but their key: Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as
// 1, 2, 3", SC 2011). A number is a function of (key, counter), so a dropout mask is the same for every thread count,
// every cutting of the batch and every device.

#include <array>
#include <cstdint>
#include <vector>

namespace lamina {

// Four independent 32-bit numbers for one (key, counter).
std::array<std::uint32_t, 4> philox(std::uint64_t key, std::uint64_t counterLow, std::uint64_t counterHigh);

// [0, 1) with 24 random bits: every value is a float.
constexpr float unitFloat(std::uint32_t bits) { return static_cast<float>(bits >> 8) * 0x1p-24f; }

// Key of one purpose: mixes the run's seed with what the numbers are for (a layer's uid, "shuffle", …).
std::uint64_t randomKey(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index = 0);

// A sequence of numbers for one purpose; its whole state is (key, position), so it can be stored and resumed.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t key, std::uint64_t position = 0) : m_key(key), m_position(position) {}

    std::uint32_t next();
    double uniform();                         // [0, 1)
    double uniform(double low, double high);  // [low, high)
    double normal();                          // mean 0, variance 1 (Box-Muller)
    std::uint64_t below(std::uint64_t bound); // 0 … bound - 1, unbiased; bound ≥ 1
    std::uint64_t position() const { return m_position; }

    template <class T>
    void shuffle(std::vector<T>& values) { // Fisher-Yates
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::uint64_t m_key, m_position;
    std::array<std::uint32_t, 4> m_block{};
};

} // namespace lamina
