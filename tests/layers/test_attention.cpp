// What attention and positions promise whatever the weights are: causality, masks, tables of waves, turns that depend on distances.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;

namespace {
using Settings = std::vector<std::pair<std::string, PropertyValue>>;

// A chain of layers that predicts, with random weights
class Chain {
public:
    Chain(std::vector<std::int64_t> shape, const std::vector<std::pair<std::string, Settings>>& layers,
          std::int64_t batch = 1)
        : m_backend(makeReferenceBackend(true)) {
        registerAll();
        Graph graph;
        Uid last = graph.add("Input");
        graph.setProperty(last, "shape", std::move(shape));
        for (const auto& [type, options] : layers) {
            const Uid next = graph.add(type);
            for (const auto& [name, value] : options) graph.setProperty(next, name, value);
            for (int i = type == "Attention" || type == "AdditiveAttention" ? 2 : 1; i > 0; --i)
                graph.connect(last, next);
            last = next;
        }
        const TrainingConfig training;
        const GraphFacts facts = checkGraph(graph, training);
        for (const Diagnostic& d : facts.diagnostics)
            if (d.severity == Severity::error && d.node != 0) FAIL(d.text.english());
        const auto parameters = std::make_shared<Parameters>(graph, facts, UpdateRule{}, Type::f64);
        parameters->initialize(5);
        CompileOptions options;
        options.purpose = CompileOptions::Purpose::predict;
        options.batch = batch;
        m_plan = Plan::compile(graph, training, nullptr, *m_backend, m_pool, parameters, options);
    }

    std::vector<float> operator()(const std::vector<float>& x) {
        REQUIRE(static_cast<std::int64_t>(x.size()) == m_plan->input(0).count());
        m_plan->writeInput(0, x.data());
        m_plan->run({});
        return m_plan->output(0);
    }

private:
    std::unique_ptr<Backend> m_backend;
    ThreadPool m_pool;
    std::unique_ptr<Plan> m_plan;
};

std::vector<float> someNumbers(std::int64_t count) {
    RandomStream random(3);
    std::vector<float> x;
    for (std::int64_t i = 0; i < count; ++i) x.push_back(static_cast<float>(random.normal()));
    return x;
}

const Settings kHeads = {{"num_heads", std::int64_t{2}}, {"key_dim", std::int64_t{3}}};
} // namespace

TEST_CASE("a causal step does not see what comes after it") {
    const Settings causal = {{"use_causal_mask", true}};
    Settings heads = kHeads;
    heads.push_back(causal[0]);
    const std::vector<std::pair<std::string, Settings>> kinds = {
        {"MultiHeadAttention", heads},
        {"GroupedQueryAttention", {{"head_dim", std::int64_t{3}}, causal[0]}},
        {"Attention", causal},
        {"AdditiveAttention", causal}};
    for (const auto& kind : kinds) {
        CAPTURE(kind.first);
        Chain chain({5, 4}, {kind});
        std::vector<float> x = someNumbers(20);
        const std::vector<float> before = chain(x);
        for (int i = 12; i < 16; ++i) x[static_cast<std::size_t>(i)] += 1; // step 3
        const std::vector<float> after = chain(x);
        for (std::size_t i = 0; i < 12; ++i) CHECK(before[i] == after[i]);
        bool isDifferent = false;
        for (std::size_t i = 12; i < 20; ++i) isDifferent = isDifferent || before[i] != after[i];
        CHECK(isDifferent);
    }
}

TEST_CASE("steps that the mask takes out change nothing elsewhere") {
    const Settings embedding = {{"input_dim", std::int64_t{6}}, {"output_dim", std::int64_t{4}}, {"mask_zero", true}};
    // A sequence of three tokens, then the same filled up with zeros: the three get the same
    Chain three({3}, {{"Embedding", embedding}, {"MultiHeadAttention", kHeads}, {"LayerNormalization", {}}});
    Chain five({5}, {{"Embedding", embedding}, {"MultiHeadAttention", kHeads}, {"LayerNormalization", {}}});
    const std::vector<float> whole = three({2, 5, 1}), filled = five({2, 5, 1, 0, 0});
    for (std::size_t i = 0; i < whole.size(); ++i) CHECK(filled[i] == doctest::Approx(whole[i]).epsilon(1e-6));
}

TEST_CASE("dropout on the shares of attention does nothing when predicting") {
    Settings thinned = kHeads;
    thinned.emplace_back("dropout", 0.5);
    Chain plain({5, 4}, {{"MultiHeadAttention", kHeads}}), other({5, 4}, {{"MultiHeadAttention", thinned}});
    const std::vector<float> x = someNumbers(20);
    CHECK(plain(x) == other(x));
}

TEST_CASE("sine positions are waves of growing length") {
    Chain chain({4, 6}, {{"SinePositionEncoding", {{"max_wavelength", 100.0}}}});
    const std::vector<float> table = chain(std::vector<float>(24, 0));
    for (int t = 0; t < 4; ++t)
        for (int i = 0; i < 6; ++i) {
            const double angle = t / std::pow(100.0, (i - i % 2) / 6.0);
            const double wave = i % 2 == 0 ? std::sin(angle) : std::cos(angle);
            CHECK(table[static_cast<std::size_t>(t * 6 + i)] == doctest::Approx(wave).epsilon(1e-6));
        }
}

TEST_CASE("rotary positions keep lengths, and products depend on the distance alone") {
    Chain chain({6, 8}, {{"RotaryEmbedding", {{"max_wavelength", 50.0}, {"scaling_factor", 2.0}}}});
    const std::vector<float> q = someNumbers(8);
    std::vector<float> k;
    for (std::size_t i = 0; i < 8; ++i) k.push_back(q[(i * 3 + 1) % 8] - 0.5f);
    const auto turned = [&](const std::vector<float>& vector) { // at each of the places
        std::vector<float> x;
        for (int t = 0; t < 6; ++t) x.insert(x.end(), vector.begin(), vector.end());
        return chain(x);
    };
    const std::vector<float> queries = turned(q), keys = turned(k);
    const auto product = [&](const std::vector<float>& a, int t, const std::vector<float>& b, int s) {
        double sum = 0;
        for (int i = 0; i < 8; ++i)
            sum += static_cast<double>(a[static_cast<std::size_t>(t * 8 + i)]) * b[static_cast<std::size_t>(s * 8 + i)];
        return sum;
    };
    for (int t = 0; t + 1 < 6; ++t) {
        CHECK(product(queries, t, queries, t) == doctest::Approx(product(queries, 0, queries, 0)).epsilon(1e-5));
        for (int s = 0; s + 1 < 6; ++s)
            CHECK(product(queries, t + 1, keys, s + 1) == doctest::Approx(product(queries, t, keys, s)).epsilon(1e-5));
    }
    CHECK(product(queries, 3, keys, 0) != doctest::Approx(product(queries, 0, keys, 0)).epsilon(1e-3));
    // The first pair of the first step but one: half an angle of 1, as the factor is 2
    CHECK(queries[8] == doctest::Approx(q[0] * std::cos(0.5) - q[4] * std::sin(0.5)).epsilon(1e-5));
}
