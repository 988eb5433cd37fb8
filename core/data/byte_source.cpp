#include "core/data/byte_source.h"

#include "core/base/error.h"
#include "core/model/shape.h"

#include <sodium.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>

namespace lamina {

namespace fs = std::filesystem;

std::string resolvedPath(const std::string& path, const std::string& folder) {
    const fs::path given(path);
    return given.is_absolute() || folder.empty() ? path : (fs::path(folder) / given).string();
}

void checkFitsMemory(std::int64_t bytes, const std::string& where) {
    constexpr std::int64_t kSmall = 64 << 20;
    if (bytes <= kSmall) return;
    std::int64_t available = std::numeric_limits<std::int64_t>::max();
    std::ifstream memory("/proc/meminfo");
    for (std::string line; std::getline(memory, line);)
        if (long long kilobytes = 0; std::sscanf(line.c_str(), "MemAvailable: %lld kB", &kilobytes) == 1)
            available = kilobytes * 1024;
    if (bytes <= available / 10 * 9) return;
    throw Error(where,
                TEXT("data", "these data need %1 MB of memory; expected at most %2 MB, which is what is free")
                    .arg(static_cast<long long>(bytes >> 20))
                    .arg(static_cast<long long>(available >> 20)),
                TEXT("data", "Use a part of the data, or close other programs."));
}

std::vector<std::uint8_t> readFile(const std::string& path) {
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    if (!fs::exists(status))
        throw Error(path, TEXT("data", "expected a file, found nothing under this name (%1)").arg(fault.message()),
                    TEXT("data", "Check the path."));
    if (fs::is_directory(status))
        throw Error(path, TEXT("data", "expected a file, got a folder"), TEXT("data", "Name a file inside it."));
    if (!fs::is_regular_file(status))
        throw Error(path, TEXT("data", "expected an ordinary file, got a device or a pipe"),
                    TEXT("data", "Copy the data into a file first."));
    const auto size = static_cast<std::int64_t>(fs::file_size(path, fault));
    std::ifstream in(path, std::ios::binary);
    if (fault || !in)
        throw Error(path,
                    TEXT("data", "the file cannot be read (%1)").arg(std::strerror(fault ? fault.value() : errno)),
                    TEXT("data", "Check its permissions."));
    checkFitsMemory(size, path);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    in.read(reinterpret_cast<char*>(bytes.data()), size);
    if (in.gcount() != size)
        throw Error(path, TEXT("data", "the file cannot be read to its end"),
                    TEXT("data", "Check the disk it lies on."));
    return bytes;
}

struct Sha256::State {
    crypto_hash_sha256_state state;
};

Sha256::Sha256() : m(std::make_unique<State>()) { crypto_hash_sha256_init(&m->state); }
Sha256::~Sha256() = default;

Sha256& Sha256::add(const void* bytes, std::size_t count) {
    crypto_hash_sha256_update(&m->state, static_cast<const unsigned char*>(bytes), count);
    return *this;
}

Sha256& Sha256::add(const std::string& text) {
    const std::uint64_t length = text.size();
    return add(&length, sizeof length).add(text.data(), text.size());
}

std::string Sha256::hex() {
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&m->state, digest);
    char text[2 * crypto_hash_sha256_BYTES + 1];
    sodium_bin2hex(text, sizeof text, digest, sizeof digest);
    return text;
}

struct ByteSource::Unpacker {
    z_stream stream{};
    bool memberEnded = false;
    explicit Unpacker(const std::string& path) {
        constexpr int kGzip = 15 + 16; // largest window; expect a gzip header
        if (inflateInit2(&stream, kGzip) != Z_OK) throw Error(path, TEXT("data", "zlib could not be started"));
    }
    ~Unpacker() { inflateEnd(&stream); }
};

ByteSource::ByteSource(const std::string& path) : m_path(path), m_bytes(readFile(path)) {
    if (m_bytes.size() >= 2 && m_bytes[0] == 0x1f && m_bytes[1] == 0x8b) m_unpacker = std::make_unique<Unpacker>(path);
}

ByteSource::~ByteSource() = default;

std::string ByteSource::sha256() const { return Sha256().add(m_bytes.data(), m_bytes.size()).hex(); }

std::int64_t ByteSource::largestSize() const {
    constexpr std::int64_t kBestDeflate = 1032;
    const auto size = static_cast<std::int64_t>(m_bytes.size());
    return m_unpacker ? checkedProduct(size, kBestDeflate) : size;
}

std::int64_t ByteSource::read(void* out, std::int64_t count) {
    if (!m_unpacker) {
        const auto left = static_cast<std::int64_t>(m_bytes.size() - m_position);
        const std::int64_t taken = std::min(count, left);
        if (taken > 0) std::memcpy(out, m_bytes.data() + m_position, static_cast<std::size_t>(taken));
        m_position += static_cast<std::size_t>(taken);
        return taken;
    }
    z_stream& z = m_unpacker->stream;
    std::int64_t done = 0;
    while (done < count) {
        if (m_unpacker->memberEnded) {
            if (m_position == m_bytes.size()) break;
            inflateReset(&z);
            m_unpacker->memberEnded = false;
        }
        constexpr std::int64_t kChunk = 1 << 30; // zlib counts in 32 bits
        const auto in = std::min<std::int64_t>(kChunk, static_cast<std::int64_t>(m_bytes.size() - m_position));
        const auto room = std::min(kChunk, count - done);
        z.next_in = m_bytes.data() + m_position;
        z.avail_in = static_cast<unsigned>(in);
        z.next_out = static_cast<unsigned char*>(out) + done;
        z.avail_out = static_cast<unsigned>(room);
        const int result = inflate(&z, Z_NO_FLUSH);
        m_position += static_cast<std::size_t>(in - z.avail_in);
        done += room - z.avail_out;
        if (result == Z_STREAM_END) {
            m_unpacker->memberEnded = true;
        } else if (result != Z_OK) {
            const bool ended = m_position == m_bytes.size();
            throw Error(
                m_path,
                ended ? TEXT("data", "the gzip data end too early: expected more after %1 bytes")
                            .arg(static_cast<long long>(m_position))
                      : TEXT("data", "the gzip data are damaged near byte %1").arg(static_cast<long long>(m_position)),
                TEXT("data", "Copy or download the file again."));
        }
    }
    return done;
}

std::string ByteSource::readAll(std::int64_t limit) {
    std::string text;
    if (!m_unpacker) {
        if (largestSize() > limit)
            throw Error(m_path,
                        TEXT("data", "expected at most %1 MB, got %2 MB")
                            .arg(static_cast<long long>(limit >> 20))
                            .arg(static_cast<long long>(largestSize() >> 20)),
                        TEXT("data", "Use a part of the data."));
        text.assign(reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size());
        m_position = m_bytes.size();
        return text;
    }
    constexpr std::int64_t kChunk = 4 << 20;
    for (;;) {
        const std::size_t before = text.size();
        if (text.capacity() < before + kChunk) checkFitsMemory(static_cast<std::int64_t>(2 * before + kChunk), m_path);
        text.resize(before + kChunk);
        const std::int64_t got = read(text.data() + before, kChunk);
        text.resize(before + static_cast<std::size_t>(got));
        if (static_cast<std::int64_t>(text.size()) > limit)
            throw Error(m_path,
                        TEXT("data", "unpacked, the file has more than %1 MB").arg(static_cast<long long>(limit >> 20)),
                        TEXT("data", "Use a part of the data."));
        if (got < kChunk) return text;
    }
}

} // namespace lamina
