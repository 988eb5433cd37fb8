// lamina bench [CASE …] [--threads N] [--seconds S] [--json] [--profile]; lamina bench limits

#include "app/command_line/bench_networks.h"
#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/backend/cpu/limits.h"
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
    bool profile = false;
    Output output;
};

// A network at work, learning or inferring; step() takes the next batch of contiguous rows, in order, wrapping round.
class Work {
public:
    Work(const std::string& name, int threads)
        : m_network(makeBenchNetwork(name)),
          m_numbers(makeBenchNumbers(m_network)),
          m_pool(threads),
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
        m_plan->run(m_state);
        if (!m_network.isInference) m_loss = m_plan->loss();
        ++m_state.step;
        m_sample = (m_sample + m_network.batch) % m_network.samples;
    }

    const BenchNetwork& network() const { return m_network; }
    Plan& plan() { return *m_plan; }
    const StepState& state() const { return m_state; }
    double loss() const { return m_loss; }

private:
    BenchNetwork m_network;
    BenchNumbers m_numbers;
    ThreadPool m_pool;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Plan> m_plan;
    StepState m_state;
    std::int64_t m_sample = 0;
    double m_loss = 0;
};

// Steps a second: at least 2 s of warm-up, then the median of five windows.
double stepsPerSecond(Work& work, double seconds) {
    Clock::time_point start = Clock::now();
    for (int n = 0; n < 3 || secondsSince(start) < 2; ++n) work.step();
    start = Clock::now();
    work.step();
    const int inner = std::max(1, static_cast<int>(0.02 / std::max(secondsSince(start), 1e-7)));
    std::vector<double> rates;
    for (int window = 0; window < 5; ++window) {
        long done = 0;
        start = Clock::now();
        do {
            for (int i = 0; i < inner; ++i) work.step();
            done += inner;
        } while (secondsSince(start) < seconds / 5);
        rates.push_back(static_cast<double>(done) / secondsSince(start));
    }
    std::sort(rates.begin(), rates.end());
    return rates[2];
}

void printProfile(const BenchOptions& options, Work& work) {
    const int repeats = std::clamp(
        static_cast<int>(2e9 / static_cast<double>(std::max<std::int64_t>(1, work.plan().macs()))), 20, 20000);
    const std::vector<Plan::Timing> timings = work.plan().profile(work.state(), repeats);
    double sum = 0;
    for (const Plan::Timing& t : timings) sum += t.seconds;
    std::vector<std::vector<std::string>> rows = {{"µs", "%", "GFLOP/s", "kernel", "computes"}};
    for (const Plan::Timing& t : timings)
        rows.push_back({fmt::format("{:.1f}", t.seconds * 1e6), fmt::format("{:.1f}", 100 * t.seconds / sum),
                        t.macs > 0 ? fmt::format("{:.0f}", 2e-9 * static_cast<double>(t.macs) / t.seconds) : "",
                        t.kernel, t.computes});
    options.output.table(rows, {true, true, true, false, false});
}

void runCase(const BenchOptions& options, const std::string& name, double peak) {
    Work work(name, options.threads);
    const double rate = stepsPerSecond(work, options.seconds);
    const double gflops = 2e-9 * static_cast<double>(work.plan().macs()) * rate;
    const double samples = rate * static_cast<double>(work.network().batch);
    if (options.output.isJson()) {
        Json line{{"case", name},
                  {"device", "cpu"},
                  {"threads", options.threads},
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
    if (options.profile) printProfile(options, work);
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
    const double peak = measuredPeakGflops(options.threads);
    for (const std::string& name : cases) runCase(options, name, peak);
    return 0;
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
    options->output.addJsonOption(parser);
    return [options] { return runBench(*options); };
}

} // namespace lamina
