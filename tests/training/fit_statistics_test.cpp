// Normalization measures the training part before the first step, wherever it stands.

#include "core/layers/all.h"
#include "core/training/trainer.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

using namespace lamina;
using namespace lamina::test;

namespace {
// Features of two scales far from 0; y = first + second
std::shared_ptr<SmallData> farFeatures(std::int64_t samples) {
    Rows rows;
    for (std::int64_t i = 0; i < samples; ++i) {
        const float a = 1000 + static_cast<float>(i % 7), b = -0.01f * static_cast<float>(i % 5);
        rows.inputs.insert(rows.inputs.end(), {a, b});
        rows.values.push_back(a / 100 + b);
    }
    DataInfo info;
    info.inputs = {Shape{2}};
    TargetInfo target;
    target.shape = Shape{1};
    info.targets = {target};
    return std::make_shared<SmallData>(info, rows, Rows{}, Rows{});
}

const std::vector<float>& numbersOf(const Weights& weights, Uid node, const std::string& name) {
    const WeightArray* array = findWeight(weights, node, name);
    REQUIRE(array);
    return array->values;
}
} // namespace

TEST_CASE("Normalization is fitted to its own input before the first step, and only once") {
    registerAll();
    Project project = smallNetwork(2, 4, "tanh", 1, "linear");
    const Uid input = project.graph.inputNodes()[0];
    Properties twice;
    twice.set("scale", 2.0);
    twice.set("offset", 5.0);
    const Uid first = project.graph.addAfter(input, "Normalization");
    const Uid middle = project.graph.addAfter(first, "Rescaling", twice);
    const Uid second = project.graph.addAfter(middle, "Normalization");
    project.training.epochs = 2;
    const auto data = farFeatures(700); // more than one block of rows, and a rest
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    const WeightsPointer fitted = trainer.weights();
    // i % 7 and i % 5 run through 700 samples in whole rounds
    CHECK(numbersOf(*fitted, first, "mean")[0] == doctest::Approx(1003));
    CHECK(numbersOf(*fitted, first, "variance")[0] == doctest::Approx(4));
    CHECK(numbersOf(*fitted, first, "mean")[1] == doctest::Approx(-0.02));
    CHECK(numbersOf(*fitted, first, "variance")[1] == doctest::Approx(0.0002));
    for (const std::size_t channel : {0, 1}) {
        CHECK(numbersOf(*fitted, second, "mean")[channel] == doctest::Approx(5).epsilon(1e-3));
        CHECK(numbersOf(*fitted, second, "variance")[channel] == doctest::Approx(4).epsilon(1e-3));
    }
    while (!trainer.isFinished()) trainer.step();
    const WeightsPointer trained = trainer.weights();
    CHECK(numbersOf(*trained, first, "mean") == numbersOf(*fitted, first, "mean"));

    Trainer further(project, xorPoints(50, 0, 0), pool, trained); // other data, but a layer that knows its statistics
    CHECK(numbersOf(*further.weights(), first, "mean") == numbersOf(*fitted, first, "mean"));
}
