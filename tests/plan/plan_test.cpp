#include "core/base/error.h"
#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/plan/initializers.h"
#include "core/plan/plan.h"
#include "core/plan/recording.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>

using namespace lamina;

namespace {
// A small picture network with a skip connection, dropout and batch normalisation.
struct Network {
    Graph graph;
    TrainingConfig training;
    DataInfo data;

    Network() {
        registerAll();
        const Uid in = graph.add("Input", {}, "in");
        graph.setProperty(in, "shape", std::vector<std::int64_t>{6, 6, 2});
        const Uid conv = graph.addAfter(in, "Conv2D");
        graph.setProperty(conv, "filters", std::int64_t{3});
        graph.setProperty(conv, "padding", std::string("same"));
        graph.setProperty(conv, "activation", std::string("relu"));
        const Uid norm = graph.addAfter(conv, "BatchNormalization");
        const Uid second = graph.addAfter(norm, "Conv2D");
        graph.setProperty(second, "filters", std::int64_t{3});
        graph.setProperty(second, "padding", std::string("same"));
        const Uid add = graph.addAfter(second, "Add");
        REQUIRE(graph.connect(norm, add));
        const Uid drop = graph.addAfter(add, "Dropout");
        const Uid flat = graph.addAfter(drop, "Flatten");
        dense = graph.addAfter(flat, "Dense");
        graph.setProperty(dense, "units", std::int64_t{4});
        graph.setProperty(dense, "activation", std::string("softmax"));
        training.seed = 5;
        TargetInfo target;
        target.kind = TargetInfo::Kind::classIndex;
        target.classes = 4;
        data.inputs = {Shape{6, 6, 2}};
        data.targets = {target};
    }
    Uid dense = 0;
};

struct Run {
    std::shared_ptr<Parameters> parameters;
    std::unique_ptr<Plan> plan;

    Run(const Network& network, const Backend& backend, ThreadPool& pool, CompileOptions options = {}) {
        const GraphFacts facts = checkGraph(network.graph, network.training, &network.data);
        parameters =
            std::make_shared<Parameters>(network.graph, facts, updateRuleOf(network.training), backend.realType());
        parameters->initialize(network.training.seed);
        options.batch = 7;
        plan = Plan::compile(network.graph, network.training, &network.data, backend, pool, parameters, options);
    }

    double steps(int count) {
        RandomStream random(3);
        for (int step = 0; step < count; ++step) {
            std::vector<float> x(static_cast<std::size_t>(plan->input(0).count()));
            for (float& value : x) value = static_cast<float>(random.normal());
            std::vector<std::int32_t> y(7);
            for (std::int32_t& value : y) value = static_cast<std::int32_t>(random.below(4));
            plan->writeInput(0, x.data());
            plan->writeTarget(0, y.data());
            plan->run({step, 0, 0.01});
        }
        return plan->loss();
    }
};

double largestDifference(const Weights& a, const Weights& b) {
    REQUIRE(a.size() == b.size());
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t k = 0; k < a[i].values.size(); ++k)
            largest = std::max(largest, std::abs(static_cast<double>(a[i].values[k]) - b[i].values[k]));
    return largest;
}
} // namespace

TEST_CASE("fusion and reuse of memory change no number") {
    const Network network;
    const auto backend = makeReferenceBackend();
    ThreadPool pool(1);
    CompileOptions looking;
    looking.forLooking = true;
    Run fused(network, *backend, pool), plain(network, *backend, pool, looking);
    CHECK(fused.steps(4) == doctest::Approx(plain.steps(4)).epsilon(1e-6));
    CHECK(largestDifference(*fused.parameters->snapshot(), *plain.parameters->snapshot()) < 1e-6);
    CHECK(fused.plan->arenaBytes() < plain.plan->arenaBytes());
    CHECK(fused.plan->text("net").find("conv2d_bias[relu]") != std::string::npos);
    CHECK(plain.plan->text("net").find("conv2d_bias") == std::string::npos);
}

TEST_CASE("a plan compiled for looking shows every value and gradient") {
    const Network network;
    const auto backend = makeReferenceBackend();
    ThreadPool pool(1);
    CompileOptions looking;
    looking.forLooking = true;
    Run run(network, *backend, pool, looking);
    run.steps(1);
    bool foundOutput = false, foundGradient = false;
    for (const LookedAt& value : run.plan->look()) {
        foundOutput = foundOutput || (value.node == network.dense && value.isOutput && value.shape == Shape{7, 4});
        if (value.node == network.dense && value.name == "kernel") {
            foundGradient = true;
            CHECK(value.values == run.parameters->readGradient(network.dense, "kernel"));
        }
    }
    CHECK(foundOutput);
    CHECK(foundGradient);
}

TEST_CASE("float and double tell the same story") {
    const Network network;
    const auto single = makeReferenceBackend(), twice = makeReferenceBackend(true);
    ThreadPool pool(1);
    Run a(network, *single, pool), b(network, *twice, pool);
    CHECK(a.steps(3) == doctest::Approx(b.steps(3)).epsilon(1e-4));
}

TEST_CASE("frozen layers keep their weights and cost no gradient") {
    Network network;
    network.graph.setTrainable(network.dense, false);
    const auto backend = makeReferenceBackend();
    ThreadPool pool(1);
    Run run(network, *backend, pool);
    const std::vector<float> before = run.parameters->read(network.dense, "kernel");
    run.steps(2);
    CHECK(run.parameters->read(network.dense, "kernel") == before);
    CHECK_FALSE(run.parameters->layout().find(network.dense, "kernel")->isTrained);
}

TEST_CASE("a regulariser adds its penalty to the loss and to the gradient") {
    Network network;
    const auto backend = makeReferenceBackend(true);
    ThreadPool pool(1);
    CompileOptions still;
    still.updatesWeights = false;
    Run plain(network, *backend, pool, still);
    const double loss = plain.steps(1);
    network.graph.setProperty(network.dense, "kernel_regularizer", std::string("l2(l2=0.1)"));
    Run penalised(network, *backend, pool, still);
    double squares = 0;
    const std::vector<float> w = penalised.parameters->read(network.dense, "kernel");
    for (const float value : w) squares += static_cast<double>(value) * value;
    CHECK(penalised.steps(1) == doctest::Approx(loss + 0.1 * squares));
    const std::vector<float> with = penalised.parameters->readGradient(network.dense, "kernel"),
                             without = plain.parameters->readGradient(network.dense, "kernel");
    for (std::size_t i = 0; i < w.size(); ++i)
        CHECK(with[i] == doctest::Approx(without[i] + 0.2f * w[i]).epsilon(1e-4));
}

TEST_CASE("two nodes may share one layer's weights") {
    registerAll();
    Graph graph;
    const Uid in = graph.add("Input", {}, "in");
    graph.setProperty(in, "shape", std::vector<std::int64_t>{3});
    const Uid first = graph.addAfter(in, "Dense");
    graph.setProperty(first, "units", std::int64_t{3});
    Graph shared;
    for (Node node : graph.nodes()) shared.addNode(node);
    Node again = *graph.find(first);
    again.uid = graph.nextUid();
    again.name = "again";
    again.weightsOf = first;
    shared.addNode(again);
    REQUIRE(shared.connect(in, first));
    REQUIRE(shared.connect(first, again.uid));
    TrainingConfig training;
    const GraphFacts facts = checkGraph(shared, training);
    REQUIRE(facts.isComplete);
    const ParameterLayout layout(shared, facts);
    CHECK(layout.entries().size() == 2);
}

TEST_CASE("memory is refused before it is taken, with the batch that would fit") {
    const Network network;
    const auto backend = makeReferenceBackend();
    ThreadPool pool(1);
    CompileOptions options;
    options.memoryLimit = 5000;
    CHECK_THROWS_WITH_AS(Run(network, *backend, pool, options), doctest::Contains("batch"), Error);
}

TEST_CASE("the foretold memory is what a plan takes") {
    const Network network;
    const auto backend = makeCpuBackend();
    ThreadPool pool(1);
    Run run(network, *backend, pool);
    const std::int64_t weights = run.parameters->layout().bytes(run.parameters->slots());
    CHECK(foretellMemory(network.graph, network.training, &network.data, 7) == weights + run.plan->arenaBytes());
}

TEST_CASE("weights go back by uid and name after an edit") {
    Network network;
    const auto backend = makeReferenceBackend();
    ThreadPool pool(1);
    Run run(network, *backend, pool);
    run.steps(1);
    const WeightsPointer weights = run.parameters->snapshot();
    network.graph.setProperty(network.dense, "units", std::int64_t{5});
    network.data.targets[0].classes = 5;
    Run edited(network, *backend, pool);
    const std::vector<float> fresh = edited.parameters->read(network.dense, "kernel");
    edited.parameters->assign(*weights);
    CHECK(edited.parameters->read(network.dense, "kernel") == fresh); // another shape: stays
    for (const WeightArray& array : *weights)
        if (array.node != network.dense) CHECK(edited.parameters->read(array.node, array.name) == array.values);
}

TEST_CASE("initializers have the spread that their formulas say") {
    const auto deviation = [](const std::string& name, Shape shape) {
        const std::vector<float> values = initialValues({"kernel", shape, name}, 1, 1);
        double sum = 0, squares = 0;
        for (const float value : values) sum += value, squares += static_cast<double>(value) * value;
        const double n = static_cast<double>(values.size());
        return std::sqrt(squares / n - sum * sum / n / n);
    };
    CHECK(deviation("glorot_uniform", {200, 300}) == doctest::Approx(std::sqrt(2.0 / 500)).epsilon(0.02));
    CHECK(deviation("glorot_normal", {200, 300}) == doctest::Approx(std::sqrt(2.0 / 500)).epsilon(0.02));
    CHECK(deviation("he_normal", {3, 3, 50, 60}) == doctest::Approx(std::sqrt(2.0 / 450)).epsilon(0.02));
    CHECK(deviation("lecun_uniform", {3, 3, 50, 60}) == doctest::Approx(std::sqrt(1.0 / 450)).epsilon(0.02));
    CHECK(deviation("random_normal(stddev=0.2)", {100, 100}) == doctest::Approx(0.2).epsilon(0.03));
    const std::vector<float> q = initialValues({"kernel", Shape{6, 4}, "orthogonal"}, 1, 1);
    for (int a = 0; a < 4; ++a)
        for (int b = 0; b < 4; ++b) {
            double dot = 0;
            for (int r = 0; r < 6; ++r)
                dot += static_cast<double>(q[static_cast<std::size_t>(r * 4 + a)]) *
                       q[static_cast<std::size_t>(r * 4 + b)];
            CHECK(dot == doctest::Approx(a == b ? 1 : 0).epsilon(1e-5));
        }
    CHECK(initialValues({"k", Shape{5}, "glorot_uniform"}, 1, 1) !=
          initialValues({"k", Shape{5}, "glorot_uniform"}, 2, 1));
    CHECK(initialValues({"k", Shape{5}, "glorot_uniform"}, 1, 1) !=
          initialValues({"k", Shape{5}, "glorot_uniform"}, 1, 2));
}

TEST_CASE("computing activations again: less memory, the same weights to the last bit") {
    Network network;
    Uid last = network.graph.inputNodes().front();
    for (int i = 0; i < 12; ++i) { // a deep stack before the rest
        last = network.graph.addAfter(last, i % 3 == 2 ? "BatchNormalization" : "Conv2D");
        if (i % 3 != 2) {
            network.graph.setProperty(last, "filters", std::int64_t{8});
            network.graph.setProperty(last, "padding", std::string("same"));
            network.graph.setProperty(last, "activation", std::string("tanh"));
        }
    }
    ThreadPool pool(1);
    for (const bool isReference : {true, false}) {
        const std::unique_ptr<Backend> backend = isReference ? makeReferenceBackend() : makeCpuBackend();
        network.training.recomputesActivations = false;
        Run plain(network, *backend, pool);
        network.training.recomputesActivations = true;
        Run again(network, *backend, pool);
        CHECK(plain.steps(4) == again.steps(4));
        CHECK(largestDifference(*plain.parameters->snapshot(), *again.parameters->snapshot()) == 0);
        // The fast kernels' scratch, which is large beside such small pictures, stays
        CHECK(again.plan->arenaBytes() < (isReference ? 0.7 : 0.9) * static_cast<double>(plain.plan->arenaBytes()));
        CHECK(again.plan->macs() > plain.plan->macs());
    }
}
