// What is saved comes back, in a form that Keras reads too.

#include "core/base/error.h"
#include "core/model/registry.h"
#include "tests/storage/helpers.h"

#include <doctest/doctest.h>
#include <hdf5.h>

#include <cmath>
#include <set>

using namespace lamina;

namespace {
std::vector<Project> allProjects() {
    std::vector<Project> all = sampleProjects();
    for (Project& project : networksOfEachLayer()) all.push_back(std::move(project));
    return all;
}
} // namespace

TEST_CASE("every layer survives the file with all its options") {
    const TemporaryFolder folder;
    std::set<std::string> seen;
    for (const Project& project : allProjects()) {
        INFO(project.name);
        const WeightsPointer weights = someWeights(project, 7);
        const std::string path = folder.file(project.name + ".h5");
        saveProject(project, weights, path);
        const LoadedProject loaded = loadProject(path);
        CHECK_FALSE(loaded.isForeign);
        CHECK(loaded.project.name == project.name);
        CHECK(sameGraph(loaded.project.graph, project.graph));
        CHECK(loaded.project.training == project.training);
        CHECK(sameWeights(loaded.weights, weights));
        for (const Node& node : project.graph.nodes()) seen.insert(node.type);
    }
    for (const LayerSpec& spec : registry().layers) {
        INFO(spec.type);
        CHECK(seen.count(spec.type));
    }
}

namespace {
// The file as Keras would leave it: without our group.
void removeOwnGroup(const std::string& path) {
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    REQUIRE(file >= 0);
    REQUIRE(H5Ldelete(file, "lamina", H5P_DEFAULT) >= 0);
    REQUIRE(H5Fclose(file) >= 0);
}
} // namespace

TEST_CASE("the Keras half of a file alone gives the same network") {
    const TemporaryFolder folder;
    for (const Project& project : allProjects()) {
        if (project.name == "HardSigmoid") continue; // Keras 2 computes another function of that name: refused
        INFO(project.name);
        const WeightsPointer weights = someWeights(project, 3);
        const std::string path = folder.file("half.h5");
        saveProject(project, weights, path);
        removeOwnGroup(path);
        const LoadedProject loaded = loadProject(path);
        CHECK(loaded.isForeign);
        for (const Text& note : loaded.notes) MESSAGE(note.english());
        CHECK(loaded.notes.empty());
        CHECK(loaded.project.graph.nodes().size() == project.graph.nodes().size());
        if (project.name.find("Attention") == std::string::npos) // Keras names its keys, which may be its queries
            CHECK(loaded.project.graph.edges().size() == project.graph.edges().size());
        CHECK(loaded.project.training.optimizer == project.training.optimizer);
        CHECK(loaded.project.training.heads.size() == project.training.heads.size());
        CHECK(loaded.weights->size() == weights->size());
        for (const Node& node : project.graph.nodes()) {
            const Node* same = loaded.project.graph.find(node.name);
            if (node.weightsOf != 0) continue; // its own name is not in Keras's file
            REQUIRE(same);
            INFO(node.name);
            const LayerSpec& spec = *findLayer(node.type);
            const bool isNamed =
                spec.activation.empty() || spec.activation == "glu"; // else it is an Activation in Keras
            CHECK(same->type == (isNamed ? node.type : std::string("Activation")));
            CHECK(same->isTrainable == node.isTrainable);
            const Options before(spec.properties, node.properties), after(spec.properties, same->properties);
            for (const Property& property : spec.properties) {
                if (property.name == "strides" && spec.type.find("Pooling") != std::string::npos &&
                    before.value("strides") == property.defaultValue) // as far as the window is wide
                    continue;
                INFO(property.name);
                CHECK(after.value(property.name) == before.value(property.name));
            }
        }
        // The same numbers come out.
        std::vector<std::vector<float>> inputs;
        for (const Uid uid : project.graph.inputNodes()) {
            const Options options(findLayer("Input")->properties, project.graph.find(uid)->properties);
            std::vector<float> rows(static_cast<std::size_t>(2 * Shape(options.list("shape")).count()));
            for (std::size_t i = 0; i < rows.size(); ++i)
                rows[i] = std::sin(static_cast<float>(i) + static_cast<float>(uid));
            inputs.push_back(std::move(rows));
        }
        CHECK(predictions(project, *weights, inputs, 2) == predictions(loaded.project, *loaded.weights, inputs, 2));
    }
}

TEST_CASE("a project without weights, half drawn or with weights of a changed layer loses nothing") {
    const TemporaryFolder folder;
    const std::string path = folder.file("草稿.h5");
    Project project = sampleProjects()[0];
    saveProject(project, nullptr, path);
    CHECK_FALSE(loadProject(path).weights);

    // Cut off from its input, the network has no shapes; its weights wait in the file.
    const WeightsPointer weights = someWeights(project, 5);
    const Edge first = project.graph.edges().front();
    project.graph.disconnect(first);
    saveProject(project, weights, path);
    LoadedProject loaded = loadProject(path);
    CHECK(sameGraph(loaded.project.graph, project.graph));
    CHECK(sameWeights(loaded.weights, weights));

    // A wider layer: the weights that no longer fit are left out, the others stay.
    project = sampleProjects()[0];
    const Uid last = project.graph.nodes()[project.graph.nodes().size() - 2].uid;
    project.graph.setProperty(last, "units", std::int64_t{9});
    saveProject(project, weights, path);
    loaded = loadProject(path);
    REQUIRE(loaded.weights);
    CHECK(loaded.weights->size() == weights->size() - 2);
    CHECK(findWeight(*loaded.weights, last, "kernel") == nullptr);

    saveProject(Project{}, nullptr, path);
    CHECK(loadProject(path).project.graph.isEmpty());
}

TEST_CASE("300 layers with names of 180 letters go into a list of names in parts") {
    const TemporaryFolder folder;
    Project project;
    Properties shape;
    shape.set("shape", std::vector<std::int64_t>{2});
    Uid at = project.graph.add("Input", shape);
    for (int i = 0; i < 400; ++i) {
        at = project.graph.addAfter(at, i % 100 == 0 ? "Dense" : "Dropout");
        project.graph.rename(at, std::string(175, 'n') + "_" + std::to_string(i));
    }
    const WeightsPointer weights = someWeights(project, 2);
    const std::string path = folder.file("long.h5");
    saveProject(project, weights, path);
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t group = H5Gopen2(file, "model_weights", H5P_DEFAULT);
    CHECK(H5Aexists(group, "layer_names") == 0);
    CHECK(H5Aexists(group, "layer_names0") > 0);
    CHECK(H5Aexists(group, "layer_names1") > 0);
    H5Gclose(group);
    H5Fclose(file);
    removeOwnGroup(path);
    const LoadedProject loaded = loadProject(path);
    CHECK(loaded.project.graph.nodes().size() == 401);
    CHECK(loaded.weights->size() == weights->size());
}

TEST_CASE("content that this program does not know survives a save") {
    const TemporaryFolder folder;
    const std::string path = folder.file("future.h5");
    const Project project = sampleProjects()[0];
    saveProject(project, someWeights(project, 1), path);
    {
        const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        const hsize_t three = 3;
        const hid_t space = H5Screate_simple(1, &three, nullptr), text = H5Tcopy(H5T_C_S1);
        H5Tset_size(text, H5T_VARIABLE);
        const double numbers[3] = {1, 2, 3};
        const char* words[3] = {"a", "bc", "字"};
        const hid_t group = H5Gcreate2(file, "other_program", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t dataset = H5Dcreate2(group, "table", H5T_IEEE_F64LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers);
        const hid_t own = H5Gopen2(file, "lamina", H5P_DEFAULT);
        hid_t attribute = H5Acreate2(own, "newer", text, space, H5P_DEFAULT, H5P_DEFAULT);
        H5Awrite(attribute, text, words);
        H5Aclose(attribute);
        H5Gclose(H5Gcreate2(own, "lessons", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
        attribute = H5Acreate2(file, "author", H5T_STD_I32LE, space, H5P_DEFAULT, H5P_DEFAULT);
        const int values[3] = {7, 8, 9};
        H5Awrite(attribute, H5T_NATIVE_INT, values);
        H5Aclose(attribute);
        H5Gclose(H5Gcreate2(file, "optimizer_weights", H5P_DEFAULT, H5P_DEFAULT,
                            H5P_DEFAULT)); // with it Keras 3 could not train on
        H5Lcreate_soft("/lamina", group, "elsewhere", H5P_DEFAULT, H5P_DEFAULT);
        H5Gclose(own);
        H5Dclose(dataset);
        H5Gclose(group);
        const hid_t plain = H5Gcreate2(file, "plain", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        H5Dclose(H5Dcreate2(plain, "kept", H5T_IEEE_F32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
        const hid_t kept = H5Dcreate2(plain, "numbers", H5T_IEEE_F64LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        H5Dwrite(kept, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers);
        H5Dclose(kept);
        H5Ldelete(plain, "kept", H5P_DEFAULT);
        H5Gclose(plain);
        H5Fclose(file);
    }
    const WeightsPointer weights = someWeights(project, 2);
    for (int i = 0; i < 2; ++i) saveProject(project, weights, path); // the second save must not forget either
    CHECK(sameWeights(loadProject(path).weights, weights));
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    REQUIRE(file >= 0);
    double numbers[3] = {};
    const hid_t dataset = H5Dopen2(file, "plain/numbers", H5P_DEFAULT);
    REQUIRE(dataset >= 0);
    H5Dread(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers);
    CHECK(numbers[2] == 3);
    H5Dclose(dataset);
    const hid_t own = H5Gopen2(file, "lamina", H5P_DEFAULT);
    CHECK(H5Aexists(own, "newer") > 0);
    CHECK(H5Lexists(own, "lessons", H5P_DEFAULT) > 0);
    H5Gclose(own);
    CHECK(H5Aexists(file, "author") > 0);
    CHECK(H5Lexists(file, "other_program", H5P_DEFAULT) == 0); // a link to elsewhere is not carried on
    CHECK(H5Lexists(file, "optimizer_weights", H5P_DEFAULT) == 0);
    H5Fclose(file);
}

TEST_CASE("runs, notes and numbers that are none survive") {
    const TemporaryFolder folder;
    Project project = sampleProjects()[0];
    RunRecord run;
    run.number = 1;
    run.summary = "轮次 · 1";
    run.reason = "finished";
    EpochRecord epoch;
    epoch.epoch = 1;
    epoch.loss = 0.1;
    epoch.validationLoss = std::nan("");
    epoch.metrics["accuracy"] = 1.0 / 3;
    run.epochs = {epoch};
    project.runs = {run};
    const std::string path = folder.file("runs.h5");
    saveProject(project, nullptr, path);
    const Project loaded = loadProject(path).project;
    REQUIRE(loaded.runs.size() == 1);
    CHECK(loaded.runs[0].summary == run.summary);
    CHECK(loaded.runs[0].epochs[0].loss == 0.1);
    CHECK(std::isnan(loaded.runs[0].epochs[0].validationLoss));
    CHECK(loaded.runs[0].epochs[0].metrics.at("accuracy") == 1.0 / 3);
}

TEST_CASE("a file of a newer program is refused with that reason") {
    const TemporaryFolder folder;
    const std::string path = folder.file("newer.h5");
    saveProject(sampleProjects()[0], nullptr, path);
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    const hid_t own = H5Gopen2(file, "lamina", H5P_DEFAULT), attribute = H5Aopen(own, "min_reader", H5P_DEFAULT);
    const std::int64_t version = 99;
    H5Awrite(attribute, H5T_NATIVE_INT64, &version);
    H5Aclose(attribute);
    H5Gclose(own);
    H5Fclose(file);
    CHECK_THROWS_WITH_AS(loadProject(path), doctest::Contains("newer Lamina"), Error);
}
