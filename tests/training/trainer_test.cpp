#include "core/base/error.h"
#include "core/layers/all.h"
#include "core/training/trainer.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cmath>
#include <limits>

using namespace lamina;
using namespace lamina::test;

namespace {

void runToEnd(Trainer& trainer) {
    while (!trainer.isFinished()) trainer.step();
}

bool sameBits(const Weights& a, const Weights& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].name != b[i].name || a[i].values != b[i].values) return false;
    return true;
}

} // namespace

TEST_CASE("a small network learns xor, and the figures of its epochs are exact") {
    registerAll();
    Project project = smallNetwork(2, 8, "tanh", 1, "sigmoid");
    project.training.epochs = 60;
    const auto data = xorPoints(150, 40, 200);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    CHECK(trainer.endReason() == "finished");
    CHECK(trainer.stepsPerEpoch() == 19); // 18 batches of 8 and one of 6
    CHECK(trainer.stepsDone() == 60 * 19);
    CHECK(trainer.record().epochs.size() == 60);
    CHECK(trainer.record().epochs.back().epoch == 60);
    CHECK(trainer.evaluate(Part::test).metrics.at("accuracy") > 0.93);
    const Evaluation validation = trainer.evaluate(Part::validation);
    CHECK(validation.samples == 40);
    CHECK(validation.loss == doctest::Approx(trainer.record().epochs.back().validationLoss).epsilon(1e-12));
}

TEST_CASE("the same seed gives the same run, another seed another one, threads change nothing") {
    registerAll();
    Project project = smallNetwork(2, 16, "relu", 3, "softmax");
    project.training.epochs = 4;
    const auto data = threeClouds(100, 30);
    const auto weightsOf = [&](int threads, std::uint64_t seed) {
        project.training.seed = seed;
        ThreadPool pool(threads);
        Trainer trainer(project, data, pool);
        runToEnd(trainer);
        return trainer.weights();
    };
    const WeightsPointer one = weightsOf(1, 3);
    CHECK(sameBits(*one, *weightsOf(1, 3)));
    CHECK(sameBits(*one, *weightsOf(2, 3)));
    CHECK(sameBits(*one, *weightsOf(3, 3)));
    CHECK_FALSE(sameBits(*one, *weightsOf(1, 4)));
}

TEST_CASE("every epoch shows each sample once, in an order of its own") {
    registerAll();
    Project project = smallNetwork(2, 4, "tanh", 1, "sigmoid");
    project.training.shuffle = false;
    project.training.epochs = 2;
    const auto data = xorPoints(20, 0, 0);
    ThreadPool pool;
    const auto lossOfFirstStep = [&](bool shuffles) {
        project.training.shuffle = shuffles;
        Trainer trainer(project, data, pool);
        return trainer.step();
    };
    CHECK(lossOfFirstStep(true) != lossOfFirstStep(false));
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    CHECK(std::isnan(trainer.record().epochs.front().validationLoss)); // there is no validation part
    CHECK(trainer.record().bestEpoch > 0);
}

TEST_CASE("early stopping ends the run and puts the best epoch back") {
    registerAll();
    Project project = smallNetwork(1, 4, "tanh", 1, "linear");
    project.training.epochs = 200;
    project.training.optimizerOptions.set("learning_rate", 0.0);
    project.training.earlyStopping.isOn = true;
    project.training.earlyStopping.patience = 3;
    const auto data = line(40, 10);
    ThreadPool pool;
    Trainer still(project, data, pool); // a rate of 0 never gets better
    runToEnd(still);
    CHECK(still.endReason() == "early_stopping");
    CHECK(still.record().epochs.size() == 4);
    CHECK(still.record().bestEpoch == 1);

    project.training.optimizerOptions.set("learning_rate", 0.2);
    project.training.earlyStopping.patience = 5;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    const RunRecord& record = trainer.record();
    REQUIRE(record.bestEpoch > 0);
    CHECK(trainer.restoreBestIfAsked());
    CHECK(trainer.evaluate(Part::validation, false).loss ==
          doctest::Approx(record.epochs[static_cast<std::size_t>(record.bestEpoch - 1)].validationLoss).epsilon(1e-12));
}

TEST_CASE("a stop breaks off the step or the validation, and going on gives the same run") {
    registerAll();
    Project project = smallNetwork(2, 8, "tanh", 3, "softmax");
    project.training.epochs = 3;
    const auto data = threeClouds(40, 30);
    ThreadPool pool;
    Trainer whole(project, data, pool);
    runToEnd(whole);
    std::atomic<bool> stop{false};
    Trainer broken(project, data, pool);
    broken.stopWhen(stop);
    while (!broken.isFinished()) {
        const std::int64_t before = broken.stepsDone();
        const std::size_t epochs = broken.record().epochs.size();
        stop = true;
        broken.step(); // may do nothing, and finishes no epoch that has a validation part
        CHECK(broken.stepsDone() <= before + 1);
        CHECK(broken.record().epochs.size() == epochs);
        CHECK_FALSE(broken.atEpochEnd());
        stop = false;
        broken.step();
    }
    CHECK(broken.stepsDone() == whole.stepsDone());
    CHECK(sameBits(*broken.weights(), *whole.weights()));
    REQUIRE(broken.record().epochs.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(broken.record().epochs[i].validationLoss == whole.record().epochs[i].validationLoss);
        CHECK(broken.record().epochs[i].loss == whole.record().epochs[i].loss);
    }
}

TEST_CASE("snapshots: the last ones and the best one") {
    registerAll();
    Project project = smallNetwork(1, 2, "tanh", 1, "linear");
    project.training.epochs = 6;
    project.training.keepLastSnapshots = 2;
    const auto data = line(30, 10);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    const auto snapshots = trainer.snapshots();
    REQUIRE(snapshots.size() >= 2);
    CHECK(snapshots.back().epoch == 6);
    CHECK(snapshots[snapshots.size() - 2].epoch == 5);
    CHECK(sameBits(*snapshots.back().weights, *trainer.weights()));
    int best = 0;
    for (const auto& snapshot : snapshots) best += snapshot.isBest;
    CHECK(best == 1);
}

TEST_CASE("a value that is not finite ends the run with the step and the layer") {
    registerAll();
    ThreadPool pool;
    SUBCASE("a learning rate that is far too high") {
        Project project = smallNetwork(1, 4, "linear", 1, "linear");
        project.training.optimizer = "sgd";
        project.training.optimizerOptions.set("learning_rate", 1e6);
        project.training.epochs = 50;
        const auto data = line(40, 0);
        Trainer trainer(project, data, pool);
        runToEnd(trainer);
        CHECK(trainer.endReason() == "not_finite");
        const std::string text = trainer.endText().english();
        CHECK_MESSAGE(text.find("Step ") == 0, text);
        CHECK_MESSAGE(text.find("dense_") != std::string::npos, text);
        const WeightsPointer kept = trainer.weights(); // those before the step: still a network
        for (const WeightArray& weight : *kept)
            for (const float value : weight.values) CHECK(std::isfinite(value));
    }
    SUBCASE("data with a hole") {
        Project project = smallNetwork(1, 4, "tanh", 1, "linear");
        project.training.shuffle = false;
        project.training.batchSize = 10;
        const auto data = line(40, 0);
        data->parts[0].inputs[25] = std::numeric_limits<float>::quiet_NaN();
        Trainer trainer(project, data, pool);
        runToEnd(trainer);
        CHECK(trainer.endReason() == "not_finite");
        CHECK(trainer.stepsDone() == 2);
        CHECK(trainer.endText().english().find("Step 3: the data contain") == 0);
    }
    SUBCASE("a layer in the middle overflows") {
        Project project = smallNetwork(1, 4, "linear", 1, "linear");
        const auto data = line(40, 0);
        Trainer probe(project, data, pool);
        Weights weights = *probe.weights();
        for (WeightArray& weight : weights)
            for (float& value : weight.values) value = 1e30f;
        Trainer trainer(project, data, pool, std::make_shared<const Weights>(weights));
        runToEnd(trainer);
        CHECK(trainer.endReason() == "not_finite");
        CHECK(trainer.endText().english().find("Step 1: the output of dense_2") == 0);
    }
}

TEST_CASE("a new learning rate acts from the next step on and leaves a mark") {
    registerAll();
    Project project = smallNetwork(1, 4, "tanh", 1, "linear");
    project.training.batchSize = 10;
    const auto data = line(40, 0);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    for (int i = 0; i < 6; ++i) trainer.step(); // one and a half epochs
    const WeightsPointer before = trainer.weights();
    trainer.setLearningRate(0);
    trainer.setLearningRate(0); // no change, no second mark
    trainer.step();
    CHECK(sameBits(*before, *trainer.weights()));
    REQUIRE(trainer.record().rateMarks.size() == 1);
    CHECK(trainer.record().rateMarks.front().first == doctest::Approx(1.5));
    CHECK(trainer.record().rateMarks.front().second == 0);
    CHECK_THROWS_AS(trainer.setLearningRate(-1), Error);
    CHECK_THROWS_AS(trainer.setLearningRate(std::nan("")), Error);
}

TEST_CASE("evaluation in the units of the data") {
    registerAll();
    Project project = smallNetwork(1, 4, "tanh", 1, "linear");
    project.training.heads.front().metrics = {"mean_absolute_error", "root_mean_squared_error", "r2_score"};
    const auto data = line(64, 20);
    data->scale = 10;
    data->offset = 5;
    data->markScaled();
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    const Evaluation plain = trainer.evaluate(Part::validation, false),
                     units = trainer.evaluate(Part::validation, true);
    CHECK(units.loss == plain.loss);
    for (const char* name : {"mean_absolute_error", "root_mean_squared_error"})
        CHECK(units.metrics.at(name) == doctest::Approx(10 * plain.metrics.at(name)).epsilon(1e-4));
    CHECK(units.metrics.at("r2_score") == doctest::Approx(plain.metrics.at("r2_score")).epsilon(1e-3));
}

TEST_CASE("weights to begin from are kept where the shapes agree") {
    registerAll();
    Project project = smallNetwork(1, 4, "tanh", 1, "linear");
    project.training.optimizerOptions.set("learning_rate", 0.0);
    const auto data = line(16, 0);
    ThreadPool pool;
    Trainer first(project, data, pool);
    Weights weights = *first.weights();
    weights.front().values.assign(weights.front().values.size(), 0.25f);
    Trainer second(project, data, pool, std::make_shared<const Weights>(weights));
    CHECK(sameBits(*second.weights(), weights));
}

TEST_CASE("a network with a mistake is refused with its layer") {
    registerAll();
    Project project = smallNetwork(3, 4, "tanh", 1, "linear"); // the data have one number, the network wants three
    ThreadPool pool;
    CHECK_THROWS_AS(Trainer(project, line(16, 0), pool), Error);
}
