// The two ways of a recurrent layer: fused into one op, and written out step by step, compute the same.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"
#include "tests/backend/trace_runner.h"

#include <doctest/doctest.h>

using namespace lamina;
using namespace lamina::test;

namespace {
struct Setting {
    std::string type;
    bool backwards = false, hasMask = false, hasStates = false, resetAfter = true, zeros = false;
    int truncatedSteps = 0;
};

// Outputs, last states and all gradients. Recurrent dropout with a rate far below any chance to strike forces the way step by
// step and changes nothing else.
std::vector<double> numbersOf(const Setting& setting, bool isWrittenOut) {
    registerAll();
    const LayerSpec& spec = *findLayer(setting.type);
    Node node;
    node.uid = 3;
    node.properties.set("units", std::int64_t{4});
    node.properties.set("go_backwards", setting.backwards);
    node.properties.set("return_sequences", true);
    node.properties.set("return_state", true);
    node.properties.set("zero_output_for_mask", setting.zeros);
    if (setting.type == "GRU") node.properties.set("reset_after", setting.resetAfter);
    if (isWrittenOut) node.properties.set("recurrent_dropout", 1e-12);
    const Shape x{6, 3};
    Trace trace;
    Values inputs{trace.addTensor(x.withFirst(2), Type::f32, Role::input)};
    for (int i = 1; setting.hasStates && i < spec.port.maximumInputs; ++i)
        inputs.push_back(trace.addTensor({2, 4}, Type::f32, Role::input));
    Values wanted = inputs;
    std::map<std::string, Value> weights;
    for (const WeightSpec& weight : spec.weightRule(Options(spec.properties, node.properties), {x}))
        wanted.push_back(weights[weight.name] = trace.addTensor(weight.shape, Type::f32, Role::parameter));
    Scope scope(trace, node, spec.properties, weights, true, 5);
    scope.setTruncatedSteps(setting.truncatedSteps);
    if (setting.hasMask) scope.setMasks({constant(trace, {2, 6}, {0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0})});
    Values results{spec.forwardRule(scope, inputs)};
    CHECK(static_cast<bool>(scope.outputMask()) == setting.hasMask);
    for (const Value& state : scope.extraOutputs()) results.push_back(state);
    Value loss = fill(trace, {}, 0);
    for (const Value& result : results) loss = loss + sum(result * result * result);
    for (const Value& gradient : recordGradients(trace, loss, wanted)) results.push_back(gradient);

    const auto backend = makeReferenceBackend(true);
    TraceRunner runner(trace, *backend);
    RandomStream random(4);
    for (const Value& value : wanted) {
        std::vector<double> numbers;
        for (std::int64_t i = 0; i < value.shape().count(); ++i) numbers.push_back(random.uniform(-1, 1));
        runner.set(value, numbers);
    }
    runner.run();
    std::vector<double> all;
    for (const Value& result : results)
        for (const double number : runner.get(result)) all.push_back(number);
    return all;
}
} // namespace

TEST_CASE("a recurrent layer written out step by step computes what the fused op computes") {
    for (const char* type : {"SimpleRNN", "LSTM", "GRU"})
        for (int flags = 0; flags < 32; ++flags)
            for (const int truncatedSteps : {0, 2, 6}) {
                Setting setting{type};
                setting.backwards = (flags & 1) != 0;
                setting.hasMask = (flags & 2) != 0;
                setting.hasStates = (flags & 4) != 0;
                setting.resetAfter = (flags & 8) == 0;
                setting.zeros = (flags & 16) != 0;
                setting.truncatedSteps = truncatedSteps;
                CAPTURE(type);
                CAPTURE(flags);
                CAPTURE(truncatedSteps);
                const std::vector<double> fused = numbersOf(setting, false), writtenOut = numbersOf(setting, true);
                REQUIRE(fused.size() == writtenOut.size());
                for (std::size_t i = 0; i < fused.size(); ++i)
                    CHECK(fused[i] == doctest::Approx(writtenOut[i]).epsilon(1e-9));
            }
}

TEST_CASE("gradients cut after as many steps as there are, are whole") {
    for (const char* type : {"SimpleRNN", "LSTM", "GRU"}) {
        Setting whole{type}, cut{type}, short2{type};
        cut.truncatedSteps = 6;
        short2.truncatedSteps = 2;
        CHECK(numbersOf(whole, false) == numbersOf(cut, false));
        CHECK(numbersOf(whole, false) != numbersOf(short2, false));
    }
}
