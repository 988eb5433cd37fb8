#include "tests/storage/helpers.h"

#include "core/backend/backend.h"
#include "core/base/random.h"
#include "core/plan/plan.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

using namespace lamina;

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lamina 模型 XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
}

std::string golden(const std::string& name) { return std::string(LAMINA_SOURCE_DIR) + "/tests/golden/keras/" + name; }

std::vector<std::vector<float>> predictions(const Project& project, const Weights& weights,
                                            const std::vector<std::vector<float>>& inputs, std::int64_t rows) {
    const auto backend = makeReferenceBackend();
    ThreadPool pool(1);
    const GraphFacts facts = checkGraph(project.graph, project.training);
    auto parameters = std::make_shared<Parameters>(project.graph, facts, UpdateRule{});
    parameters->assign(weights);
    CompileOptions options;
    options.purpose = CompileOptions::Purpose::predict;
    options.batch = rows;
    options.exact = true;
    const auto plan = Plan::compile(project.graph, project.training, nullptr, *backend, pool, parameters, options);
    REQUIRE(plan->inputs() == static_cast<int>(inputs.size()));
    for (int i = 0; i < plan->inputs(); ++i) {
        REQUIRE(plan->input(i).count() == static_cast<std::int64_t>(inputs[static_cast<std::size_t>(i)].size()));
        plan->writeInput(i, inputs[static_cast<std::size_t>(i)].data());
    }
    plan->run({});
    std::vector<std::vector<float>> outputs;
    for (int i = 0; i < plan->outputs(); ++i) outputs.push_back(plan->output(i));
    return outputs;
}

WeightsPointer someWeights(const Project& project, std::uint64_t seed) {
    auto weights = std::make_shared<Weights>();
    const GraphFacts facts = checkGraph(project.graph, project.training);
    RandomStream random(randomKey(seed, 1));
    for (const Node& node : project.graph.nodes()) {
        if (node.weightsOf != 0 || !facts.nodes.count(node.uid)) continue;
        for (const WeightSpec& spec : facts.nodes.at(node.uid).weights) {
            WeightArray array{node.uid, spec.name, spec.shape, {}};
            for (std::int64_t i = 0; i < spec.shape.count(); ++i)
                array.values.push_back(static_cast<float>(
                    random.uniform(spec.name.find("variance") != std::string::npos ? 0.5 : -0.5, 1)));
            weights->push_back(std::move(array));
        }
    }
    return weights;
}

bool sameGraph(const Graph& a, const Graph& b) {
    if (a.nodes() != b.nodes() || a.edges().size() != b.edges().size()) return false;
    for (const Node& node : a.nodes())
        if (a.inputsOf(node.uid) != b.inputsOf(node.uid)) return false;
    return true;
}

bool sameWeights(const WeightsPointer& a, const WeightsPointer& b) {
    if (!a || !b || a->size() != b->size()) return false;
    for (const WeightArray& array : *a) {
        const WeightArray* other = findWeight(*b, array.node, array.name);
        if (!other || other->shape != array.shape ||
            std::memcmp(array.values.data(), other->values.data(), array.values.size() * sizeof(float)) != 0)
            return false;
    }
    return true;
}

namespace {
using List = std::vector<std::int64_t>;

Uid add(Project& project, Uid after, const std::string& type,
        std::vector<std::pair<std::string, PropertyValue>> options = {}) {
    Properties properties;
    for (auto& [name, value] : options) properties.set(name, std::move(value));
    return after == 0 ? project.graph.add(type, properties) : project.graph.addAfter(after, type, properties);
}
} // namespace

std::vector<Project> sampleProjects() {
    std::vector<Project> projects;
    {
        Project chain;
        chain.name = "chain";
        Uid at = add(chain, 0, "Input", {{"shape", List{6}}});
        at = add(chain, at, "Dense",
                 {{"units", std::int64_t{5}},
                  {"activation", std::string("gelu")},
                  {"kernel_initializer", std::string("random_normal(stddev=0.5)")},
                  {"kernel_regularizer", std::string("l1_l2(l1=0.1, l2=0.2)")}});
        at = add(chain, at, "LeakyReLU", {{"negative_slope", 0.15}});
        at = add(chain, at, "Dense",
                 {{"units", std::int64_t{8}},
                  {"use_bias", false},
                  {"kernel_initializer", std::string("orthogonal(gain=2)")}});
        at = add(chain, at, "ELU", {{"alpha", 0.7}});
        at = add(chain, at, "ReLU", {{"max_value", 4.0}, {"negative_slope", 0.1}, {"threshold", 0.25}});
        at = add(chain, at, "Dropout", {{"rate", 0.25}});
        at = add(chain, at, "Reshape", {{"target_shape", List{2, -1}}});
        at = add(chain, at, "Flatten");
        at = add(chain, at, "Activation", {{"activation", std::string("swish")}});
        at = add(chain, at, "Dense", {{"units", std::int64_t{3}}, {"bias_regularizer", std::string("l2(l2=0.01)")}});
        at = add(chain, at, "Softmax");
        chain.graph.setTrainable(2, false);
        chain.graph.setNote(2, "早停 note");
        chain.graph.setPin(3, std::pair{10.5, -3.0});
        chain.training.heads[0].loss = "sparse_categorical_crossentropy";
        chain.training.heads[0].metrics = {"accuracy"};
        chain.training.optimizer = "sgd";
        chain.training.optimizerOptions.set("momentum", 0.9);
        chain.training.optimizerOptions.set("clipnorm", 1.5);
        projects.push_back(chain);
    }
    {
        Project pictures;
        pictures.name = "图 pictures";
        Uid at = add(pictures, 0, "Input", {{"shape", List{10, 9, 2}}});
        at = add(pictures, at, "Conv2D",
                 {{"filters", std::int64_t{4}},
                  {"kernel_size", List{3, 2}},
                  {"strides", List{1, 1}},
                  {"padding", std::string("same")},
                  {"dilation_rate", List{2, 1}},
                  {"groups", std::int64_t{2}},
                  {"activation", std::string("relu")}});
        const Uid skip = at =
            add(pictures, at, "BatchNormalization", {{"epsilon", 0.01}, {"momentum", 0.9}, {"center", false}});
        at = add(pictures, at, "Conv2D",
                 {{"filters", std::int64_t{4}}, {"padding", std::string("same")}, {"use_bias", false}});
        at = add(pictures, at, "Add");
        pictures.graph.connect(skip, at);
        at = add(pictures, at, "MaxPooling2D");
        at = add(pictures, at, "AveragePooling2D",
                 {{"pool_size", List{2, 1}}, {"strides", List{1, 2}}, {"padding", std::string("same")}});
        at = add(pictures, at, "GlobalAveragePooling2D", {{"keepdims", true}});
        at = add(pictures, at, "Flatten");
        add(pictures, at, "Dense", {{"units", std::int64_t{1}}, {"activation", std::string("sigmoid")}});
        pictures.training.heads[0].loss = "binary_crossentropy";
        projects.push_back(pictures);
    }
    {
        Project series;
        series.name = "series";
        Uid at = add(series, 0, "Input", {{"shape", List{7, 3}}});
        at = add(series, at, "LSTM",
                 {{"units", std::int64_t{4}}, {"return_sequences", true}, {"unit_forget_bias", false}});
        at = add(series, at, "SimpleRNN",
                 {{"units", std::int64_t{5}},
                  {"return_sequences", true},
                  {"activation", std::string("relu")},
                  {"go_backwards", true}});
        at = add(series, at, "LSTM", {{"units", std::int64_t{3}}, {"use_bias", false}});
        add(series, at, "Dense", {{"units", std::int64_t{1}}});
        series.training.optimizer = "adamw";
        series.training.optimizerOptions.set("learning_rate", 0.003);
        projects.push_back(series);
    }
    { // two inputs, a layer used twice, branches of equal depth and equal shapes, two heads
        Project branches;
        branches.name = "branches";
        const Uid a = add(branches, 0, "Input", {{"shape", List{6}}}),
                  b = add(branches, 0, "Input", {{"shape", List{6}}});
        const Uid shared = add(branches, a, "Dense", {{"units", std::int64_t{5}}, {"activation", std::string("tanh")}});
        Node twin = *branches.graph.find(shared);
        twin.uid = branches.graph.nextUid();
        twin.name = "twin";
        twin.weightsOf = shared;
        branches.graph.addNode(twin);
        branches.graph.connect(b, twin.uid);
        const Uid p = branches.graph.add("Dense", {}, "z_first"), q = branches.graph.add("Dense", {}, "a_second");
        for (const Uid one : {p, q}) branches.graph.setProperty(one, "units", std::int64_t{5});
        branches.graph.connect(shared, p);
        branches.graph.connect(twin.uid, q);
        const Uid sum = branches.graph.add("Add"), joined = branches.graph.add("Concatenate");
        for (const Uid one : {p, q, shared}) branches.graph.connect(one, sum);
        for (const Uid one : {sum, twin.uid}) branches.graph.connect(one, joined);
        const Uid classes = branches.graph.add("Dense", {}, "classes"),
                  value = branches.graph.add("Dense", {}, "value");
        branches.graph.setProperty(classes, "units", std::int64_t{2});
        branches.graph.setProperty(classes, "activation", std::string("softmax"));
        branches.graph.setProperty(value, "units", std::int64_t{1});
        branches.graph.connect(joined, classes);
        branches.graph.connect(sum, value);
        Head first, second;
        first.output = value; // not the order of the nodes
        first.loss = "mean_squared_error";
        first.weight = 0.5;
        second.output = classes;
        second.loss = "categorical_crossentropy";
        branches.training.heads = {first, second};
        projects.push_back(branches);
    }
    return projects;
}

std::vector<Project> networksOfEachLayer() {
    std::vector<Project> projects;
    for (const LayerSpec& spec : registry().layers) {
        if (spec.type == "Input") continue;
        const Properties byDefault;
        for (const Shape& shape : {Shape{4}, Shape{4, 6}, Shape{6, 6, 4}, Shape{6, 6, 6, 4}, Shape{4, 32}}) {
            if (shape.rank() < spec.port.minimumRank || shape.rank() > spec.port.maximumRank) continue;
            const auto inputs = static_cast<std::size_t>(spec.port.minimumInputs);
            try {
                spec.shapeRule(Options(spec.properties, byDefault), std::vector<Shape>(inputs, shape));
            } catch (const Problem&) {
                continue;
            }
            Project project;
            project.name = spec.type;
            const Uid layer = project.graph.add(spec.type);
            for (std::size_t i = 0; i < inputs; ++i)
                project.graph.connect(add(project, 0, "Input", {{"shape", shape.extents()}}), layer);
            add(project, add(project, layer, "Flatten"), "Dense", {{"units", std::int64_t{2}}});
            projects.push_back(project);
            break;
        }
    }
    return projects;
}

std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

void writeBytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}
