#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace lamina {

std::array<std::uint32_t, 4> philox(std::uint64_t key, std::uint64_t counterLow, std::uint64_t counterHigh) {
    constexpr std::uint32_t kMultiplier0 = 0xD2511F53, kMultiplier1 = 0xCD9E8D57;
    constexpr std::uint32_t kWeyl0 = 0x9E3779B9, kWeyl1 = 0xBB67AE85;
    std::array<std::uint32_t, 4> c = {
        static_cast<std::uint32_t>(counterLow), static_cast<std::uint32_t>(counterLow >> 32),
        static_cast<std::uint32_t>(counterHigh), static_cast<std::uint32_t>(counterHigh >> 32)};
    std::uint32_t k0 = static_cast<std::uint32_t>(key), k1 = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t p0 = std::uint64_t{kMultiplier0} * c[0], p1 = std::uint64_t{kMultiplier1} * c[2];
        c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ k0, static_cast<std::uint32_t>(p1),
             static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ k1, static_cast<std::uint32_t>(p0)};
        k0 += kWeyl0;
        k1 += kWeyl1;
    }
    return c;
}

std::uint64_t randomKey(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index) {
    const auto mixed = philox(seed, purpose, index);
    return (std::uint64_t{mixed[1]} << 32) | mixed[0];
}

std::uint32_t RandomStream::next() {
    if (m_position % 4 == 0 || m_block == std::array<std::uint32_t, 4>{}) m_block = philox(m_key, m_position / 4, 0);
    return m_block[m_position++ % 4];
}

double RandomStream::uniform() {
    const std::uint64_t high = next() >> 5, low = next() >> 6; // 27 + 26 bits
    return static_cast<double>((high << 26) | low) * 0x1p-53;
}

double RandomStream::uniform(double low, double high) { return low + (high - low) * uniform(); }

double RandomStream::normal() {
    const double u = 1 - uniform(), v = uniform(); // u in (0, 1]
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

std::uint64_t RandomStream::below(std::uint64_t bound) {
    const std::uint64_t limit = ~std::uint64_t{0} - ~std::uint64_t{0} % bound; // reject the incomplete last block
    for (;;) {
        const std::uint64_t high = next(), value = (high << 32) | next();
        if (value < limit) return value % bound;
    }
}

} // namespace lamina
