// What is wrong with a drawn network is said on the layer it stands on, and every offered fix mends it.

#include "core/layers/all.h"
#include "core/model/architectures/architectures.h"
#include "core/model/fit_learning.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lamina;

namespace {
using List = std::vector<std::int64_t>;

DataInfo dataWith(Shape input, TargetInfo::Kind kind, std::int64_t classes, Shape target = {}) {
    DataInfo data;
    data.inputs = {input};
    TargetInfo info;
    info.kind = kind;
    info.classes = classes;
    info.shape = target;
    data.targets = {info};
    data.train = 100;
    return data;
}

DataInfo digits() { return dataWith({28, 28, 1}, TargetInfo::Kind::classIndex, 10); }

struct Net {
    Graph graph;
    TrainingConfig training;
    Uid last = 0;

    explicit Net(List shape) {
        Properties p;
        p.set("shape", std::move(shape));
        last = graph.add("Input", p);
    }
    Uid add(const std::string& type, Properties p = {}) { return last = graph.addAfter(last, type, std::move(p)); }
    Uid dense(std::int64_t units, const std::string& activation = "linear") {
        Properties p;
        p.set("units", units);
        p.set("activation", activation);
        return add("Dense", p);
    }
};

const Diagnostic* findOn(const GraphFacts& facts, Uid node) {
    for (const Diagnostic& d : facts.diagnostics)
        if (d.node == node) return &d;
    return nullptr;
}

// Each fix, by itself, makes its sentence go away.
void checkFixesMend(const Net& net, const DataInfo* data) {
    const GraphFacts facts = checkGraph(net.graph, net.training, data);
    for (const Diagnostic& d : facts.diagnostics)
        for (const Fix& fix : d.fixes) {
            Graph graph = net.graph;
            TrainingConfig training = net.training;
            applyFix(fix, d.node, graph, training);
            const GraphFacts after = checkGraph(graph, training, data);
            INFO(d.text.english() << " → " << fix.label.english());
            CHECK(!fix.label.empty());
            CHECK(std::none_of(after.diagnostics.begin(), after.diagnostics.end(),
                               [&](const Diagnostic& other) { return other.node == d.node && other.text == d.text; }));
        }
}

Net pictureNet() {
    Net net({28, 28, 1});
    net.add("Conv2D");
    net.add("Flatten");
    net.dense(10, "softmax");
    return net;
}
} // namespace

TEST_CASE("a right network has shapes, counts and nothing to say") {
    registerAll();
    Net net({784});
    const Uid hidden = net.dense(128, "relu"), out = net.dense(10, "softmax");
    const DataInfo data = dataWith({784}, TargetInfo::Kind::classIndex, 10);
    const GraphFacts facts = checkGraph(net.graph, net.training, &data);
    CHECK(facts.isComplete);
    CHECK(facts.diagnostics.empty());
    CHECK(facts.nodes.at(hidden).output == Shape{128});
    CHECK(facts.nodes.at(out).parameters == 1290);
    CHECK(facts.parameters == 101770);
    CHECK(facts.trainableParameters == 101770);
    CHECK(facts.macs == 784 * 128 + 128 * 10);
    net.graph.setTrainable(hidden, false);
    CHECK(checkGraph(net.graph, net.training, &data).trainableParameters == 1290);
}

TEST_CASE("a Dense after spatial axes asks for Flatten where the output does not fit") {
    registerAll();
    Net net({28, 28, 1});
    net.add("Conv2D");
    const Uid first = net.dense(128, "relu");
    net.dense(10, "softmax");
    const DataInfo data = digits();
    const Shape received = checkGraph(net.graph, net.training).nodes.at(first).inputs.front();
    const GraphFacts facts = checkGraph(net.graph, net.training, &data);
    const Diagnostic* error = facts.firstError();
    REQUIRE(error);
    CHECK(error->node == first);
    CHECK(error->text.english() == "needs a flat input (1 axis), receives " + received.text());
    REQUIRE(!error->fixes.empty());
    CHECK(error->fixes.front().layerType == "Flatten");
    CHECK_FALSE(facts.isComplete);
    applyFix(error->fixes.front(), error->node, net.graph, net.training);
    CHECK(checkGraph(net.graph, net.training, &data).isComplete);
}

TEST_CASE("without data a Dense over several axes is as right as in Keras") {
    registerAll();
    Net net({7, 5});
    const Uid dense = net.dense(3);
    const GraphFacts facts = checkGraph(net.graph, net.training);
    CHECK_FALSE(facts.hasErrors());
    CHECK(facts.nodes.at(dense).output == Shape{7, 3});
}

TEST_CASE("each mistake stands on its layer, and each fix mends it") {
    registerAll();
    const DataInfo data = digits();
    SUBCASE("width of the last layer") {
        Net net({28, 28, 1});
        net.add("Flatten");
        const Uid out = net.dense(7, "softmax");
        const GraphFacts facts = checkGraph(net.graph, net.training, &data);
        REQUIRE(facts.firstError());
        CHECK(facts.firstError()->node == out);
        checkFixesMend(net, &data);
    }
    SUBCASE("shape of the input") {
        Net net({28, 28, 3});
        const Uid input = net.last;
        net.add("Flatten");
        net.dense(10, "softmax");
        const GraphFacts facts = checkGraph(net.graph, net.training, &data);
        REQUIRE(facts.firstError());
        CHECK(facts.firstError()->node == input);
        checkFixesMend(net, &data);
    }
    SUBCASE("classes with sigmoid") {
        Net net = pictureNet();
        net.graph.setProperty(net.last, "activation", std::string("sigmoid"));
        const GraphFacts facts = checkGraph(net.graph, net.training, &data);
        const Diagnostic* warning = findOn(facts, net.last);
        REQUIRE(warning);
        CHECK(warning->severity == Severity::warning);
        CHECK(warning->text.english() == "10 exclusive classes with sigmoid: the probabilities will not add up to 1");
        CHECK_FALSE(facts.hasErrors());
        checkFixesMend(net, &data);
    }
    SUBCASE("a convolution on a row of numbers") {
        Net net({784});
        const Uid conv = net.add("Conv2D");
        const GraphFacts facts = checkGraph(net.graph, net.training);
        REQUIRE(facts.firstError());
        CHECK(facts.firstError()->node == conv);
        CHECK_FALSE(facts.nodes.at(conv).hasShape);
        checkFixesMend(net, nullptr);
    }
    SUBCASE("an option out of range") {
        Net net({4});
        const Uid dense = net.dense(0);
        const GraphFacts facts = checkGraph(net.graph, net.training);
        REQUIRE(facts.firstError());
        CHECK(facts.firstError()->node == dense);
        checkFixesMend(net, nullptr);
    }
    SUBCASE("an option of the wrong type") {
        Net net({4});
        net.dense(3);
        net.graph.setProperty(net.last, "activation", std::int64_t{3});
        CHECK(checkGraph(net.graph, net.training).hasErrors());
        CHECK(checkGraph(net.graph, net.training, &data).hasErrors());
        checkFixesMend(net, nullptr);
    }
    SUBCASE("a layer nobody knows") {
        Net net({4});
        const Uid unheard = net.add("Unheard");
        net.dense(3);
        const GraphFacts facts = checkGraph(net.graph, net.training);
        REQUIRE(facts.firstError());
        CHECK(facts.firstError()->node == unheard);
        checkFixesMend(net, nullptr);
    }
    SUBCASE("a layer without an input") {
        Net net({4});
        net.dense(3);
        const Uid lost = net.graph.add("Dense");
        REQUIRE(findOn(checkGraph(net.graph, net.training), lost));
        checkFixesMend(net, nullptr);
    }
    SUBCASE("a loss for another target") {
        const DataInfo price = dataWith({4}, TargetInfo::Kind::values, 0, {1});
        Net net({4});
        net.dense(1);
        net.training.heads[0].loss = "sparse_categorical_crossentropy";
        CHECK(checkGraph(net.graph, net.training, &price).hasErrors());
        checkFixesMend(net, &price);
    }
    SUBCASE("a loss for numbers where the target is a class") {
        Net net = pictureNet();
        net.training.heads[0].loss = "mean_squared_error"; // it trains, on one-hot rows, but is not what is meant
        const GraphFacts facts = checkGraph(net.graph, net.training, &data);
        const Diagnostic* warning = findOn(facts, net.last);
        REQUIRE(warning);
        CHECK(warning->severity == Severity::warning);
        CHECK_FALSE(facts.hasErrors());
        checkFixesMend(net, &data);
    }
    SUBCASE("a loss nobody knows") {
        Net net = pictureNet();
        net.training.heads[0].loss = "unheard";
        CHECK(checkGraph(net.graph, net.training, &data).hasErrors());
        checkFixesMend(net, &data);
    }
}

TEST_CASE("sizes beyond any computer are a sentence on the layer, not an overflow") {
    registerAll();
    Net net({1 << 24, 1 << 24, 1 << 24});
    net.add("Flatten");
    net.dense(1 << 20);
    const GraphFacts facts = checkGraph(net.graph, net.training);
    CHECK(facts.hasErrors());
    CHECK_FALSE(facts.isComplete);
}

TEST_CASE("an empty network and one without Input are incomplete") {
    registerAll();
    CHECK(checkGraph({}, {}).hasErrors());
    Graph graph;
    graph.add("Dense");
    CHECK(checkGraph(graph, {}).hasErrors());
}

TEST_CASE("a heavy Dense after an unpooled convolution is worth a hint") {
    registerAll();
    Net net({28, 28, 1});
    const Uid conv = net.add("Conv2D");
    net.add("Flatten");
    net.dense(128, "relu");
    net.dense(10, "softmax");
    const DataInfo data = digits();
    const GraphFacts facts = checkGraph(net.graph, net.training, &data);
    const Diagnostic* hint = findOn(facts, conv);
    REQUIRE(hint);
    CHECK(hint->severity == Severity::hint);
    CHECK_FALSE(facts.hasErrors());
    checkFixesMend(net, &data);
}

TEST_CASE("loss and metrics follow the target, else the last activation") {
    registerAll();
    Net net({4});
    net.dense(3, "softmax");
    const auto lossFor = [&](TargetInfo::Kind kind) {
        TargetInfo target;
        target.kind = kind;
        return resolvedHead({}, net.graph, &target);
    };
    CHECK(lossFor(TargetInfo::Kind::classIndex).loss == "sparse_categorical_crossentropy");
    CHECK(lossFor(TargetInfo::Kind::classIndex).metrics == std::vector<std::string>{"accuracy"});
    CHECK(lossFor(TargetInfo::Kind::binary).loss == "binary_crossentropy");
    CHECK(lossFor(TargetInfo::Kind::values).loss == "mean_squared_error");
    CHECK(lossFor(TargetInfo::Kind::values).metrics == std::vector<std::string>{"mean_absolute_error"});
    CHECK(resolvedHead({}, net.graph, nullptr).loss == "sparse_categorical_crossentropy");
}

TEST_CASE("a network fits itself to other data") {
    registerAll();
    for (const DataInfo& data :
         {digits(), dataWith({13}, TargetInfo::Kind::classIndex, 3), dataWith({2}, TargetInfo::Kind::binary, 2),
          dataWith({8}, TargetInfo::Kind::values, 0, {1}), dataWith({8}, TargetInfo::Kind::values, 0, {4})}) {
        Net net({4});
        net.dense(16, "relu");
        net.dense(7, "softmax");
        net.training.heads[0].loss = "sparse_categorical_crossentropy";
        fitToData(net.graph, net.training, data);
        const GraphFacts facts = checkGraph(net.graph, net.training, &data);
        INFO("input " << data.inputs[0].text());
        INFO((facts.diagnostics.empty() ? std::string() : facts.diagnostics.front().text.english()));
        CHECK(facts.isComplete);
        CHECK(facts.diagnostics.empty());
    }
}

TEST_CASE("loss and metrics that suit other data stay, others go") {
    registerAll();
    Net net({4});
    net.dense(1, "linear");
    net.training.heads[0].loss = "mean_absolute_error";
    net.training.heads[0].metrics = {"r2_score", "root_mean_squared_error"};
    fitToData(net.graph, net.training, dataWith({8}, TargetInfo::Kind::values, 0, {1}));
    CHECK(net.training.heads[0].loss == "mean_absolute_error");
    CHECK(net.training.heads[0].metrics == std::vector<std::string>{"r2_score", "root_mean_squared_error"});
    fitToData(net.graph, net.training, dataWith({8}, TargetInfo::Kind::binary, 2));
    CHECK(net.training.heads[0].loss == "");
    CHECK(net.training.heads[0].metrics.empty());
    net.training.heads[0].metrics = {"accuracy", "auc", "f1_score"};
    fitToData(net.graph, net.training, dataWith({8}, TargetInfo::Kind::classIndex, 5));
    CHECK(net.training.heads[0].metrics == std::vector<std::string>{"accuracy", "f1_score"});
}

TEST_CASE("a network that draws pictures draws them at the size of other data") {
    registerAll();
    Project project = *templateProject("autoencoder-mnist");
    const DataInfo data = dataWith({24, 32, 3}, TargetInfo::Kind::values, 0, {24, 32, 3});
    fitToData(project.graph, project.training, data);
    const GraphFacts facts = checkGraph(project.graph, project.training, &data);
    CHECK(facts.isComplete);
    CHECK(facts.nodes.at(project.graph.sinks().front()).output == Shape{24, 32, 3});
}

TEST_CASE("the length of the training follows the number of samples") {
    registerAll();
    Project project = *templateProject("lenet-5");
    DataInfo data = dataWith({32, 32, 3}, TargetInfo::Kind::binary, 2);
    project.data.pictureShape = Shape{32, 32, 3};
    data.train = 320;
    data.validation = 40;
    fitToData(project.graph, project.training, data);
    REQUIRE(fitLearning(project, data).size() == 1);
    CHECK(project.training.epochs == 400); // of ten steps each
    CHECK(project.training.earlyStopping.isOn);
    CHECK(project.training.restoreBestAtEnd);
    const auto isShift = [](const Node& node) { return node.type == "RandomTranslation"; };
    CHECK(std::count_if(project.graph.nodes().begin(), project.graph.nodes().end(), isShift) == 1);
    CHECK(checkGraph(project.graph, project.training, &data).isComplete);
    fitLearning(project, data); // once is enough
    CHECK(std::count_if(project.graph.nodes().begin(), project.graph.nodes().end(), isShift) == 1);

    Project texts;
    texts.training.epochs = 6;
    DataInfo few = dataWith({70}, TargetInfo::Kind::binary, 2);
    few.tokens = 25;
    few.train = 32 * 10;
    few.validation = 40;
    REQUIRE(fitLearning(texts, few).size() == 1);
    CHECK(texts.training.epochs == 150); // of ten steps each
    CHECK(texts.training.restoreBestAtEnd);
    few.continuesText = true;
    texts.training.epochs = 6;
    CHECK(fitLearning(texts, few).empty());

    Net net({8});
    net.dense(1, "linear");
    Project table;
    table.graph = net.graph;
    table.training.epochs = 100;
    DataInfo many = dataWith({8}, TargetInfo::Kind::values, 0, {1});
    many.train = 200;
    CHECK(fitLearning(table, many).empty());
    many.train = 800'000;
    REQUIRE(fitLearning(table, many).size() == 1);
    CHECK(table.training.batchSize == 256);
    CHECK(table.training.epochs == 19);
}

TEST_CASE("a reshape behind the activation hides nothing, unless it cuts the shares of a softmax apart") {
    registerAll();
    const auto warned = [](const std::string& activation, const std::string& loss, List target) {
        Net net({16});
        net.dense(12, activation);
        Properties p;
        p.set("target_shape", std::move(target));
        net.add("Reshape", p);
        net.training.heads.front().loss = loss;
        const GraphFacts facts = checkGraph(net.graph, net.training);
        return findOn(facts, net.last) != nullptr;
    };
    CHECK_FALSE(warned("sigmoid", "binary_crossentropy", {3, 4}));
    CHECK(warned("linear", "binary_crossentropy", {3, 4}));
    CHECK_FALSE(warned("softmax", "categorical_crossentropy", {1, 12}));
    CHECK(warned("softmax", "categorical_crossentropy", {3, 4}));
}

TEST_CASE("an output that no Input reaches, and a table too short for the tokens") {
    registerAll();
    Net net({8});
    net.dense(4);
    DataInfo data = dataWith({8}, TargetInfo::Kind::values, 0, {4});
    CHECK(findOn(checkGraph(net.graph, net.training, &data), net.last) == nullptr);
    Net text({8});
    Properties p;
    p.set("input_dim", std::int64_t{10});
    const Uid table = text.add("Embedding", p);
    data.tokens = 11;
    const GraphFacts facts = checkGraph(text.graph, text.training, &data);
    const Diagnostic* found = findOn(facts, table);
    REQUIRE(found);
    REQUIRE(!found->fixes.empty());
    applyFix(found->fixes.front(), table, text.graph, text.training);
    const GraphFacts mended = checkGraph(text.graph, text.training, &data);
    const bool isStillShort =
        std::any_of(mended.diagnostics.begin(), mended.diagnostics.end(), [&](const Diagnostic& d) {
            return d.node == table && d.text.english().find("rows") != std::string::npos;
        });
    CHECK_FALSE(isStillShort);
}
