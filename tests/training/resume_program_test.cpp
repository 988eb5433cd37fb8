// The program itself, killed with SIGKILL and told to go on.
#include "core/layers/all.h"
#include "core/storage/project_file.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

extern char** environ;

using namespace lamina;
namespace fs = std::filesystem;

namespace {

class Program {
public:
    Program(std::vector<std::string> arguments, const std::string& output) {
        arguments.insert(arguments.begin(), LAMINA_PROGRAM);
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        posix_spawn_file_actions_adddup2(&actions, 1, 2);
        REQUIRE(posix_spawn(&m_pid, LAMINA_PROGRAM, &actions, nullptr, argv.data(), environ) == 0);
        posix_spawn_file_actions_destroy(&actions);
    }
    int wait() {
        int status = 0;
        waitpid(m_pid, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    void send(int signal) const { kill(m_pid, signal); }

private:
    pid_t m_pid = 0;
};

struct Folder {
    fs::path path = fs::temp_directory_path() / ("lamina resume " + std::to_string(getpid()));
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    std::string operator/(const std::string& name) const { return (path / name).string(); }
};

std::string textOfFile(const std::string& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

int run(const std::vector<std::string>& arguments, const Folder& folder) {
    return Program(arguments, folder / "output").wait();
}

void checkSameRun(const std::string& a, const std::string& b) {
    const LoadedProject first = loadProjectInThisProcess(a), second = loadProjectInThisProcess(b);
    REQUIRE(first.weights);
    REQUIRE(second.weights);
    REQUIRE(first.weights->size() == second.weights->size());
    for (std::size_t i = 0; i < first.weights->size(); ++i)
        CHECK((*first.weights)[i].values == (*second.weights)[i].values);
    REQUIRE(first.project.runs.size() == 1);
    REQUIRE(second.project.runs.size() == 1);
    const auto &expected = first.project.runs[0].epochs, &got = second.project.runs[0].epochs;
    REQUIRE(expected.size() == got.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(expected[i].loss == got[i].loss);
}

void napUpTo(double seconds, std::mt19937& random) {
    const double share = std::uniform_real_distribution<double>(0, 1)(random);
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds * share));
}

} // namespace

TEST_CASE("killed 20 times at random, a run ends with the bits of an uninterrupted one") {
    registerAll();
    const Folder folder;
    const std::vector<std::string> options = {"--epochs", "6000", "--threads",       "1",
                                              "--seed",   "5",    "--learning-rate", "0.002"};
    const auto trained = [&](const std::string& file, bool resumes) {
        std::vector<std::string> call = {"train", folder / file};
        call.insert(call.end(), options.begin(), options.end()); // a run killed at birth has not kept them yet
        if (resumes) call.push_back("--resume");
        return call;
    };
    REQUIRE(run({"new", "spiral", folder / "whole.h5"}, folder) == 0);
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(run(trained("whole.h5", false), folder) == 0);
    const double whole = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();

    std::mt19937 random(static_cast<unsigned>(std::chrono::system_clock::now().time_since_epoch().count()));
    int kills = 0;
    for (int round = 0; kills < 20; ++round) {
        const std::string file = "killed " + std::to_string(round) + ".h5";
        CAPTURE(file);
        REQUIRE(run({"new", "spiral", folder / file}, folder) == 0);
        bool resumes = false, isDone = false;
        for (int again = 0; again < 6 && !isDone; ++again) {
            Program program(trained(file, resumes), folder / "output");
            napUpTo(whole * 0.8, random);
            program.send(SIGKILL);
            if (program.wait() == 0)
                isDone = true;
            else
                ++kills;
            resumes = true;
        }
        if (!isDone) {
            CAPTURE(textOfFile(folder / "output"));
            REQUIRE(run(trained(file, true), folder) == 0);
        }
        checkSameRun(folder / "whole.h5", folder / file);
        for (const char* left : {".checkpoint-a", ".checkpoint-b"}) CHECK_FALSE(fs::exists(folder / (file + left)));
    }
}

TEST_CASE("Ctrl+C stops cleanly, saves and says how to go on") {
    registerAll();
    const Folder folder;
    REQUIRE(run({"new", "spiral", folder / "net.h5"}, folder) == 0);
    Program program({"train", folder / "net.h5", "--epochs", "100000000", "--threads", "1"}, folder / "output");
    while (textOfFile(folder / "output").find("epoch 3/") == std::string::npos)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    program.send(SIGINT);
    CHECK(program.wait() == 0);
    CHECK(textOfFile(folder / "output").find("lamina train " + folder / "net.h5" + " --resume") != std::string::npos);
    const LoadedProject stopped = loadProjectInThisProcess(folder / "net.h5");
    REQUIRE(stopped.project.runs.size() == 1);
    CHECK(stopped.project.runs[0].reason == "stopped");
    const std::size_t epochs = stopped.project.runs[0].epochs.size();
    CHECK(run({"train", folder / "net.h5", "--resume", "--epochs", std::to_string(epochs + 5)}, folder) == 0);
    const LoadedProject finished = loadProjectInThisProcess(folder / "net.h5");
    REQUIRE(finished.project.runs.size() == 1); // the same run
    CHECK(finished.project.runs[0].epochs.size() == epochs + 5);
    CHECK(finished.project.runs[0].reason == "finished");
}

TEST_CASE("a run does not go on with other data, another network or other settings") {
    registerAll();
    const Folder folder;
    const std::string csv = folder / "flowers 花.csv", net = folder / "net.h5";
    fs::copy_file(std::string(LAMINA_SOURCE_DIR) + "/resources/data/iris.csv", csv);
    REQUIRE(run({"new", "iris", net, "--data", csv}, folder) == 0);
    Program program({"train", net, "--epochs", "100000000", "--threads", "1"}, folder / "output");
    while (textOfFile(folder / "output").find("epoch 3/") == std::string::npos)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    program.send(SIGKILL);
    program.wait();

    CHECK(run({"train", net, "--resume", "--batch-size", "7"}, folder) == 2); // the call is wrong
    CHECK(textOfFile(folder / "output").find("--batch-size") != std::string::npos);

    std::string text = textOfFile(csv);
    text.replace(text.find("5.1"), 3, "5.2");
    std::ofstream(csv) << text;
    CHECK(run({"train", net, "--resume"}, folder) == 1);
    CHECK(textOfFile(folder / "output").find("the data have been changed") != std::string::npos);

    LoadedProject edited = loadProjectInThisProcess(net);
    for (const Node& node : edited.project.graph.nodes())
        if (node.type == "Dense") {
            edited.project.graph.setProperty(node.uid, "activation", std::string("tanh"));
            break;
        }
    saveProject(edited.project, nullptr, net);
    CHECK(run({"train", net, "--resume"}, folder) == 1);
    CHECK(textOfFile(folder / "output").find("the network has been changed") != std::string::npos);

    CHECK(run({"train", net, "--epochs", "2"}, folder) == 0); // anew, without --resume
}
