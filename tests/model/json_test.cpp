// Projects as JSON: nothing is lost, and a damaged text is an Error with its place.

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/project.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace lamina;

namespace {
Project everything() {
    Project p;
    p.name = "层 \"quoted\" \n";
    p.example = "iris";
    const Uid input = p.graph.add("Input");
    p.graph.setProperty(input, "shape", std::vector<std::int64_t>{28, 28, 1});
    const Uid flat = p.graph.addAfter(input, "Flatten"), dense = p.graph.addAfter(flat, "Dense");
    p.graph.setProperty(dense, "units", std::int64_t{10});
    p.graph.setProperty(dense, "activation", std::string("softmax"));
    p.graph.setPin(dense, std::pair(1.5, -0.1));
    p.graph.setTrainable(dense, false);
    p.graph.setNote(dense, "笔记");
    p.graph.remove(p.graph.add("Dense")); // the next number stays ahead
    Head head;
    head.output = dense;
    head.loss = "sparse_categorical_crossentropy";
    head.weight = 1.0 / 3;
    head.metrics = {"accuracy"};
    p.training.heads = {head};
    p.training.optimizer = "sgd";
    p.training.optimizerOptions.set("learning_rate", 0.1 + 0.2);
    p.training.epochs = 7;
    p.training.batchSize = 11;
    p.training.seed = 123456789012345;
    p.training.shuffle = false;
    p.training.earlyStopping = {true, 3, 1e-4, false};
    p.training.restoreBestAtEnd = true;
    p.training.keepLastSnapshots = 5;
    p.training.stepsPerSecond = 0.7;
    p.training.device = "cpu";
    p.training.threads = 2;
    p.data.source.kind = "csv";
    p.data.source.path = "数据/a b.csv";
    p.data.source.options = {{"noise", 0.1}};
    p.data.source.separator = ";";
    p.data.source.hasHeader = false;
    ColumnRecipe column;
    column.name = "物种";
    column.role = ColumnRole::target;
    column.isCategory = true;
    column.missing = MissingValues::mostFrequent;
    column.scaling = Scaling::logDifference;
    column.categories = {"a", "b"};
    column.offset = 1e-300;
    column.scale = 1.0 / 7;
    column.fill = 0.1;
    p.data.columns = {column};
    p.data.split = {0.25, 0.125, 3, 4, false, true, 99};
    p.data.series = {12, 2};
    p.data.pictures = Scaling::none;
    p.data.flatten = true;
    p.data.notes = {"note"};
    return p;
}
} // namespace

TEST_CASE("a project comes back from its JSON as it was") {
    registerAll();
    const Project before = everything();
    for (const int indent : {-1, 2}) {
        const Project after = projectFromJson(toJson(before, indent), "test");
        CHECK(after.name == before.name);
        CHECK(after.example == before.example);
        CHECK(after.graph == before.graph);
        CHECK(after.training == before.training);
        CHECK(after.data == before.data);
        CHECK(toJson(after) == toJson(before));
    }
    CHECK(graphFromJson(toJson(before.graph), "clipboard") == before.graph);
}

TEST_CASE("numbers come back to the last bit") {
    registerAll();
    RandomStream random(3);
    for (int i = 0; i < 500; ++i) {
        Project p = everything();
        const double number = std::ldexp(random.uniform(-1, 1), static_cast<int>(random.below(1000)) - 500);
        p.data.columns[0].offset = number;
        p.training.optimizerOptions.set("learning_rate", std::abs(number));
        const Project after = projectFromJson(toJson(p), "test");
        CHECK(after.data.columns[0].offset == number);
        CHECK(after.training.optimizerOptions == p.training.optimizerOptions);
    }
}

TEST_CASE("runs come back, and a missing validation loss stays missing") {
    registerAll();
    Project p = everything();
    RunRecord run;
    run.number = 3;
    run.started = "2024-01-02T03:04:05Z";
    run.config = p.training;
    run.reason = "finished";
    run.bestEpoch = 1;
    EpochRecord epoch;
    epoch.epoch = 1;
    epoch.loss = 0.1;
    epoch.validationLoss = std::nan("");
    epoch.metrics = {{"accuracy", 1.0 / 3}};
    run.epochs = {epoch};
    run.rateMarks = {{1.5, 0.01}};
    p.runs = {run};
    const RunRecord after = projectFromJson(toJson(p), "test").runs.at(0);
    CHECK(after.number == 3);
    CHECK(after.config == run.config);
    CHECK(after.epochs.at(0).loss == 0.1);
    CHECK(std::isnan(after.epochs.at(0).validationLoss));
    CHECK(after.epochs.at(0).metrics == epoch.metrics);
    CHECK(after.rateMarks == run.rateMarks);
}

TEST_CASE("what a newer program wrote survives") {
    registerAll();
    std::string text = toJson(everything());
    text.insert(1, R"("future": {"deep": [1, 2.5, null]},)");
    const Project read = projectFromJson(text, "test");
    const std::string again = toJson(read);
    CHECK(again.find(R"("future":{"deep":[1,2.5,null]})") != std::string::npos);
    CHECK(toJson(projectFromJson(again, "test")) == again);
}

TEST_CASE("a text that is no project is an Error, never a crash") {
    registerAll();
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    const std::string wire =
        R"({"nodes":[{"uid":1,"name":"a","type":"Add"},{"uid":2,"name":"b","type":"Add"}],"edges":)";
    for (
        const std::string& bad : std::vector<std::string>{
            "",
            "{",
            "[]",
            "null",
            "3",
            "\"x\"",
            "{}",
            R"({"graph":3})",
            R"({"graph":{"nodes":{}}})",
            deep,
            "{\"a\":" + deep,
            R"({"graph":{"nodes":[{"uid":0,"name":"a","type":"Dense"}],"edges":[]}})",
            R"({"graph":{"nodes":[{"uid":1,"name":"a","type":"Dense"},{"uid":1,"name":"b","type":"Dense"}],"edges":[]}})",
            R"({"graph":{"nodes":[{"uid":18446744073709551615,"name":"a","type":"Dense"}],"edges":[]}})",
            R"({"graph":)" + wire + R"([[1,9,0]]}})",
            R"({"graph":)" + wire + R"([[1,2,0],[2,1,0]]}})",
            R"({"graph":)" + wire + R"([[1,2]]}})",
            R"({"graph":)" + wire + R"([["1",2,0]]}})",
            R"({"graph":{"nodes":[],"edges":[]},"training":{"epochs":0}})",
            R"({"graph":{"nodes":[],"edges":[]},"training":{"epochs":1e99}})",
            R"({"graph":{"nodes":[],"edges":[]},"data":{"split":{"seed":-1}}})",
            R"({"graph":{"nodes":[],"edges":[]},"data":{"pictures":"sideways"}})",
            "{\"name\":\"\xff\"}",
            "{\"name\":1e999}"}) {
        INFO(bad.substr(0, 120));
        CHECK_THROWS_AS(projectFromJson(bad, "bad.json"), Error);
    }
}

TEST_CASE("every cut and many a changed byte of a good text is an Error or a project") {
    registerAll();
    const std::string good = toJson(everything());
    for (std::size_t length = 0; length < good.size(); length += 7)
        CHECK_THROWS_AS(projectFromJson(good.substr(0, length), "cut"), Error);
    RandomStream random(11);
    for (int i = 0; i < 3000; ++i) {
        std::string changed = good;
        changed[random.below(changed.size())] = static_cast<char>(random.below(256));
        try {
            projectFromJson(changed, "changed");
        } catch (const Error&) { // anything else fails the test
        }
    }
}

TEST_CASE("an Error names the file and the place in it") {
    registerAll();
    try {
        projectFromJson(R"({"graph":{"nodes":[{"uid":"one","name":"a","type":"Dense"}],"edges":[]}})", "my.json");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.where().find("my.json") != std::string::npos);
        CHECK(error.where().find("nodes[0].uid") != std::string::npos);
        CHECK(std::string(error.what()).find("one") != std::string::npos);
    }
}
