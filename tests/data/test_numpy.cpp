// Arrays that NumPy wrote (files/make_numpy_files.py), and arrays that it never would.

#include "core/data/numpy_reader.h"
#include "core/data/numpy_writer.h"
#include "tests/data/support.h"

#include <zip.h>

using namespace lamina;

namespace {
const std::string kFiles = LAMINA_SOURCE_DIR "/tests/data/files/";

SampleSet file(const std::string& name) { return readNumpy(kFiles + name, name); }

std::string npy(const std::string& header, const std::string& data) {
    std::string text = header;
    std::string out = "\x93NUMPY\x01";
    out += '\0';
    out += static_cast<char>(text.size() & 255);
    out += static_cast<char>(text.size() >> 8);
    return out + text + data;
}

std::string refusal(const std::string& bytes, const std::string& name = "t.npy") {
    const TemporaryFolder folder;
    const std::string path = folder.file(name, bytes);
    return messageOf([&] { readNumpy(path, name); });
}

DataRecipe npz(const std::string& name) {
    DataRecipe recipe;
    recipe.source.kind = "npz";
    recipe.source.path = name;
    recipe.split.validation = recipe.split.test = 0;
    return recipe;
}
} // namespace

TEST_CASE("all types, both byte orders and both axis orders give the same numbers") {
    for (const char* name :
         {"f4_little", "f4_big", "f8_little", "f8_big", "f2_little", "fortran", "version2", "version3"}) {
        CAPTURE(name);
        const SampleSet set = file(std::string(name) + ".npy");
        REQUIRE(set.shapes[0] == Shape{3, 2});
        REQUIRE(set.samples == 4);
        for (int i = 0; i < 24; ++i)
            CHECK(set.inputs[0].floats[static_cast<std::size_t>(i)] == static_cast<float>(i) / 4 - 2);
    }
    for (const char* name : {"i1", "i2_big", "i4_big", "i8_little", "u1", "u2_big", "u4_little", "fortran_u1"}) {
        CAPTURE(name);
        const SampleSet set = file(std::string(name) + ".npy");
        const bool isByte = !set.inputs[0].bytes.empty();
        for (std::size_t i = 0; i < 24; ++i)
            CHECK((isByte ? set.inputs[0].bytes[i] : set.inputs[0].floats[i]) == static_cast<float>(i));
    }
}

TEST_CASE("archives: what x and y mean") {
    SUBCASE("whole numbers are classes; samples stay in order") {
        const auto data = loadDataset(npz("plain.npz"), kFiles);
        CHECK(data->info().inputs[0] == Shape{3, 2});
        CHECK(data->info().targets[0].kind == TargetInfo::Kind::classIndex);
        CHECK(data->info().targets[0].classes == 3);
        CHECK(data->info().train == 4);
        CHECK(classOf(*data, Part::train, 1) == 2);
        CHECK(inputsOf(*data, Part::train, 1)[0] == -0.5f);
        CHECK(hasNote(*data, "other"));
    }
    SUBCASE("several inputs, values") {
        const auto data = loadDataset(npz("packed.npz"), kFiles);
        CHECK(data->info().inputs.size() == 2);
        CHECK(data->info().targets[0].kind == TargetInfo::Kind::values);
        CHECK(targetsOf(*data, Part::train, 3)[0] == 3.5f);
        CHECK(inputsOf(*data, Part::train, 2, 1) == std::vector<float>(5, 1.0f));
        CHECK_FALSE(data->targetsAreScaled(0));
    }
    SUBCASE("official parts") {
        const auto data = loadDataset(npz("parts.npz"), kFiles);
        CHECK(data->info().train == 4);
        CHECK(data->info().test == 2);
        CHECK(inputsOf(*data, Part::test, 0)[0] == -1.0f);
    }
    SUBCASE("one-hot rows are classes, 0 and 1 are two classes, whole numbers at each step are classes at each step") {
        const auto oneHot = loadDataset(npz("one_hot.npz"), kFiles);
        CHECK(oneHot->info().targets[0].kind == TargetInfo::Kind::classIndex);
        CHECK(oneHot->info().targets[0].classes == 3);
        CHECK(oneHot->info().targets[0].shape == Shape{});
        CHECK(loadDataset(npz("two_classes.npz"), kFiles)->info().targets[0].kind == TargetInfo::Kind::binary);
        CHECK(loadDataset(npz("steps.npz"), kFiles)->info().targets[0].shape == Shape{3});
    }
    SUBCASE("the last share validates where the split is chronological") {
        DataRecipe recipe = npz("plain.npz");
        recipe.split.chronological = true;
        recipe.split.validation = 0.25;
        const auto data = loadDataset(recipe, kFiles);
        CHECK(data->info().train == 3);
        CHECK(inputsOf(*data, Part::validation, 0)[0] == 2.5f);
    }
    SUBCASE("new data through the recipe") {
        const auto trained = loadDataset(npz("plain.npz"), kFiles);
        DataSource source = npz("i1.npy").source;
        source.kind = "npy";
        const auto fresh = applyRecipe(trained->recipe(), source, kFiles, false);
        CHECK(fresh->info().test == 4);
        CHECK_FALSE(fresh->hasTargets());
        CHECK(fresh->info().targets[0].classNames.size() == 3);
        CHECK(contains(messageOf([&] { applyRecipe(trained->recipe(), source, kFiles, true); }), "expected targets"));
    }
}

TEST_CASE("what the writer of this module writes reads back with its parts") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/parts.npz";
    const std::vector<float> x = {1, 2, 3, 4, 5, 6};
    const std::vector<std::int32_t> y = {0, 2, 1};
    writeNpz(path, {{"x", Shape{3, 2}, x},
                    {"y", Shape{3}, y},
                    {"x_validation", Shape{0, 2}, std::vector<float>{}},
                    {"y_validation", Shape{0}, std::vector<std::int32_t>{}},
                    {"x_test", Shape{1, 2}, std::vector<float>{7, 8}},
                    {"y_test", Shape{1}, std::vector<std::int32_t>{1}}});
    const auto data = loadDataset(npz(path), {});
    CHECK(data->info().train == 3);
    CHECK(data->info().validation == 0);
    CHECK(data->info().test == 1);
    CHECK(inputsOf(*data, Part::test, 0) == std::vector<float>{7, 8});
    CHECK(classOf(*data, Part::train, 1) == 2);

    writeNpz(path, {{"x0", Shape{2, 2}, std::vector<float>{1, 2, 3, 4}},
                    {"x1", Shape{2, 1}, std::vector<float>{5, 6}},
                    {"y", Shape{2}, std::vector<std::int32_t>{0, 1}},
                    {"x0_test", Shape{1, 2}, std::vector<float>{7, 8}},
                    {"x1_test", Shape{1, 1}, std::vector<float>{9}},
                    {"y_test", Shape{1}, std::vector<std::int32_t>{1}}});
    const auto two = loadDataset(npz(path), {});
    CHECK(two->info().inputs.size() == 2);
    CHECK(two->info().train == 2);
    CHECK(two->info().test == 1);
    CHECK(inputsOf(*two, Part::test, 0) == std::vector<float>{7, 8});

    writeNpz(path, {{"x", Shape{2, 1}, std::vector<float>{1, 2}},
                    {"y", Shape{2}, std::vector<std::int32_t>{0, 1}},
                    {"x_test", Shape{2, 1}, std::vector<float>{3, 4}},
                    {"y_test", Shape{1}, std::vector<std::int32_t>{1}}});
    CHECK(contains(messageOf([&] { loadDataset(npz(path), {}); }), "expected as many targets as inputs"));
}

TEST_CASE("sample weights: one array for all targets, one for each, one for each step") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/weights.npz";
    const NamedArray x{"x", Shape{3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6}};
    const NamedArray classes{"y0", Shape{3}, std::vector<std::int32_t>{0, 2, 1}},
        values{"y1", Shape{3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6}};
    const auto weighted = [&](std::vector<NamedArray> more) {
        more.insert(more.begin(), {x, classes, values});
        writeNpz(path, more);
        return loadDataset(npz(path), {});
    };
    const auto none = weighted({});
    CHECK(!none->info().targets[0].weightShape);
    const auto shared = weighted({{"sample_weight", Shape{3}, std::vector<float>{1, 0.5f, 0}}});
    for (int target = 0; target < 2; ++target) {
        CHECK(shared->info().targets[static_cast<std::size_t>(target)].weightShape == Shape{});
        CHECK(weightOf(*shared, Part::train, 1, target) == 0.5f);
        CHECK(weightOf(*shared, Part::train, 2, target) == 0.0f);
    }
    const auto own =
        weighted({{"w0", Shape{3}, std::vector<float>{1, 2, 3}}, {"w1", Shape{3}, std::vector<float>{4, 5, 6}}});
    CHECK(weightOf(*own, Part::train, 2, 0) == 3.0f);
    CHECK(weightOf(*own, Part::train, 2, 1) == 6.0f);
    CHECK(weighted({{"w", Shape{3}, std::vector<float>{1, 2, 3}}})->info().targets[0].weightShape == std::nullopt);

    const auto refused = [&](std::vector<NamedArray> more) { return messageOf([&] { weighted(std::move(more)); }); };
    CHECK(contains(refused({{"sample_weight", Shape{2}, std::vector<float>{1, 1}}}), "expected 3 samples in w"));
    CHECK(contains(refused({{"sample_weight", Shape{3}, std::vector<float>{1, -1, 1}}}), "at least 0"));
    CHECK(contains(refused({{"w0", Shape{3}, std::vector<float>{1, 1, 1}},
                            {"w1", Shape{3}, std::vector<float>{1, 1, 1}},
                            {"w2", Shape{3}, std::vector<float>{1, 1, 1}}}),
                   "one array for all, got 3"));
}

TEST_CASE("arrays that are refused") {
    CHECK(contains(messageOf([] { file("object.npy"); }), "Python objects"));
    CHECK(contains(messageOf([] { file("structure.npy"); }), "structures"));
    CHECK(contains(messageOf([] { file("text.npy"); }), "<U2"));
    CHECK(contains(messageOf([] { file("nan.npy"); }), "sample 1, number 1: expected a finite number, got NaN"));
    CHECK(contains(messageOf([] { file("unequal.npz"); }), "expected 4 samples in y as in x, got 3"));
    const std::string f4 = "{'descr': '<f4', 'fortran_order': False, 'shape': ";
    CHECK(refusal(npy(f4 + "(2,), }", std::string(8, '\0'))) == "(no error)");
    CHECK(contains(refusal(npy(f4 + "(3,), }", std::string(8, '\0'))), "promises 3"));
    CHECK(contains(refusal(npy(f4 + "(-2,), }", std::string(8, '\0'))), "extents of at least 0"));
    CHECK(contains(refusal(npy(f4 + "(99999999999999999999,), }", "")), "extents"));
    CHECK(refusal(npy(f4 + "(4611686018427387904, 4), }", "")) != "(no error)");
    CHECK(refusal(npy(f4 + "(4294967296, 4294967296), }", "")) != "(no error)");
    CHECK(contains(refusal(npy(f4 + "(1000000000, 1000), }", std::string(8, '\0'))), "promises"));
    CHECK(contains(refusal(npy(f4 + "(0,), }", "")), "without any"));
    CHECK(contains(refusal(npy(f4 + "(2, 0), }", "")), "without numbers"));
    CHECK(refusal(npy(f4 + "(), }", std::string(4, '\0'))) != "(no error)");
    CHECK(contains(refusal(npy("{'descr': '<f4', ", "")), "damaged"));
    CHECK(contains(refusal(npy("__import__('os')", "")), "damaged"));
    CHECK(contains(refusal("\x93NUMPY"), "expected an array"));
    CHECK(contains(refusal(std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff", 12)), "damaged"));
    CHECK(contains(refusal("PK\x03\x04 no archive", "t.npz"), "ZIP"));
}

TEST_CASE("an archive that unpacks to far more than it is") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/bomb.npz";
    const std::string header = npy("{'descr': '|u1', 'fortran_order': False, 'shape': (400000000,), }", "");
    std::string content = header + std::string(400000000, '\0');
    int fault = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, &fault);
    REQUIRE(archive);
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    REQUIRE(zip_file_add(archive, "x.npy", source, 0) >= 0);
    REQUIRE(zip_close(archive) == 0);
    CHECK(std::filesystem::file_size(path) < 1000000);
    CHECK(contains(messageOf([&] { readNumpy(path, "bomb.npz"); }), "at most 1 : 200"));
}
