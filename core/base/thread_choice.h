#pragma once
// How many threads of a pool a step is fastest with. A small network is faster alone than in company, a large one is not, and
// it changes when another program wants the cores; results do not depend on it (thread_pool.h), so it is found out in the run:
// a few steps are timed with each of two numbers, the better one stays, and rarely another one gets a short trial.

#include "core/base/thread_pool.h"

#include <array>
#include <cstdint>

namespace lamina {

// begin() and end() around each step, by the thread that runs it; a step that was broken off has no end(). No allocation.
class ThreadChoice {
public:
    using Now = double (*)(); // seconds

    // The pool must outlive the choice, which begins with all of its threads.
    explicit ThreadChoice(ThreadPool& pool, Now now = &secondsNow);

    void begin() {
        if (!m_isResting) m_start = m_now();
    }
    void end() {
        if (!m_isResting)
            add(m_now() - m_start);
        else if (--m_stepsToClock <= 0)
            lookAtClock();
    }

    static double secondsNow();

private:
    // Stretches of both numbers in turn; the median of each counts, so that one disturbance does not.
    static constexpr int kStretches = 3;
    struct Side {
        int threads = 1;
        std::array<double, kStretches> seconds{}; // of one step
    };
    void add(double seconds);
    void lookAtClock();
    int neighbour() const; // of the number of now, that gets the next trial
    void beginTrial();
    void endTrial();
    void rest(double seconds, double stepSeconds);

    ThreadPool& m_pool;
    const Now m_now;
    bool m_isResting = true;
    std::int64_t m_stepsToClock = 1; // the first step is not timed: much is touched for the first time
    std::int64_t m_stepsBetweenLooks = 1;
    double m_restEnd = 0, m_pause;
    Side m_sides[2]; // the number of now, and the one on trial
    int m_stretch = 0;
    bool m_isWarm = false, m_triesFewer = true;
    double m_start = 0, m_sum = 0, m_spent = 0;
    std::int64_t m_count = 0; // steps of the stretch
};

} // namespace lamina
