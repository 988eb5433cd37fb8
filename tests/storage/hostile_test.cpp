// Files made to harm: each gives an Error, and this process lives.

#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/storage/helpers.h"

#include <doctest/doctest.h>
#include <hdf5.h>
#include <zip.h>

#include <functional>
#include <sys/stat.h>
#include <unistd.h>

using namespace lamina;

namespace {
std::string refusal(const std::string& path) {
    try {
        loadProject(path);
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

void setText(hid_t object, const char* name, const std::string& value) {
    if (H5Aexists(object, name) > 0) H5Adelete(object, name);
    const hid_t type = H5Tcopy(H5T_C_S1), space = H5Screate(H5S_SCALAR);
    H5Tset_size(type, H5T_VARIABLE);
    const hid_t attribute = H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
    const char* pointer = value.c_str();
    H5Awrite(attribute, type, &pointer);
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
}

std::string text(hid_t object, const char* name) {
    const hid_t attribute = H5Aopen(object, name, H5P_DEFAULT), type = H5Aget_type(attribute);
    char* pointer = nullptr;
    H5Aread(attribute, type, &pointer);
    std::string value = pointer;
    H5free_memory(pointer);
    H5Tclose(type);
    H5Aclose(attribute);
    return value;
}

// A good two-layer file, changed.
std::string changed(const TemporaryFolder& folder, const std::function<void(hid_t)>& change) {
    const std::string path = folder.file("hostile.h5");
    std::filesystem::copy_file(golden("portable/two_dense.seq.h5"), path,
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    REQUIRE(file >= 0);
    change(file);
    REQUIRE(H5Fclose(file) >= 0);
    return path;
}

std::string withConfig(const TemporaryFolder& folder, const std::string& from, const std::string& to) {
    return changed(folder, [&](hid_t file) {
        std::string config = text(file, "model_config");
        const std::size_t at = config.find(from);
        REQUIRE(at != std::string::npos);
        setText(file, "model_config", config.replace(at, from.size(), to));
    });
}

constexpr const char* kKernel = "model_weights/dense/dense/kernel:0";

void replaceKernel(hid_t file, const std::vector<hsize_t>& shape, hid_t type, hid_t creation = H5P_DEFAULT) {
    H5Ldelete(file, kKernel, H5P_DEFAULT);
    const hid_t space = H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr);
    const hid_t dataset = H5Dcreate2(file, kKernel, type, space, H5P_DEFAULT, creation, H5P_DEFAULT);
    REQUIRE(dataset >= 0);
    H5Dclose(dataset);
    H5Sclose(space);
}
} // namespace

TEST_CASE("the control: the unchanged file loads") {
    const TemporaryFolder folder;
    CHECK(refusal(changed(folder, [](hid_t) {})).empty());
}

TEST_CASE("truncated at any place, a file is refused") {
    const TemporaryFolder folder;
    const std::string path = folder.file("cut.h5");
    for (const char* name : {"portable/two_dense.seq.h5", "more/branches.keras"}) {
        const std::string good = bytesOf(golden(name));
        for (std::size_t size = 0; size < good.size(); size += good.size() / 23 + 1) {
            writeBytes(path, good.substr(0, size));
            INFO(name << " " << size);
            CHECK_FALSE(refusal(path).empty());
        }
    }
}

TEST_CASE("flipped bytes give an Error or a network, never a crash") {
    const TemporaryFolder folder;
    const std::string path = folder.file("flipped.h5");
    for (const char* name : {"portable/two_dense.seq.h5", "portable/cnn.fun.h5", "more/shapes.keras"}) {
        const std::string good = bytesOf(golden(name));
        RandomStream random(randomKey(20, good.size()));
        for (int round = 0; round < 40; ++round) {
            std::string bad = good;
            const std::uint64_t flips = 1 + random.below(8);
            for (std::uint64_t i = 0; i < flips; ++i) // mostly in the first kilobytes, where the structure is
                bad[random.below(i % 2 == 0 ? std::min<std::uint64_t>(bad.size(), 4096) : bad.size())] ^=
                    static_cast<char>(1U << random.below(8));
            writeBytes(path, bad);
            refusal(path);
        }
    }
    CHECK(refusal(golden("portable/two_dense.seq.h5")).empty());
}

TEST_CASE("descriptions that are no plain JSON are refused") {
    const TemporaryFolder folder;
    const auto withText = [&](const std::string& config) {
        return refusal(changed(folder, [&](hid_t file) { setText(file, "model_config", config); }));
    };
    CHECK_FALSE(withText(std::string(200000, '[')).empty());
    CHECK_FALSE(withText(std::string(100, '[') + std::string(100, ']')).empty());
    std::string deep = R"({"class_name": "Sequential", "config": )";
    for (int i = 0; i < 70; ++i) deep += R"({"config": )";
    CHECK_FALSE(withText(deep + "1" + std::string(71, '}')).empty());
    CHECK_FALSE(withText("").empty());
    CHECK_FALSE(withText("{").empty());
    CHECK_FALSE(withText("null").empty());
    CHECK_FALSE(withText("\"\xff\xfe\"").empty());
    CHECK_FALSE(withText(R"({"class_name": "Sequential", "class_name": "Functional", "config": {}})").empty());
    CHECK_FALSE(withText(R"({"class_name": "Sequential", "config": 5})").empty());
    CHECK_FALSE(withText(R"({"class_name": "Sequential", "config": {"layers": []}})").empty());
    CHECK_FALSE(withText(R"({"class_name": "Sequential", "config": {"layers": {}}})").empty());
    CHECK_FALSE(withText(R"({"class_name": "Functional", "config": {"layers": [5]}})").empty());
    std::string bomb = R"({"class_name": "Sequential", "config": {"layers": [)";
    for (int i = 0; i < 700000; ++i) bomb += "[],[],[],";
    CHECK_FALSE(withText(bomb + "[]]}}").empty());
}

TEST_CASE("networks inside networks keep their limits") {
    const TemporaryFolder folder;
    const auto refused = [&](const std::string& config) {
        return refusal(changed(folder, [&](hid_t file) { setText(file, "model_config", config); }));
    };
    const std::string input =
        R"({"class_name": "InputLayer", "config": {"name": "x", "batch_input_shape": [null, 4]}, "name": "x"})";
    const auto functional = [&](const std::string& name, const std::string& layers, const std::string& output) {
        return R"({"class_name": "Functional", "name": ")" + name + R"(", "config": {"name": ")" + name +
               R"(", "layers": [)" + input + layers + R"(], "input_layers": [["x", 0, 0]], "output_layers": [[")" +
               output + R"(", 0, 0]]})";
    };
    const auto used = [&](const std::string& model, const std::string& calls) {
        return ", " + model + R"(, "inbound_nodes": [)" + calls + "]}";
    };
    const std::string once = R"([["x", 0, 0, {}]])";

    std::string deep = functional("m0", "", "x"); // each only hands its input on
    for (int i = 1; i < 20; ++i)
        deep = functional("m" + std::to_string(i), used(deep, once), "m" + std::to_string(i - 1));
    CHECK_FALSE(refused(deep + "}").empty());

    std::string calls = once; // a hundred times a hundred times …
    for (int i = 1; i < 100; ++i) calls += ", " + once;
    std::string many = functional("m0", "", "x");
    for (int i = 1; i < 8; ++i)
        many = functional("m" + std::to_string(i), used(many, calls), "m" + std::to_string(i - 1));
    CHECK_FALSE(refused(many + "}").empty());

    const std::string circle = functional("m1", used(functional("m0", "", "x"), R"([["m0", 0, 0, {}]])"), "m0");
    CHECK_FALSE(refused(circle + "}").empty());
}

TEST_CASE("options of the wrong kind or size are refused") {
    const TemporaryFolder folder;
    const std::pair<const char*, const char*> changes[] = {
        {R"("units": 3)", R"("units": -3)"},
        {R"("units": 3)", R"("units": 1e300)"},
        {R"("units": 3)", R"("units": 9223372036854775807)"},
        {R"("units": 3)", R"("units": "3")"},
        {R"("units": 3)", R"("units": [3])"},
        {R"("units": 3)", R"("units": 4)"},
        {R"("units": 3)", R"("units": 16000000)"},
        {R"("units": 3, )", ""},
        {R"([null, 4])", R"([null, 9223372036854775807])"},
        {R"([null, 4])", R"([null, -4])"},
        {R"([null, 4])", R"([null, null])"},
        {R"([null, 4])", R"([null, 4, 9999999999, 9999999999])"},
        {R"([null, 4])", R"({"a": 1})"},
        {R"("activation": "relu")", R"("activation": "os.system")"},
        {R"("activation": "relu")", R"("activation": 5)"},
        {R"("class_name": "Dense")", R"("class_name": "Lambda")"},
        {R"("class_name": "Dense")", R"("class_name": "pkg>Dense")"},
        {R"("class_name": "Dense", )", R"("class_name": "Dense", "module": "os", )"},
        {R"("class_name": "Dense")", R"("class_name": "TFSMLayer")"},
        {R"("name": "dense_1")", R"("name": "dense")"},
        {R"("name": "dense_1")", R"("name": "..")"},
        {R"("name": "dense_1")", R"("name": "a/../b")"},
        {R"("name": "dense_1")", R"("name": "a//b")"},
        {R"("use_bias": true)", R"("use_bias": "yes")"},
        {R"("use_bias": true)", R"("use_bias": false)"},
    };
    for (const auto& [from, to] : changes) {
        INFO(from << " -> " << to);
        CHECK_FALSE(refusal(withConfig(folder, from, to)).empty());
    }
    CHECK(refusal(withConfig(folder, R"("class_name": "Dense")", R"("class_name": "Lambda")")).find("Lambda") !=
          std::string::npos);
    CHECK(refusal(withConfig(folder, R"("class_name": "Dense")", R"("class_name": "pkg>Dense")")).find("pkg>Dense") !=
          std::string::npos);
    CHECK(refusal(withConfig(folder, R"("name": "dense_1")", R"("name": "..")")).find("..") != std::string::npos);
    // Harmless things are not refused.
    CHECK(refusal(withConfig(folder, R"("name": "dense_1")", R"("name": "密 集")")).empty());
    CHECK(refusal(withConfig(folder, R"("use_bias": true)", R"("use_bias": true, "brand_new": null)")).empty());
    // An option that nobody here knows may change every result.
    CHECK(refusal(withConfig(folder, R"("use_bias": true)", R"("use_bias": true, "brand_new": 7)"))
              .find("brand_new = 7") != std::string::npos);
}

TEST_CASE("a penalty on what a layer puts out stays behind an activation that is a layer here") {
    const TemporaryFolder folder;
    const std::string between =
        R"(, "use_bias": true, "kernel_initializer": {"class_name": "GlorotUniform", "config": {"seed": null}}, )"
        R"("bias_initializer": {"class_name": "Zeros", "config": {}}, "kernel_regularizer": null, )"
        R"("bias_regularizer": null, "activity_regularizer": )";
    const std::string path =
        withConfig(folder, R"("activation": "relu")" + between + "null",
                   R"("activation": {"class_name": "LeakyReLU", "config": {"negative_slope": 0.1}})" + between +
                       R"({"class_name": "L1", "config": {"l1": 0.5}})");
    const LoadedProject loaded = loadProject(path);
    std::vector<std::string> types;
    for (const Node& node : loaded.project.graph.nodes()) types.push_back(node.type);
    CHECK(types == std::vector<std::string>{"Input", "Dense", "LeakyReLU", "ActivityRegularization", "Dense"});
}

TEST_CASE("wiring that is no wiring is refused") {
    const TemporaryFolder folder;
    const std::string path = folder.file("wired.h5");
    const auto with = [&](const std::string& from, const std::string& to) {
        std::filesystem::copy_file(golden("portable/two_dense.fun.h5"), path,
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        std::string config = text(file, "model_config");
        const std::size_t at = config.find(from);
        REQUIRE(at != std::string::npos);
        setText(file, "model_config", config.replace(at, from.size(), to));
        H5Fclose(file);
        return refusal(path);
    };
    const std::string wire = R"([[["dense", 0, 0, {}]]])";
    CHECK(with(wire, wire).empty());
    CHECK_FALSE(with(wire, R"([[["dense_1", 0, 0, {}]]])").empty()); // reads itself
    CHECK_FALSE(with(wire, R"([[["nobody", 0, 0, {}]]])").empty());
    CHECK_FALSE(with(wire, R"([[["dense", 7, 0, {}]]])").empty());
    CHECK_FALSE(with(wire, R"([[["dense", -1, 0, {}]]])").empty());
    CHECK_FALSE(with(wire, R"([[["dense", 0, 0, {}], ["dense", 0, 0, {}]]])").empty());
    CHECK_FALSE(with(wire, R"([[["dense", 0]]])").empty());
    CHECK_FALSE(with(wire, R"([[]])").empty());
    CHECK_FALSE(with(wire, R"([])").empty());
    CHECK_FALSE(with(wire, R"(7)").empty());
    CHECK_FALSE(with(wire, R"([{"args": [{"class_name": "__keras_tensor__", "config": {}}]}])").empty());
    CHECK_FALSE(with(wire, R"([[["dense", 0, 0, {"value": ["dense", 0, 0]}]]])").empty());
    CHECK(
        with(
            wire,
            R"([{"args": [{"class_name": "__keras_tensor__", "config": {"keras_history": ["dense", 0, 0]}}], "kwargs": {"training": null}}])")
            .empty());
}

TEST_CASE("datasets that claim, point or are something else are refused") {
    const TemporaryFolder folder;
    const auto with = [&](const std::function<void(hid_t)>& change) { return refusal(changed(folder, change)); };
    // Written by us in full, but of another shape
    CHECK_FALSE(with([](hid_t file) { replaceKernel(file, {3, 4}, H5T_IEEE_F32LE); }).empty());
    CHECK_FALSE(with([](hid_t file) { replaceKernel(file, {12}, H5T_IEEE_F32LE); }).empty());
    CHECK_FALSE(with([](hid_t file) { replaceKernel(file, {1 << 20, 1 << 20}, H5T_IEEE_F32LE); }).empty());
    CHECK_FALSE(with([](hid_t file) {
                    replaceKernel(file, {4, 3}, H5T_IEEE_F32LE);
                }).empty()); // nothing was ever written
    CHECK_FALSE(with([](hid_t file) { H5Ldelete(file, kKernel, H5P_DEFAULT); }).empty());
    CHECK_FALSE(with([](hid_t file) { H5Ldelete(file, "model_weights/dense", H5P_DEFAULT); }).empty());
    CHECK_FALSE(with([](hid_t file) {
                    const hid_t type = H5Tcopy(H5T_C_S1);
                    H5Tset_size(type, 4);
                    replaceKernel(file, {4, 3}, type);
                    H5Tclose(type);
                }).empty());
    CHECK_FALSE(with([](hid_t file) { // a gigantic chunked dataset in a kilobyte
                    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
                    const hsize_t chunk[2] = {64, 64};
                    H5Pset_chunk(creation, 2, chunk);
                    H5Pset_deflate(creation, 9);
                    replaceKernel(file, {1 << 20, 1 << 20}, H5T_IEEE_F32LE, creation);
                    H5Pclose(creation);
                })
                    .empty());
    CHECK_FALSE(with([&](hid_t file) { // numbers of another file
                    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
                    writeBytes(folder.file("secret"), std::string(48, 'S'));
                    H5Pset_external(creation, folder.file("secret").c_str(), 0, 48);
                    replaceKernel(file, {4, 3}, H5T_IEEE_F32LE, creation);
                    H5Pclose(creation);
                })
                    .empty());
    CHECK_FALSE(with([&](hid_t file) { // a virtual dataset over another file
                    const hsize_t extents[2] = {4, 3};
                    const hid_t space = H5Screate_simple(2, extents, nullptr), creation = H5Pcreate(H5P_DATASET_CREATE);
                    H5Pset_virtual(creation, space, golden("portable/two_dense.fun.h5").c_str(), kKernel, space);
                    replaceKernel(file, {4, 3}, H5T_IEEE_F32LE, creation);
                    H5Pclose(creation);
                    H5Sclose(space);
                })
                    .empty());
    CHECK_FALSE(with([](hid_t file) { // a circle of soft links
                    H5Ldelete(file, "model_weights/dense", H5P_DEFAULT);
                    H5Lcreate_soft("/model_weights/b", file, "model_weights/dense", H5P_DEFAULT, H5P_DEFAULT);
                    H5Lcreate_soft("/model_weights/dense", file, "model_weights/b", H5P_DEFAULT, H5P_DEFAULT);
                })
                    .empty());
    CHECK_FALSE(with([](hid_t file) { // a circle of hard links
                    H5Ldelete(file, "model_weights/dense/dense", H5P_DEFAULT);
                    H5Lcreate_hard(file, "model_weights/dense", file, "model_weights/dense/dense", H5P_DEFAULT,
                                   H5P_DEFAULT);
                })
                    .empty());
    CHECK_FALSE(with([](hid_t file) { // a group where numbers should be
                    H5Ldelete(file, kKernel, H5P_DEFAULT);
                    H5Gclose(H5Gcreate2(file, kKernel, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
                })
                    .empty());
}

TEST_CASE("a link to another file is not followed") {
    // Made by make_more.py; the target lies beside it, and h5py would follow the link.
    CHECK(refusal(golden("more/external_link.h5")).find("link to elsewhere") != std::string::npos);
}

TEST_CASE("a list of names that is none is refused") {
    const TemporaryFolder folder;
    const auto withNames = [&](const char* group, const char* name, const std::string& value) {
        return refusal(changed(folder, [&](hid_t file) {
            const hid_t object = H5Gopen2(file, group, H5P_DEFAULT);
            setText(object, name, value);
            H5Gclose(object);
        }));
    };
    CHECK_FALSE(withNames("model_weights", "layer_names", "dense").empty()); // one of two
    CHECK_FALSE(withNames("model_weights", "layer_names", "..").empty());
    CHECK_FALSE(withNames("model_weights/dense", "weight_names", "../dense_1/dense_1/kernel:0").empty());
    CHECK_FALSE(withNames("model_weights/dense", "weight_names", "").empty());
    CHECK_FALSE(refusal(changed(folder, [](hid_t file) {
                    const hid_t group = H5Gopen2(file, "model_weights", H5P_DEFAULT);
                    H5Adelete(group, "layer_names");
                    H5Gclose(group);
                })).empty());
}

TEST_CASE("archives with other members, bombs or missing parts are refused") {
    const TemporaryFolder folder;
    const std::string path = folder.file("archive.keras");
    const auto with = [&](const std::function<void(zip_t*)>& change) {
        std::filesystem::copy_file(golden("keras_3.16.0/dense.keras"), path,
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        zip_t* archive = zip_open(path.c_str(), 0, nullptr);
        REQUIRE(archive);
        change(archive);
        REQUIRE(zip_close(archive) == 0);
        return refusal(path);
    };
    static const std::string zeros(std::size_t{32} << 20, ' ');
    const auto put = [](zip_t* archive, const char* name, const std::string& content) {
        zip_file_add(archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_OVERWRITE);
    };
    CHECK(with([](zip_t*) {}).empty());
    CHECK_FALSE(with([&](zip_t* a) { put(a, "assets/vocabulary.txt", "x"); }).empty());
    CHECK_FALSE(with([&](zip_t* a) { put(a, "../evil", "x"); }).empty());
    CHECK_FALSE(with([&](zip_t* a) { put(a, "model.weights.npz", "x"); }).empty());
    CHECK_FALSE(with([&](zip_t* a) { put(a, "config.json", "{}"); }).empty());
    CHECK_FALSE(with([&](zip_t* a) { put(a, "config.json", zeros); }).empty()); // 1000 : 1
    CHECK_FALSE(with([&](zip_t* a) { put(a, "model.weights.h5", "no HDF5"); }).empty());
    CHECK_FALSE(with([](zip_t* a) {
                    zip_delete(a, static_cast<zip_uint64_t>(zip_name_locate(a, "model.weights.h5", 0)));
                }).empty());
    CHECK_FALSE(
        with([](zip_t* a) { zip_delete(a, static_cast<zip_uint64_t>(zip_name_locate(a, "config.json", 0))); }).empty());
}

TEST_CASE("things that are no model files are refused by what they are") {
    const TemporaryFolder folder;
    CHECK(refusal(folder.file("none.h5")).find("no such file") != std::string::npos);
    CHECK(refusal(folder.path().string()).find("not a file") != std::string::npos);
    CHECK(refusal("/dev/zero").find("not a file") != std::string::npos);
    writeBytes(folder.file("text.h5"), "hello");
    CHECK(refusal(folder.file("text.h5")).find("neither") != std::string::npos);
    writeBytes(folder.file("empty.h5"), "");
    CHECK_FALSE(refusal(folder.file("empty.h5")).empty());
    mkfifo(folder.file("pipe.h5").c_str(), 0600);
    CHECK(refusal(folder.file("pipe.h5")).find("not a file") != std::string::npos);
    const hid_t file = H5Fcreate(folder.file("bare.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    H5Fclose(file);
    CHECK(refusal(folder.file("bare.h5")).find("no Keras model") != std::string::npos);
}
