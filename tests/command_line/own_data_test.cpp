// Data of one's own from the file to the prediction: tables, pictures, series and arrays.

#include "core/data/image_decoder.h"
#include "core/data/numpy_writer.h"
#include "tests/command_line/program.h"

#include <doctest/doctest.h>

#include <cmath>
#include <sstream>

using namespace lamina::test;

namespace {
std::uint64_t g_random = 1;
double random01() { // the same numbers in every run
    g_random = g_random * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<double>(g_random >> 40) / static_cast<double>(1 << 24);
}

std::vector<Words> table(const std::string& csv) { // without quotes
    std::vector<Words> rows;
    std::istringstream stream(csv);
    for (std::string line; std::getline(stream, line);) {
        Words cells;
        std::istringstream cellStream(line);
        for (std::string cell; std::getline(cellStream, cell, ',');) cells.push_back(cell);
        rows.push_back(cells);
    }
    return rows;
}

// Houses: the price is linear in size, storey and colour; some cells are empty.
std::string houses(int rows, bool withPrice = true) {
    g_random = 1;
    std::string csv = withPrice ? "\xEF\xBB\xBF面积,颜色,floor,price\n" : "面积,颜色,floor\n";
    for (int i = 0; i < rows; ++i) {
        const double size = 20 + 100 * random01(), floor = std::floor(10 * random01());
        const int colour = static_cast<int>(3 * random01());
        const double price = 2 * size + 30 * colour + floor;
        csv += (i % 17 == 5 ? std::string() : std::to_string(size)) + "," +
               (i % 31 == 7   ? ""
                : colour == 0 ? "红"
                : colour == 1 ? "绿"
                              : "blue") +
               "," + (i % 23 == 3 ? "NA" : std::to_string(floor));
        if (withPrice) csv += "," + std::to_string(price);
        csv += "\n";
    }
    return csv;
}

void trainQuietly(const std::string& file, const Words& more = {}) {
    Words words = {"train", file, "--json", "--seed", "1"};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = runProgram(words);
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.only("done")["reason"] == "finished");
}
} // namespace

TEST_CASE("a table with categories and missing values, from CSV to predictions") {
    const Folder folder;
    const std::string data = folder / "我的 项目/房价 表.csv", file = folder / "我的 项目/房 价.h5";
    write(data, houses(400));
    const Outcome made = runProgram({"new", "auto-mpg", file, "--data", data, "--target", "price"});
    CHECK(made.status == 0);
    CHECK(made.err.find("Features (3): 面积, 颜色, floor") != std::string::npos);
    CHECK(made.err.find("missing values are filled") != std::string::npos);
    const Json summary = runProgram({"summary", file, "--json"}).lines().front();
    CHECK(summary["layers"].front()["output_shape"] == Json({5})); // two numbers and three colours
    CHECK(summary["layers"].back()["output_shape"] == Json({1}));

    trainQuietly(file, {"--epochs", "60"});
    const Json evaluation = runProgram({"evaluate", file, "--json"}).only("evaluate");
    CHECK(hasKeys(evaluation, {"event", "split", "samples", "loss", "metrics"}));
    CHECK(evaluation["split"] == "test");
    CHECK(evaluation["samples"].get<int>() > 20);
    CHECK(evaluation["metrics"]["mean_absolute_error"].get<double>() < 20); // in the units of the price, 40 … 330

    const Outcome predicted = runProgram({"predict", file, "--data", data});
    const std::vector<Words> rows = table(predicted.out), truth = table(read(data));
    REQUIRE(rows.size() == 401);
    CHECK(rows.front() == Words{"price"});
    double error = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) error += std::fabs(std::stod(rows[i][0]) - std::stod(truth[i][3]));
    CHECK(error / 400 < 20);

    SUBCASE("rows without the target are enough to predict, and --out writes the same") {
        const std::string fresh = folder / "fresh.csv", out = folder / "预测.csv";
        write(fresh, houses(400, false));
        CHECK(runProgram({"predict", file, "--data", fresh, "--out", out}).status == 0);
        CHECK(read(out) == predicted.out);
    }
    SUBCASE("project and data move together") {
        std::filesystem::rename(folder.path() / "我的 项目", folder.path() / "moved");
        CHECK(runProgram({"evaluate", folder / "moved/房 价.h5", "--json"}).only("evaluate") == evaluation);
    }
    SUBCASE("saved in another folder it finds the data again") {
        const std::string copy = folder / "elsewhere/copy.h5";
        std::filesystem::create_directories(folder.path() / "elsewhere");
        trainQuietly(file, {"--epochs", "1", "--save", copy});
        CHECK(runProgram({"evaluate", copy}).status == 0);
        CHECK(runProgram({"export", file, "--to", "keras", folder / "elsewhere/keras.h5"}).status == 0);
        CHECK(runProgram({"evaluate", folder / "elsewhere/keras.h5", "--json"}).only("evaluate") == evaluation);
    }
    SUBCASE("from within the folder with bare names") {
        const std::string place = folder / "我的 项目";
        CHECK(runProgram({"new", "auto-mpg", "二.h5", "--data", "房价 表.csv", "--target", "price"}, place).status ==
              0);
        CHECK(runProgram({"train", "二.h5", "--epochs", "1"}, place).status == 0);
        CHECK(runProgram({"evaluate", folder / "我的 项目/二.h5"}).status == 0);
    }
}

TEST_CASE("a table of classes in GB18030 with semicolons") {
    const Folder folder;
    const std::string data = folder / "种类.csv", file = folder / "c.h5";
    const char* names[] = {"\xBC\xD7", "\xD2\xD2", "\xB1\xFB"}; // 甲 乙 丙
    g_random = 7;
    std::string csv = "x;y;\xD6\xD6\xC0\xE0\n"; // 种类
    for (int i = 0; i < 150; ++i) {
        const int k = i % 3;
        csv +=
            std::to_string(k + 0.5 * random01()) + ";" + std::to_string(0.5 * random01() - k) + ";" + names[k] + "\n";
    }
    write(data, csv);
    CHECK(runProgram({"new", "iris", file, "--data", data}).err.find("Target: 种类, 3 classes") != std::string::npos);
    trainQuietly(file, {"--epochs", "60"});
    CHECK(runProgram({"evaluate", file, "--json"}).only("evaluate")["metrics"]["accuracy"].get<double>() > 0.9);
    const std::vector<Words> rows = table(runProgram({"predict", file, "--data", data}).out);
    REQUIRE(rows.size() == 151);
    CHECK(rows[0].front() == "种类");
    CHECK(rows[0].size() == 4);
    CHECK(rows[1].front() == "甲");
    CHECK(rows[2].front() == "乙");
}

TEST_CASE("a folder of pictures, a sub-folder for each class") {
    const Folder folder;
    const std::string data = folder / "图片 集", file = folder / "p.h5";
    g_random = 3;
    for (int i = 0; i < 80; ++i) {
        lamina::Picture picture{16, 20, 3, std::vector<std::uint8_t>(16 * 20 * 3)};
        for (std::size_t at = 0; at < picture.bytes.size(); ++at)
            picture.bytes[at] = static_cast<std::uint8_t>(60 * random01() + (at % 3 == 0 && i % 2 ? 150 : 0));
        const std::vector<std::uint8_t> png = lamina::encodedPng(picture);
        write(data + (i % 2 ? "/红 色/" : "/灰色/") + std::to_string(i) + ".png", std::string(png.begin(), png.end()));
    }
    CHECK(runProgram({"new", "picture-cnn", file, "--data", data}).status == 0);
    CHECK(runProgram({"summary", file, "--json"}).lines().front()["layers"][0]["output_shape"] == Json({16, 20, 3}));
    trainQuietly(file, {"--epochs", "6"});
    CHECK(runProgram({"evaluate", file, "--json"}).only("evaluate")["metrics"]["accuracy"].get<double>() > 0.9);
    const std::vector<Words> rows = table(runProgram({"predict", file, "--data", data}).out);
    REQUIRE(rows.size() == 81);
    CHECK(rows[0][0] == "file");
    int right = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) right += rows[i][0].starts_with(rows[i][1] + "/");
    CHECK(right > 72);

    write(data + "/灰色/broken.png", "no picture");
    const Outcome refused = runProgram({"train", file});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("broken.png: expected a picture") != std::string::npos);
    CHECK(runProgram({"new", "airline-lstm", folder / "n.h5", "--data", data}).status == 1);
}

TEST_CASE("a series over time") {
    const Folder folder;
    const std::string data = folder / "series.csv", file = folder / "s.h5";
    std::string csv = "month,passengers\n";
    for (int i = 0; i < 120; ++i)
        csv += std::to_string(2010 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + std::to_string(i % 12 + 1) + "," +
               std::to_string(200 + 2 * i + 40 * std::sin(i * 0.5236)) + "\n";
    write(data, csv);
    const Outcome made = runProgram({"new", "airline-lstm", file, "--data", data});
    CHECK(made.err.find("Series: passengers is predicted from its own past.") != std::string::npos);
    trainQuietly(file, {"--epochs", "2"});
    const Json evaluation = runProgram({"evaluate", file, "--json"}).only("evaluate");
    CHECK(evaluation["metrics"]["mean_absolute_error"].get<double>() < 400); // passengers, not scaled figures
    CHECK(evaluation["metrics"]["mean_absolute_error"].get<double>() > 2);
    const std::vector<Words> rows = table(runProgram({"predict", file, "--data", data}).out);
    CHECK(rows.size() == 1 + 120 - 12 + 1); // a window for each month from the 13th on, and the month after the last
    CHECK(rows[0] == Words{"passengers"});

    write(data, "month,passengers\n2010-01,1\n2010-02,2\n");
    const Outcome refused = runProgram({"train", file});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("window") != std::string::npos);
}

TEST_CASE("an example that does not suit the data is refused with the reason") {
    const Folder folder;
    const std::string data = folder / "t.csv", file = folder / "t.h5";
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 60; ++i)
        csv += std::to_string(i) + "," + std::to_string(i * i) + "," + std::to_string(3 * i) + "\n";
    write(data, csv);
    for (const char* example : {"mnist-cnn", "picture-cnn", "rnn-sequence"}) {
        const Outcome outcome = runProgram({"new", example, file, "--data", data, "--json"});
        INFO(outcome.err);
        CHECK(outcome.status == 1);
        CHECK(outcome.only("error")["text"].get<std::string>().find("does not suit these data") != std::string::npos);
    }
    const Outcome column = runProgram({"new", "iris", file, "--data", data, "--target", "z"});
    CHECK(column.status == 1);
    CHECK(column.err.find("found only: a, b, y") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file));
    for (const char* odd : {"", "a,b,y\n", "a,b,y\n1,2,3\n", "a,b,y\n1,2\n"}) {
        write(data, odd);
        const Outcome outcome = runProgram({"new", "iris", file, "--data", data});
        INFO(outcome.err);
        CHECK(outcome.status == 1);
        CHECK(outcome.err.starts_with("lamina: " + data));
    }
}

TEST_CASE("what `data` writes, `train --data` reads again to the same numbers") {
    const Folder folder;
    for (const char* example : {"iris", "tanh-2-4-1", "auto-mpg", "airline-lstm"}) {
        INFO(example);
        const std::string file = folder / "e.h5", arrays = folder / "数 据.npz";
        REQUIRE(runProgram({"new", example, file}).status == 0);
        const Outcome written = runProgram({"data", file, "--out", arrays, "--json"});
        REQUIRE(written.status == 0);
        const std::vector<Json> lines = written.lines();
        REQUIRE(lines.size() == 6);
        CHECK(hasKeys(lines[0], {"array", "shape", "type"}));
        CHECK(lines[0]["array"] == "x");
        CHECK(lines[5]["array"] == "y_test");
        const Words options = {"--epochs", "2", "--seed", "3", "--threads", "1", "--json", "--save", folder / "out.h5"};
        Words own = {"train", file}, read = {"train", file, "--data", arrays};
        own.insert(own.end(), options.begin(), options.end());
        read.insert(read.end(), options.begin(), options.end());
        const Outcome first = runProgram(own), second = runProgram(read);
        REQUIRE(second.status == 0);
        CHECK(first.only("start")["samples"] == second.only("start")["samples"]);
        const std::vector<Json> a = first.events("epoch"), b = second.events("epoch");
        REQUIRE(a.size() == 2);
        REQUIRE(b.size() == 2);
        for (int i = 0; i < 2; ++i)
            for (const char* key : {"loss", "val_loss"}) CHECK(a[i][key] == b[i][key]);
    }
}

TEST_CASE("an exported model predicts what the project predicts") {
    const Folder folder;
    const std::string file = folder / "e.h5", out = folder / "模型 k.h5", data = folder / "d.csv";
    write(data, "sepal_length,sepal_width,petal_length,petal_width\n5.1,3.5,1.4,0.2\n6.3,3.3,6.0,2.5\n");
    REQUIRE(runProgram({"new", "iris", file}).status == 0);
    trainQuietly(file, {"--epochs", "3"});
    const Outcome exported = runProgram({"export", file, "--to", "keras", out, "--json"});
    CHECK(exported.status == 0);
    CHECK(hasKeys(exported.only("export"), {"event", "to", "saved"}));
    const Outcome predicted = runProgram({"predict", file, "--data", data});
    CHECK(predicted.status == 0);
    CHECK(table(predicted.out).size() == 3);
    CHECK(runProgram({"predict", out, "--data", data}).out == predicted.out);
}

TEST_CASE("a class at every step is one column a step, also for arrays without targets") {
    const Folder folder;
    const std::string file = folder / "r.h5", data = folder / "x.npz";
    REQUIRE(runProgram({"new", "rnn-sequence", file}).status == 0);
    trainQuietly(file, {"--epochs", "1"});
    lamina::writeNpz(data, {{"x", lamina::Shape{3, 50, 10}, std::vector<float>(1500, 0.1f)}});
    const std::vector<Words> rows = table(runProgram({"predict", file, "--data", data}).out);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].size() == 50);
    for (const std::string& cell : rows[1]) CHECK(std::stoi(cell) < 10);
}
