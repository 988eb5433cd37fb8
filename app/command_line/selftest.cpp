// lamina selftest [--json] [--op NAME] [--device cpu|cuda]: every kernel on this machine against the reference loops

#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/backend/cpu/cpu_backend.h"
#include "core/backend/op_cases.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace lamina {

namespace {

struct SelftestOptions {
    std::string op, device = "cpu";
    Output output;
};

struct Result {
    int cases = 0, failures = 0;
    double worst = 0; // difference as a share of what is allowed
};

StepState someStep() {
    StepState state;
    state.step = 3;
    state.firstSample = 5;
    state.learningRate = 0.01;
    return state;
}

std::vector<double> expectedNumbers(const OpCase& c, const Backend& reference, ThreadPool& pool) {
    OpBench bench(c, Type::f64);
    const std::int64_t scratch = reference.scratchBytes(bench.instruction(0));
    reference.bind(bench.instruction(scratch), pool)->run(someStep());
    return bench.numbers();
}

// One implementation on one case with one and with several threads
void check(const OpCase& c, OpBench& bench, std::size_t index, const std::vector<double>& expected, Result& result) {
    std::string first;
    for (const int threads : {1, 3}) {
        ThreadPool pool(threads);
        Instruction shape = bench.instruction(0);
        shape.threads = threads;
        Instruction instruction = bench.instruction(cpu::scratchBytesOf(shape, index));
        instruction.threads = threads;
        cpu::bindImplementation(instruction, pool, index)->run(someStep());
        const double difference = worstDifference(c, bench.numbers(), expected);
        const std::string bytes = bench.bytes();
        if (first.empty()) first = bytes;
        ++result.cases;
        result.worst = std::max(result.worst, difference / c.tolerance);
        if (!(difference <= c.tolerance) || bytes != first || !bench.guardsAreWhole()) ++result.failures;
    }
}

int runSelftest(const SelftestOptions& options) {
    if (options.device == "cuda") makeCudaBackend(); // says why where there is none
    const std::unique_ptr<Backend> reference = makeReferenceBackend(true);
    ThreadPool one(1);
    std::map<std::tuple<std::string, std::string, std::string>, Result> results; // op, implementation, instruction set
    for (const OpCase& c : opCases()) {
        const std::string op = nameOf(c.instruction.op);
        if (!options.op.empty() && op != options.op) continue;
        const std::vector<double> expected = expectedNumbers(c, *reference, one);
        OpBench bench(c, Type::f32);
        for (const std::string& set : cpu::instructionSets()) {
            cpu::useInstructionSet(set);
            const std::vector<std::string> names = cpu::implementationsOf(c.instruction);
            for (std::size_t index = 0; index < names.size(); ++index)
                check(c, bench, index, expected, results[{op, names[index], set}]);
        }
    }
    cpu::useInstructionSet("");
    if (results.empty())
        throw CallError(options.op, TEXT("cli", "there is no op of that name"),
                        TEXT("cli", "Leave --op out to check all of them."));

    int failures = 0;
    std::vector<std::vector<std::string>> rows = {{"op", "kernel", "vectors", "runs", "worst", ""}};
    for (const auto& [key, result] : results) {
        const auto& [op, kernel, set] = key;
        failures += result.failures;
        if (options.output.isJson())
            options.output.json(nlohmann::ordered_json{{"op", op},
                                                       {"kernel", kernel},
                                                       {"simd", set},
                                                       {"runs", result.cases},
                                                       {"failures", result.failures},
                                                       {"worst_share_of_tolerance", result.worst}});
        rows.push_back({op, kernel, set, std::to_string(result.cases), fmt::format("{:.0f} %", 100 * result.worst),
                        result.failures == 0 ? "" : fmt::format("{} failed", result.failures)});
    }
    if (!options.output.isJson()) {
        options.output.table(rows, {false, false, false, true, true, false});
        options.output.line(
            failures == 0
                ? TEXT("cli", "Every kernel of this machine agrees with the reference.").shown()
                : TEXT("cli", "%1 runs disagree with the reference.").arg(static_cast<long long>(failures)).shown());
    }
    return failures == 0 ? 0 : 1;
}

} // namespace

Action declareSelftest(CLI::App& parser) {
    const auto options = std::make_shared<SelftestOptions>();
    parser.add_option("--op", options->op, TEXT("cli", "check this op alone").shown());
    parser.add_option("--device", options->device, TEXT("cli", "the back-end to check: cpu or cuda").shown())
        ->check(CLI::IsMember({"cpu", "cuda"}));
    options->output.addJsonOption(parser);
    return [options] { return runSelftest(*options); };
}

} // namespace lamina
