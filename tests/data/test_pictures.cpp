// IDX files and folders of pictures.

#include "core/data/idx_reader.h"
#include "core/data/image_decoder.h"
#include "core/data/picture_folder.h"
#include "core/data/preview.h"
#include "tests/data/support.h"

using namespace lamina;
namespace fs = std::filesystem;

namespace {
std::string idx(std::vector<std::uint32_t> extents, const std::string& data) {
    std::string out("\0\0\x08", 3);
    out += static_cast<char>(extents.size());
    for (const std::uint32_t e : extents)
        for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(e >> shift);
    return out + data;
}

std::string bytes(std::initializer_list<int> values) {
    std::string out;
    for (const int v : values) out += static_cast<char>(v);
    return out;
}

DataRecipe recipeOf(const std::string& kind, const std::string& path) {
    DataRecipe recipe;
    recipe.source.kind = kind;
    recipe.source.path = path;
    recipe.split.validation = recipe.split.test = 0;
    return recipe;
}

std::string png(std::int64_t height, std::int64_t width, std::int64_t channels, int value) {
    const Picture p{height, width, channels,
                    std::vector<std::uint8_t>(static_cast<std::size_t>(height * width * channels),
                                              static_cast<std::uint8_t>(value))};
    const std::vector<std::uint8_t> out = encodedPng(p);
    return {out.begin(), out.end()};
}

std::string idxRefusal(const std::string& images, const std::string& labels) {
    const TemporaryFolder folder;
    const std::string path = folder.file("a-images-idx3-ubyte", images);
    folder.file("a-labels-idx1-ubyte", labels);
    return messageOf([&] { loadDataset(recipeOf("idx", path), {}); });
}
} // namespace

TEST_CASE("IDX pictures with the labels beside them") {
    const TemporaryFolder folder;
    const std::string path =
        folder.file("train-images-idx3-ubyte", idx({3, 2, 2}, bytes({0, 51, 102, 255, 1, 1, 1, 1, 9, 9, 9, 9})));
    folder.file("train-labels-idx1-ubyte", idx({3}, bytes({0, 2, 1})));
    folder.file("t10k-images-idx3-ubyte", idx({1, 2, 2}, bytes({7, 7, 7, 7})));
    folder.file("t10k-labels-idx1-ubyte", idx({1}, bytes({1})));
    for (const std::string& source : {path, folder.path()}) {
        CHECK(sourceForPath(source).kind == "idx");
        const auto data = loadDataset(recipeOf("idx", source), {});
        CHECK(data->info().inputs[0] == Shape{2, 2, 1});
        CHECK(data->info().train == 3);
        CHECK(data->info().test == 1);
        CHECK(inputsOf(*data, Part::train, 0) == std::vector<float>{0, 0.2f, 0.4f, 1});
        CHECK(classOf(*data, Part::train, 1) == 2);
        CHECK(data->picture(Part::test, 0).bytes == std::vector<std::uint8_t>(4, 7));
    }
    DataRecipe flat = recipeOf("idx", path);
    flat.flatten = true;
    flat.pictures = Scaling::none;
    const auto data = loadDataset(flat, {});
    CHECK(data->info().inputs[0] == Shape{4});
    CHECK(inputsOf(*data, Part::train, 0)[1] == 51);
    flat.pictures = Scaling::standard;
    const auto standard = loadDataset(flat, {});
    double sum = 0;
    for (int row = 0; row < 3; ++row)
        for (const float v : inputsOf(*standard, Part::train, row)) sum += v;
    CHECK(std::abs(sum) < 1e-5);
    CHECK(applyRecipe(standard->recipe(), flat.source, {}, true)->info().test == 1);
}

TEST_CASE("IDX files that are refused") {
    const std::string good = idx({2, 1, 1}, bytes({1, 2})), labels = idx({2}, bytes({0, 1}));
    CHECK(idxRefusal(good, labels) == "(no error)");
    CHECK(contains(idxRefusal(idx({1000000, 60, 50}, std::string(1000, 'x')), labels),
                   "promises 1000000×60×50 = 3000000000 bytes of data, but the file has only 1000"));
    CHECK(idxRefusal(idx({0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}, "x"), labels) != "(no error)");
    CHECK(contains(idxRefusal(good.substr(0, 9), labels), "inside its header"));
    CHECK(contains(idxRefusal(good + "x", labels), "goes on behind"));
    CHECK(contains(idxRefusal(good, idx({3}, bytes({0, 1, 1}))), "expected 2 labels"));
    CHECK(contains(idxRefusal(good, idx({2}, bytes({0, 9}))), "sample 1: expected a label from 0 to 0, got 9"));
    CHECK(contains(idxRefusal(good, idx({2}, bytes({0, 0}))), "at least two classes"));
    CHECK(contains(idxRefusal("hello, world", labels), "expected an IDX file"));
    CHECK(contains(idxRefusal(idx({2}, "ab"), labels), "expected pictures"));
    CHECK(contains(idxRefusal("\x1f\x8b nonsense", labels), "gzip"));
    const TemporaryFolder folder;
    const std::string alone = folder.file("a-images-idx3-ubyte", good);
    CHECK(contains(messageOf([&] { loadDataset(recipeOf("idx", alone), {}); }), "expected the labels"));
}

TEST_CASE("pictures of all sorts of sizes become squares of the size in their middle") {
    const TemporaryFolder folder;
    const int sizes[][2] = {{4, 6}, {8, 12}, {10, 10}, {20, 5}, {30, 30}, {9, 11}};
    for (int i = 0; i < 6; ++i)
        folder.file((i % 2 ? "a/" : "b/") + std::to_string(i) + ".png", png(sizes[i][0], sizes[i][1], 1, 9));
    const auto data = loadDataset(recipeOf("pictures", folder.path()), {});
    CHECK(data->info().inputs[0] == Shape{10, 10, 1}); // areas 24, 96, 99, 100, 100, 900
    CHECK(hasNote(*data, "5 of 6 pictures have another size and are brought to 10 × 10"));
}

TEST_CASE("a folder for each class") {
    const TemporaryFolder folder;
    folder.file("cat/1.png", png(4, 6, 1, 100));
    folder.file("cat/2.PNG", png(4, 6, 3, 200));
    folder.file("狗/1.png", png(8, 12, 1, 50));
    folder.file("狗/2.png", png(4, 6, 1, 60));
    folder.file("狗/notes.txt", "none");
    folder.file("cat/.hidden.png", "no picture");
    CHECK(sourceForPath(folder.path()).kind == "pictures");
    const auto data = loadDataset(recipeOf("pictures", folder.path()), {});
    CHECK(data->info().inputs[0] == Shape{4, 6, 3});
    CHECK(data->info().targets[0].kind == TargetInfo::Kind::binary);
    CHECK(data->info().targets[0].classNames == std::vector<std::string>{"cat", "狗"});
    CHECK(data->info().train == 4);
    CHECK(hasNote(*data, "1 of 4 pictures have another size and are brought to 4 × 6"));
    CHECK(hasNote(*data, "1 files that are no PNG or JPEG"));
    CHECK(data->picture(Part::train, 2).bytes == std::vector<std::uint8_t>(72, 50));
    CHECK(data->sampleName(Part::train, 2) == "狗/1.png");
    CHECK(inputsOf(*data, Part::train, 1)[0] == doctest::Approx(200 / 255.0));

    const DataPreview preview = previewData(recipeOf("pictures", folder.path()), {});
    CHECK(preview.pictures.size() == 4);
    CHECK(preview.classCounts[1] == std::pair<std::string, std::int64_t>{"狗", 2});

    SUBCASE("new pictures take the trained size; one file alone is enough for a prediction") {
        const TemporaryFolder other;
        other.file("x.png", png(20, 20, 3, 10));
        DataSource source = recipeOf("pictures", other.path() + "/x.png").source;
        const auto fresh = applyRecipe(data->recipe(), source, {}, false);
        CHECK(fresh->info().inputs[0] == Shape{4, 6, 3});
        CHECK(fresh->info().test == 1);
        source.path = other.path();
        CHECK(applyRecipe(data->recipe(), source, {}, false)->info().test == 1);
        other.file("cow/x.png", png(4, 6, 3, 10));
        CHECK(contains(messageOf([&] { applyRecipe(data->recipe(), source, {}, true); }),
                       "expected one of the classes cat, 狗, got \"cow\""));
    }
    SUBCASE("changed bytes are other data") {
        folder.file("cat/1.png", png(4, 6, 1, 101));
        CHECK(loadDataset(recipeOf("pictures", folder.path()), {})->fingerprint() != data->fingerprint());
    }
    SUBCASE("written and read again") {
        const TemporaryFolder copy;
        CHECK(writePictureFolder(*data, Part::train, copy.path()) == 4);
        const auto again = loadDataset(recipeOf("pictures", copy.path()), {});
        CHECK(again->picture(Part::train, 3).bytes == data->picture(Part::train, 3).bytes);
    }
}

TEST_CASE("official parts as folders") {
    const TemporaryFolder folder;
    for (const char* part : {"train", "test", "val"})
        for (const char* name : {"a/1.png", "a/2.png", "b/1.png"})
            folder.file(std::string(part) + "/" + name, png(2, 2, 1, 9));
    DataRecipe recipe = recipeOf("pictures", folder.path());
    recipe.split.validation = recipe.split.test = 0.3;
    const auto data = loadDataset(recipe, {});
    CHECK(data->info().train == 3);
    CHECK(data->info().validation == 3);
    CHECK(data->info().test == 3);
}

TEST_CASE("folders that are refused") {
    const TemporaryFolder folder;
    const auto refusal = [&] { return messageOf([&] { loadDataset(recipeOf("pictures", folder.path()), {}); }); };
    CHECK(contains(refusal(), "expected sub-folders with PNG or JPEG pictures"));
    folder.file("a/1.png", png(2, 2, 1, 9));
    CHECK(contains(refusal(), "at least two classes"));
    folder.file("b/1.png", "this is text");
    CHECK(contains(refusal(), "b/1.png: expected a picture in PNG or JPEG, got something else"));
    const std::string whole = png(32, 32, 3, 77);
    folder.file("b/1.png", whole.substr(0, whole.size() - 20));
    CHECK(contains(refusal(), "b/1.png: expected a whole picture"));
    std::string huge = png(1, 1, 1, 0); // IHDR claims 60000 × 60000; its check sum does not fit either
    huge[18] = huge[22] = static_cast<char>(0xEA);
    folder.file("b/1.png", huge);
    CHECK(contains(refusal(), "b/1.png"));
    folder.file("b/1.png", std::string("\xFF\xD8\xFF\xE0", 4) + "half a JPEG");
    CHECK(contains(refusal(), "b/1.png: expected a whole picture"));
    CHECK(
        contains(messageOf([&] { loadDataset(recipeOf("pictures", folder.path() + "/none"), {}); }), "cannot be read"));
    const TemporaryFolder foreign;
    foreign.file("\xB9\xB7/1.png", whole); // GBK
    CHECK(
        contains(messageOf([&] { loadDataset(recipeOf("pictures", foreign.path()), {}); }), "expected names in UTF-8"));
    std::string deep = folder.path();
    for (int i = 0; i < 300; ++i) deep += "/deep_folder_name";
    CHECK(messageOf([&] { loadDataset(recipeOf("pictures", deep), {}); }) != "(no error)");
}

TEST_CASE("resizing keeps an even picture even and the mean of a chequered one") {
    const Picture even{3, 5, 1, std::vector<std::uint8_t>(15, 42)};
    CHECK(resizedPicture(even, 7, 2, 1).bytes == std::vector<std::uint8_t>(14, 42));
    CHECK(resizedPicture(even, 3, 5, 3).bytes == std::vector<std::uint8_t>(45, 42));
    Picture chequered{8, 8, 1, {}};
    for (int i = 0; i < 64; ++i) chequered.bytes.push_back((i / 8 + i) % 2 ? 200 : 100);
    for (const std::uint8_t v : resizedPicture(chequered, 2, 2, 1).bytes) CHECK(std::abs(v - 150) <= 8);
}
