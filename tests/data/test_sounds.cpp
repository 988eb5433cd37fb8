// WAVE files, their frequencies over time, and the binary files of CIFAR.

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/wav_reader.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>

using namespace lamina;
namespace fs = std::filesystem;

namespace {
std::string littleEndian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
    return text;
}

std::string wav(const std::string& data, int bits, int channels, int rate, int format = 1) {
    const std::string fmt = littleEndian(static_cast<std::uint32_t>(format), 2) +
                            littleEndian(static_cast<std::uint32_t>(channels), 2) +
                            littleEndian(static_cast<std::uint32_t>(rate), 4) + littleEndian(0, 4) +
                            littleEndian(0, 2) + littleEndian(static_cast<std::uint32_t>(bits), 2);
    const std::string chunks = "fmt " + littleEndian(16, 4) + fmt + "LIST" + littleEndian(3, 4) + "abc" + '\0' +
                               "data" + littleEndian(static_cast<std::uint32_t>(data.size()), 4) + data;
    return "RIFF" + littleEndian(static_cast<std::uint32_t>(chunks.size() + 4), 4) + "WAVE" + chunks;
}

void write(const std::string& path, const std::string& bytes) {
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string tone(double hertz, int rate, double seconds) {
    std::string data;
    for (int i = 0; i < static_cast<int>(rate * seconds); ++i)
        data += littleEndian(static_cast<std::uint32_t>(
                                 static_cast<std::int32_t>(16000 * std::sin(2 * std::numbers::pi * hertz * i / rate))),
                             2);
    return data;
}
} // namespace

TEST_CASE("every width of a WAVE file's samples") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/a.wav";
    const auto read = [&](const std::string& bytes) {
        write(path, bytes);
        return readWav(path, "a.wav");
    };
    CHECK(read(wav(std::string("\x00\x80\xFF", 3), 8, 1, 8000)).values == std::vector<float>{-1, 0, 127.0f / 128});
    CHECK(read(wav(littleEndian(0x4000, 2) + littleEndian(0x8000, 2), 16, 1, 8000)).values ==
          std::vector<float>{0.5f, -1});
    CHECK(read(wav(littleEndian(0xC00000, 3), 24, 1, 8000)).values == std::vector<float>{-0.5f});
    CHECK(read(wav(littleEndian(0x20000000, 4), 32, 1, 8000)).values == std::vector<float>{0.25f});
    CHECK(read(wav(littleEndian(0x3F000000, 4), 32, 1, 8000, 3)).values == std::vector<float>{0.5f});
    const Sound stereo = read(wav(littleEndian(0x4000, 2) + littleEndian(0, 2), 16, 2, 44100));
    CHECK(stereo.values == std::vector<float>{0.25f}); // the mean of both
    CHECK(stereo.rate == 44100);
}

TEST_CASE("a WAVE file that is none, or is cut off") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/a.wav", good = wav(tone(440, 8000, 0.1), 16, 1, 8000);
    for (const std::string& bytes :
         {std::string(), std::string("RIFFxxxxWAVE"), good.substr(0, 30), good.substr(0, 50), wav("", 16, 1, 8000),
          wav("abcd", 12, 1, 8000), wav("abcd", 16, 0, 8000), wav("abcd", 16, 1, 0), wav("abcdefgh", 64, 1, 8000, 3)}) {
        write(path, bytes);
        CHECK_THROWS_AS((void)readWav(path, "a.wav"), Error);
    }
    write(path, good.substr(0, good.size() - 100)); // a shorter sound is still a sound
    CHECK(readWav(path, "a.wav").values.size() == 750);
}

TEST_CASE("a tone is loudest in the band of its frequency") {
    SoundRecipe recipe;
    int before = -1;
    for (const double hertz : {300.0, 700.0, 1500.0, 3000.0}) {
        const TemporaryFolder folder;
        const std::string path = folder.path() + "/a.wav";
        write(path, wav(tone(hertz, 16000, 1), 16, 1, 16000)); // brought to 8000 samples a second
        const std::vector<float> frames = framesOf(broughtTo(readWav(path, "a.wav"), recipe), recipe);
        const Shape shape = shapeOfSound(recipe, "");
        REQUIRE(static_cast<std::int64_t>(frames.size()) == shape.count());
        const float* row = frames.data() + shape[1] * (shape[0] / 2);
        const int loudest = static_cast<int>(std::max_element(row, row + shape[1]) - row);
        const double mel = 2595 * std::log10(1 + hertz / 700), highest = 2595 * std::log10(1 + 4000.0 / 700);
        CHECK(std::abs(loudest - (mel / highest * (recipe.bands + 1) - 1)) <= 1.5);
        CHECK(loudest > before);
        before = loudest;
    }
}

TEST_CASE("a folder of sounds in classes") {
    const TemporaryFolder folder;
    for (int i = 0; i < 8; ++i) {
        write(folder.path() + "/low/" + std::to_string(i) + ".wav", wav(tone(300 + i, 8000, 1), 16, 1, 8000));
        write(folder.path() + "/high/" + std::to_string(i) + ".wav", wav(tone(2000 + i, 8000, 0.5), 16, 1, 8000));
    }
    DataRecipe recipe;
    recipe.source = sourceForPath(folder.path());
    CHECK(recipe.source.kind == "sounds");
    const auto data = loadDataset(recipe, "");
    CHECK(data->info().inputs[0] == Shape{61, 40});
    CHECK(data->info().targets[0].classNames == std::vector<std::string>{"high", "low"});
    recipe.sound.frame = 300; // no power of two
    CHECK_THROWS_AS((void)loadDataset(recipe, ""), Error);
    const auto one = applyRecipe(data->recipe(), sourceForPath(folder.path() + "/low/0.wav"), "", false);
    CHECK(one->samples(Part::test) == 1);
}

TEST_CASE("the binary files of CIFAR") {
    const TemporaryFolder folder;
    std::string record(3073, '\x07');
    record[0] = 3;
    record[1] = '\xFF';            // red of the first pixel
    record[1 + 1024] = '\x10';     // green
    record[1 + 2 * 1024] = '\x20'; // blue
    std::string other = record;
    other[0] = 9;
    write(folder.path() + "/data_batch_1.bin", record + other + record + other);
    write(folder.path() + "/test_batch.bin", record);
    DataRecipe recipe;
    recipe.source = sourceForPath(folder.path());
    CHECK(recipe.source.kind == "cifar");
    recipe.split.validation = 0;
    const auto data = loadDataset(recipe, "");
    CHECK(data->info().inputs[0] == Shape{32, 32, 3});
    CHECK(data->info().targets[0].classes == 10);
    CHECK(data->samples(Part::train) == 4);
    CHECK(data->samples(Part::test) == 1);
    const Picture picture = data->picture(Part::test, 0);
    CHECK(picture.bytes[0] == 0xFF);
    CHECK(picture.bytes[1] == 0x10);
    CHECK(picture.bytes[2] == 0x20);
    CHECK(picture.bytes[3] == 0x07);
    std::string wrong = record;
    wrong[0] = 10;
    write(folder.path() + "/data_batch_1.bin", wrong);
    CHECK_THROWS_AS((void)loadDataset(recipe, ""), Error);
    write(folder.path() + "/data_batch_1.bin", record.substr(0, 3000));
    recipe.source.path = folder.path() + "/data_batch_1.bin";
    CHECK_THROWS_AS((void)loadDataset(recipe, ""), Error);
}

TEST_CASE("generated sounds, scenes and ratings") {
    for (const char* id : {"tone-words", "scenes", "ratings"}) {
        CAPTURE(id);
        DataRecipe recipe = startingRecipe(id);
        recipe.source.options["samples"] = 60;
        recipe.source.options["validation"] = 12;
        recipe.source.options["test"] = 12;
        const auto data = loadDataset(recipe, ""), again = loadDataset(recipe, "");
        CHECK(data->samples(Part::train) == 60);
        CHECK(data->fingerprint() == again->fingerprint());
    }
    DataRecipe scenes = startingRecipe("scenes");
    scenes.source.options["samples"] = 20;
    CHECK(loadDataset(scenes, "")->info().targets[0].shape == Shape{32, 32});
    CHECK(loadDataset(startingRecipe("ratings"), "")->info().inputs.size() == 2);
}

TEST_CASE("an autoencoder's target is its input") {
    DataRecipe recipe = startingRecipe("digits");
    recipe.reconstructs = true;
    const auto data = loadDataset(recipe, "");
    REQUIRE(data->info().targets.size() == 1);
    CHECK(data->info().targets[0].kind == TargetInfo::Kind::values);
    CHECK(data->info().targets[0].shape == data->info().inputs[0]);
    std::vector<float> x(64), y(64);
    const std::int64_t row = 3;
    data->inputRows(Part::test, 0, &row, 1, x.data());
    data->targetRows(Part::test, 0, &row, 1, y.data());
    CHECK(x == y);
}
