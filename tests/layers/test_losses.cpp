// Losses against their textbook formula, their gradients against finite differences; optimizers and metrics as declared.

#include "core/backend/backend.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"
#include "tests/backend/trace_runner.h"

#include <algorithm>
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

    RecordedLoss(const std::string& name, const std::string& head, const Shape& shape, const Properties& options) {
        registerAll();
        node.properties = options;
        const LossSpec* spec = findLoss(name);
        REQUIRE(spec);
        const bool isSparse = spec->targets == LossSpec::Targets::classIndex;
        std::vector<std::int64_t> extents = shape.extents();
        if (isSparse) extents.pop_back();
        z = trace.addTensor(shape, Type::f32, Role::input);
        if (spec->targets == LossSpec::Targets::labels) extents = {shape[0], 2};
        y = trace.addTensor(Shape(extents), isSparse ? Type::i32 : Type::f32, Role::target);
        p = activate(head, z);
        Scope scope(trace, node, spec->properties);
        const Value losses = spec->rule(scope, p, y);
        if (losses.shape().rank() > 0) CHECK(losses.shape()[0] == shape[0]); // one row for each sample
        loss = losses.shape().rank() > 0 ? mean(losses) : losses;
        gradient = recordGradients(trace, loss, {z})[0];
    }
};

double lossOf(const std::string& name, const std::string& head, const Shape& shape, Numbers z, const Numbers& y,
              bool checksGradient = true, const Properties& options = {}) {
    const RecordedLoss recorded(name, head, shape, options);
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

TEST_CASE("the gradient of every loss is its difference quotient") {
    registerAll();
    const Numbers z{0.3, -0.7, 1.1, 0.2, -0.4, 0.9}, values{1.3, 0.4, -0.6, 2.0, 0.7, -1.5}, hot{0, 1, 0, 0, 0, 1},
        yes{1, 0, 0, 1, 1, 0};
    using Targets = LossSpec::Targets;
    for (const LossSpec& loss : registry().losses) {
        CAPTURE(loss.name);
        if (loss.targets == Targets::labels) {
            lossOf(loss.name, "linear", {1, 3, 4}, {0.3, -0.7, 1.1, 0.2, -0.4, 0.9, 0.1, 0, 0.5, -0.2, 0.8, -1.0},
                   {2, 1});
            continue;
        }
        const bool isForShares = loss.targets != Targets::values;
        const char* head = !isForShares || loss.name == "categorical_hinge" ? "linear"
                           : loss.targets == Targets::binary                ? "sigmoid"
                                                                            : "softmax";
        const Numbers& y = loss.targets == Targets::classIndex ? Numbers{1, 2}
                           : loss.targets == Targets::oneHot   ? hot
                           : loss.targets == Targets::binary   ? yes
                                                               : values;
        lossOf(loss.name, loss.name == "poisson" ? "softplus" : head, {2, 3}, z, y);
        if (std::any_of(loss.properties.begin(), loss.properties.end(),
                        [](const Property& p) { return p.name == "from_logits"; })) {
            Properties options;
            options.set("from_logits", true);
            lossOf(loss.name, "linear", {2, 3}, z, y, true, options);
        }
        if (loss.name.find("focal") != std::string::npos) {
            Properties options;
            options.set("gamma", 1.3);
            lossOf(loss.name, head, {2, 3}, z, y, true, options);
        }
    }
}

TEST_CASE("losses, optimizers and metrics are described, and fit together") {
    registerAll();
    for (const LossSpec& loss : registry().losses) {
        CAPTURE(loss.name);
        CHECK_FALSE(loss.label.empty());
        CHECK_FALSE(loss.help.empty());
        CHECK_FALSE(loss.formulaText.empty());
        CHECK((loss.defaultMetric.empty() || findMetric(loss.defaultMetric)));
        for (const Property& p : loss.properties) CHECK(p.accepted(p.defaultValue) == p.defaultValue);
    }
    for (const OptimizerSpec& optimizer : registry().optimizers) {
        CAPTURE(optimizer.name);
        CHECK_FALSE(optimizer.label.empty());
        CHECK_FALSE(optimizer.help.empty());
        CHECK(optimizer.kerasClass.empty() == (optimizer.method != OptimizerSpec::Method::update));
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
        CHECK_FALSE(rule.averages());
        CHECK_FALSE(rule.accumulates());
        if (optimizer.method != OptimizerSpec::Method::update) continue;
        CHECK(rule.slots <= kMostUpdateSlots - 2);
        Properties more;
        more.set("use_ema", true);
        more.set("gradient_accumulation_steps", std::int64_t{4});
        const UpdateRule longer = optimizer.rule(Options(optimizer.properties, more));
        CHECK(longer.slots == rule.slots + 2);
        CHECK(longer.accumulatorSlot() == rule.slots);
        CHECK(longer.averageSlot() == rule.slots + 1);
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
    const auto finished = [](const char* name, const Numbers& sums) {
        return findMetric(name)->finish(sums.data(), static_cast<std::int64_t>(sums.size()));
    };
    CHECK(finished("accuracy", {3, 4, 0, 0}) == doctest::Approx(0.75));
    CHECK(finished("mean_absolute_error", {3, 4, 0, 0}) == doctest::Approx(0.75));
    CHECK(finished("root_mean_squared_error", {16, 4, 0, 0}) == doctest::Approx(2));
    CHECK(finished("r2_score", {1, 4, 10, 30}) == doctest::Approx(1 - 1 / 5.0)); // y = 1 … 4
    CHECK(finished("r2_score", {1, 4, 8, 16}) == 0);                             // equal targets
    CHECK(std::isnan(finished("accuracy", {0, 0, 0, 0})));
    // 50 right negatives, 10 false positives, 5 false negatives, 35 right positives
    const Numbers two{50, 10, 5, 35};
    CHECK(finished("precision", two) == doctest::Approx(35 / 45.0));
    CHECK(finished("recall", two) == doctest::Approx(35 / 40.0));
    CHECK(finished("f1_score", two) == doctest::Approx(70 / 85.0));
    CHECK(finished("matthews_correlation", two) ==
          doctest::Approx((50 * 35 - 10 * 5) / std::sqrt(45.0 * 40 * 55 * 60)));
    CHECK(finished("cohen_kappa", two) == doctest::Approx((0.85 - 0.51) / 0.49)); // by chance: (60·55 + 40·45) / 100²
    // three classes: the mean over them
    const Numbers three{5, 1, 0, 2, 6, 2, 0, 3, 1};
    CHECK(finished("recall", three) == doctest::Approx((5 / 6.0 + 6 / 10.0 + 1 / 4.0) / 3));
    CHECK(finished("precision", three) == doctest::Approx((5 / 7.0 + 6 / 10.0 + 1 / 3.0) / 3));
    CHECK(finished("matthews_correlation", {4, 0, 0, 0, 5, 0, 0, 0, 6}) == doctest::Approx(1));
    CHECK(finished("perplexity", {std::log(3.0) * 7, 7, 0, 0}) == doctest::Approx(3));
    for (const char* name : {"precision", "f1_score", "cohen_kappa", "auc", "auc_pr", "matthews_correlation"})
        CHECK(std::isnan(finished(name, Numbers(400, 0.0))));
}
