#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/spsc_ring.h"
#include "core/base/text.h"
#include "core/base/thread_pool.h"

#include <doctest/doctest.h>

#include <cmath>
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
