#include "core/base/thread_choice.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace lamina {

namespace {
constexpr double kStretchSeconds = 0.001;
constexpr double kLongStep = 0.01;      // seconds: such a step has work for all threads, and a trial would be dear
constexpr double kGain = 0.97;          // a number of threads that needs this share of the time is better
constexpr double kShortestPause = 0.25; // seconds between two trials
constexpr double kLongestPause = 8;
constexpr double kPausePerTrial = 40;  // and in times of what a trial took
constexpr double kClockSeconds = 0.01; // of rest between two looks at the clock
} // namespace

double ThreadChoice::secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

ThreadChoice::ThreadChoice(ThreadPool& pool, Now now) : m_pool(pool), m_now(now), m_pause(kShortestPause) {
    m_pool.useThreads(m_pool.threads());
    m_sides[0].threads = m_pool.threads();
    if (m_pool.threads() == 1) m_stepsToClock = std::numeric_limits<std::int64_t>::max();
}

void ThreadChoice::lookAtClock() {
    m_stepsToClock = m_stepsBetweenLooks;
    if (m_now() >= m_restEnd) beginTrial();
}

// Half as many or twice as many, in turn
int ThreadChoice::neighbour() const {
    const int now = m_sides[0].threads, all = m_pool.threads();
    if (now == all || (m_triesFewer && now > 1)) return std::max(1, now / 2);
    return std::min(all, now * 2);
}

void ThreadChoice::beginTrial() {
    m_sides[1].threads = neighbour();
    m_triesFewer = !m_triesFewer;
    m_isResting = m_isWarm = false;
    m_stretch = 0;
    m_sum = m_spent = 0;
    m_count = 0;
}

void ThreadChoice::add(double seconds) {
    m_spent += seconds;
    if (!std::exchange(m_isWarm, true) && seconds < kStretchSeconds) return; // the numbers move to other caches
    m_sum += seconds;
    ++m_count;
    if (m_sum < kStretchSeconds) return;
    const double each = m_sum / static_cast<double>(m_count);
    if (each > kLongStep) return rest(kLongestPause, each);
    m_sides[m_stretch % 2].seconds[static_cast<std::size_t>(m_stretch / 2)] = each;
    m_isWarm = false;
    m_sum = 0;
    m_count = 0;
    if (++m_stretch == 2 * kStretches) return endTrial();
    m_pool.useThreads(m_sides[m_stretch % 2].threads);
}

void ThreadChoice::endTrial() {
    for (Side& side : m_sides) std::sort(side.seconds.begin(), side.seconds.end());
    const double now = m_sides[0].seconds[kStretches / 2], tried = m_sides[1].seconds[kStretches / 2];
    if (tried < kGain * now) {
        m_triesFewer = m_sides[1].threads < m_sides[0].threads; // on in this direction
        std::swap(m_sides[0], m_sides[1]);
        m_pause = kShortestPause;
    } else
        m_pause = std::min(kLongestPause, 2 * m_pause);
    rest(std::max(m_pause, kPausePerTrial * m_spent), std::min(now, tried));
}

void ThreadChoice::rest(double seconds, double stepSeconds) {
    m_pool.useThreads(m_sides[0].threads);
    m_isResting = true;
    m_restEnd = m_now() + seconds;
    m_stepsToClock = m_stepsBetweenLooks =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(kClockSeconds / std::max(stepSeconds, 1e-9)));
}

} // namespace lamina
