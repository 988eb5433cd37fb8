// The limits of this machine, by loops that do nothing else.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/limits.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/limits.h"
#include "core/base/aligned_buffer.h"
#include "core/base/thread_pool.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

HWY_BEFORE_NAMESPACE();
namespace lamina::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr int kChains =
    HWY_TARGET <= HWY_AVX3 ? 24 : 12; // enough independent sums to hide the latency, all in registers

// rounds · kChains · lanes multiply-adds; returns how many, and a number so that the work cannot be left out.
double multiplyAdds(long rounds, float& result) {
    const hn::ScalableTag<float> d;
    hn::Vec<decltype(d)> sum[kChains];
    HWY_UNROLL(24) for (int i = 0; i < kChains; ++i) sum[i] = hn::Set(d, 1.0f + static_cast<float>(i) * 0.01f);
    const auto factor = hn::Set(d, 0.999f), step = hn::Set(d, 0.001f);
    for (long r = 0; r < rounds; ++r) // written out in full, or the compiler keeps the sums in memory
        HWY_UNROLL(24) for (int i = 0; i < kChains; ++i) sum[i] = hn::MulAdd(sum[i], factor, step);
    auto all = sum[0];
    HWY_UNROLL(24) for (int i = 1; i < kChains; ++i) all = hn::Add(all, sum[i]);
    result = hn::GetLane(hn::SumOfLanes(d, all));
    return static_cast<double>(rounds) * kChains * static_cast<double>(hn::Lanes(d));
}

float readAll(const float* data, long numbers) {
    const hn::ScalableTag<float> d;
    const long lanes = static_cast<long>(hn::Lanes(d));
    auto a = hn::Zero(d), b = a, c = a, e = a;
    for (long i = 0; i + 4 * lanes <= numbers; i += 4 * lanes) {
        a = hn::Add(a, hn::Load(d, data + i));
        b = hn::Add(b, hn::Load(d, data + i + lanes));
        c = hn::Add(c, hn::Load(d, data + i + 2 * lanes));
        e = hn::Add(e, hn::Load(d, data + i + 3 * lanes));
    }
    return hn::GetLane(hn::SumOfLanes(d, hn::Add(hn::Add(a, b), hn::Add(c, e))));
}

} // namespace lamina::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina {

HWY_EXPORT(multiplyAdds);
HWY_EXPORT(readAll);

namespace {
// The best rate of several short windows: units of work a second, all threads together
double bestRate(int threads, const std::function<double(int thread)>& work) {
    ThreadPool pool(threads);
    std::vector<double> done(static_cast<std::size_t>(threads));
    double best = 0;
    for (int window = 0; window < 12; ++window) {
        const auto start = std::chrono::steady_clock::now();
        pool.run(threads, [&](int chunk, int) { done[static_cast<std::size_t>(chunk)] = work(chunk); });
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        double sum = 0;
        for (const double d : done) sum += d;
        best = std::max(best, sum / seconds);
    }
    return best;
}
} // namespace

double measuredPeakGflops(int threads) {
    std::vector<float> results(static_cast<std::size_t>(threads));
    return 2e-9 * bestRate(threads, [&](int thread) {
               return HWY_DYNAMIC_DISPATCH(multiplyAdds)(500'000, results[static_cast<std::size_t>(thread)]);
           });
}

double measuredReadGigabytes(int threads, long bytes) {
    std::vector<AlignedBuffer> buffers;
    for (int i = 0; i < threads; ++i) buffers.emplace_back(static_cast<std::size_t>(bytes));
    std::vector<float> results(static_cast<std::size_t>(threads));
    const long repeats = std::max(1L, (16L << 20) / bytes);
    return 1e-9 * bestRate(threads, [&](int thread) {
               const auto k = static_cast<std::size_t>(thread);
               for (long r = 0; r < repeats; ++r)
                   results[k] +=
                       HWY_DYNAMIC_DISPATCH(readAll)(reinterpret_cast<const float*>(buffers[k].data()), bytes / 4);
               return static_cast<double>(repeats * bytes);
           });
}

} // namespace lamina
#endif
