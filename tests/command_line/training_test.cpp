// A run and what can happen to it: events, Ctrl+C, the end of the process, a second program.

#include "tests/command_line/program.h"

#include <doctest/doctest.h>

#include <csignal>

using namespace lamina::test;

namespace {
// Six hundred rows: an epoch takes well under a second, a run of many epochs does not end by itself.
std::string points() {
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 600; ++i)
        csv += std::to_string(i % 37) + "," + std::to_string(i * i % 101) + "," +
               std::to_string(i % 37 * 3 - i * i % 101) + "\n";
    return csv;
}

// Reads until this many epochs are done; returns the last one's number.
int afterEpochs(Process& process, int count) {
    for (std::string line; count > 0 && !(line = process.nextLine()).empty();) {
        const Json object = Json::parse(line);
        if (object["event"] != "epoch") continue;
        if (--count == 0) return object["epoch"];
    }
    return 0;
}

struct Trained {
    explicit Trained(const char* example) : file(folder / "运行 一.h5"), data(folder / "点 集.csv") {
        write(data, points());
        REQUIRE(runProgram({"new", example, file, "--data", data}).status == 0);
        untouched = read(file);
    }
    std::string predictions(const std::string& of) const { return runProgram({"predict", of, "--data", data}).out; }
    // The same run without interruption
    std::string uninterrupted(int epochs) const {
        const std::string copy = folder / "whole.h5";
        write(copy, untouched);
        REQUIRE(runProgram({"train", copy, "--epochs", std::to_string(epochs)}).status == 0);
        return predictions(copy);
    }
    Folder folder;
    std::string file, data, untouched;
};
constexpr const char* kEndless = "50000000";
} // namespace

TEST_CASE("train, evaluate and plot report as promised") {
    const Folder folder;
    const std::string file = folder / "i.h5", saved = folder / "训练 后.h5";
    REQUIRE(runProgram({"new", "iris", file}).status == 0);
    const std::string before = read(file);
    const Outcome run = runProgram({"train", file, "--epochs", "3", "--batch-size", "10", "--learning-rate", "0.02",
                                    "--seed", "5", "--threads", "1", "--device", "cpu", "--save", saved, "--json"});
    REQUIRE(run.status == 0);
    CHECK(read(file) == before); // --save leaves FILE alone
    const std::vector<Json> lines = run.lines();
    REQUIRE(lines.size() == 5);
    CHECK(hasKeys(lines[0], {"event", "file", "device", "threads", "samples", "parameters"}));
    CHECK(lines[0]["event"] == "start");
    CHECK(lines[0]["device"] == "cpu");
    CHECK(lines[0]["threads"] == 1);
    CHECK(hasKeys(lines[0]["samples"], {"train", "validation", "test"}));
    CHECK(lines[0]["parameters"] == 131);
    for (int i = 1; i <= 3; ++i) {
        CHECK(hasKeys(lines[i], {"event", "epoch", "epochs", "loss", "val_loss", "metrics", "val_metrics",
                                 "learning_rate", "samples_per_s", "seconds"}));
        CHECK(lines[i]["epoch"] == i);
        CHECK(lines[i]["epochs"] == 3);
        CHECK(lines[i]["learning_rate"].get<double>() == doctest::Approx(0.02));
        CHECK(lines[i]["metrics"].contains("accuracy"));
    }
    CHECK(hasKeys(lines[4], {"event", "reason", "epochs", "loss", "val_loss", "metrics", "val_metrics", "saved"}));
    CHECK(lines[4]["reason"] == "finished");
    CHECK(lines[4]["saved"] == saved);
    CHECK_FALSE(std::filesystem::exists(saved + ".checkpoint-a"));
    CHECK_FALSE(std::filesystem::exists(saved + ".lock"));

    const Outcome evaluated = runProgram({"evaluate", saved, "--json"});
    CHECK(evaluated.lines().size() == 1);
    CHECK(evaluated.only("evaluate")["metrics"].contains("accuracy"));

    const std::string picture = folder / "曲线.png", drawing = folder / "c.svg", numbers = folder / "c.csv";
    for (const std::string& out : {picture, drawing, numbers}) CHECK(runProgram({"plot", saved, out}).status == 0);
    CHECK(read(picture).starts_with("\x89PNG"));
    CHECK(read(drawing).find("<svg") != std::string::npos);
    CHECK(read(numbers).starts_with("run,epoch,loss,val_loss,accuracy,val_accuracy"));

    const Outcome plain = runProgram({"train", file, "--epochs", "2"});
    CHECK(plain.status == 0);
    CHECK(plain.out.find("epoch 2/2  loss ") != std::string::npos);
    CHECK(plain.out.find('\r') == std::string::npos); // no progress bar into a pipe
    CHECK(plain.out.ends_with("Saved to " + file + "\n"));
}

TEST_CASE("how it learns can be said on the line, and a mistake in it is explained") {
    const Folder folder;
    const std::string file = folder / "i.h5";
    REQUIRE(runProgram({"new", "iris", file}).status == 0);
    const Outcome run = runProgram({"train",
                                    file,
                                    "--epochs",
                                    "3",
                                    "--optimizer",
                                    "lion",
                                    "--rate",
                                    "0.004",
                                    "--set-optimizer",
                                    "weight_decay=0.01",
                                    "--schedule",
                                    "cosine_decay",
                                    "--set-schedule",
                                    "alpha=0.5",
                                    "--metric",
                                    "auc",
                                    "--metric",
                                    "f1_score",
                                    "--balance-classes",
                                    "--precision",
                                    "mixed_bfloat16",
                                    "--json"});
    REQUIRE(run.status == 0);
    CHECK(run.err.find("float32") != std::string::npos);
    const std::vector<Json> lines = run.lines();
    CHECK(lines[1]["learning_rate"].get<double>() < 0.004);
    CHECK(lines[3]["learning_rate"].get<double>() < lines[1]["learning_rate"].get<double>());
    CHECK(lines[3]["learning_rate"].get<double>() >= 0.002);
    CHECK(lines[3]["metrics"].contains("auc"));
    CHECK(lines[3]["val_metrics"].contains("f1_score"));

    const auto refused = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"train", file});
        const Outcome outcome = runProgram(words);
        CHECK(outcome.status == 2);
        return outcome.err;
    };
    CHECK(refused({"--optimizer", "adm"}).find("adamw") != std::string::npos);
    CHECK(refused({"--set-optimizer", "momentun=0.9"}).find("weight_decay") != std::string::npos);
    CHECK(refused({"--set-optimizer", "weight_decay=much"}).find("number") != std::string::npos);
    CHECK(refused({"--schedule", "cosinus"}).find("cosine_decay") != std::string::npos);

    const Outcome search = runProgram({"train", file, "--find-rate", "--json"});
    REQUIRE(search.status == 0);
    CHECK(search.lines().size() > 20);
    CHECK(hasKeys(search.lines().front(), {"event", "learning_rate", "loss", "smooth_loss"}));
    CHECK(search.lines().back()["event"] == "proposal");

    const Json confusion = runProgram({"evaluate", file, "--json"}).only("evaluate")["confusion"];
    CHECK(confusion["classes"].size() == 3);
    int counted = 0;
    for (const Json& row : confusion["counts"])
        for (const Json& count : row) counted += count.get<int>();
    CHECK(counted == 30);
    CHECK(runProgram({"evaluate", file}).out.find("virginica") != std::string::npos);
}

TEST_CASE("Ctrl+C saves, and the resumed run ends with the weights of an uninterrupted one") {
    const Trained project("auto-mpg");
    Process process({"train", project.file, "--epochs", kEndless, "--json"});
    REQUIRE(afterEpochs(process, 3) == 3);
    process.send(SIGINT);
    const Outcome stopped = process.finish();
    CHECK(stopped.status == 0);
    const Json done = stopped.only("done");
    CHECK(done["reason"] == "stopped");
    CHECK(done["saved"] == project.file);
    CHECK(stopped.err.find("lamina train ") != std::string::npos);
    CHECK(stopped.err.find("--resume") != std::string::npos);
    CHECK(runProgram({"evaluate", project.file}).status == 0); // what was saved is whole

    const int epochs = done["epochs"].get<int>() + 20;
    const Outcome resumed =
        runProgram({"train", project.file, "--resume", "--epochs", std::to_string(epochs), "--json"});
    INFO(resumed.err);
    REQUIRE(resumed.status == 0);
    CHECK(resumed.events("epoch").front()["epoch"] == done["epochs"].get<int>() + 1);
    CHECK(resumed.only("done")["reason"] == "finished");
    CHECK(resumed.only("done")["epochs"] == epochs);
    CHECK(project.predictions(project.file) == project.uninterrupted(epochs));
}

TEST_CASE("a killed run goes on, too") {
    const Trained project("auto-mpg");
    int epoch = 0;
    for (int kill = 0; kill < 3; ++kill) {
        Words words = {"train", project.file, "--epochs", kEndless, "--json"};
        if (kill > 0) words.push_back("--resume");
        Process process(words);
        epoch = std::max(epoch, afterEpochs(process, 2 + kill));
        process.send(SIGKILL);
        CHECK(process.finish().status == 128 + SIGKILL);
    }
    const int epochs = epoch + 30000; // beyond whatever was done before the kill
    REQUIRE(runProgram({"train", project.file, "--resume", "--epochs", std::to_string(epochs)}).status == 0);
    CHECK(project.predictions(project.file) == project.uninterrupted(epochs));
}

TEST_CASE("--resume refuses other settings, other data and another network") {
    const Trained project("auto-mpg");
    Process process({"train", project.file, "--epochs", kEndless, "--json"});
    REQUIRE(afterEpochs(process, 1) == 1);
    process.send(SIGINT);
    REQUIRE(process.finish().status == 0);
    const std::string stopped = read(project.file);
    CHECK(runProgram({"train", project.file, "--resume", "--seed", "77"}).status == 2);
    CHECK(runProgram({"train", project.file, "--resume", "--batch-size", "7"}).status == 2);
    write(project.data, points() + "1,2,3\n");
    const Outcome changed = runProgram({"train", project.file, "--resume"});
    INFO(changed.err);
    CHECK(changed.status == 1);
    CHECK(changed.err.find("data") != std::string::npos);
    CHECK(read(project.file) == stopped);

    // `new` under the same name is another project: nothing is left to resume.
    write(project.data, points());
    REQUIRE(runProgram({"new", "auto-mpg", project.file, "--data", project.data}).status == 0);
    const Outcome fresh = runProgram({"train", project.file, "--resume", "--epochs", "1", "--json"});
    CHECK(fresh.only("done")["epochs"] == 1);
}

TEST_CASE("a file that another program is training is left alone") {
    const Trained project("auto-mpg");
    Process process({"train", project.file, "--epochs", kEndless, "--json"});
    REQUIRE(afterEpochs(process, 1) == 1);
    for (const Words& words : {Words{"train", project.file, "--epochs", "1"}, Words{"new", "iris", project.file},
                               Words{"export", project.file, "--to", "keras", project.file}}) {
        const Outcome second = runProgram(words);
        CHECK(second.status == 1);
        CHECK(second.err.find("lamina: " + project.file + ": another Lamina works with this file") !=
              std::string::npos);
    }
    CHECK(runProgram({"summary", project.file}).status == 0); // reading is free
    process.send(SIGINT);
    CHECK(process.finish().only("done")["reason"] == "stopped");
    CHECK(runProgram({"train", project.file, "--epochs", "1"}).status == 0);
}

TEST_CASE("a run whose numbers overflow ends with the reason and exit status 1") {
    const Trained project("auto-mpg");
    const Outcome run = runProgram({"train", project.file, "--epochs", "200", "--learning-rate", "1e30", "--json"});
    CHECK(run.status == 1);
    CHECK(run.only("done")["reason"] == "not_finite");
    CHECK_FALSE(run.err.empty());
}
