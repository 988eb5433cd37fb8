// Networks of convolutions, batch norm, shortcuts and pooling: what the passes join equals what they joined, whether the network
// learns or only predicts, and what a plan keeps of the weights is never older than they are.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/plan/plan.h"

#include <doctest/doctest.h>

#include <cstring>

using namespace lamina;

namespace {

struct Network {
    Graph graph;
    TrainingConfig training;
    DataInfo data;
    std::int64_t batch = 5;
};

Uid layer(Network& n, Uid from, const std::string& type,
          const std::vector<std::pair<std::string, PropertyValue>>& options = {}) {
    Properties properties;
    for (const auto& [name, value] : options) properties.set(name, value);
    const Uid uid = n.graph.add(type, std::move(properties));
    if (from != 0) n.graph.connect(from, uid);
    return uid;
}

Uid convolution(Network& n, Uid from, std::int64_t filters, std::int64_t stride, const std::string& activation,
                bool useBias) {
    return layer(n, from, "Conv2D",
                 {{"filters", filters},
                  {"strides", std::vector<std::int64_t>{stride, stride}},
                  {"padding", std::string(stride == 1 && useBias ? "valid" : "same")},
                  {"activation", activation},
                  {"use_bias", useBias}});
}

void learns(Network& n) {
    TargetInfo target;
    target.kind = TargetInfo::Kind::classIndex;
    target.name = "y";
    target.classes = 3;
    n.data.targets = {target};
    n.data.train = 64;
    n.training.heads.front().loss = "sparse_categorical_crossentropy";
    n.training.heads.front().metrics = {};
    n.training.optimizer = "sgd";
    n.training.optimizerOptions.set("learning_rate", 0.02);
}

Network begun(const Shape& shape) {
    registerAll();
    Network n;
    n.data.inputs = {shape};
    n.data.inputNames = {"x"};
    return n;
}

// Two residual blocks, one with a convolution in its shortcut
Network residual() {
    Network n = begun(Shape{9, 8, 3});
    Uid x = layer(n, 0, "Input", {{"shape", std::vector<std::int64_t>{9, 8, 3}}});
    x = layer(n, layer(n, convolution(n, x, 9, 1, "linear", false), "BatchNormalization"), "ReLU");
    for (const std::int64_t stride : {1, 2}) {
        Uid a =
            layer(n, layer(n, convolution(n, x, 9 * stride, stride, "linear", false), "BatchNormalization"), "ReLU");
        a = layer(n, convolution(n, a, 9 * stride, 1, "linear", false), "BatchNormalization");
        const Uid shortcut =
            stride == 1 ? x : layer(n, convolution(n, x, 18, 2, "linear", false), "BatchNormalization");
        const Uid sum = layer(n, a, "Add");
        n.graph.connect(shortcut, sum);
        x = layer(n, sum, "ReLU");
    }
    x = layer(n, layer(n, x, "GlobalAveragePooling2D"), "Dense",
              {{"units", std::int64_t{3}}, {"activation", std::string("softmax")}});
    learns(n);
    return n;
}

// Convolutions with bias, ReLU and pooling; 13 − 2 = 11 rows, of which the pooling reads 10
Network pooled() {
    Network n = begun(Shape{13, 15, 2});
    Uid x = layer(n, 0, "Input", {{"shape", std::vector<std::int64_t>{13, 15, 2}}});
    x = layer(n, convolution(n, x, 8, 1, "relu", true), "MaxPooling2D");
    x = layer(n, convolution(n, x, 9, 1, "linear", true), "BatchNormalization");
    x = layer(n, layer(n, x, "ReLU"), "MaxPooling2D");
    x = layer(n, layer(n, x, "Flatten"), "Dense", {{"units", std::int64_t{3}}, {"activation", std::string("softmax")}});
    learns(n);
    return n;
}

// Enough channels for Winograd behind a pooling and behind a ReLU; 19 − 2 = 17 rows, of which the pooling reads 16
Network stacked() {
    Network n = begun(Shape{19, 22, 3});
    Uid x = layer(n, 0, "Input", {{"shape", std::vector<std::int64_t>{19, 22, 3}}});
    x = layer(n, convolution(n, x, 16, 1, "relu", true), "MaxPooling2D");
    x = convolution(n, x, 17, 1, "relu", true);
    x = layer(n, convolution(n, x, 12, 1, "relu", true), "MaxPooling2D");
    x = layer(n, layer(n, x, "Flatten"), "Dense", {{"units", std::int64_t{3}}, {"activation", std::string("softmax")}});
    learns(n);
    return n;
}

struct Run {
    std::vector<double> losses;
    std::vector<std::vector<float>> predictions; // before, and after some of the steps
};

Run run(const Network& n, const Backend& backend, bool joins, int threads) {
    ThreadPool pool(threads);
    const GraphFacts facts = checkGraph(n.graph, n.training, &n.data);
    auto parameters = std::make_shared<Parameters>(n.graph, facts, updateRuleOf(n.training), backend.realType());
    parameters->initialize(3);
    CompileOptions options;
    options.batch = n.batch;
    options.forLooking = !joins;
    const auto compile = [&](CompileOptions::Purpose purpose) {
        options.purpose = purpose;
        return Plan::compile(n.graph, n.training, &n.data, backend, pool, parameters, options);
    };
    const auto learning = compile(CompileOptions::Purpose::train),
               predicting = compile(CompileOptions::Purpose::predict),
               judging = compile(CompileOptions::Purpose::evaluate);
    RandomStream random(7);
    std::vector<float> x(static_cast<std::size_t>(n.batch * n.data.inputs[0].count()));
    std::vector<std::int32_t> y(static_cast<std::size_t>(n.batch));
    for (float& v : x) v = static_cast<float>(random.normal());
    for (std::int32_t& v : y) v = static_cast<std::int32_t>(random.below(3));
    Run result;
    StepState state;
    state.learningRate = 0.02;
    const auto predict = [&] {
        predicting->writeInput(0, x.data());
        predicting->run(state);
        result.predictions.push_back(predicting->output(0));
        judging->writeInput(0, x.data());
        judging->writeTarget(0, y.data());
        judging->run(state);
        result.losses.push_back(judging->loss());
    };
    predict();
    for (; state.step < 4; ++state.step) {
        learning->writeInput(0, x.data());
        learning->writeTarget(0, y.data());
        learning->run(state);
        result.losses.push_back(learning->loss());
        if (state.step % 2 == 1) predict();
    }
    // Written by hand, and by whoever asks for the arena
    parameters->write(
        parameters->layout().entries()[0].node, parameters->layout().entries()[0].spec.name,
        std::vector<float>(static_cast<std::size_t>(parameters->layout().entries()[0].spec.shape.count()), 0.1f));
    predict();
    std::memset(parameters->parameterArena().data(), 0, parameters->parameterArena().size());
    predict();
    return result;
}

void checkClose(const Run& run, const Run& expected, double tolerance) {
    REQUIRE(run.losses.size() == expected.losses.size());
    for (std::size_t i = 0; i < run.losses.size(); ++i) {
        CAPTURE(i);
        CHECK(run.losses[i] == doctest::Approx(expected.losses[i]).epsilon(tolerance));
    }
    REQUIRE(run.predictions.size() == expected.predictions.size());
    for (std::size_t i = 0; i < run.predictions.size(); ++i)
        for (std::size_t k = 0; k < run.predictions[i].size(); ++k)
            CHECK(std::abs(run.predictions[i][k] - expected.predictions[i][k]) < tolerance);
}

} // namespace

TEST_CASE("joined convolutions, normalizations and pooling learn and predict like the single ops") {
    const auto reference = makeReferenceBackend(true), cpu = makeCpuBackend();
    for (const Network& n : {residual(), pooled(), stacked()}) {
        const Run expected = run(n, *reference, false, 1);
        for (std::size_t i = 1; i < expected.predictions.size(); ++i)
            REQUIRE(expected.predictions[i] != expected.predictions[i - 1]);
        checkClose(run(n, *reference, true, 1), expected, 1e-9);
        checkClose(run(n, *cpu, false, 1), expected, 1e-4);
        const Run joined = run(n, *cpu, true, 1);
        checkClose(joined, expected, 1e-4);
        const Run threads = run(n, *cpu, true, 2);
        CHECK(threads.losses == joined.losses);
        CHECK(threads.predictions == joined.predictions);
    }
}

TEST_CASE("plans of convolutional networks hold no op that another could do on its way") {
    const auto cpu = makeCpuBackend();
    ThreadPool pool(1);
    const auto textOf = [&](const Network& n, CompileOptions::Purpose purpose) {
        const GraphFacts facts = checkGraph(n.graph, n.training, &n.data);
        CompileOptions options;
        options.batch = n.batch;
        options.purpose = purpose;
        return Plan::compile(n.graph, n.training, &n.data, *cpu, pool,
                             std::make_shared<Parameters>(n.graph, facts, updateRuleOf(n.training)), options)
            ->text("");
    };
    const auto has = [](const std::string& text, const char* op) { return text.find(op) != std::string::npos; };
    const std::string learning = textOf(residual(), CompileOptions::Purpose::train);
    CHECK_FALSE(has(learning, " add("));
    CHECK_FALSE(has(learning, "map["));
    CHECK_FALSE(has(learning, "map_gradient"));
    const std::string predicting = textOf(residual(), CompileOptions::Purpose::predict);
    CHECK_FALSE(has(predicting, "batch_norm"));
    CHECK_FALSE(has(predicting, " add("));
    const std::string pooling = textOf(pooled(), CompileOptions::Purpose::train);
    CHECK(has(pooling, "conv2d_pool"));
    CHECK(has(pooling, "conv2d_gradients"));
    CHECK_FALSE(has(pooling, "max_unpool2d"));
    const std::string stacking = textOf(stacked(), CompileOptions::Purpose::train);
    for (const char* op : {"max_unpool2d", "conv2d_kernel_gradient", "conv2d_input_gradient"})
        CHECK_FALSE(has(stacking, op));
}
