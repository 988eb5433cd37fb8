#pragma once
// Fork-join pool: each thread works through its own stretch of a job's chunks and then takes what is left of the others';
// waiting threads spin a bounded time and then sleep. As long as nobody is held up, a thread meets the same part of the
// numbers in each job: they still lie in its caches, and what it asks for ahead it uses itself.
//
// A job is cut into the same chunks whatever the number of threads, so results that are summed in chunk order do not
// depend on it. No allocation in run(). One job at a time; run() is called by the thread that made the pool.

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace lamina {

class ThreadPool {
public:
    // threads ≥ 1 counts the calling thread. niceness is added to each worker's (0 … 19) where the system allows it.
    explicit ThreadPool(int threads = 1, int niceness = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    int threads() const { return static_cast<int>(m_workers.size()) + 1; }
    // From the next job on that many take part, 1 … threads(); the others sleep. By the thread that calls run(). Begins with all.
    void useThreads(int threads);
    int usedThreads() const { return m_used.load(std::memory_order_relaxed); }

    // Calls work(chunk, thread) for every chunk in 0 … chunks - 1, returns when all are done.
    // thread is 0 … threads() - 1: use it only to pick scratch memory, never to pick numbers. work must not throw.
    template <class Work>
    void run(int chunks, Work&& work) {
        if (usedThreads() == 1 || chunks <= 1) {
            for (int chunk = 0; chunk < chunks; ++chunk) work(chunk, 0);
            return;
        }
        using Function = std::remove_reference_t<Work>;
        runJob(chunks, const_cast<void*>(static_cast<const void*>(&work)),
               [](void* f, int chunk, int thread) { (*static_cast<Function*>(f))(chunk, thread); });
    }

    // Threads that leave the window and the system one core: physical cores - 1, at least 1.
    static int defaultThreads();
    static int cores();

private:
    using Call = void (*)(void*, int chunk, int thread);
    void runJob(int chunks, void* function, Call call);
    int takeChunks(int thread); // how many
    int takeChunk(int thread);  // -1: none is left
    void workerLoop(int thread, int niceness);

    // Written by run() before m_generation is raised, read by the workers after they saw it.
    void* m_function = nullptr;
    Call m_call = nullptr;
    // Shared
    struct alignas(64) Stretch { // first << 32 | end of the chunks that nobody has taken
        std::atomic<std::uint64_t> chunks{0};
    };
    std::unique_ptr<Stretch[]> m_stretches; // of each thread
    alignas(64) std::atomic<unsigned> m_generation{0};
    alignas(64) std::atomic<int> m_running{0};
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_used{1};
    std::atomic<int> m_sleepers{0}; // of those that take part
    std::mutex m_mutex;
    std::condition_variable m_wake, m_use;
    std::vector<std::thread> m_workers;
};

} // namespace lamina
