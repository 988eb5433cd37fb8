// A reference kernel that runs allocates nothing.

#include "core/ops/algebra.h"
#include "tests/backend/trace_runner.h"

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

TEST_CASE("running a reference kernel allocates nothing") {
    Trace trace;
    const auto input = [&](const Shape& shape, Type type = Type::f32) {
        return trace.addTensor(shape, type, Role::input);
    };
    const Value x = input({2, 4, 4, 2}), kernel = input({3, 3, 2, 3}), gamma = input({3}), beta = input({3});
    const Value w = input({3, 8}), r = input({2, 8}), b = input({8}), out = input({4, 3}),
                classes = input({2}, Type::i32);
    Window2d window, pool;
    window.kernelHeight = window.kernelWidth = 3;
    window.pad(true, 4, 4);
    pool.kernelHeight = pool.kernelWidth = pool.strideHeight = pool.strideWidth = 2;
    Attributes at;
    at.alpha = 1e-3;
    const Value picture = trace.record(Op::batchNorm, {conv2d(x, kernel, window), gamma, beta}, at)[0];
    const Value pooled = maxPool2d(map(Function::relu, picture), pool) + averagePool2d(picture, pool);
    at.function = Function::tanh;
    const Value steps = dropout(trace.record(Op::lstm, {reshape(pooled, {2, 4, 3}), w, r, b}, at)[0], 0.3, 5);
    const Value last = concatenate({slice(steps, 1, 3, 1), slice(steps, 1, 0, 1)}, 1);
    const Value z = matmul(reshape(permute(last, {0, 2, 1}), {2, 4}), out);
    const Value loss = mean(softmaxCrossEntropy(z, classes)) + mean(sumTo(square(z), {3}));
    recordGradients(trace, loss, {x, kernel, gamma, beta, w, r, b, out});
    trace.recordOne(Op::metric, {softmax(z), classes}, [] {
        Attributes kind;
        kind.metricKind = MetricKind::sparseCategoricalAccuracy;
        return kind;
    }());
    for (const bool inDouble : {false, true}) {
        const auto backend = makeReferenceBackend(inDouble);
        test::TraceRunner runner(trace, *backend);
        for (const Value& v : {x, kernel, gamma, beta, w, r, b, out})
            runner.set(v, std::vector<double>(static_cast<std::size_t>(v.shape().count()), 0.25));
        runner.set(classes, {0, 2});
        const long before = g_allocations;
        runner.run();
        CHECK(g_allocations == before);
        CHECK(runner.number(loss) > 0);
    }
}
