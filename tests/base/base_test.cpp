#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/spsc_ring.h"
#include "core/base/text.h"
#include "core/base/thread_choice.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <thread>

using namespace lamina;

TEST_CASE("philox gives the published numbers") {
    // Known answers of the Random123 distribution (kat_vectors, philox4x32 10)
    CHECK(philox(0, 0, 0) == std::array<std::uint32_t, 4>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox(~0ULL, ~0ULL, ~0ULL) == std::array<std::uint32_t, 4>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox(0x299f31d0a4093822ULL, 0x85a308d3243f6a88ULL, 0x0370734413198a2eULL) ==
          std::array<std::uint32_t, 4>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a random stream goes on from a stored position") {
    RandomStream whole(randomKey(42, 7));
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < 23; ++i) numbers.push_back(whole.next());
    for (std::uint64_t start = 0; start < 23; ++start) {
        RandomStream resumed(randomKey(42, 7), start);
        for (std::uint64_t i = start; i < 23; ++i) CHECK(resumed.next() == numbers[i]);
    }
}

TEST_CASE("random numbers have the moments they should have") {
    RandomStream random(1);
    double sum = 0, squares = 0;
    constexpr int kCount = 200000;
    for (int i = 0; i < kCount; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
    }
    CHECK(std::abs(sum / kCount) < 0.01);
    CHECK(std::abs(squares / kCount - 1) < 0.02);
    std::vector<int> order(1000);
    std::iota(order.begin(), order.end(), 0);
    random.shuffle(order);
    CHECK(std::set<int>(order.begin(), order.end()).size() == 1000);
    CHECK(order[0] + order[1] + order[2] != 3);
    for (int i = 0; i < 1000; ++i) CHECK(random.below(7) < 7);
}

TEST_CASE("a text is put into words only when it is shown") {
    const Text text = TEXT("test", "expects %1, got %2 of %1").arg("four").arg(5);
    CHECK(text.english() == "expects four, got 5 of four");
    installTranslator([](const std::string& context, const std::string& source) {
        return context == "test" && source == "expects %1, got %2 of %1" ? std::string("得到 %2，应为 %1") : source;
    });
    CHECK(text.shown() == "得到 5，应为 four");
    installTranslator({});
    CHECK(text.shown() == text.english());
    CHECK(TEXT("test", "%1").arg(0.1).english() == "0.1");
    CHECK(TEXT("test", "100 %").arg("x").english() == "100 %");
}

TEST_CASE("an error says where, what and the remedy") {
    const Error error("data.csv, line 3", TEXT("test", "expected 5 cells, got 4"),
                      TEXT("test", "Add the missing cell."));
    CHECK(error.shown() == "data.csv, line 3: expected 5 cells, got 4. Add the missing cell.");
    installTranslator([](const std::string&, const std::string& source) {
        return source.starts_with("Add") ? std::string("请补上。") : std::string("应为 5 格，实际为 4 格");
    });
    CHECK(error.shown() == "data.csv, line 3: 应为 5 格，实际为 4 格。请补上。");
    installTranslator({});
    CHECK_THROWS_AS(LAMINA_CHECK(1 + 1 == 3), Error);
}

TEST_CASE("the pool runs every chunk exactly once, whatever the number of threads") {
    for (const int threads : {1, 2, 3, 5}) {
        ThreadPool pool(threads);
        for (int round = 0; round < 500; ++round) {
            std::array<std::atomic<int>, 37> seen{};
            const int chunks = round % 38;
            pool.run(chunks, [&](int chunk, int thread) {
                CHECK(thread < threads);
                ++seen[static_cast<std::size_t>(chunk)];
            });
            for (int i = 0; i < 37; ++i) CHECK(seen[static_cast<std::size_t>(i)] == (i < chunks ? 1 : 0));
        }
    }
}

TEST_CASE("the pool wakes threads that fell asleep") {
    ThreadPool pool(3);
    for (int round = 0; round < 5; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        std::atomic<int> sum = 0;
        pool.run(64, [&](int chunk, int) { sum += chunk; });
        CHECK(sum == 63 * 64 / 2);
    }
}

TEST_CASE("a pool works with as many of its threads as it is told") {
    ThreadPool pool(4);
    CHECK(pool.usedThreads() == 4);
    for (int round = 0; round < 400; ++round) {
        pool.useThreads(round % 7);
        CHECK(pool.usedThreads() == std::clamp(round % 7, 1, 4));
        if (round % 50 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2)); // all asleep
        std::array<std::atomic<int>, 23> seen{};
        std::atomic<bool> isAlone = true;
        pool.run(23, [&](int chunk, int thread) {
            if (thread != 0) isAlone = false;
            ++seen[static_cast<std::size_t>(chunk)];
        });
        for (const std::atomic<int>& n : seen) CHECK(n == 1);
        if (pool.usedThreads() == 1) CHECK(isAlone);
    }
}

namespace {
double g_now = 0;
// Runs steps that take as long as secondsWith(threads) says, for `total` seconds; how many of them with each number of threads.
std::map<int, double> secondsSpent(ThreadPool& pool, ThreadChoice& choice, double total,
                                   const std::function<double(int)>& secondsWith) {
    std::map<int, double> spent;
    for (const double end = g_now + total; g_now < end;) {
        choice.begin();
        const double seconds = secondsWith(pool.usedThreads());
        g_now += seconds;
        spent[pool.usedThreads()] += seconds;
        choice.end();
    }
    return spent;
}
} // namespace

TEST_CASE("steps settle on the number of threads that they are fastest with, and find it again when it changes") {
    ThreadPool pool(4);
    ThreadChoice choice(pool, [] { return g_now; });
    CHECK(pool.usedThreads() == 4);
    const auto small = [](int threads) { return 1e-4 * (1 + 0.3 * threads); };
    const auto large = [](int threads) { return 2e-3 / threads + 1e-4; };
    const auto middle = [](int threads) { return threads == 2 ? 1e-4 : 2e-4; };
    for (const auto& [seconds, best] :
         {std::pair<std::function<double(int)>, int>{small, 1}, {large, 4}, {middle, 2}}) {
        secondsSpent(pool, choice, 40, seconds); // long rests after trials in vain
        CHECK(pool.usedThreads() == best);
        std::map<int, double> spent = secondsSpent(pool, choice, 100, seconds);
        CHECK(spent[best] > 97); // trials cost little
    }
}

TEST_CASE("what one slow step says does not count, long steps are never tried with fewer threads") {
    ThreadPool pool(2);
    ThreadChoice choice(pool, [] { return g_now; });
    int n = 0;
    secondsSpent(pool, choice, 60, [&](int threads) { // now and then another program takes a core
        return ++n % 17 == 0 ? 8e-3 : 4e-3 / threads;
    });
    CHECK(pool.usedThreads() == 2);
    ThreadChoice other(pool, [] { return g_now; });
    std::map<int, double> spent = secondsSpent(pool, other, 200, [](int threads) { return 0.5 / threads; });
    CHECK(spent.count(1) == 0);
}

TEST_CASE("the ring loses nothing, refuses when full and keeps the order") {
    SpscRing<int, 8> small;
    for (int i = 0; i < 8; ++i) CHECK(small.push(i));
    CHECK_FALSE(small.push(8));
    int value = -1;
    CHECK(small.pop(value));
    CHECK(value == 0);

    SpscRing<int, 1024> ring;
    constexpr int kCount = 200000;
    std::thread writer([&] {
        for (int i = 0; i < kCount;)
            if (ring.push(i)) ++i;
    });
    for (int expected = 0; expected < kCount;)
        if (int got; ring.pop(got)) {
            REQUIRE(got == expected);
            ++expected;
        }
    writer.join();
}
