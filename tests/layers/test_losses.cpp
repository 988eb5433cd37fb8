// Losses against their textbook formula, their gradients against finite differences; optimizers and metrics as declared.

#include "core/backend/backend.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"
#include "tests/backend/trace_runner.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;
using namespace lamina::test;
using Numbers = std::vector<double>;

namespace {
// A loss of what `head` makes of z
struct RecordedLoss {
    Trace trace;
    Node node;
    Value z, y, p, loss, gradient;

    RecordedLoss(const std::string& name, const std::string& head, const Shape& shape) {
        registerAll();
        const LossSpec* spec = findLoss(name);
        REQUIRE(spec);
        const bool isSparse = spec->targets == LossSpec::Targets::classIndex;
        std::vector<std::int64_t> extents = shape.extents();
        if (isSparse) extents.pop_back();
        z = trace.addTensor(shape, Type::f32, Role::input);
        y = trace.addTensor(Shape(extents), isSparse ? Type::i32 : Type::f32, Role::target);
        p = activate(head, z);
        Scope scope(trace, node, spec->properties);
        loss = spec->rule(scope, p, y);
        CHECK(loss.shape() == Shape{});
        gradient = recordGradients(trace, loss, {z})[0];
    }
};

double lossOf(const std::string& name, const std::string& head, const Shape& shape, Numbers z, const Numbers& y,
              bool checksGradient = true) {
    const RecordedLoss recorded(name, head, shape);
    const auto backend = makeReferenceBackend(true);
    TraceRunner runner(recorded.trace, *backend);
    const auto lossAt = [&] {
        runner.set(recorded.z, z);
        runner.set(recorded.y, y);
        runner.run();
        return runner.number(recorded.loss);
    };
    const double loss = lossAt();
    const Numbers derived = runner.get(recorded.gradient);
    for (std::size_t k = 0; checksGradient && k < z.size(); ++k) {
        const double x = z[k], h = 1e-6;
        z[k] = x + h;
        const double above = lossAt();
        z[k] = x - h;
        const double below = lossAt();
        z[k] = x;
        CAPTURE(name);
        CAPTURE(k);
        CHECK(derived[k] == doctest::Approx((above - below) / (2 * h)).epsilon(1e-5).scale(1e-3));
    }
    CHECK(runner.guardsAreIntact());
    return loss;
}
} // namespace

TEST_CASE("errors of numbers") {
    const Numbers p{1, 2, 3, 4}, y{2, 2, 1, 7};
    CHECK(lossOf("mean_squared_error", "linear", {2, 2}, p, y) == doctest::Approx(14.0 / 4));
    CHECK(lossOf("mean_absolute_error", "linear", {2, 2}, p, {2, 2.5, 1, 7}) == doctest::Approx(6.5 / 4));
}

TEST_CASE("cross-entropies from logits") {
    const double log3 = std::log(3.0), e = std::exp(1.0);
    CHECK(lossOf("sparse_categorical_crossentropy", "softmax", {2, 3}, {0, 0, 0, 1, 0, 0}, {2, 0}) ==
          doctest::Approx((log3 - std::log(e / (e + 2))) / 2));
    CHECK(lossOf("categorical_crossentropy", "softmax", {2, 3}, {0, 0, 0, 1, 0, 0}, {0, 0, 1, 1, 0, 0}) ==
          doctest::Approx((log3 - std::log(e / (e + 2))) / 2));
    CHECK(lossOf("binary_crossentropy", "sigmoid", {2, 1}, {0, 3}, {1, 0}) ==
          doctest::Approx((std::log(2.0) + std::log(1 + std::exp(3.0))) / 2));
    // each step of a sequence is a sample
    CHECK(lossOf("sparse_categorical_crossentropy", "softmax", {1, 2, 3}, {0, 0, 0, 1, 0, 0}, {2, 0}) ==
          doctest::Approx((log3 - std::log(e / (e + 2))) / 2));
    // beyond what a probability in float could tell apart
    CHECK(lossOf("binary_crossentropy", "sigmoid", {1, 1}, {-90}, {1}) == doctest::Approx(90));
    CHECK(lossOf("sparse_categorical_crossentropy", "softmax", {1, 2}, {0, 200}, {0}) == doctest::Approx(200));
}

TEST_CASE("cross-entropies from probabilities, as Keras clips them") {
    CHECK(lossOf("binary_crossentropy", "linear", {2, 1}, {0.25, 0.5}, {1, 0}) ==
          doctest::Approx((std::log(4.0) + std::log(2.0)) / 2));
    CHECK(lossOf("binary_crossentropy", "linear", {1, 1}, {0}, {1}, false) == doctest::Approx(-std::log(1e-7)));
    // rows are divided by their sum first
    CHECK(lossOf("categorical_crossentropy", "linear", {1, 3}, {1, 2, 1}, {0, 1, 0}) == doctest::Approx(std::log(2.0)));
    CHECK(lossOf("sparse_categorical_crossentropy", "linear", {2, 3}, {1, 2, 1, 3, 1, 0.5}, {1, 0}) ==
          doctest::Approx((std::log(2.0) + std::log(1.5)) / 2));
    CHECK(lossOf("sparse_categorical_crossentropy", "linear", {1, 2}, {1, 0}, {1}, false) ==
          doctest::Approx(-std::log(1e-7)));
}

TEST_CASE("losses, optimizers and metrics are described, and fit together") {
    registerAll();
    for (const LossSpec& loss : registry().losses) {
        CAPTURE(loss.name);
        CHECK_FALSE(loss.label.empty());
        CHECK_FALSE(loss.help.empty());
        CHECK_FALSE(loss.formulaText.empty());
        CHECK(findMetric(loss.defaultMetric) != nullptr);
    }
    for (const OptimizerSpec& optimizer : registry().optimizers) {
        CAPTURE(optimizer.name);
        CHECK_FALSE(optimizer.label.empty());
        CHECK_FALSE(optimizer.help.empty());
        CHECK_FALSE(optimizer.kerasClass.empty());
        REQUIRE_FALSE(optimizer.properties.empty());
        CHECK(optimizer.properties[0].name == "learning_rate");
        for (const Property& p : optimizer.properties) {
            CAPTURE(p.name);
            CHECK_FALSE(p.label.empty());
            CHECK_FALSE(p.help.empty());
            CHECK(p.accepted(p.defaultValue) == p.defaultValue);
        }
        const Properties none;
        const UpdateRule rule = optimizer.rule(Options(optimizer.properties, none));
        CHECK(rule.clipNorm == 0);
        CHECK(rule.globalClipNorm == 0);
        CHECK(rule.clipValue == 0);
        CHECK(rule.slots == (optimizer.name == "sgd" ? 0 : optimizer.name.starts_with("adam") ? 2 : 1));
    }
    Properties all;
    all.set("momentum", 0.5);
    all.set("centered", true);
    const OptimizerSpec* rmsprop = findOptimizer("rmsprop");
    CHECK(rmsprop->rule(Options(rmsprop->properties, all)).slots == 3);
    const OptimizerSpec* adamw = findOptimizer("adamw");
    const Properties none;
    CHECK(adamw->rule(Options(adamw->properties, none)).weightDecay == doctest::Approx(0.004));
    for (const MetricSpec& metric : registry().metrics) CHECK_FALSE(metric.label.empty());
}

TEST_CASE("metrics finish their sums") {
    registerAll();
    const auto finished = [](const char* name, const Numbers& sums) { return findMetric(name)->finish(sums.data()); };
    CHECK(finished("accuracy", {3, 4, 0, 0}) == doctest::Approx(0.75));
    CHECK(finished("mean_absolute_error", {3, 4, 0, 0}) == doctest::Approx(0.75));
    CHECK(finished("root_mean_squared_error", {16, 4, 0, 0}) == doctest::Approx(2));
    CHECK(finished("r2_score", {1, 4, 10, 30}) == doctest::Approx(1 - 1 / 5.0)); // y = 1 … 4
    CHECK(finished("r2_score", {1, 4, 8, 16}) == 0);                             // equal targets
    CHECK(std::isnan(finished("accuracy", {0, 0, 0, 0})));
}
