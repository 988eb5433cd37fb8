// Text in numbers: vocabularies, windows, classes, and what cannot be read.

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/tokenizer.h"
#include "support.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

using namespace lamina;
namespace fs = std::filesystem;

namespace {
DataRecipe textRecipe(const std::string& path, int window) {
    DataRecipe recipe;
    recipe.source = sourceForPath(path);
    recipe.text.window = window;
    recipe.split.validation = 0.2;
    recipe.split.test = 0.2;
    return recipe;
}

std::vector<float> inputOf(const Dataset& data, Part part, std::int64_t row) {
    std::vector<float> tokens(static_cast<std::size_t>(data.info().inputs[0].count()));
    data.inputRows(part, 0, &row, 1, tokens.data());
    return tokens;
}

std::vector<std::int32_t> nextOf(const Dataset& data, Part part, std::int64_t row) {
    std::vector<std::int32_t> tokens(static_cast<std::size_t>(data.info().inputs[0].count()));
    data.targetRows(part, 0, &row, 1, tokens.data());
    return tokens;
}
} // namespace

TEST_CASE("characters: decoding undoes encoding, in any script") {
    const std::string text = "白日依山盡，\nto be — or not: 𝄞!";
    const Tokenizer tokenizer(Tokenizer::learned({}, text, false));
    CHECK(tokenizer.decode(tokenizer.encode(text, "")) == text);
    CHECK(tokenizer.size() == static_cast<std::int64_t>(std::set<std::string>([&] {
                                                            const auto all = charactersOf(text);
                                                            return std::set<std::string>(all.begin(), all.end());
                                                        }())
                                                            .size()));
    CHECK_THROWS_AS((void)tokenizer.encode("黃", "here"),
                    Error); // another character than 黄 … and than all of the text
}

TEST_CASE("byte pairs: the pair that occurs most often is merged first (Sennrich et al., 2016, figure 1)") {
    std::string text;
    for (const auto& [word, times] : {std::pair{"low", 5}, {"lower", 2}, {"newest", 6}, {"widest", 3}})
        for (int i = 0; i < times; ++i) text += std::string(" ") + word;
    TextRecipe recipe;
    recipe.tokens = TokenKind::bytePairs;
    recipe.vocabularySize = 11 + 3; // the characters and three merges
    const TextRecipe learned = Tokenizer::learned(recipe, text, false);
    const Tokenizer tokenizer(learned);
    REQUIRE(learned.merges.size() == 3);
    const auto firstMerged = static_cast<std::int32_t>(learned.vocabulary.size());
    std::set<std::string> merged;
    for (std::int32_t token = firstMerged; token < tokenizer.size(); ++token) merged.insert(tokenizer.textOf(token));
    CHECK(merged.count("es") == 1);  // 9 times, before "st", which occurs as often
    CHECK(merged.count("est") == 1); // 9 times
    CHECK(tokenizer.encode(" newest", "").size() < 7);
    CHECK(tokenizer.decode(tokenizer.encode(text, "")) == text);
}

TEST_CASE("words: rare ones have one number together") {
    TextRecipe recipe;
    recipe.tokens = TokenKind::words;
    recipe.vocabularySize = 5;
    const Tokenizer tokenizer(Tokenizer::learned(recipe, " a a a b b c", true));
    CHECK(tokenizer.size() == 5);
    CHECK(tokenizer.encode(" zebra a", "") ==
          std::vector<std::int32_t>{Tokenizer::kUnknown, tokenizer.encode(" a", "")[0]});
}

TEST_CASE("a hostile list of merges is refused") {
    TextRecipe recipe;
    recipe.vocabulary = {"a"};
    recipe.merges = {{0, 5}};
    CHECK_THROWS_AS(Tokenizer{recipe}, Error);
    recipe.merges = {{0, 0}};
    for (int i = 0; i < 40; ++i) recipe.merges.emplace_back(i + 1, i + 1); // doubles each time
    CHECK_THROWS_AS(Tokenizer{recipe}, Error);
}

TEST_CASE("a text to be continued: the target is the next token, and no window reaches over a border") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/abc.txt";
    std::string text;
    for (int i = 0; i < 500; ++i) text += static_cast<char>('a' + (i * 7919 % 10007 ^ i * 31) % 26);
    std::ofstream(path) << text;
    DataRecipe recipe = textRecipe(path, 10);
    recipe.text.stride = 5;
    const auto data = loadDataset(recipe, "");
    CHECK(data->info().continuesText);
    CHECK(data->info().targets[0].shape == Shape{10});
    CHECK(data->info().targets[0].classes == data->info().tokens);
    const Tokenizer tokenizer(data->recipe().text);
    const std::vector<std::int32_t> all = tokenizer.encode(text, "");
    for (const Part part : {Part::train, Part::validation, Part::test}) {
        REQUIRE(data->samples(part) > 0);
        for (std::int64_t row = 0; row < data->samples(part); ++row) {
            const std::vector<float> now = inputOf(*data, part, row);
            const std::vector<std::int32_t> next = nextOf(*data, part, row);
            for (std::size_t k = 0; k + 1 < now.size(); ++k) CHECK(static_cast<float>(next[k]) == now[k + 1]);
        }
    }
    const auto begin = [&](Part part, std::int64_t row) { // where in the text its window begins
        const std::vector<float> now = inputOf(*data, part, row);
        return std::search(all.begin(), all.end(), now.begin(), now.end()) - all.begin();
    };
    CHECK(begin(Part::train, data->samples(Part::train) - 1) + 10 < 300);
    CHECK(begin(Part::validation, 0) >= 300);
    CHECK(begin(Part::validation, data->samples(Part::validation) - 1) + 10 < 400);
    CHECK(begin(Part::test, 0) >= 400);
    CHECK(begin(Part::validation, 1) - begin(Part::validation, 0) >= 10); // each token is validated once
}

TEST_CASE("texts in classes: filled up with nothing, unknown characters of the test part have one number") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/cat.txt") << "meow\nmew\npurr\nmeow meow meow\n\nmiau\n";
    std::ofstream(folder.path() + "/dog.txt") << "woof\nwuff\nbark\narf\ngrr\n";
    const auto data = loadDataset(textRecipe(folder.path(), 6), "");
    CHECK(data->info().targets[0].kind == TargetInfo::Kind::binary);
    CHECK(data->info().targets[0].classNames == std::vector<std::string>{"cat", "dog"});
    CHECK(data->samples(Part::train) + data->samples(Part::validation) + data->samples(Part::test) == 10);
    bool isPadded = false;
    for (std::int64_t row = 0; row < data->samples(Part::train); ++row)
        isPadded |= inputOf(*data, Part::train, row).back() == Tokenizer::kPadding;
    CHECK(isPadded);
    std::ofstream(folder.path() + "/new.list.txt") << "xyz\nmeow\n";
    DataSource fresh;
    fresh.kind = "text";
    fresh.path = folder.path() + "/new.list.txt";
    const auto rows = applyRecipe(data->recipe(), fresh, "", false);
    REQUIRE(rows->samples(Part::test) == 2);
    CHECK(inputOf(*rows, Part::test, 0)[0] == Tokenizer::kUnknown);
}

TEST_CASE("a sub-folder for each class: every file is one text, also of several lines") {
    const TemporaryFolder folder;
    for (const char* name : {"cat", "dog"}) {
        fs::create_directory(folder.path() + "/" + name);
        for (int i = 0; i < 5; ++i)
            std::ofstream(folder.path() + "/" + name + "/" + std::to_string(i) + ".txt") << name << "\nline " << i;
    }
    CHECK(sourceForPath(folder.path()).kind == "text");
    const auto data = loadDataset(textRecipe(folder.path(), 12), "");
    CHECK(data->info().targets[0].classNames == std::vector<std::string>{"cat", "dog"});
    CHECK(data->samples(Part::train) + data->samples(Part::validation) + data->samples(Part::test) == 10);
    CHECK(loadDataset(textRecipe(folder.path(), 0), "")->recipe().text.window == 10); // as long as the texts
    std::ofstream(folder.path() + "/cat/5.txt") << "";
    CHECK_THROWS_AS(loadDataset(textRecipe(folder.path(), 12), ""), Error);
}

TEST_CASE("what is no text is refused") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/x.txt";
    const auto load = [&](const std::string& bytes, int window = 4) {
        std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
        return loadDataset(textRecipe(path, window), "");
    };
    CHECK_THROWS_AS(load(""), Error);
    CHECK_THROWS_AS(load(std::string("abc\0def", 7)), Error);
    CHECK_THROWS_AS(load("too short", 100), Error);
    CHECK_THROWS_AS(load("a text that is long enough for the window", -1), Error);
}

TEST_CASE("the texts inside the product") {
    for (const char* id : {"shakespeare", "tang-poems", "ci-or-analects"}) {
        CAPTURE(id);
        const auto data = loadDataset(startingRecipe(id), "");
        CHECK(data->samples(Part::train) > 1000);
        CHECK(data->samples(Part::validation) > 100);
        CHECK(data->info().tokens > 60);
    }
    CHECK(loadDataset(startingRecipe("shakespeare"), "")->info().tokens == 65);
}
