// How a network learns, to Keras's training_config and back.

#include "core/model/registry.h"
#include "core/storage/keras_training.h"

#include <doctest/doctest.h>

using namespace lamina;

namespace {
Project network() {
    Project project;
    Properties input, dense;
    input.set("shape", std::vector<std::int64_t>{3});
    dense.set("units", std::int64_t{1});
    project.graph.addAfter(project.graph.addAfter(0, "Input", input), "Dense", dense);
    project.training.heads[0].loss = "mean_squared_error";
    RunRecord run;
    run.stepsPerEpoch = 50;
    project.runs.push_back(run);
    project.training.epochs = 4;
    return project;
}

TrainingConfig read(const Json& config, const Project& project) {
    TrainingConfig training;
    std::vector<Text> notes;
    keras::setHeads(project.graph, project.graph.sinks(), training);
    keras::readTraining(config, {"dense_1"}, training, notes);
    CHECK(notes.empty());
    return training;
}
} // namespace

TEST_CASE("every optimizer of Keras keeps its options") {
    for (const OptimizerSpec& spec : registry().optimizers) {
        if (spec.kerasClass.empty()) continue;
        CAPTURE(spec.name);
        Project project = network();
        project.training.optimizer = spec.name;
        project.training.optimizerOptions.set("learning_rate", 0.25);
        project.training.optimizerOptions.set("weight_decay", 0.125);
        project.training.optimizerOptions.set("use_ema", true);
        project.training.optimizerOptions.set("ema_overwrite_frequency", std::int64_t{7});
        project.training.optimizerOptions.set("gradient_accumulation_steps", std::int64_t{3});
        const Json config = keras::trainingConfig(project, project.graph.sinks());
        CHECK(config["optimizer_config"]["class_name"] == spec.kerasClass);
        CHECK_FALSE(config["optimizer_config"]["config"].contains("exclude_bias_and_normalization"));
        const TrainingConfig back = read(config, project);
        CHECK(back.optimizer == spec.name);
        for (const auto& [name, value] : project.training.optimizerOptions.items()) {
            CAPTURE(name);
            REQUIRE(back.optimizerOptions.find(name));
            CHECK(*back.optimizerOptions.find(name) == value);
        }
    }
}

TEST_CASE("schedules are Keras's schedule objects where it has them, with their lengths in steps") {
    for (const ScheduleSpec& spec : registry().schedules) {
        CAPTURE(spec.name);
        Project project = network();
        project.training.optimizerOptions.set("learning_rate", 0.25);
        project.training.schedule = spec.name;
        if (spec.name == "piecewise_constant_decay") {
            project.training.scheduleOptions.set("boundaries", std::string("10, 20"));
            project.training.scheduleOptions.set("values", std::string("0.25, 0.1, 0.01"));
        }
        if (spec.name == "cosine_decay") project.training.scheduleOptions.set("warmup_steps", std::int64_t{20});
        const Json rate =
            keras::trainingConfig(project, project.graph.sinks())["optimizer_config"]["config"]["learning_rate"];
        if (spec.kerasClass.empty()) {
            CHECK(rate == 0.25);
            continue;
        }
        REQUIRE(rate.is_object());
        CHECK(rate["class_name"] == spec.kerasClass);
        if (spec.name == "cosine_decay") {
            CHECK(rate["config"]["decay_steps"] == 180); // 4 epochs of 50 steps, less the warm-up
            CHECK(rate["config"]["warmup_target"] == 0.25);
            CHECK(rate["config"]["initial_learning_rate"] == 0.0);
        }
        const TrainingConfig back = read(keras::trainingConfig(project, project.graph.sinks()), project);
        CHECK(back.schedule == spec.name);
        const double again = back.learningRate();
        CHECK(again == doctest::Approx(0.25));
        for (const std::int64_t step : {0, 7, 15, 60, 199})
            CHECK(spec.rate(Options(spec.properties, back.scheduleOptions), again, step, 200, 50) ==
                  doctest::Approx(
                      spec.rate(Options(spec.properties, project.training.scheduleOptions), 0.25, step, 200, 50)));
    }
}

TEST_CASE("a schedule of unknown length or of another program leaves the plain rate and says so") {
    Project project = network();
    project.runs.clear();
    project.training.schedule = "polynomial_decay";
    CHECK(keras::trainingConfig(project, project.graph.sinks())["optimizer_config"]["config"]["learning_rate"] ==
          0.001);
    const Json config = Json::parse(R"({"loss": "mse", "optimizer_config": {"class_name": "Adam", "config":
        {"learning_rate": {"class_name": "MySchedule", "config": {"initial_learning_rate": 0.5}}}}})");
    TrainingConfig training;
    std::vector<Text> notes;
    keras::readTraining(config, {"dense_1"}, training, notes);
    CHECK(training.schedule == "constant");
    CHECK(training.learningRate() == doctest::Approx(0.5));
    CHECK(notes.size() == 1);
}
