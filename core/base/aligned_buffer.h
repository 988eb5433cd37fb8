#pragma once
// A block of memory aligned for the widest vectors, zeroed when made.

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace lamina {

constexpr std::size_t kAlignment = 64; // bytes: one AVX-512 vector, one cache line

constexpr std::size_t kLargePage = 2 << 20; // bytes: one entry of the processor's address tables in place of 512

constexpr std::size_t alignedSize(std::size_t bytes) { return (bytes + kAlignment - 1) / kAlignment * kAlignment; }

class AlignedBuffer {
public:
    AlignedBuffer() = default;
    // Throws std::bad_alloc. The memory forecast of the plan refuses before it comes to that.
    explicit AlignedBuffer(std::size_t bytes) : m_bytes(bytes) {
        if (bytes == 0) return;
        const bool isLarge = bytes >= 2 * kLargePage;
        if (posix_memalign(&m_data, isLarge ? kLargePage : kAlignment, alignedSize(bytes)) != 0) throw std::bad_alloc();
#if defined(__linux__)
        // A wish: refused, it is only slower
        if (isLarge) madvise(m_data, bytes / kLargePage * kLargePage, MADV_HUGEPAGE);
#endif
        std::memset(m_data, 0, alignedSize(bytes));
    }
    AlignedBuffer(AlignedBuffer&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_bytes(std::exchange(other.m_bytes, 0)) {}
    AlignedBuffer& operator=(AlignedBuffer&& other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~AlignedBuffer() { std::free(m_data); }

    std::byte* data() { return static_cast<std::byte*>(m_data); }
    const std::byte* data() const { return static_cast<const std::byte*>(m_data); }
    std::size_t size() const { return m_bytes; }

private:
    void* m_data = nullptr;
    std::size_t m_bytes = 0;
};

} // namespace lamina
