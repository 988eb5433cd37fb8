#include "core/base/thread_pool.h"

#include <algorithm>

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace lamina {

namespace {
constexpr int kSpins =
    4000; // about 50 µs: longer than the gap between two kernels of a step, shorter than a person sees

void relax() {
#if defined(__x86_64__)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}
} // namespace

ThreadPool::ThreadPool(int threads, int niceness) {
    for (int i = 1; i < threads; ++i) m_workers.emplace_back([this, i, niceness] { workerLoop(i, niceness); });
}

ThreadPool::~ThreadPool() {
    m_stop = true;
    {
        std::lock_guard lock(m_mutex);
        m_generation.fetch_add(1);
    }
    m_wake.notify_all();
    for (std::thread& worker : m_workers) worker.join();
}

void ThreadPool::takeChunks(int thread) {
    for (int chunk; (chunk = m_nextChunk.fetch_add(1, std::memory_order_relaxed)) < m_chunks;)
        m_call(m_function, chunk, thread);
}

void ThreadPool::runJob(int chunks, void* function, Call call) {
    m_function = function;
    m_call = call;
    m_chunks = chunks;
    m_nextChunk.store(0, std::memory_order_relaxed);
    m_running.store(static_cast<int>(m_workers.size()), std::memory_order_relaxed);
    m_generation.fetch_add(1); // sequentially consistent: paired with the sleeper's count and re-check
    if (m_sleepers.load() > 0) {
        { std::lock_guard lock(m_mutex); }
        m_wake.notify_all();
    }
    takeChunks(0);
    for (int spins = 0; m_running.load(std::memory_order_acquire) > 0;) {
        if (++spins < kSpins)
            relax();
        else
            std::this_thread::yield(); // a worker lost its core: let it run
    }
}

void ThreadPool::workerLoop(int thread, int niceness) {
#if defined(__linux__)
    if (niceness > 0) setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), niceness);
#else
    (void)niceness;
#endif
    unsigned seen = 0;
    for (;;) {
        for (int spins = 0; m_generation.load(std::memory_order_acquire) == seen && spins < kSpins; ++spins) relax();
        if (m_generation.load(std::memory_order_acquire) == seen) {
            std::unique_lock lock(m_mutex);
            m_sleepers.fetch_add(1);
            m_wake.wait(lock, [&] { return m_generation.load() != seen; });
            m_sleepers.fetch_sub(1);
        }
        seen = m_generation.load(std::memory_order_acquire);
        if (m_stop) return;
        takeChunks(thread);
        m_running.fetch_sub(1, std::memory_order_release);
    }
}

int ThreadPool::cores() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

int ThreadPool::defaultThreads() { return std::max(1, cores() - 1); }

} // namespace lamina
