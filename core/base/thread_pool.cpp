#include "core/base/thread_pool.h"

#include <algorithm>
#include <chrono>

#if defined(__linux__)
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace lamina {

namespace {
using Clock = std::chrono::steady_clock;

// Longer than the gap that a kernel of one thread leaves in a step, shorter than a person sees. How long a processor rests
// in relax() differs between makes by a factor of four.
constexpr auto kSpinTime = std::chrono::microseconds(200);
constexpr int kSpins = 4000; // of the calling thread, before it lets others run

void relax() {
#if defined(__x86_64__)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}
} // namespace

namespace {
#if defined(__linux__)
// The core on which jobs were last handed out. Some systems pack the threads of a program on few cores: a worker that spins on
// this one takes the time of the thread it waits for.
std::atomic<int> g_callerCore{-1};

void noteCallerCore() { g_callerCore.store(sched_getcpu(), std::memory_order_relaxed); }

// Where a worker may run: on every core that the program was given but the caller's.
class Cores {
public:
    Cores() { m_hasCores = sched_getaffinity(0, sizeof m_all, &m_all) == 0; }
    // False where there is no other core.
    bool leaveCaller() const {
        const int core = g_callerCore.load(std::memory_order_relaxed);
        if (!m_hasCores || core < 0 || sched_getcpu() != core) return true;
        cpu_set_t others = m_all;
        CPU_CLR(static_cast<unsigned>(core), &others);
        return CPU_COUNT(&others) > 0 && sched_setaffinity(0, sizeof others, &others) == 0;
    }

private:
    cpu_set_t m_all;
    bool m_hasCores;
};
#else
void noteCallerCore() {}
struct Cores {
    bool leaveCaller() const { return true; }
};
#endif
} // namespace

ThreadPool::ThreadPool(int threads, int niceness)
    : m_stretches(std::make_unique<Stretch[]>(static_cast<std::size_t>(std::max(1, threads)))) {
    m_used = std::max(1, threads);
    for (int i = 1; i < threads; ++i) m_workers.emplace_back([this, i, niceness] { workerLoop(i, niceness); });
}

ThreadPool::~ThreadPool() {
    m_stop = true;
    {
        std::lock_guard lock(m_mutex);
        m_generation.fetch_add(1);
    }
    m_wake.notify_all();
    m_use.notify_all();
    for (std::thread& worker : m_workers) worker.join();
}

void ThreadPool::useThreads(int threads) {
    threads = std::clamp(threads, 1, this->threads());
    if (threads == usedThreads()) return;
    {
        std::lock_guard lock(m_mutex);
        m_used = threads;
    }
    m_use.notify_all();
}

// Whoever takes a chunk holds up the end of the job, so what it reads of the job is the job of that chunk, however late it
// comes.
int ThreadPool::takeChunk(int thread) {
    const int threads = usedThreads();
    for (int i = 0; i < threads; ++i) {
        std::atomic<std::uint64_t>& stretch = m_stretches[(thread + i) % threads].chunks;
        std::uint64_t left = stretch.load(std::memory_order_acquire);
        while (true) {
            const std::uint64_t first = left >> 32, end = left & 0xFFFFFFFF;
            if (first >= end) break;
            // From the front of the own stretch, from the back of another's
            const std::uint64_t rest = i == 0 ? (first + 1) << 32 | end : first << 32 | (end - 1);
            if (stretch.compare_exchange_weak(left, rest, std::memory_order_acquire))
                return static_cast<int>(i == 0 ? first : end - 1);
        }
    }
    return -1;
}

int ThreadPool::takeChunks(int thread) {
    int taken = 0;
    for (int chunk; (chunk = takeChunk(thread)) >= 0; ++taken) {
        m_call(m_function, chunk, thread);
        m_running.fetch_sub(1, std::memory_order_release);
    }
    return taken;
}

namespace {
// A worker that loses its core in the middle of a chunk holds up the job for as long as the system likes, a thousand times a
// small job. Where such waits have cost more than the workers had saved, the calling thread works alone for a while, each time
// twice as long until they are of use again, so that all of them together cost little. Results do not depend on it. Of the
// thread that calls run().
thread_local Clock::time_point g_aloneUntil;
thread_local Clock::duration g_alone{0}; // last time
thread_local Clock::duration g_saved{0}; // of late, by the workers
constexpr Clock::duration kMostSaved = std::chrono::milliseconds(50);
constexpr int kAloneTimes = 2; // as long as what was lost, at least
constexpr Clock::duration kLongestAlone = std::chrono::milliseconds(500);

// A job of that many chunks began at start, the calling thread did its own until finished and waited until end.
void weighWorkers(int chunks, int own, Clock::time_point start, Clock::time_point finished, Clock::time_point end) {
    if (own == 0) return;
    // What this thread would have taken for all of them; a little less than it looks, for in company memory is slower.
    const Clock::duration alone = (finished - start) * chunks / own * 7 / 8;
    g_saved = std::min(g_saved + alone - (end - start), kMostSaved);
    if (g_saved == kMostSaved) g_alone = Clock::duration::zero();
    if (g_saved >= Clock::duration::zero()) return;
    g_alone = std::min(std::max(2 * g_alone, kAloneTimes * -g_saved), kLongestAlone);
    g_aloneUntil = end + g_alone;
    g_saved = Clock::duration::zero();
}
} // namespace

void ThreadPool::runJob(int chunks, void* function, Call call) {
    const Clock::time_point start = Clock::now();
    if (start < g_aloneUntil) {
        for (int chunk = 0; chunk < chunks; ++chunk) call(function, chunk, 0);
        return;
    }
    noteCallerCore();
    m_function = function;
    m_call = call;
    m_running.store(chunks, std::memory_order_relaxed); // chunks that are not done
    const int threads = usedThreads();
    for (int i = 0; i < threads; ++i) {
        const auto border = [&](int thread) { return static_cast<std::uint64_t>(chunks) * thread / threads; };
        m_stretches[i].chunks.store(border(i) << 32 | border(i + 1), std::memory_order_release);
    }
    m_generation.fetch_add(1); // sequentially consistent: paired with the sleeper's count and re-check
    if (m_sleepers.load() > 0 && m_sleepers.exchange(0) > 0) {
        { std::lock_guard lock(m_mutex); }
        m_wake.notify_all();
    }
    const int own = takeChunks(0);
    const Clock::time_point finished = Clock::now();
    bool waits = false;
    for (int spins = 0; m_running.load(std::memory_order_acquire) > 0; ++spins) {
        waits = true;
        if (spins < kSpins)
            relax();
        else
            std::this_thread::yield(); // a worker lost its core: let it run
    }
    weighWorkers(chunks, own, start, finished, waits ? Clock::now() : finished);
}

void ThreadPool::workerLoop(int thread, int niceness) {
#if defined(__linux__)
    if (niceness > 0) setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), niceness);
#else
    (void)niceness;
#endif
    const Cores cores;
    unsigned seen = 0;
    for (;;) {
        if (thread >= usedThreads()) {
            std::unique_lock lock(m_mutex);
            m_use.wait(lock, [&] { return m_stop || thread < usedThreads(); });
        }
        const Clock::time_point start = Clock::now();
        for (int spins = 0; m_generation.load(std::memory_order_acquire) == seen; ++spins) {
            if (spins % 64 == 0 && (!cores.leaveCaller() || Clock::now() - start > kSpinTime)) break;
            relax();
        }
        if (m_generation.load(std::memory_order_acquire) == seen) {
            std::unique_lock lock(m_mutex);
            m_sleepers.fetch_add(1);
            m_wake.wait(lock, [&] { return m_generation.load() != seen; });
        }
        seen = m_generation.load(std::memory_order_acquire);
        if (m_stop) return;
        if (thread < usedThreads()) takeChunks(thread);
    }
}

int ThreadPool::cores() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

int ThreadPool::defaultThreads() { return std::max(1, cores() - 1); }

} // namespace lamina
