// Files that Keras wrote open here and predict what Keras predicted.

#include "core/base/error.h"
#include "tests/storage/helpers.h"
#include "tests/storage/npz.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace lamina;

namespace {
// All of golden-portable (the portable profile) and of Keras 3.16's own files that come with predictions.
const char* const kPortable[] = {"activations.fun",
                                 "activations.seq",
                                 "batchnorm.fun",
                                 "batchnorm.seq",
                                 "bidirectional.fun",
                                 "bidirectional.seq",
                                 "cnn.fun",
                                 "cnn.seq",
                                 "conv1d_causal.fun",
                                 "conv1d_causal.seq",
                                 "conv2d_groups.fun",
                                 "conv2d_groups.seq",
                                 "conv2d_same_s2.fun",
                                 "conv2d_same_s2.seq",
                                 "conv2d_transpose.fun",
                                 "conv2d_transpose.seq",
                                 "dag.fun",
                                 "dense.fun",
                                 "dense.seq",
                                 "depthwise.fun",
                                 "depthwise.seq",
                                 "embedding.fun",
                                 "embedding.seq",
                                 "gru_classic.fun",
                                 "gru_classic.seq",
                                 "gru_reset_after.fun",
                                 "gru_reset_after.seq",
                                 "layer_names_in_parts",
                                 "layernorm.fun",
                                 "layernorm.seq",
                                 "lstm.fun",
                                 "lstm.seq",
                                 "mha_k3.fun",
                                 "pool1d.fun",
                                 "pool1d.seq",
                                 "pool2d.fun",
                                 "pool2d.seq",
                                 "prelu.fun",
                                 "prelu.seq",
                                 "regularisers.fun",
                                 "regularisers.seq",
                                 "reshape.fun",
                                 "reshape.seq",
                                 "separable.fun",
                                 "separable.seq",
                                 "simplernn.fun",
                                 "simplernn.seq",
                                 "timedistributed.fun",
                                 "timedistributed.seq",
                                 "two_dense.fun",
                                 "two_dense.seq"};
const char* const kKeras316[] = {"bn",        "conv1d",     "conv2d", "convT", "dense", "dense_reg", "depthwise",
                                 "emb",       "functional", "gn",     "gru",   "ln",    "lstm",      "norm",
                                 "noweights", "pool",       "pool1d", "srnn",  "td"};
// Keras 3.15: whole networks; then the same network as older writers put it down (make_more.py).
const char* const kNetworks[] = {"branches", "residual", "recurrent", "shapes"};
// Networks inside networks, attention, states, the convolution family (make_blocks.py).
const char* const kBlocks[] = {"inside", "deeper", "looking", "states", "both_ways", "pictures", "signals", "volumes"};
// As tutorials build them: operations between layers, activations that are layers, wrappers around networks (make_strangers.py).
const char* const kStrangers[] = {"operations", "activations", "films",  "scores",
                                  "sides",      "axes",        "unread", "penalties"};
const char* const kOlder[] = {"no_input_layer", "config_is_list",    "bare_names",  "long_names",    "doubles",
                              "compressed",     "other_layer_names", "model_class", "wrapped_values"};

void checkPredictions(const LoadedProject& loaded, const std::string& expectedPath) {
    const std::map<std::string, NpzArray> expected = readNpz(expectedPath);
    std::vector<std::vector<float>> inputs;
    for (int i = 0; expected.count("x" + std::to_string(i)); ++i)
        inputs.push_back(expected.at("x" + std::to_string(i)).values);
    const std::int64_t rows = expected.at("x0").shape[0];
    REQUIRE(loaded.weights);
    const std::vector<std::vector<float>> outputs = predictions(loaded.project, *loaded.weights, inputs, rows);
    for (std::size_t i = 0; expected.count("y" + std::to_string(i)); ++i) {
        const std::vector<float>& wanted = expected.at("y" + std::to_string(i)).values;
        REQUIRE(i < outputs.size());
        REQUIRE(outputs[i].size() == wanted.size());
        double largest = 1, difference = 0;
        for (const float value : wanted) largest = std::max(largest, std::abs(static_cast<double>(value)));
        for (std::size_t k = 0; k < wanted.size(); ++k)
            difference = std::max(difference, std::abs(static_cast<double>(wanted[k]) - outputs[i][k]));
        CHECK(difference <= 1e-5 * largest);
    }
}

void check(const std::string& name, const std::string& ending = ".h5") {
    INFO(name << ending);
    const LoadedProject loaded = loadProject(golden(name + ending));
    CHECK(loaded.isForeign);
    LoadedProject filled = loaded;
    if (!filled.weights) filled.weights = std::make_shared<Weights>(); // layers that have none
    checkPredictions(filled, golden(name + ".expected.npz"));
    // Saved here and opened again it predicts the same.
    const TemporaryFolder folder;
    const std::string path = folder.file("again 再.h5");
    saveProject(loaded.project, loaded.weights, path);
    LoadedProject again = loadProject(path);
    CHECK_FALSE(again.isForeign);
    CHECK(sameGraph(again.project.graph, loaded.project.graph));
    if (loaded.weights) CHECK(sameWeights(again.weights, loaded.weights));
}
} // namespace

TEST_CASE("files of the portable profile predict what Keras predicted") {
    for (const char* name : kPortable) check(std::string("portable/") + name);
}

TEST_CASE("files of Keras 3.16 predict what Keras predicted, as .h5 and as .keras") {
    for (const char* name : kKeras316) {
        check(std::string("keras_3.16.0/") + name);
        check(std::string("keras_3.16.0/") + name, ".keras");
    }
}

TEST_CASE("networks of Keras 3.15 with branches, shared layers and several outputs") {
    for (const char* name : kNetworks) {
        check(std::string("more/") + name);
        check(std::string("more/") + name, ".keras");
    }
}

TEST_CASE("networks inside networks, attention, states and the convolution family") {
    for (const char* name : kBlocks) {
        check(std::string("blocks/") + name);
        check(std::string("blocks/") + name, ".keras");
    }
}

TEST_CASE("networks as strangers build them") {
    for (const char* name : kStrangers) {
        check(std::string("strangers/") + name);
        check(std::string("strangers/") + name, ".keras");
    }
}

TEST_CASE("layers that lead to no output are left out, with the weights they share handed on") {
    const LoadedProject loaded = loadProject(golden("strangers/unread.h5"));
    const Graph& graph = loaded.project.graph;
    CHECK(graph.inputNodes().size() == 3);
    CHECK(graph.sinks() == std::vector<Uid>{graph.find("dense")->uid}); // the unread input is no output
    int unread = 0, shared = 0;
    for (const Node& node : graph.nodes()) {
        unread += node.name.rfind("unread", 0) == 0;
        shared += node.weightsOf != 0;
    }
    CHECK(unread == 1); // that of the second use, which had no weights of its own
    CHECK(shared == 1);
    CHECK(std::any_of(loaded.notes.begin(), loaded.notes.end(),
                      [](const Text& note) { return note.english().find("leads to no output") != std::string::npos; }));
}

TEST_CASE("a penalty inside a network at each step counts, that of a layer alone does not, as in Keras") {
    for (const char* file : {"strangers/penalties.h5", "strangers/penalties.keras"}) {
        const LoadedProject loaded = loadProject(golden(file));
        std::vector<std::string> penalties;
        for (const Node& node : loaded.project.graph.nodes())
            if (node.type == "ActivityRegularization") penalties.push_back(node.name);
        CHECK(penalties == std::vector<std::string>{"counted_penalty"});
        const Node* counted = loaded.project.graph.find("counted_penalty");
        REQUIRE(counted);
        REQUIRE(counted->properties.find("l2"));
        CHECK(std::get<double>(*counted->properties.find("l2")) == doctest::Approx(0.01));
    }
}

TEST_CASE("a network inside a network becomes a block of its layers") {
    const LoadedProject loaded = loadProject(golden("blocks/inside.h5"));
    const Graph& graph = loaded.project.graph;
    REQUIRE(graph.groups().size() == 3); // the same one twice, and the chain
    std::set<std::string> names;
    for (const Group& group : graph.groups()) {
        CHECK(graph.membersOf(group.uid).size() == 3);
        CHECK(names.insert(group.name).second);
    }
    for (const Node& node : graph.nodes()) CHECK(names.insert(node.name).second);
    int borrowers = 0, frozen = 0;
    for (const Node& node : graph.nodes()) {
        borrowers += node.weightsOf != 0;
        frozen += !node.isTrainable;
    }
    CHECK(borrowers == 3);
    CHECK(frozen == 1);
}

TEST_CASE("older and unusual writers of the layout") {
    for (const char* name : kOlder) check(std::string("more/") + name);
}

TEST_CASE("what only matters while training is taken over or said") {
    const LoadedProject regularised = loadProject(golden("keras_3.16.0/dense_reg.h5"));
    const Node* dense = regularised.project.graph.find("d");
    REQUIRE(dense);
    REQUIRE(dense->properties.find("kernel_regularizer"));
    CHECK(std::get<std::string>(*dense->properties.find("kernel_regularizer")) == "l1_l2(l1=0.1, l2=0.2)");
    CHECK(std::get<std::string>(*dense->properties.find("kernel_initializer")) == "he_normal");
    CHECK(std::get<std::string>(*dense->properties.find("bias_regularizer")) != "none");
    REQUIRE(dense->properties.find("kernel_constraint"));
    REQUIRE(dense->properties.find("activity_regularizer"));
    CHECK(std::get<std::string>(*dense->properties.find("activity_regularizer")) != "none");

    const LoadedProject branches = loadProject(golden("more/branches.h5"));
    const TrainingConfig& training = branches.project.training;
    CHECK(training.optimizer == "adam");
    CHECK(training.learningRate() == doctest::Approx(0.002));
    REQUIRE(training.heads.size() == 2);
    CHECK(training.heads[0].loss == "categorical_crossentropy");
    CHECK(training.heads[1].loss == "mean_squared_error");
    CHECK(training.heads[1].weight == 0.5);
    CHECK(branches.project.graph.find(training.heads[1].output)->name == "value");

    const LoadedProject residual = loadProject(golden("more/residual.keras"));
    CHECK(residual.project.training.optimizer == "sgd");
    CHECK(std::get<double>(*residual.project.training.optimizerOptions.find("momentum")) == doctest::Approx(0.9));
    CHECK(residual.project.training.heads[0].loss == "sparse_categorical_crossentropy");
}

TEST_CASE("attention as Keras 2 writes it") {
    const LoadedProject loaded = loadProject(golden("portable/mha_k2.fun.h5"));
    const Node* attention = loaded.project.graph.find("mha");
    REQUIRE(attention);
    CHECK(loaded.project.graph.wiresTo(attention->uid).size() == 2);
    CHECK(loaded.weights->size() == 8);
}
