// Schedules, balanced classes, averaged weights, methods of the whole batch and the search for a learning rate, in whole runs.

#include "core/base/error.h"
#include "core/layers/all.h"
#include "core/training/checkpoint_files.h"
#include "core/training/learning_settings.h"
#include "core/training/rate_finder.h"
#include "core/training/trainer.h"
#include "tests/support/memory_store.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace lamina;
using namespace lamina::test;

namespace {

void runToEnd(Trainer& trainer) {
    while (!trainer.isFinished()) trainer.step();
}

// y = sin 3x on −1 … 1, without noise
std::shared_ptr<SmallData> wave(std::int64_t samples) {
    DataInfo info;
    info.inputs = {Shape{1}};
    info.inputNames = {"x"};
    TargetInfo target;
    target.shape = {1};
    info.targets = {target};
    Rows rows;
    for (std::int64_t i = 0; i < samples; ++i) {
        const double x = 2.0 * static_cast<double>(i) / static_cast<double>(samples - 1) - 1;
        rows.inputs.push_back(static_cast<float>(x));
        rows.values.push_back(static_cast<float>(std::sin(3 * x)));
    }
    return std::make_shared<SmallData>(info, rows, Rows{}, Rows{});
}

double lossAfter(const Project& project, const std::shared_ptr<SmallData>& data) {
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    CHECK(trainer.endReason() == "finished");
    return trainer.evaluate(Part::train, false).loss;
}

std::string refusal(const Project& project, const std::shared_ptr<SmallData>& data) {
    ThreadPool pool;
    try {
        Trainer trainer(project, data, pool);
    } catch (const Error& error) {
        return error.text().english();
    }
    return {};
}

} // namespace

TEST_CASE("L-BFGS and Levenberg–Marquardt leave SGD far behind") {
    registerAll();
    const auto data = wave(60);
    Project project = smallNetwork(1, 10, "tanh", 1, "linear");
    project.training.heads[0].loss = "mean_squared_error";
    project.training.batchSize = 60;
    project.training.epochs = 60;
    project.training.optimizer = "sgd";
    project.training.optimizerOptions.set("learning_rate", 0.05);
    const double sgd = lossAfter(project, data);
    project.training.batchSize = 7; // asked for, but these two see all samples
    project.training.optimizerOptions = {};
    project.training.optimizer = "lbfgs";
    const double lbfgs = lossAfter(project, data);
    project.training.optimizer = "levenberg_marquardt";
    const double marquardt = lossAfter(project, data);
    CAPTURE(sgd);
    CAPTURE(lbfgs);
    CAPTURE(marquardt);
    CHECK(lbfgs < sgd / 100);
    CHECK(marquardt < sgd / 10000);
}

TEST_CASE("methods of the whole batch never make the loss worse, with penalties and several outputs too") {
    registerAll();
    const auto data = line(40, 0);
    for (const char* optimizer : {"lbfgs", "levenberg_marquardt"}) {
        CAPTURE(optimizer);
        Project project = smallNetwork(1, 6, "tanh", 1, "linear");
        for (const Node& node : project.graph.nodes())
            if (node.type == "Dense")
                project.graph.setProperty(node.uid, "kernel_regularizer", std::string("l2(l2=0.001)"));
        project.training.heads[0].loss = "mean_squared_error";
        project.training.optimizer = optimizer;
        project.training.epochs = 25;
        ThreadPool pool;
        Trainer trainer(project, data, pool);
        double last = trainer.evaluate(Part::train, false).loss;
        for (int i = 0; i < 25; ++i) {
            const double now = static_cast<double>(trainer.step());
            CHECK(now <= last * (1 + 1e-5));
            last = now;
        }
    }
}

TEST_CASE("Levenberg–Marquardt says what it cannot do") {
    registerAll();
    Project project = smallNetwork(2, 8, "tanh", 1, "sigmoid");
    project.training.optimizer = "levenberg_marquardt";
    CHECK(refusal(project, xorPoints(30, 0, 0)).find("mean squared error") != std::string::npos);
    Project wide = smallNetwork(1, 700, "tanh", 1, "linear");
    wide.training.optimizer = "levenberg_marquardt";
    wide.training.heads[0].loss = "mean_squared_error";
    CHECK(refusal(wide, line(30, 0)).find("at most 2000 weights") != std::string::npos);
}

TEST_CASE("the rate follows its schedule and is in the record; a hand moves it in proportion") {
    registerAll();
    const auto data = line(40, 10);
    Project project = smallNetwork(1, 2, "tanh", 1, "linear");
    project.training.optimizer = "sgd";
    project.training.optimizerOptions.set("learning_rate", 0.1);
    project.training.batchSize = 10; // four steps an epoch
    project.training.epochs = 5;
    project.training.schedule = "exponential_decay";
    project.training.scheduleOptions.set("decay_steps", std::int64_t{4});
    project.training.scheduleOptions.set("decay_rate", 0.5);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    CHECK(trainer.learningRate() == doctest::Approx(0.1));
    for (int i = 0; i < 8; ++i) trainer.step();
    CHECK(trainer.record().epochs[0].learningRate == doctest::Approx(0.1 * std::pow(0.5, 0.75)));
    CHECK(trainer.record().epochs[1].learningRate == doctest::Approx(0.1 * std::pow(0.5, 1.75)));
    trainer.setLearningRate(0.2); // would be 0.025
    trainer.step();
    CHECK(trainer.learningRate() == doctest::Approx(0.2));
    for (int i = 0; i < 4; ++i) trainer.step();
    CHECK(trainer.learningRate() == doctest::Approx(0.1));
    CHECK(trainer.record().rateMarks.size() == 1);
    project.training.schedule = "no such thing";
    CHECK(refusal(project, data).find("no such thing") != std::string::npos);
}

TEST_CASE("reduce on plateau waits, falls, rests and stops at the lowest rate") {
    registerAll();
    const auto data = line(40, 10);
    Project project = smallNetwork(1, 2, "tanh", 1, "linear");
    project.training.optimizer = "sgd";
    project.training.optimizerOptions.set("learning_rate", 1e-12); // nothing gets better by more than min_delta
    project.training.batchSize = 40;
    project.training.epochs = 12;
    project.training.schedule = "reduce_on_plateau";
    project.training.scheduleOptions.set("patience", std::int64_t{2});
    project.training.scheduleOptions.set("factor", 0.5);
    project.training.scheduleOptions.set("cooldown", std::int64_t{1});
    project.training.scheduleOptions.set("min_lr", 3e-13);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    std::vector<double> rates;
    for (const EpochRecord& epoch : trainer.record().epochs) rates.push_back(epoch.learningRate * 1e12);
    // Epoch 1 is the first best, 2 and 3 are waited for; then one epoch of rest begins the next wait, as in Keras.
    const std::vector<double> expected{1, 1, 1, 0.5, 0.5, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3};
    REQUIRE(rates.size() == expected.size());
    for (std::size_t i = 0; i < rates.size(); ++i) {
        CAPTURE(i);
        CHECK(rates[i] == doctest::Approx(expected[i]));
    }
}

TEST_CASE("broken off and resumed with every kind of state, a run ends with the same bits") {
    registerAll();
    const auto data = xorPoints(60, 20, 0);
    const auto check = [&](const Project& project, int breakAt) {
        ThreadPool pool;
        Trainer whole(project, data, pool), first(project, data, pool), second(project, data, pool);
        runToEnd(whole);
        for (int i = 0; i < breakAt; ++i) first.step();
        second.resume(checkpointFromBlobs(toBlobs(first.checkpoint(), 1)));
        runToEnd(second);
        whole.putAverageInPlace();
        second.putAverageInPlace();
        const WeightsPointer a = whole.weights(), b = second.weights();
        for (std::size_t i = 0; i < a->size(); ++i) CHECK((*a)[i].values == (*b)[i].values);
        CHECK(whole.record().epochs.back().learningRate == second.record().epochs.back().learningRate);
        CHECK(whole.record().epochs.back().metrics == second.record().epochs.back().metrics);
    };
    Project project = smallNetwork(2, 8, "tanh", 1, "sigmoid");
    project.training.epochs = 6;
    project.training.heads[0].metrics = {"auc", "f1_score"};
    project.training.heads[0].balancesClasses = true;
    for (const char* optimizer : {"adadelta", "adamax", "nadam", "ftrl", "lion", "lamb", "muon", "adam"}) {
        CAPTURE(optimizer);
        project.training.optimizer = optimizer;
        project.training.schedule = optimizer[0] == 'l' ? "one_cycle" : "reduce_on_plateau";
        project.training.optimizerOptions = {};
        project.training.optimizerOptions.set("gradient_accumulation_steps", std::int64_t{3});
        project.training.optimizerOptions.set("use_ema", true);
        project.training.optimizerOptions.set("weight_decay", 0.01);
        check(project, 10);
    }
    project.training.optimizerOptions = {};
    project.training.schedule = "constant";
    project.training.optimizer = "lbfgs";
    project.training.epochs = 15;
    check(project, 7);
}

TEST_CASE("the moving average of the weights takes their place at the end") {
    registerAll();
    const auto data = xorPoints(60, 20, 0);
    Project project = smallNetwork(2, 4, "tanh", 1, "sigmoid");
    project.training.optimizer = "sgd";
    project.training.optimizerOptions.set("learning_rate", 0.5);
    project.training.optimizerOptions.set("use_ema", true);
    project.training.optimizerOptions.set("ema_momentum", 0.5);
    project.training.epochs = 1;
    project.training.batchSize = 20;
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    std::vector<float> mean;
    for (int step = 0; step < 3; ++step) {
        trainer.step();
        const WeightsPointer now = trainer.weights();
        const std::vector<float>& kernel = now->front().values;
        if (step == 0) mean = kernel;
        for (std::size_t i = 0; i < mean.size(); ++i) mean[i] = 0.5f * mean[i] + 0.5f * kernel[i];
    }
    CHECK(trainer.weights()->front().values != mean);
    trainer.putAverageInPlace();
    const WeightsPointer final = trainer.weights();
    for (std::size_t i = 0; i < mean.size(); ++i)
        CHECK(final->front().values[i] == doctest::Approx(mean[i]).epsilon(1e-6));
}

TEST_CASE("balanced classes weigh the same, whatever their number of samples") {
    registerAll();
    const auto data = threeClouds(90, 0);
    std::vector<std::int32_t>& classes = data->parts[0].classes;
    for (std::size_t i = 0; i < classes.size(); ++i) classes[i] = i < 60 ? 0 : i < 80 ? 1 : 2;
    const std::vector<double> weights = balancedClassWeights(*data, 0);
    REQUIRE(weights.size() == 3);
    CHECK(weights[0] == doctest::Approx(90 / (3.0 * 60)));
    CHECK(weights[1] == doctest::Approx(90 / (3.0 * 20)));
    CHECK(weights[2] == doctest::Approx(90 / (3.0 * 10)));
    TrainingConfig training;
    training.heads[0].balancesClasses = true;
    CHECK(learningSettings(training, *data).heads[0].classWeights == weights);
    training.heads[0].balancesClasses = false;
    training.heads[0].classWeights = {1, -1, 1};
    CHECK_THROWS_AS(learningSettings(training, *data), Error);
}

TEST_CASE("the figures of an epoch are in the units of the data, as an evaluation's are") {
    registerAll();
    const auto data = line(40, 20);
    data->scale = 12;
    data->offset = 100;
    data->markScaled();
    Project project = smallNetwork(1, 4, "tanh", 1, "linear");
    project.training.heads[0].metrics = {"mean_absolute_error", "root_mean_squared_error", "r2_score"};
    project.training.epochs = 3;
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    const EpochRecord& last = trainer.record().epochs.back();
    const Evaluation inUnits = trainer.evaluate(Part::validation), scaled = trainer.evaluate(Part::validation, false);
    CHECK(last.validationMetrics.at("mean_absolute_error") ==
          doctest::Approx(inUnits.metrics.at("mean_absolute_error")).epsilon(1e-9));
    CHECK(last.validationMetrics.at("mean_absolute_error") ==
          doctest::Approx(12 * scaled.metrics.at("mean_absolute_error")).epsilon(1e-4));
    CHECK(last.validationLoss == doctest::Approx(scaled.loss).epsilon(1e-9)); // the loss stays what is learnt
    // of the training part too: the mean over the epoch lies near what the last weights give
    CHECK(last.metrics.at("root_mean_squared_error") > 3 * std::sqrt(last.loss));
}

TEST_CASE("a sequence learns labels whose places nobody tells it") {
    registerAll();
    DataInfo info;
    info.inputs = {Shape{6, 3}};
    info.inputNames = {"x"};
    TargetInfo target;
    target.shape = {2};
    info.targets = {target};
    Rows rows;
    for (int sample = 0; sample < 12; ++sample) { // one or two marks on the way, each of a kind
        const int first = 1 + sample % 3, second = sample % 2 == 0 ? 1 + (sample + 1) % 3 : 0;
        for (int step = 0; step < 6; ++step)
            for (int kind = 1; kind <= 3; ++kind)
                rows.inputs.push_back((step == 1 && kind == first) || (step == 4 && kind == second) ? 1.0f : 0.0f);
        rows.values.push_back(static_cast<float>(first));
        rows.values.push_back(static_cast<float>(second));
    }
    const auto data = std::make_shared<SmallData>(info, rows, Rows{}, Rows{});
    Project project;
    Properties input, dense;
    input.set("shape", std::vector<std::int64_t>{6, 3});
    dense.set("units", std::int64_t{4});
    project.graph.addAfter(project.graph.addAfter(0, "Input", input), "Dense", dense);
    project.training.heads[0].loss = "ctc";
    project.training.optimizerOptions.set("learning_rate", 0.1);
    project.training.epochs = 100;
    const double loss = lossAfter(project, data);
    CHECK(loss < 0.15); // at first: about 5
    project.graph.setProperty(project.graph.nodes().back().uid, "units",
                              std::int64_t{3}); // a class that does not exist
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    runToEnd(trainer);
    CHECK(trainer.endReason() == "not_finite");
}

TEST_CASE("the search finds a rate at which the network learns, and keeps nothing") {
    registerAll();
    const auto data = xorPoints(400, 0, 0);
    Project project = smallNetwork(2, 16, "tanh", 1, "sigmoid");
    project.training.optimizer = "adam";
    ThreadPool pool;
    const RateFinding found = findRate(project, *data, pool);
    REQUIRE(found.trials.size() > 40);
    CHECK(found.trials.front().rate == doctest::Approx(1e-7));
    CHECK(found.proposal > 1e-4);
    CHECK(found.proposal < 1);
    int seen = 0;
    const RateFinding stopped =
        findRate(project, *data, pool, nullptr, {}, [&](const RateTrial&) { return ++seen < 10; });
    CHECK(stopped.trials.size() == 10);
    project.training.optimizer = "lbfgs";
    CHECK_THROWS_AS(findRate(project, *data, pool), Error);
    // the steepest place of a made-up curve: falls between 0.01 and 0.1
    std::vector<RateTrial> trials;
    for (int i = 0; i < 21; ++i) {
        const double rate = std::pow(10, -4 + 0.25 * i), x = std::log10(rate);
        trials.push_back({rate, 0, x < -1 ? 1 - 0.5 / (1 + std::exp(-8 * (x + 2))) : 0.5 + std::pow(x + 1, 2)});
    }
    CHECK(proposedRate(trials) == doctest::Approx(0.01).epsilon(0.2));
}
