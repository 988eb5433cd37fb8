#pragma once
// Lock-free ring for one writer and one reader. push() never waits: a full ring refuses, and the writer counts it.

#include <array>
#include <atomic>
#include <cstddef>

namespace lamina {

template <class T, std::size_t kCapacity>
class SpscRing {
    static_assert((kCapacity & (kCapacity - 1)) == 0, "a power of two");

public:
    bool push(const T& value) { // writer only; false if full
        const std::size_t end = m_end.load(std::memory_order_relaxed);
        if (end - m_begin.load(std::memory_order_acquire) == kCapacity) return false;
        m_items[end % kCapacity] = value;
        m_end.store(end + 1, std::memory_order_release);
        return true;
    }
    bool pop(T& value) { // reader only; false if empty
        const std::size_t begin = m_begin.load(std::memory_order_relaxed);
        if (begin == m_end.load(std::memory_order_acquire)) return false;
        value = m_items[begin % kCapacity];
        m_begin.store(begin + 1, std::memory_order_release);
        return true;
    }

private:
    alignas(64) std::atomic<std::size_t> m_begin{0};
    alignas(64) std::atomic<std::size_t> m_end{0};
    std::array<T, kCapacity> m_items{};
};

} // namespace lamina
