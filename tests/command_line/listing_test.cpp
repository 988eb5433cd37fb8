// templates, layers, summary, selftest, bench: what the program says about itself

#include "tests/command_line/program.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace lamina::test;

TEST_CASE("templates lists examples and architectures, and each becomes a project that can be read") {
    const Folder folder;
    const std::vector<Json> templates = runProgram({"templates", "--json"}).lines();
    const std::string plain = runProgram({"templates"}).out;
    REQUIRE(templates.size() >= 15);
    CHECK(templates.front()["id"] == "spiral"); // opens first
    for (const Json& object : templates) {
        const std::string id = object["id"];
        INFO(id);
        CHECK(hasKeys(object, {"id", "kind", "title", "help"}));
        for (const char* key : {"title", "help"})
            for (const char* language : {"en", "zh_CN"}) CHECK_FALSE(object[key][language].get<std::string>().empty());
        CHECK(plain.find(id + " ") != std::string::npos);

        const Json known = runProgram({"summary", id, "--json"}).lines().front();
        CHECK(known["parameters"].get<std::int64_t>() > 0);
        if (known["parameters"].get<std::int64_t>() > 10'000'000) continue; // files of gigabytes
        const std::string file = folder / (id + " 项目.h5");
        const Outcome made = runProgram({"new", id, file, "--json"});
        CHECK(made.status == 0);
        CHECK(hasKeys(made.only("new"), {"event", "template", "saved"}));
        CHECK(runProgram({"summary", file, "--json"}).lines() == runProgram({"summary", id, "--json"}).lines());
    }
}

TEST_CASE("a network that no computer holds is counted, its memory is foretold, and it is not written") {
    const Folder folder;
    const Json gpt3 = runProgram({"summary", "gpt-3", "--json"}).lines().front();
    CHECK(gpt3["parameters"] == 174604259328);
    CHECK(gpt3["memory_bytes"].get<std::int64_t>() > 16 * gpt3["parameters"].get<std::int64_t>());
    CHECK(gpt3["layers"][5]["blocks"] == Json({"decoder", "block1"}));
    const Outcome made = runProgram({"new", "gpt-3", folder / "gpt.h5"});
    CHECK(made.status == 1);
    CHECK(made.err.find("memory") != std::string::npos);
    CHECK(runProgram({"summary", "ResNet50", "--json"}).lines().front()["trainable_parameters"] == 25557032);
}

TEST_CASE("layers lists every kind with its options, defaults, ranges and choices") {
    std::map<std::string, std::map<std::string, Json>> found;
    const Outcome outcome = runProgram({"layers", "--json"});
    CHECK(outcome.status == 0);
    const std::set<std::string> types = {"boolean",    "integer",     "real",        "pair",       "shape",   "choice",
                                         "activation", "initializer", "regularizer", "constraint", "numbers", "text"};
    for (const Json& object : outcome.lines()) {
        CHECK(hasKeys(object, {"kind", "name", "label", "options"}));
        found[object["kind"]][object["name"]] = object["options"];
        for (const Json& option : object["options"]) {
            INFO(object["name"].get<std::string>(), " ", option.dump());
            CHECK(types.contains(option["type"].get<std::string>()));
            CHECK(option.contains("default"));
            if (option.contains("choices") && option["type"] != "initializer" && option["type"] != "regularizer" &&
                option["type"] != "constraint")
                CHECK(std::find(option["choices"].begin(), option["choices"].end(), option["default"]) !=
                      option["choices"].end());
            if (option.contains("minimum") && option["default"].is_number() && !option.contains("optional"))
                CHECK(option["minimum"].get<double>() <= option["default"].get<double>());
        }
    }
    for (const char* layer : {"Input", "Dense", "Activation", "LeakyReLU", "Conv2D", "MaxPooling2D", "AveragePooling2D",
                              "GlobalAveragePooling2D", "Flatten", "Reshape", "Dropout", "BatchNormalization", "Add",
                              "Concatenate", "SimpleRNN", "LSTM"})
        CHECK(found["layer"].contains(layer));
    for (const char* optimizer : {"sgd", "adagrad", "adadelta", "rmsprop", "adam", "adamw", "adamax", "nadam", "ftrl",
                                  "lion", "lamb", "muon", "lbfgs", "levenberg_marquardt"})
        CHECK(found["optimizer"][optimizer][0]["name"] == "learning_rate");
    CHECK(found["loss"].contains("sparse_categorical_crossentropy"));
    CHECK(found["metric"].contains("accuracy"));
    CHECK(found["metric"].contains("auc"));
    CHECK(found["loss"].contains("ctc"));
    CHECK(found["schedule"]["cosine_decay"][0]["name"] == "decay_steps");
    CHECK(found["constraint"].contains("max_norm"));
    CHECK(found["initializer"].contains("glorot_uniform"));
    const Json units = found["layer"]["Dense"][0];
    CHECK(units["name"] == "units");
    CHECK(units["type"] == "integer");
    CHECK(units["minimum"] == 1);
    CHECK(units["minimum"].is_number_integer());
    const Json activation = found["layer"]["Dense"][1];
    CHECK(activation["default"] == "linear");
    CHECK(std::find(activation["choices"].begin(), activation["choices"].end(), "relu") != activation["choices"].end());
}

TEST_CASE("summary counts what the network holds") {
    const Json object = runProgram({"summary", "mnist-cnn", "--json"}).lines().front();
    CHECK(hasKeys(object, {"name", "parameters", "trainable_parameters", "macs_per_sample", "memory_bytes", "layers"}));
    CHECK(object["parameters"] == 5037526);
    CHECK(object["trainable_parameters"] == 5037526);
    std::int64_t parameters = 0, macs = 0;
    for (const Json& layer : object["layers"]) {
        CHECK(hasKeys(layer, {"name", "type", "output_shape", "parameters", "macs"}));
        parameters += layer["parameters"].get<std::int64_t>();
        macs += layer["macs"].get<std::int64_t>();
    }
    CHECK(parameters == object["parameters"]);
    CHECK(macs == object["macs_per_sample"]);
    CHECK(object["layers"][1]["output_shape"] == Json({28, 28, 32}));
    CHECK(object["memory_bytes"].get<std::int64_t>() >
          4 * 4 * parameters); // weights, gradients and Adam's two averages
    const Json residual = runProgram({"summary", "fashion-resnet", "--json"}).lines().front();
    CHECK(residual["trainable_parameters"] < residual["parameters"]); // moving averages are not trained
    CHECK(runProgram({"summary", "mnist-cnn"}).out.find("5 037 526") != std::string::npos);
}

TEST_CASE("summary --plan shows the steps of training") {
    const Outcome plain = runProgram({"summary", "mnist-mlp", "--plan"});
    CHECK(plain.status == 0);
    CHECK(plain.out.starts_with("mnist-mlp · train · batch 64 · cpu"));
    CHECK(plain.out.find("update(") != std::string::npos);
    const Json object = runProgram({"summary", "mnist-mlp", "--plan", "--json"}).lines().front();
    std::string joined;
    for (const Json& line : object["plan"]) joined += line.get<std::string>() + "\n";
    CHECK(joined == plain.out);
}

TEST_CASE("selftest and bench print one object a line") {
    const Outcome selftest = runProgram({"selftest", "--op", "add", "--json"});
    CHECK(selftest.status == 0);
    CHECK_FALSE(selftest.lines().empty());
    const Outcome bench = runProgram({"bench", "P1", "--seconds", "0.1", "--json"});
    CHECK(bench.status == 0);
    const std::vector<Json> lines = bench.lines();
    CHECK(lines.size() == 1);
    CHECK(lines.front()["case"] == "P1");
    CHECK(lines.front()["steps_per_s"].get<double>() > 0);
    CHECK(runProgram({"bench", "P77"}).status == 2);
    const Outcome scaling = runProgram({"bench", "P1", "--scaling", "--threads", "2", "--seconds", "0.1", "--json"});
    CHECK(scaling.status == 0);
    const Json pairs = scaling.lines().front();
    CHECK(pairs["threads"] == 2);
    CHECK(pairs["least_ratio"].get<double>() > 0);
    CHECK(pairs["least_ratio"].get<double>() <= pairs["ratio"].get<double>());
    CHECK(pairs["ratio"].get<double>() <= pairs["most_ratio"].get<double>());
    CHECK(runProgram({"bench", "P1", "--scaling", "--profile"}).status == 2);
}
