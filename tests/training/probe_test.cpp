#include "core/insight/probe.h"
#include "core/layers/all.h"
#include "tests/support/small_data.h"

#include "core/insight/layer_example.h"
#include "core/model/registry.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <thread>

using namespace lamina;
using namespace lamina::test;

namespace {

LensData answerOf(Probe& probe, LensRequest request) {
    const std::uint64_t number = probe.request(std::move(request));
    LensData answer;
    while (!probe.poll(answer) || answer.request != number) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return answer;
}

// A network whose answer is known: sigmoid(10 x), whatever the hidden layer's other unit does.
LensRequest knownBoundary() {
    Project project = smallNetwork(2, 1, "linear", 1, "sigmoid");
    Weights weights;
    const Uid first = project.graph.nodes()[1].uid, last = project.graph.nodes()[2].uid;
    weights.push_back({first, "kernel", Shape{2, 1}, {10, 0}});
    weights.push_back({first, "bias", Shape{1}, {0}});
    weights.push_back({last, "kernel", Shape{1, 1}, {1}});
    weights.push_back({last, "bias", Shape{1}, {0}});
    LensRequest request;
    request.graph = project.graph;
    request.training = project.training;
    request.weights = std::make_shared<const Weights>(weights);
    request.data = xorPoints(50, 20, 30);
    request.kind = LensKind::decisionBoundary;
    request.size = 21;
    return request;
}

} // namespace

TEST_CASE("the decision boundary of a known network") {
    registerAll();
    Probe probe(0);
    const LensData answer = answerOf(probe, knownBoundary());
    CHECK(answer.error == "");
    const DecisionBoundary& boundary = answer.boundary;
    REQUIRE(boundary.size == 21);
    CHECK(boundary.classes == 2);
    CHECK(boundary.points.size() == 100); // of all parts
    CHECK(boundary.xMaximum - boundary.xMinimum == doctest::Approx(boundary.yMaximum - boundary.yMinimum));
    for (int row = 0; row < 21; ++row)
        for (int column = 0; column < 21; ++column) {
            const float x =
                boundary.xMinimum + (boundary.xMaximum - boundary.xMinimum) * static_cast<float>(column) / 20;
            const auto cell = static_cast<std::size_t>(row * 21 + column);
            CHECK(boundary.values[cell] == doctest::Approx(1 / (1 + std::exp(-10 * x))).epsilon(1e-4));
            CHECK(boundary.winners[cell] == (boundary.values[cell] > 0.5f ? 1 : 0));
        }
}

TEST_CASE("the confusion matrix counts every sample of the part") {
    registerAll();
    Probe probe(0);
    LensRequest request = knownBoundary();
    request.part = Part::test;
    const LensData answer = answerOf(probe, request);
    const ConfusionMatrix& matrix = answer.confusion;
    CHECK(matrix.samples == 30);
    std::int64_t wrong = 0, all = 0;
    for (std::int64_t row = 0; row < 30; ++row) {
        float place[2], truth;
        request.data->inputRows(Part::test, 0, &row, 1, place);
        request.data->targetRows(Part::test, 0, &row, 1, &truth);
        wrong += (place[0] > 0) != (truth > 0.5f);
    }
    for (const std::int64_t count : matrix.counts) all += count;
    CHECK(all == 30);
    CHECK(matrix.wrong == wrong);
    CHECK(matrix.counts[1] + matrix.counts[2] == wrong);
    CHECK(answer.accuracy == doctest::Approx(1 - static_cast<double>(wrong) / 30));
    CHECK(answer.loss > 0);
    bool isRight = false;
    for (const LensSample& sample : matrix.gallery) { // wrong ones first
        CHECK(sample.confidence >= 0.5f);
        if (sample.label == sample.prediction)
            isRight = true;
        else
            CHECK_FALSE(isRight);
    }
}

TEST_CASE("three classes: the likeliest and how sure") {
    registerAll();
    Project project = smallNetwork(2, 4, "tanh", 3, "softmax");
    LensRequest request;
    request.graph = project.graph;
    request.training = project.training; // no weights: as initialised, before any training
    request.data = threeClouds(30, 12);
    request.kind = LensKind::decisionBoundary;
    Probe probe(0);
    const LensData answer = answerOf(probe, request);
    CHECK(answer.boundary.classes == 3);
    for (const float value : answer.boundary.values) {
        CHECK(value >= 1.0f / 3 - 1e-5f);
        CHECK(value <= 1);
    }
    CHECK(answer.confusion.samples == 12);
    CHECK(answer.part == Part::validation);
}

TEST_CASE("truth and prediction in the units of the data") {
    registerAll();
    Project project = smallNetwork(1, 1, "linear", 1, "linear");
    Weights weights;
    const Uid first = project.graph.nodes()[1].uid, last = project.graph.nodes()[2].uid;
    weights.push_back({first, "kernel", Shape{1, 1}, {3}});
    weights.push_back({first, "bias", Shape{1}, {2}});
    weights.push_back({last, "kernel", Shape{1, 1}, {1}});
    weights.push_back({last, "bias", Shape{1}, {0}});
    const auto data = line(40, 20);
    data->scale = 100;
    LensRequest request;
    request.graph = project.graph;
    request.training = project.training;
    request.weights = std::make_shared<const Weights>(weights);
    request.data = data;
    request.kind = LensKind::curve;
    Probe probe(0);
    const LensData answer = answerOf(probe, request);
    REQUIRE(answer.curve.points.size() == 60);
    CHECK(answer.curve.rmse > 1);
    CHECK(answer.curve.rmse < 15); // noise of 0.05 in units of 100
    CHECK(answer.curve.r2 > 0.99);
    for (const CurvePoint& point : answer.curve.points) CHECK(std::abs(point.truth - point.prediction) < 30);
}

TEST_CASE("the latest request wins, mistakes are shown, and the probe goes away at once") {
    registerAll();
    Probe probe(0);
    std::uint64_t last = 0;
    for (int i = 0; i < 50; ++i) last = probe.request(knownBoundary());
    LensData answer;
    int answers = 0;
    while (answer.request != last) {
        if (probe.poll(answer)) ++answers;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    CHECK(answers <= 50);
    CHECK_FALSE(probe.isBusy());

    LensRequest broken = knownBoundary();
    broken.graph = smallNetwork(3, 4, "tanh", 1, "sigmoid").graph; // three inputs for points of the plane
    CHECK(answerOf(probe, broken).error != "");
    CHECK(answerOf(probe, knownBoundary()).error == ""); // and it goes on

    for (int i = 0; i < 50; ++i) {
        Probe brief(0);
        LensRequest large = knownBoundary();
        large.size = 400;
        brief.request(large);
    }
}

TEST_CASE("help has a computed example for nearly every layer") {
    registerAll();
    int found = 0;
    for (const LayerSpec& spec : registry().layers) {
        CAPTURE(spec.type);
        LayerExample example;
        REQUIRE_NOTHROW(example = layerExample(spec));
        found += !example.lines.empty();
        if (example.lines.empty()) MESSAGE("no example for " << spec.type);
    }
    CHECK(found >= static_cast<int>(registry().layers.size()) * 9 / 10);
    const LayerExample relu = layerExample(*findLayer("ReLU"));
    REQUIRE(relu.lines.size() == 2);
    CHECK(relu.lines[1] == std::pair<std::string, std::string>("y (4)", "[1, 0, 3, 0.5]"));
    CHECK(layerExample(*findLayer("Dense")).hasWeights);
}
