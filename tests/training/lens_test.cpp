// The lenses of pictures, sequences and texts, over networks whose answers are known.

#include "core/data/dataset.h"
#include "core/insight/probe.h"
#include "core/layers/all.h"
#include "core/model/lens_data.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include <unistd.h>

using namespace lamina;

namespace {
LensData answerOf(LensRequest request) {
    Probe probe(0);
    const std::uint64_t number = probe.request(std::move(request));
    LensData answer;
    while (!probe.poll(answer) || answer.request != number) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return answer;
}

DataRecipe generated(const char* id) {
    DataRecipe recipe;
    recipe.source.kind = "generator";
    recipe.source.id = id;
    recipe.source.options = {{"samples", 20}, {"validation", 15}, {"test", 5}};
    return recipe;
}

// Input and one layer over it.
LensRequest overData(std::shared_ptr<const Dataset> data, const char* type, Properties properties) {
    LensRequest request;
    Properties shape;
    shape.set("shape", data->info().inputs.front().extents());
    const Uid input = request.graph.add("Input", shape);
    request.graph.connect(input, request.graph.add(type, std::move(properties)));
    request.data = std::move(data);
    return request;
}

Uid lastOf(const LensRequest& request) { return request.graph.sinks().front(); }

std::shared_ptr<const Dataset> textData(const std::string& text, int window) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("lamina-lens-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "t.txt") << text;
    DataRecipe recipe;
    recipe.source = sourceForPath((folder / "t.txt").string());
    recipe.text.window = window;
    auto data = loadDataset(recipe, {});
    fs::remove_all(folder);
    return data;
}
} // namespace

TEST_CASE("masks: what is there beside what the network sees there") {
    registerAll();
    const auto data = loadDataset(generated("scenes"), {});
    REQUIRE(lensesFor(data->info()).front() == LensKind::masks);
    Properties p;
    p.set("filters", std::int64_t{3});
    p.set("kernel_size", std::vector<std::int64_t>{1, 1});
    p.set("activation", std::string("softmax"));
    LensRequest request = overData(data, "Conv2D", p);
    const Uid layer = lastOf(request);
    Weights weights; // always the ground
    weights.push_back({layer, "kernel", Shape{1, 1, 3, 3}, std::vector<float>(9, 0.0f)});
    weights.push_back({layer, "bias", Shape{3}, {5, 0, 0}});
    request.weights = std::make_shared<const Weights>(weights);
    request.kind = LensKind::masks;
    const LensData answer = answerOf(request);
    CHECK(answer.error == "");
    const LensMasks& masks = answer.masks;
    CHECK(masks.classes == 3);
    CHECK(masks.samples.size() == 12);
    CHECK(masks.picture == data->info().inputs.front());
    CHECK(answer.hasFigures);
    for (const LensMasks::Sample& sample : masks.samples) {
        REQUIRE(sample.truth.size() == static_cast<std::size_t>(masks.height * masks.width));
        CHECK(sample.guess == std::vector<int>(sample.truth.size(), 0));
        CHECK(sample.pixels.size() == static_cast<std::size_t>(masks.picture.count()));
        const auto ground = std::count(sample.truth.begin(), sample.truth.end(), 0);
        CHECK(ground < static_cast<std::ptrdiff_t>(sample.truth.size()));
        CHECK(sample.right == doctest::Approx(static_cast<double>(ground) / static_cast<double>(sample.truth.size())));
    }
}

TEST_CASE("input and output: a network that copies makes no error") {
    registerAll();
    DataRecipe recipe = generated("shapes");
    recipe.reconstructs = true;
    const auto data = loadDataset(recipe, {});
    REQUIRE(lensesFor(data->info()) == std::vector<LensKind>{LensKind::reconstruction});
    Properties p;
    p.set("filters", std::int64_t{3});
    p.set("kernel_size", std::vector<std::int64_t>{1, 1});
    LensRequest request = overData(data, "Conv2D", p);
    Weights weights;
    weights.push_back({lastOf(request), "kernel", Shape{1, 1, 3, 3}, {1, 0, 0, 0, 1, 0, 0, 0, 1}});
    weights.push_back({lastOf(request), "bias", Shape{3}, {0.25f, 0.25f, 0.25f}});
    request.weights = std::make_shared<const Weights>(weights);
    request.kind = LensKind::reconstruction;
    const LensData answer = answerOf(request);
    CHECK(answer.error == "");
    const LensReconstruction& lens = answer.reconstruction;
    REQUIRE(lens.samples.size() == 15);
    CHECK(!lens.hasTarget);
    CHECK(lens.input == data->info().inputs.front());
    for (const LensReconstruction::Sample& sample : lens.samples) {
        CHECK(sample.error == doctest::Approx(0.25));
        CHECK(sample.output[7] == doctest::Approx(sample.input[7] + 0.25f));
    }
}

TEST_CASE("text: a network that knows what follows writes on") {
    registerAll();
    std::string text;
    for (int i = 0; i < 200; ++i) text += "abc";
    const auto data = textData(text, 4);
    REQUIRE(lensesFor(data->info()).front() == LensKind::text);
    const std::vector<std::string>& vocabulary = data->recipe().text.vocabulary;
    REQUIRE(vocabulary == std::vector<std::string>{"a", "b", "c"});
    Properties p;
    p.set("input_dim", std::int64_t{3});
    p.set("output_dim", std::int64_t{3});
    LensRequest request = overData(data, "Embedding", p);
    Weights weights;
    weights.push_back({lastOf(request), "embeddings", Shape{3, 3}, {0, 20, 0, 0, 0, 20, 20, 0, 0}});
    request.weights = std::make_shared<const Weights>(weights);
    request.kind = LensKind::text;
    request.onlyText = true;
    for (const double temperature : {0.0, 0.8}) {
        request.query = {"zab", 7, temperature, 3};
        const LensData answer = answerOf(request);
        CHECK(answer.error == "");
        CHECK(!answer.hasFigures);
        CHECK(answer.text.query == request.query);
        CHECK(answer.text.isContinued);
        CHECK(answer.text.continuation == "cabcabc");
        CHECK(answer.text.unknown == std::vector<std::string>{"z"});
        REQUIRE(answer.text.chances.size() == 3);
        CHECK(answer.text.chances[0].first == "c");
        CHECK(answer.text.chances[0].second > 0.99);
    }
    request.query = {}; // nothing typed: no newline in this vocabulary either
    CHECK(answerOf(request).error == "");
    request.query.text = std::string(5000, 'a'); // longer than the window
    CHECK(answerOf(request).text.chances[0].first == "b");
    request.onlyText = false;
    const LensData whole = answerOf(request);
    CHECK(whole.hasFigures);
    CHECK(whole.text.chances[0].first == "b");
}

TEST_CASE("which lenses fit which data") {
    DataInfo info;
    info.inputs = {Shape{50, 10}};
    TargetInfo target;
    target.kind = TargetInfo::Kind::classIndex;
    target.shape = Shape{50};
    target.classes = 10;
    info.targets = {target};
    CHECK(lensesFor(info) == std::vector<LensKind>{LensKind::masks, LensKind::confusionMatrix});
    info.targets[0].kind = TargetInfo::Kind::values;
    info.targets[0].shape = info.inputs[0] = Shape{20};
    CHECK(lensesFor(info) == std::vector<LensKind>{LensKind::reconstruction});
    info.inputs[0] = Shape{8};
    info.targets[0].shape = Shape{1};
    CHECK(lensesFor(info) == std::vector<LensKind>{LensKind::curve});
    info.inputs[0] = Shape{24};
    info.tokens = 100;
    info.targets[0].kind = TargetInfo::Kind::binary;
    CHECK(lensesFor(info) == std::vector<LensKind>{LensKind::confusionMatrix, LensKind::text});
}
