// A fast kernel that runs allocates nothing, for every op and shape and for one and three threads.

#include "core/backend/cpu/cpu_backend.h"
#include "core/backend/op_cases.h"

#include <atomic>
#include <cstdlib>
#include <doctest/doctest.h>
#include <new>

namespace {
std::atomic<long> g_allocations{0};
}

// Not inlined, or the compiler warns of a free() that does not belong to the new it sees.
[[gnu::noinline]] void* operator new(std::size_t bytes) {
    ++g_allocations;
    if (void* memory = std::malloc(bytes == 0 ? 1 : bytes)) return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace lamina;

TEST_CASE("running a fast kernel allocates nothing") {
    ThreadPool one(1), three(3);
    for (const OpCase& c : opCases()) {
        CAPTURE(c.name);
        for (ThreadPool* pool : {&one, &three}) {
            OpBench bench(c, Type::f32);
            Instruction shape = bench.instruction(0);
            shape.threads = pool->threads();
            Instruction in = bench.instruction(cpu::scratchBytesOf(shape, 0));
            in.threads = pool->threads();
            const std::unique_ptr<Kernel> kernel = cpu::bindImplementation(in, *pool, 0);
            const long before = g_allocations;
            kernel->run({3, 0, 0.01});
            CHECK(g_allocations == before);
        }
    }
}
