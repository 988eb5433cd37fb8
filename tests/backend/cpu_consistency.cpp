// Every op and shape of core/backend/op_cases on every implementation, every instruction set and one to three threads:
// equal to the double reference within the case's tolerance, the same bits for any number of threads, and nothing read or
// written outside of the operands.

#include "core/backend/cpu/cpu_backend.h"
#include "core/backend/op_cases.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

using namespace lamina;

namespace {

StepState someStep() {
    StepState state;
    state.step = 3;
    state.firstSample = 5;
    state.learningRate = 0.01;
    return state;
}

std::vector<double> expectedNumbers(const OpCase& c) {
    static const std::unique_ptr<Backend> reference = makeReferenceBackend(true);
    ThreadPool pool(1);
    OpBench bench(c, Type::f64);
    const Instruction shape = bench.instruction(0);
    const Instruction in = bench.instruction(reference->scratchBytes(shape));
    reference->bind(in, pool)->run(someStep());
    return bench.numbers();
}

} // namespace

TEST_CASE("every kernel agrees with the double reference, for every instruction set and number of threads") {
    ThreadPool one(1), two(2), three(3);
    const std::pair<ThreadPool*, int> runs[] = {
        {&one, 1}, {&two, 2}, {&three, 2}, {&three, 3}}; // threads that are booked
    const char* only = std::getenv("LAMINA_CASE");
    for (const OpCase& c : opCases()) {
        if (only && c.name.find(only) == std::string::npos) continue;
        CAPTURE(c.name);
        const std::vector<double> expected = expectedNumbers(c);
        OpBench bench(c, Type::f32);
        for (const std::string& set : cpu::instructionSets()) {
            cpu::useInstructionSet(set);
            CAPTURE(set);
            const std::vector<std::string> names = cpu::implementationsOf(c.instruction);
            for (std::size_t index = 0; index + 1 < names.size(); ++index) {
                CAPTURE(names[index]);
                std::string first;
                for (const auto& [pool, booked] : runs) {
                    CAPTURE(pool->threads());
                    CAPTURE(booked);
                    Instruction shape = bench.instruction(0);
                    shape.threads = booked;
                    const std::int64_t scratch = cpu::scratchBytesOf(shape, index);
                    Instruction in = bench.instruction(scratch);
                    in.threads = shape.threads;
                    const std::unique_ptr<Kernel> kernel = cpu::bindImplementation(in, *pool, index);
                    kernel->run(someStep());
                    CHECK(worstDifference(c, bench.numbers(), expected) <= c.tolerance);
                    CHECK(bench.guardsAreWhole());
                    const std::string bytes = bench.bytes();
                    if (first.empty()) first = bytes;
                    const bool isSame = bytes == first;
                    CHECK(isSame);
                }
            }
        }
    }
    cpu::useInstructionSet("");
}

TEST_CASE("a result in the memory of an operand that may be overwritten is the same result") {
    ThreadPool pool(1);
    const std::unique_ptr<Backend> backend = makeCpuBackend();
    int overwritten = 0;
    for (const OpCase& c : opCases()) {
        if (c.instruction.outputs.empty() || cpu::implementationsOf(c.instruction).size() < 2) continue;
        CAPTURE(c.name);
        OpBench bench(c, Type::f32);
        const auto run = [&](std::ptrdiff_t input) { // −1: memory of its own
            Instruction in = bench.instruction(cpu::scratchBytesOf(bench.instruction(0), 0));
            if (input >= 0) in.outputs[0].data = in.inputs[static_cast<std::size_t>(input)].data;
            cpu::bindImplementation(in, pool, 0)->run(someStep());
            std::string bytes;
            for (const BoundTensor& t : in.outputs)
                bytes.append(t.as<const char>(), static_cast<std::size_t>(t.count() * sizeOf(t.type)));
            return bytes;
        };
        const std::string apart = run(-1);
        for (std::size_t k = 0; k < c.instruction.inputs.size(); ++k) {
            if (!backend->mayOverwrite(c.instruction, static_cast<int>(k))) continue;
            CAPTURE(k);
            const bool isSame = run(static_cast<std::ptrdiff_t>(k)) == apart;
            CHECK(isSame);
            ++overwritten;
        }
    }
    CHECK(overwritten > 100);
}

TEST_CASE("what a kernel keeps of weights that stay changes no result") {
    ThreadPool one(1), two(2);
    ThreadPool* pools[] = {&one, &two};
    bool hasKept = false;
    for (const OpCase& c : opCases()) {
        Instruction shape = c.instruction;
        shape.weightsStay = true;
        if (cpu::keptBytesOf(shape, 0) == 0) continue;
        CAPTURE(c.name);
        const std::vector<double> expected = expectedNumbers(c);
        for (const std::string& set : cpu::instructionSets()) {
            cpu::useInstructionSet(set);
            CAPTURE(set);
            for (std::size_t index = 0; index + 1 < cpu::implementationsOf(shape).size(); ++index) {
                const std::int64_t bytes = cpu::keptBytesOf(shape, index);
                if (bytes == 0) continue;
                hasKept = true;
                for (ThreadPool* pool : pools) {
                    OpBench bench(c, Type::f32);
                    shape.threads = pool->threads();
                    Instruction in = bench.instruction(cpu::scratchBytesOf(shape, index));
                    const auto count = static_cast<std::size_t>(bytes);
                    AlignedBuffer kept(count + kAlignment); // and a guard behind it
                    const std::uint64_t version = 7;
                    in.weightsStay = true;
                    in.threads = shape.threads;
                    in.kept = kept.data();
                    in.weightsVersion = &version;
                    const std::unique_ptr<Kernel> kernel = cpu::bindImplementation(in, *pool, index);
                    for (int repeat = 0; repeat < 2; ++repeat) {
                        kernel->run(someStep());
                        CHECK(worstDifference(c, bench.numbers(), expected) <= c.tolerance);
                        CHECK(bench.guardsAreWhole());
                    }
                    const auto isZero = [](std::byte b) { return b == std::byte{0}; };
                    CHECK(std::all_of(kept.data() + count, kept.data() + kept.size(), isZero));
                }
            }
        }
        cpu::useInstructionSet("");
    }
    CHECK(hasKept);
}

TEST_CASE("Adam's step is the same to a few roundings with estimated roots and with exact ones") {
    ThreadPool pool(1);
    for (const OpCase& c : opCases()) {
        if (c.instruction.attributes.updateRule.kind != UpdateRule::Kind::adam) continue;
        CAPTURE(c.name);
        const std::vector<double> expected = expectedNumbers(c);
        for (const std::string& set : cpu::instructionSets())
            for (const bool estimates : {false, true}) {
                CAPTURE(set);
                CAPTURE(estimates);
                cpu::useInstructionSet(set);
                cpu::useEstimates(estimates);
                OpBench bench(c, Type::f32);
                const Instruction shape = bench.instruction(0);
                const Instruction in = bench.instruction(cpu::scratchBytesOf(shape, 0));
                cpu::bindImplementation(in, pool, 0)->run(someStep());
                CHECK(worstDifference(c, bench.numbers(), expected) <= c.tolerance);
            }
    }
    cpu::useEstimates({});
    cpu::useInstructionSet("");
}

TEST_CASE("matrix products have the tiles, Eigen and the reference") {
    for (const OpCase& c : opCases())
        if (c.name == "matmul 64×257 · 257×100") {
            const std::vector<std::string> names = cpu::implementationsOf(c.instruction);
            CHECK(names == std::vector<std::string>{"product", "eigen", "reference"});
        }
}

TEST_CASE("attention keeps no matrix of all queries and keys") {
    for (const std::int64_t steps : {1024, 16384}) {
        Instruction in;
        in.attributes.causal = true;
        const Shape q{1, steps, 4, 64}, l{1, 4, steps};
        in.op = Op::attention;
        in.inputs = {{nullptr, q}, {nullptr, q}, {nullptr, q}};
        in.outputs = {{nullptr, q}, {nullptr, l}};
        REQUIRE(cpu::implementationsOf(in).size() > 1);
        CHECK(cpu::scratchBytesOf(in, 0) < 1'000'000);
        in.op = Op::attentionGradient;
        in.inputs.insert(in.inputs.end(), {{nullptr, q}, {nullptr, l}, {nullptr, q}});
        in.outputs = {{nullptr, q}, {nullptr, q}, {nullptr, q}};
        REQUIRE(cpu::implementationsOf(in).size() > 1);
        CHECK(cpu::scratchBytesOf(in, 0) < 1'000'000);
    }
}
