// lamina bench [CASE …] [--threads N] [--seconds S] [--json] [--profile] [--scaling] [--check]; lamina bench limits

#include "app/command_line/bench_networks.h"
#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/backend/cpu/limits.h"
#include "core/base/thread_choice.h"
#include "core/plan/plan.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace lamina {

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;
double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct BenchOptions {
    std::vector<std::string> cases;
    int threads = 1;
    double seconds = 4;
    bool profile = false, scaling = false, check = false;
    Output output;
};

// A network at work, learning or inferring; step() takes the next batch of contiguous rows, in order, wrapping round.
class Work {
public:
    Work(const std::string& name, int threads)
        : m_network(makeBenchNetwork(name)),
          m_numbers(makeBenchNumbers(m_network)),
          m_pool(threads),
          m_threadChoice(m_pool),
          m_backend(makeCpuBackend()) {
        const GraphFacts facts = checkGraph(m_network.graph, m_network.training, &m_network.data);
        auto parameters = std::make_shared<Parameters>(m_network.graph, facts, updateRuleOf(m_network.training));
        parameters->initialize(m_network.training.seed);
        CompileOptions options;
        options.batch = m_network.batch;
        if (m_network.isInference) options.purpose = CompileOptions::Purpose::predict;
        m_plan = Plan::compile(m_network.graph, m_network.training, &m_network.data, *m_backend, m_pool, parameters,
                               options);
        m_state.learningRate = m_network.training.learningRate();
    }

    void step() {
        m_plan->writeInput(0, m_numbers.inputs.data() + m_sample * m_numbers.inputRow);
        if (!m_network.isInference) m_plan->writeTarget(0, m_numbers.targetsFrom(m_sample));
        m_threadChoice.begin();
        m_plan->run(m_state);
        m_threadChoice.end();
        if (!m_network.isInference) m_loss = m_plan->loss();
        ++m_state.step;
        m_sample = (m_sample + m_network.batch) % m_network.samples;
    }

    const BenchNetwork& network() const { return m_network; }
    Plan& plan() { return *m_plan; }
    const StepState& state() const { return m_state; }
    double loss() const { return m_loss; }
    ThreadPool& pool() { return m_pool; }

private:
    BenchNetwork m_network;
    BenchNumbers m_numbers;
    ThreadPool m_pool;
    ThreadChoice m_threadChoice;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Plan> m_plan;
    StepState m_state;
    std::int64_t m_sample = 0;
    double m_loss = 0;
};

constexpr int kWindows = 5;

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

// At least 2 s. Returns how many steps take long enough to look at the clock.
int warmUp(Work& work) {
    Clock::time_point start = Clock::now();
    for (int n = 0; n < 3 || secondsSince(start) < 2; ++n) work.step();
    start = Clock::now();
    work.step();
    return std::max(1, static_cast<int>(0.02 / std::max(secondsSince(start), 1e-7)));
}

// Steps a second in a window of that many seconds
double windowRate(Work& work, int inner, double seconds) {
    long done = 0;
    const Clock::time_point start = Clock::now();
    do {
        for (int i = 0; i < inner; ++i) work.step();
        done += inner;
    } while (secondsSince(start) < seconds);
    return static_cast<double>(done) / secondsSince(start);
}

// Steps a second: the median of the windows
double stepsPerSecond(Work& work, double seconds) {
    const int inner = warmUp(work);
    std::vector<double> rates;
    for (int window = 0; window < kWindows; ++window) rates.push_back(windowRate(work, inner, seconds / kWindows));
    return median(rates);
}

// What this machine can do: measured once for a whole call.
struct Limits {
    double gflops = 0;         // multiply-adds, all threads of the call
    double cacheGigabytes = 0; // read from the second cache in a second; measured when a profile asks for it
};

// Each kernel's time and how near it comes to what the machine allows (the roofline of Williams et al., 2009): to its peak of
// multiply-adds or to the bandwidth of its second cache, whichever it is nearer to.
void printProfile(const BenchOptions& options, Work& work, Limits& limits) {
    if (limits.cacheGigabytes == 0) limits.cacheGigabytes = measuredReadGigabytes(options.threads, 512 << 10);
    const int repeats = std::clamp(
        static_cast<int>(2e9 / static_cast<double>(std::max<std::int64_t>(1, work.plan().macs()))), 20, 20000);
    work.pool().useThreads(work.pool().threads());
    const std::vector<Plan::Timing> timings = work.plan().profile(work.state(), repeats);
    double sum = 0;
    for (const Plan::Timing& t : timings) sum += t.seconds;
    std::vector<std::vector<std::string>> rows = {{"µs", "%", "GFLOP/s", "GB/s", "of limit", "kernel", "computes"}};
    for (const Plan::Timing& t : timings) {
        const double gflops = 2e-9 * static_cast<double>(t.macs) / t.seconds,
                     gigabytes = 1e-9 * static_cast<double>(t.bytes) / t.seconds;
        const double share = std::max(gflops / limits.gflops, gigabytes / limits.cacheGigabytes);
        rows.push_back({fmt::format("{:.1f}", t.seconds * 1e6), fmt::format("{:.1f}", 100 * t.seconds / sum),
                        t.macs > 0 ? fmt::format("{:.0f}", gflops) : "", fmt::format("{:.1f}", gigabytes),
                        fmt::format("{:.0f} %", 100 * share), t.kernel, t.computes});
    }
    options.output.table(rows, {true, true, true, true, true, false, false});
}

// Shares of the machine's multiply-add peak with one thread, as the code of now reaches them (over 1 where Winograd multiplies
// less than is counted): they hold from machine to machine far better than times do. Refreshed by hand from `lamina bench --json` on an idle machine.
struct ExpectedShare {
    const char* name;
    double share;
};
constexpr ExpectedShare kExpectedShares[] = {
    {"P1", 0.53}, {"P2", 0.75}, {"P3", 1.25}, {"P4", 1.45}, {"P5", 0.80}, {"P6", 0.81},
    {"P7", 0.68}, {"P8", 1.92}, {"I1", 0.53}, {"I2", 1.30}, {"I3", 0.88},
};
constexpr double kLeastOfExpected = 0.75; // what noise explains

// false: slower than the table says by more than noise
bool isAsExpected(const BenchOptions& options, const std::string& name, double share) {
    for (const ExpectedShare& expected : kExpectedShares)
        if (name == expected.name) {
            const bool isFine = share >= kLeastOfExpected * expected.share;
            options.output.line(TEXT("cli", "%1: %2 of the peak, the table says %3: %4")
                                    .arg(name)
                                    .arg(fmt::format("{:.2f}", share))
                                    .arg(fmt::format("{:.2f}", expected.share))
                                    .arg(isFine ? TEXT("cli", "as expected").shown() : TEXT("cli", "slower").shown())
                                    .shown());
            return isFine;
        }
    return true;
}

// false: checked and found slower than expected
bool runCase(const BenchOptions& options, const std::string& name, Limits& limits) {
    const double peak = limits.gflops;
    Work work(name, options.threads);
    const double rate = stepsPerSecond(work, options.seconds);
    const double gflops = 2e-9 * static_cast<double>(work.plan().macs()) * rate;
    const double samples = rate * static_cast<double>(work.network().batch);
    if (options.check) return isAsExpected(options, name, gflops / peak);
    if (options.output.isJson()) {
        Json line{{"case", name},
                  {"device", "cpu"},
                  {"threads", options.threads},
                  {"threads_used", work.pool().usedThreads()},
                  {"steps_per_s", rate},
                  {"samples_per_s", samples},
                  {"gflops", gflops},
                  {"peak_share", gflops / peak},
                  {"arena_bytes", work.plan().arenaBytes()},
                  {"activation_bytes", work.plan().activationBytesWithoutReuse()}};
        if (!work.network().isInference) line["loss"] = work.loss();
        options.output.json(line);
    } else {
        options.output.line(
            fmt::format("{:<7}  {:>10.4g} steps/s  {:>10.4g} samples/s  {:>6.1f} GFLOP/s  {:>3.0f} % of the peak   {}",
                        name, rate, samples, gflops, 100 * gflops / peak, work.network().what));
    }
    if (options.profile) printProfile(options, work, limits);
    return true;
}

// How much faster the threads of the call are than one: windows of both in turn, because machines change their speed.
void runScaling(const BenchOptions& options, const std::string& name) {
    Work one(name, 1), all(name, options.threads);
    const int innerOfOne = warmUp(one), innerOfAll = warmUp(all);
    std::vector<double> oneRates, allRates, ratios;
    for (int window = 0; window <= 2 * kWindows; ++window) { // an odd number has a middle
        const auto measureOne = [&] { oneRates.push_back(windowRate(one, innerOfOne, options.seconds / kWindows)); };
        if (window % 2 == 0) measureOne();
        allRates.push_back(windowRate(all, innerOfAll, options.seconds / kWindows));
        if (window % 2 != 0) measureOne();
        ratios.push_back(allRates.back() / oneRates.back());
    }
    const double ratio = median(ratios);
    const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    if (options.output.isJson())
        options.output.json(Json{{"case", name},
                                 {"device", "cpu"},
                                 {"threads", options.threads},
                                 {"steps_per_s_one", median(oneRates)},
                                 {"steps_per_s", median(allRates)},
                                 {"ratio", ratio},
                                 {"least_ratio", *least},
                                 {"most_ratio", *most}});
    else
        options.output.line(fmt::format("{:<7}  1: {:.4g} steps/s  {}: {:.4g} steps/s  ×{:.2f} ({:.2f} – {:.2f})", name,
                                        median(oneRates), options.threads, median(allRates), ratio, *least, *most));
}

void runLimits(const BenchOptions& options) {
    const int all = ThreadPool::cores();
    for (const int threads : all > 1 ? std::vector<int>{1, all} : std::vector<int>{1}) {
        const double peak = measuredPeakGflops(threads);
        const double cache = measuredReadGigabytes(threads, 512 << 10),
                     memory = measuredReadGigabytes(threads, 256 << 20);
        if (options.output.isJson())
            options.output.json(Json{{"case", "limits"},
                                     {"device", "cpu"},
                                     {"threads", threads},
                                     {"gflops", peak},
                                     {"cache_read_gb_per_s", cache},
                                     {"memory_read_gb_per_s", memory}});
        else
            options.output.line(fmt::format("{} thread{}: {:.0f} GFLOP/s multiply-adds, reads {:.0f} GB/s from the "
                                            "second cache, {:.0f} GB/s from memory",
                                            threads, threads == 1 ? "" : "s", peak, cache, memory));
    }
}

int runBench(BenchOptions& options) {
    if (options.cases == std::vector<std::string>{"limits"}) {
        runLimits(options);
        return 0;
    }
    std::vector<std::string> cases = options.cases;
    if (cases.empty())
        for (const std::string& name : benchNetworkNames())
            if (name.find('-') == std::string::npos) cases.push_back(name);
    for (const std::string& name : cases) {
        const auto& known = benchNetworkNames();
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw CallError(name, TEXT("cli", "expected a reference network or 'limits', got '%1'").arg(name),
                            TEXT("cli", "Known are: %1.").arg(fmt::format("{}", fmt::join(known, ", "))));
    }
    if (options.scaling) {
        for (const std::string& name : cases) runScaling(options, name);
        return 0;
    }
    Limits limits{measuredPeakGflops(options.threads), 0};
    bool isFine = true;
    for (const std::string& name : cases) isFine = runCase(options, name, limits) && isFine;
    return isFine ? 0 : 1;
}

} // namespace

Action declareBench(CLI::App& parser) {
    const auto options = std::make_shared<BenchOptions>();
    parser.add_option("cases", options->cases,
                      TEXT("cli", "reference networks (P1 … P9, I1 … I3), or 'limits'; all of them without").shown());
    parser.add_option("--threads", options->threads, TEXT("cli", "threads to compute with").shown())
        ->check(CLI::Range(1, 1024));
    parser.add_option("--seconds", options->seconds, TEXT("cli", "time to measure each network").shown())
        ->check(CLI::Range(0.1, 3600.0));
    parser.add_flag("--profile", options->profile, TEXT("cli", "also show the time of each kernel").shown());
    CLI::Option* scaling =
        parser.add_flag("--scaling", options->scaling, TEXT("cli", "compare --threads with one thread").shown());
    parser.add_flag("--check", options->check,
                    TEXT("cli", "compare with the shares of the machine's peak that are expected").shown());
    scaling->excludes("--profile")->excludes("--check");
    options->output.addJsonOption(parser);
    return [options] { return runBench(*options); };
}

} // namespace lamina
