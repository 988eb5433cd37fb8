// What the passes make of a network with large weights leaves the same weights after a step as the plain ops do.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;

namespace {
struct Network {
    Graph graph;
    TrainingConfig training;
    DataInfo data;
    Uid last = 0;

    Network(std::vector<std::int64_t> shape, std::int64_t outputs) {
        registerAll();
        last = graph.add("Input");
        graph.setProperty(last, "shape", shape);
        data.inputs = {Shape(shape)};
        shape.back() = outputs;
        TargetInfo target;
        target.shape = Shape(std::move(shape));
        data.targets = {target};
        training.heads[0].loss = "mean_squared_error";
        training.optimizer = "adam";
    }
    Uid layer(const std::string& type, const std::vector<std::pair<std::string, PropertyValue>>& options = {}) {
        const Uid next = graph.add(type);
        for (const auto& [name, value] : options) graph.setProperty(next, name, value);
        graph.connect(last, next);
        return last = next;
    }
};

// The weights after two steps
std::vector<std::vector<float>> weightsAfterSteps(const Network& n, bool plain) {
    const auto backend = makeReferenceBackend(true);
    const GraphFacts facts = checkGraph(n.graph, n.training, &n.data);
    REQUIRE_FALSE(facts.hasErrors());
    const auto parameters = std::make_shared<Parameters>(n.graph, facts, updateRuleOf(n.training), backend->realType());
    parameters->initialize(4);
    ThreadPool pool;
    CompileOptions options;
    options.batch = 3;
    options.forLooking = plain;
    const auto plan = Plan::compile(n.graph, n.training, &n.data, *backend, pool, parameters, options);
    RandomStream random(2);
    const auto numbers = [&](const BoundTensor& t) {
        std::vector<float> x;
        for (std::int64_t i = 0; i < t.count(); ++i) x.push_back(static_cast<float>(random.normal()));
        return x;
    };
    for (std::int64_t step = 0; step < 2; ++step) {
        plan->writeInput(0, numbers(plan->input(0)).data());
        plan->writeTarget(0, numbers(plan->target(0)).data());
        plan->run({step, 0, 0.01});
    }
    std::vector<std::vector<float>> weights;
    for (const ParameterLayout::Entry& entry : parameters->layout().entries())
        weights.push_back(parameters->read(entry.node, entry.spec.name));
    return weights;
}

void checkSameWeights(const Network& n) {
    const auto fused = weightsAfterSteps(n, false), plain = weightsAfterSteps(n, true);
    REQUIRE(fused.size() == plain.size());
    for (std::size_t w = 0; w < fused.size(); ++w) {
        CAPTURE(w);
        double worst = 0;
        for (std::size_t i = 0; i < fused[w].size(); ++i)
            worst = std::max(worst, std::abs(static_cast<double>(fused[w][i]) - static_cast<double>(plain[w][i])));
        CHECK(worst < 1e-6);
    }
}
} // namespace

TEST_CASE("fused updates see the weights as they were") {
    for (const std::string activation : {"relu", "gelu", "gelu_tanh", "swish", "tanh"}) {
        CAPTURE(activation);
        Network n({5, 190}, 3); // weights of more than 32 768 numbers are updated behind their product
        n.layer("Dense", {{"units", std::int64_t{180}}, {"activation", activation}});
        n.layer("Dense", {{"units", std::int64_t{190}}, {"activation", activation}});
        n.layer("Dense", {{"units", std::int64_t{185}}});
        n.layer("Dense", {{"units", std::int64_t{3}}});
        checkSameWeights(n);
    }
}

TEST_CASE("a transformer block is updated alike with and without fused ops") {
    Network n({6, 184}, 4);
    const Uid x = n.layer("Dense", {{"units", std::int64_t{184}}});
    n.layer("LayerNormalization");
    n.layer("MultiHeadAttention",
            {{"num_heads", std::int64_t{2}}, {"key_dim", std::int64_t{92}}, {"use_causal_mask", true}});
    const Uid between = n.layer("Add");
    n.graph.connect(x, between);
    n.layer("LayerNormalization");
    n.layer("Dense", {{"units", std::int64_t{190}}, {"activation", std::string("gelu_tanh")}});
    n.layer("Dense", {{"units", std::int64_t{184}}});
    n.graph.connect(between, n.layer("Add"));
    n.layer("Dense", {{"units", std::int64_t{4}}});
    checkSameWeights(n);
}
