// Recurrent layers inside of compiled networks: states that are handed on, masks in losses and metrics.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"

#include <doctest/doctest.h>

using namespace lamina;

namespace {
Properties options(std::initializer_list<std::pair<const char*, PropertyValue>> list) {
    Properties properties;
    for (const auto& [name, value] : list) properties.set(name, value);
    return properties;
}
const PropertyValue kThree = std::int64_t{3};

std::vector<float> predicted(const Graph& graph, const std::vector<std::vector<float>>& inputs) {
    const TrainingConfig training;
    const GraphFacts facts = checkGraph(graph, training);
    for (const Diagnostic& d : facts.diagnostics)
        if (d.severity == Severity::error) FAIL(d.text.english());
    const auto backend = makeCpuBackend();
    const auto parameters = std::make_shared<Parameters>(graph, facts, updateRuleOf(training), backend->realType());
    parameters->initialize(3);
    ThreadPool pool;
    CompileOptions compile;
    compile.batch = 2;
    compile.purpose = CompileOptions::Purpose::predict;
    const auto plan = Plan::compile(graph, training, nullptr, *backend, pool, parameters, compile);
    for (std::size_t i = 0; i < inputs.size(); ++i) plan->writeInput(static_cast<int>(i), inputs[i].data());
    plan->run({});
    return plan->output(0);
}
} // namespace

TEST_CASE("a decoder that starts from an encoder's states goes on where the encoder stopped") {
    registerAll();
    RandomStream random(2);
    std::vector<float> all, first, second; // two samples of six steps, and the halves of their steps
    for (int i = 0; i < 2 * 6 * 2; ++i) {
        all.push_back(static_cast<float>(random.uniform(-1, 1)));
        (i % 12 < 6 ? first : second).push_back(all.back());
    }
    for (const char* type : {"SimpleRNN", "LSTM", "GRU"}) {
        CAPTURE(type);
        Graph whole;
        const Uid input = whole.addAfter(0, "Input", options({{"shape", std::vector<std::int64_t>{6, 2}}}));
        whole.addAfter(input, type, options({{"units", kThree}}));
        const std::vector<float> expected = predicted(whole, {all});

        Graph split;
        const Properties half = options({{"shape", std::vector<std::int64_t>{3, 2}}});
        const Uid left = split.addAfter(0, "Input", half);
        const Uid encoder = split.addAfter(left, type, options({{"units", kThree}, {"return_state", true}}));
        const Uid right = split.addAfter(0, "Input", half);
        const Uid decoder = split.addAfter(right, type, options({{"units", kThree}}));
        REQUIRE(split.connect(encoder, decoder, -1, 1));
        if (std::string(type) == "LSTM") REQUIRE(split.connect(encoder, decoder, -1, 2));
        Graph shared; // the same with the encoder's weights in the decoder
        for (Node node : split.nodes()) {
            if (node.uid == decoder) node.weightsOf = encoder;
            shared.addNode(node);
        }
        for (const Edge& edge : split.edges()) REQUIRE(shared.connect(edge.from, edge.to, edge.port, edge.output));
        const std::vector<float> got = predicted(shared, {first, second});
        REQUIRE(got.size() == expected.size());
        for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == doctest::Approx(expected[i]).epsilon(1e-5));
    }
}

TEST_CASE("losses and metrics leave out the steps that a mask skips") {
    registerAll();
    Graph graph;
    const Uid input = graph.addAfter(0, "Input", options({{"shape", std::vector<std::int64_t>{4, 1}}}));
    graph.addAfter(graph.addAfter(input, "Masking"), "Dense", options({{"units", std::int64_t{1}}}));
    TrainingConfig training;
    training.heads[0].loss = "mean_squared_error";
    training.heads[0].metrics = {"mean_absolute_error"};
    DataInfo data;
    data.inputs = {{4, 1}};
    TargetInfo target;
    target.shape = {4, 1};
    data.targets = {target};
    const GraphFacts facts = checkGraph(graph, training, &data);
    const std::vector<float> x{0, 1, 2, 0, -1, 0, 0, 0}, y{5, 1, 1, 7, 2, 9, 9, 9};
    for (const bool isEmpty : {false, true})
        for (const bool inDouble : {false, true}) {
            const auto backend = inDouble ? makeReferenceBackend(true) : makeCpuBackend();
            const auto parameters =
                std::make_shared<Parameters>(graph, facts, updateRuleOf(training), backend->realType());
            parameters->initialize(1);
            const Uid dense = graph.nodes().back().uid;
            parameters->write(dense, "kernel", {2});
            parameters->write(dense, "bias", {0.5f});
            ThreadPool pool;
            CompileOptions compile;
            compile.batch = 2;
            const auto plan = Plan::compile(graph, training, &data, *backend, pool, parameters, compile);
            plan->writeInput(0, isEmpty ? std::vector<float>(8).data() : x.data());
            plan->writeTarget(0, y.data());
            plan->run({0, 0, 0.1});
            // What counts predicts 2.5, 4.5 and −1.5 for 1, 1 and 2.
            CHECK(plan->loss() == doctest::Approx(isEmpty ? 0 : (1.5 * 1.5 + 3.5 * 3.5 + 3.5 * 3.5) / 3));
            const double* sums = plan->metricSums(0, 0);
            CHECK(sums[0] == doctest::Approx(isEmpty ? 0 : 8.5));
            CHECK(sums[1] == (isEmpty ? 0 : 3));
        }
}
