// A program of its own: it replaces the allocator to count what a training step takes from it.
#include "core/layers/all.h"
#include "core/training/trainer.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<long> allocations{0};
}

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t bytes) { // operator new comes through here too
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(bytes);
}
void* calloc(std::size_t count, std::size_t bytes) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(count, bytes);
}
void* realloc(void* old, std::size_t bytes) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(old, bytes);
}
void* aligned_alloc(std::size_t alignment, std::size_t bytes) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_memalign(alignment, bytes);
}
}

using namespace lamina;
using namespace lamina::test;

namespace {

long allocationsOf(Trainer& trainer, int steps) {
    long most = 0;
    for (int i = 0; i < steps && !trainer.isFinished(); ++i) {
        const long before = allocations.load();
        trainer.step();
        if (trainer.atEpochEnd()) continue; // a record of the epoch is written
        most = std::max(most, allocations.load() - before);
    }
    return most;
}

} // namespace

TEST_CASE("the counter counts") {
    const long before = allocations.load();
    std::vector<int> some(100);
    some[0] = 1;
    CHECK(allocations.load() > before);
}

TEST_CASE("a training step allocates nothing") {
    registerAll();
    const auto data = xorPoints(600, 100, 0);
    for (const int threads : {1, 2}) {
        CAPTURE(threads);
        for (const char* optimizer : {"adam", "sgd"}) {
            CAPTURE(optimizer);
            Project project = smallNetwork(2, 32, "relu", 1, "sigmoid");
            project.training.optimizer = optimizer;
            project.training.epochs = 4;
            ThreadPool pool(threads);
            Trainer trainer(project, data, pool);
            trainer.step(); // warm: the copy to go back to is made here
            CHECK(allocationsOf(trainer, 250) == 0);
        }
    }
}
