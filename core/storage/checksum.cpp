#include "core/storage/checksum.h"

#include <sodium.h>

namespace lamina {

struct Checksum::State {
    crypto_hash_sha256_state state;
};

Checksum::Checksum() : m(std::make_unique<State>()) { crypto_hash_sha256_init(&m->state); }
Checksum::~Checksum() = default;

void Checksum::add(const void* bytes, std::size_t count) {
    crypto_hash_sha256_update(&m->state, static_cast<const unsigned char*>(bytes), count);
}

void Checksum::addNumber(std::uint64_t number) {
    unsigned char bytes[8];
    for (unsigned char& byte : bytes) {
        byte = static_cast<unsigned char>(number);
        number >>= 8;
    }
    add(bytes, sizeof bytes);
}

std::string Checksum::hex() {
    unsigned char sum[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&m->state, sum);
    char text[2 * sizeof sum + 1];
    return sodium_bin2hex(text, sizeof text, sum, sizeof sum);
}

} // namespace lamina
