// Layers that draw random numbers, and layers whose numbers have a meaning that gradients do not show.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"
#include "tests/backend/trace_runner.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;
using namespace lamina::test;

namespace {
using Numbers = std::vector<double>;
using Given = std::vector<std::pair<std::string, PropertyValue>>;

// One layer on inputs of a shape with the batch in front
class OneLayer {
public:
    OneLayer(const std::string& type, const Given& options, const std::vector<Shape>& shapes, bool isTraining)
        : m_backend(makeReferenceBackend()) {
        registerAll();
        m_node.uid = 7;
        m_node.type = type;
        m_node.name = "layer";
        for (const auto& [name, value] : options) m_node.properties.set(name, value);
        const LayerSpec& spec = *findLayer(type);
        for (const Shape& shape : shapes) m_inputs.push_back(m_trace.addTensor(shape, Type::f32, Role::input));
        Scope scope(m_trace, m_node, spec.properties, {}, isTraining, 42);
        m_output = spec.forwardRule(scope, m_inputs);
        m_losses = scope.losses();
        m_runner = std::make_unique<TraceRunner>(m_trace, *m_backend);
    }
    Numbers operator()(const std::vector<Numbers>& inputs, const StepState& state = {}) {
        for (std::size_t i = 0; i < inputs.size(); ++i) m_runner->set(m_inputs[i], inputs[i]);
        m_runner->run(state);
        return m_runner->get(m_output);
    }
    double loss() const {
        double sum = 0;
        for (const Value& loss : m_losses) sum += m_runner->number(loss);
        return sum;
    }
    bool handsItsInputOn() const { return m_output.tensor == m_inputs[0].tensor; }

private:
    std::unique_ptr<Backend> m_backend;
    Trace m_trace;
    Node m_node;
    Values m_inputs, m_losses;
    Value m_output;
    std::unique_ptr<TraceRunner> m_runner;
};

double meanOf(const Numbers& x) {
    double sum = 0;
    for (const double number : x) sum += number;
    return sum / static_cast<double>(x.size());
}
double varianceOf(const Numbers& x) {
    const double mean = meanOf(x);
    double sum = 0;
    for (const double number : x) sum += (number - mean) * (number - mean);
    return sum / static_cast<double>(x.size());
}
Numbers counting(std::int64_t count) {
    Numbers x;
    for (std::int64_t i = 0; i < count; ++i) x.push_back(static_cast<double>(i));
    return x;
}
Numbers normal(std::int64_t count) {
    RandomStream random(11);
    Numbers x;
    for (std::int64_t i = 0; i < count; ++i) x.push_back(random.normal());
    return x;
}
} // namespace

TEST_CASE("random numbers have their moments, and depend on step and sample, not on how the batch is cut") {
    const auto backend = makeReferenceBackend();
    for (const bool isNormal : {false, true}) {
        const auto drawn = [&](std::int64_t samples, const StepState& state, std::uint64_t key = 5) {
            Trace trace;
            const Value y = isNormal ? randomNormal(trace, Shape{samples, 1003}, key)
                                     : randomUniform(trace, Shape{samples, 1003}, key);
            TraceRunner runner(trace, *backend);
            runner.run(state);
            return runner.get(y);
        };
        StepState state;
        const Numbers whole = drawn(50, state);
        CHECK(meanOf(whole) == doctest::Approx(isNormal ? 0 : 0.5).epsilon(0.02));
        CHECK(varianceOf(whole) == doctest::Approx(isNormal ? 1 : 1.0 / 12).epsilon(0.02));
        state.firstSample = 30;
        const Numbers rest = drawn(20, state);
        CHECK(std::equal(rest.begin(), rest.end(), whole.begin() + 30 * 1003));
        state = {};
        state.step = 1;
        CHECK(drawn(50, state) != whole);
        CHECK(drawn(50, {}, 6) != whole);
    }
}

TEST_CASE("what disturbs while training hands its input on when predicting") {
    registerAll();
    const std::pair<const char*, Shape> layers[] = {
        {"GaussianNoise", Shape{2, 4}},          {"GaussianDropout", Shape{2, 4}},
        {"AlphaDropout", Shape{2, 4}},           {"SpatialDropout1D", Shape{2, 4, 3}},
        {"SpatialDropout2D", Shape{2, 4, 3, 2}}, {"SpatialDropout3D", Shape{2, 2, 4, 3, 2}},
        {"RandomFlip", Shape{2, 4, 3, 2}},       {"RandomRotation", Shape{2, 4, 3, 2}},
        {"RandomZoom", Shape{2, 4, 3, 2}},       {"RandomTranslation", Shape{2, 4, 3, 2}},
        {"RandomContrast", Shape{2, 4, 3, 2}},   {"RandomBrightness", Shape{2, 4, 3, 2}},
        {"ActivityRegularization", Shape{2, 4}}};
    for (const auto& [type, shape] : layers) {
        CAPTURE(type);
        CHECK(OneLayer(type, {}, {shape}, false).handsItsInputOn());
    }
}

TEST_CASE("noise keeps the mean, and AlphaDropout the variance too") {
    const Numbers x = normal(40 * 500);
    const auto after = [&](const char* type, const Given& options) {
        return OneLayer(type, options, {Shape{40, 500}}, true)({x});
    };
    CHECK(varianceOf(after("GaussianNoise", {{"stddev", 0.5}})) == doctest::Approx(1.25).epsilon(0.03));
    CHECK(varianceOf(after("GaussianDropout", {{"rate", 0.2}})) == doctest::Approx(1.25).epsilon(0.05));
    const Numbers alpha = after("AlphaDropout", {{"rate", 0.3}});
    CHECK(std::abs(meanOf(alpha)) < 0.03);
    CHECK(varianceOf(alpha) == doctest::Approx(1).epsilon(0.03));
    // whole channels go together
    OneLayer spatial("SpatialDropout2D", {{"rate", 0.5}}, {Shape{3, 4, 5, 20}}, true);
    const Numbers y = spatial({Numbers(3 * 4 * 5 * 20, 1.0)});
    int dropped = 0;
    for (std::size_t sample = 0; sample < 3; ++sample)
        for (std::size_t channel = 0; channel < 20; ++channel) {
            const double first = y[sample * 400 + channel];
            CHECK((first == 0 || first == doctest::Approx(2)));
            dropped += first == 0;
            for (std::size_t place = 1; place < 20; ++place) CHECK(y[sample * 400 + place * 20 + channel] == first);
        }
    CHECK(dropped > 15);
    CHECK(dropped < 45);
}

TEST_CASE("RandomFlip mirrors about half of the pictures, RandomCrop keeps windows of all places") {
    const Numbers row = counting(3);
    Numbers pictures;
    for (int i = 0; i < 200; ++i) pictures.insert(pictures.end(), row.begin(), row.end());
    const Numbers y =
        OneLayer("RandomFlip", {{"mode", std::string("horizontal")}}, {Shape{200, 1, 3, 1}}, true)({pictures});
    int flipped = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        CHECK((y[3 * i] == 0 || y[3 * i] == 2));
        CHECK(y[3 * i + 1] == 1);
        CHECK(y[3 * i + 2] == 2 - y[3 * i]);
        flipped += y[3 * i] == 2;
    }
    CHECK(flipped > 70);
    CHECK(flipped < 130);

    const Numbers cells = counting(5 * 4);
    Numbers all;
    for (int i = 0; i < 300; ++i) all.insert(all.end(), cells.begin(), cells.end());
    const Given size = {{"height", std::int64_t{3}}, {"width", std::int64_t{2}}};
    const Numbers parts = OneLayer("RandomCrop", size, {Shape{300, 5, 4, 1}}, true)({all});
    std::vector<int> seen(20, 0);
    for (std::size_t i = 0; i < 300; ++i) {
        const auto corner = static_cast<std::size_t>(parts[6 * i]);
        CHECK(corner / 4 <= 2);
        CHECK(corner % 4 <= 2);
        ++seen[corner];
        for (std::size_t k = 0; k < 6; ++k) CHECK(parts[6 * i + k] == static_cast<double>(corner + k / 2 * 4 + k % 2));
    }
    for (const std::size_t corner : {0, 1, 2, 4, 5, 6, 8, 9, 10}) CHECK(seen[corner] > 10);
    const Numbers middle = OneLayer("RandomCrop", size, {Shape{300, 5, 4, 1}}, false)({all});
    CHECK(Numbers(middle.begin(), middle.begin() + 6) == Numbers{5, 6, 9, 10, 13, 14});
}

TEST_CASE("categories and bins become the rows that Keras makes") {
    const auto of = [](const char* type, const Given& options, const Shape& shape, const Numbers& x) {
        return OneLayer(type, options, {shape}, false)({x});
    };
    const PropertyValue three = std::int64_t{3};
    CHECK(of("CategoryEncoding", {{"num_tokens", three}}, Shape{2, 2}, {0, 2, 1, 1}) == Numbers{1, 0, 1, 0, 1, 0});
    CHECK(of("CategoryEncoding", {{"num_tokens", three}, {"output_mode", std::string("count")}}, Shape{1, 3},
             {1, 1, 7}) == Numbers{0, 2, 0});
    CHECK(of("CategoryEncoding", {{"num_tokens", three}, {"output_mode", std::string("one_hot")}}, Shape{2, 1},
             {2, -1}) == Numbers{0, 0, 1, 0, 0, 0});
    CHECK(of("Discretization", {{"bin_boundaries", std::string("0, 1.5, 4")}}, Shape{1, 5}, {-1, 0, 1, 1.5, 9}) ==
          Numbers{0, 1, 1, 2, 3});
}

TEST_CASE("penalties on activations count by the sample") {
    OneLayer activity("ActivityRegularization", {{"l1", 0.5}, {"l2", 0.25}}, {Shape{2, 3}}, false);
    activity({{1, -2, 3, 0, 1, -1}});
    CHECK(activity.loss() == doctest::Approx((0.5 * 8 + 0.25 * 16) / 2));
    OneLayer sampling("Sampling", {{"kl_weight", 0.1}}, {Shape{2, 1}, Shape{2, 1}}, false);
    const Numbers z = sampling({{2, -1}, {0, std::log(4.0)}});
    CHECK(z == Numbers{2, -1});
    // ½ (μ² + σ² − 1 − log σ²) of each sample
    CHECK(sampling.loss() == doctest::Approx(0.1 * (2 + 0.5 * (1 + 4 - 1 - std::log(4.0))) / 2));
    const Shape many{4, 5000};
    OneLayer training("Sampling", {}, {many, many}, true);
    const Numbers drawn = training({Numbers(20000, 3.0), Numbers(20000, std::log(0.25))});
    CHECK(meanOf(drawn) == doctest::Approx(3).epsilon(0.01));
    CHECK(varianceOf(drawn) == doctest::Approx(0.25).epsilon(0.05));
}
