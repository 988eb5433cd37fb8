// Whatever happens during a save, the old file or the new one is complete.

#include "core/base/error.h"
#include "tests/storage/helpers.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <ctime>
#include <thread>

using namespace lamina;

namespace {
Project wideProject() {
    Project project;
    Properties shape, units;
    shape.set("shape", std::vector<std::int64_t>{1000});
    units.set("units", std::int64_t{1000});
    const Uid input = project.graph.add("Input", shape);
    project.graph.addAfter(input, "Dense", units);
    return project;
}

WeightsPointer constantWeights(const Project& project, float value) {
    auto weights = std::make_shared<Weights>(*someWeights(project, 1));
    for (WeightArray& array : *weights) std::fill(array.values.begin(), array.values.end(), value);
    return weights;
}

std::size_t entries(const TemporaryFolder& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}
} // namespace

TEST_CASE("what Keras does not have is named before it is handed over") {
    Graph graph;
    const Uid mean = graph.add("Input"), variance = graph.add("Input"), code = graph.add("Sampling");
    graph.connect(mean, code);
    graph.connect(variance, code);
    graph.setProperty(graph.addAfter(code, "Dense"), "activation", std::string("gelu_tanh"));
    const std::vector<Text> notes = notesForKeras(graph);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].english().find("Sampling") != std::string::npos);
    CHECK(notes[1].english().find("gelu_tanh") != std::string::npos);
    CHECK(notesForKeras(sampleProjects()[0].graph).empty());
}

TEST_CASE("SIGKILL during a save leaves a complete file") {
    const TemporaryFolder folder;
    const std::string path = folder.file("killed 杀.h5");
    const Project project = wideProject();
    saveProject(project, constantWeights(project, 0), path);
    for (int round = 0; round < 20; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            for (int i = 1;; ++i)
                saveProject(project, constantWeights(project, static_cast<float>(round * 1000 + i)), path);
        }
        REQUIRE(child > 0);
        std::this_thread::sleep_for(std::chrono::milliseconds(15 + 13 * round));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const LoadedProject loaded = loadProject(path);
        REQUIRE(loaded.weights);
        const float first = loaded.weights->front().values.front();
        bool isWhole = true;
        for (const WeightArray& array : *loaded.weights)
            for (const float value : array.values) isWhole = isWhole && value == first;
        CHECK(isWhole);
    }
}

TEST_CASE("a save that fails leaves the old file, says why and cleans up") {
    const TemporaryFolder folder;
    const std::string path = folder.file("full.h5");
    const Project project = wideProject();
    saveProject(project, constantWeights(project, 1), path);
    const std::string before = bytesOf(path);

    SUBCASE("no space") {
        const pid_t child = fork();
        if (child == 0) {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{100000, 100000};
            setrlimit(RLIMIT_FSIZE, &limit);
            int status = 1;
            try {
                saveProject(project, constantWeights(project, 2), path);
            } catch (const Error& error) {
                status = std::strstr(error.what(), "not enough space") ? 0 : 2;
            }
            _exit(status);
        }
        int status = -1;
        waitpid(child, &status, 0);
        CHECK(WEXITSTATUS(status) == 0);
    }
    SUBCASE("a folder that may not be written") {
        if (geteuid() == 0) { // root may write anywhere: as another user
            chmod(folder.path().c_str(), 0755);
            const pid_t child = fork();
            if (child == 0) {
                if (setgid(65534) != 0 || setuid(65534) != 0) _exit(3);
                int status = 1;
                try {
                    saveProject(project, constantWeights(project, 2), folder.file("new.h5"));
                } catch (const Error& error) {
                    status = std::strstr(error.what(), "may not write") ? 0 : 2;
                }
                _exit(status);
            }
            int status = -1;
            waitpid(child, &status, 0);
            CHECK(WEXITSTATUS(status) == 0);
        } else {
            chmod(folder.path().c_str(), 0555);
            CHECK_THROWS_WITH_AS(saveProject(project, nullptr, path), doctest::Contains("may not write"), Error);
            chmod(folder.path().c_str(), 0755);
        }
    }
    SUBCASE("no such folder") {
        CHECK_THROWS_WITH_AS(saveProject(project, nullptr, folder.file("none/x.h5")),
                             doctest::Contains("folder does not exist"), Error);
    }
    SUBCASE("a folder in the file's place") {
        std::filesystem::create_directory(folder.file("dir.h5"));
        CHECK_THROWS_WITH_AS(saveProject(project, nullptr, folder.file("dir.h5")), doctest::Contains("a folder"),
                             Error);
        std::filesystem::remove(folder.file("dir.h5"));
    }
    CHECK(bytesOf(path) == before);
    CHECK(entries(folder) == 1);
}

TEST_CASE("links and permissions stay, leftovers of a crash go") {
    const TemporaryFolder folder;
    const std::string path = folder.file("real.h5"), link = folder.file("link.h5");
    const Project project = sampleProjects()[0];
    saveProject(project, nullptr, path);
    chmod(path.c_str(), 0640);
    std::filesystem::create_symlink("real.h5", link);
    const std::string leftover = folder.file(".real.h5.abcdef.tmp"), recent = folder.file(".real.h5.abcdeg.tmp");
    writeBytes(leftover, "x");
    writeBytes(recent, "x");
    std::filesystem::last_write_time(leftover, std::filesystem::file_time_type::clock::now() - std::chrono::hours(48));

    const WeightsPointer weights = someWeights(project, 4);
    saveProject(project, weights, link);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(sameWeights(loadProject(path).weights, weights));
    struct stat facts {};
    stat(path.c_str(), &facts);
    CHECK((facts.st_mode & 0777) == 0640);
    CHECK_FALSE(std::filesystem::exists(leftover));
    CHECK(std::filesystem::exists(recent));
}

TEST_CASE("a damaged or foreign file is simply replaced") {
    const TemporaryFolder folder;
    const std::string path = folder.file("other.h5");
    const Project project = sampleProjects()[0];
    const WeightsPointer weights = someWeights(project, 4);
    saveProject(project, weights, path);
    std::string bytes = bytesOf(path);
    for (const std::string& old : {bytes.substr(0, bytes.size() / 2), std::string("no HDF5 at all"), std::string()}) {
        writeBytes(path, old);
        saveProject(project, weights, path);
        CHECK(sameWeights(loadProject(path).weights, weights));
    }
}

TEST_CASE("checkpoints: blobs come back, a flipped byte is seen") {
    const TemporaryFolder folder;
    const std::string path = folder.file("点.ckpt");
    Blobs blobs;
    for (const char* name : {"parameters", "state", "slot0"}) {
        std::vector<std::byte>& bytes = blobs[name];
        for (int i = 0; i < 5000; ++i) bytes.push_back(static_cast<std::byte>(i * 7 + name[1]));
    }
    blobs["empty"] = {};
    saveBlobs(blobs, path);
    CHECK(loadBlobs(path) == blobs);
    const std::string good = bytesOf(path);
    int refused = 0, tried = 0;
    for (std::size_t at = 0; at < good.size(); at += 97, ++tried) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x40);
        writeBytes(path, bad);
        try {
            const Blobs loaded = loadBlobs(path); // then it was a byte that nobody reads
            CHECK(loaded == blobs);
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(refused > tried * 9 / 10 * 15000 / static_cast<int>(good.size()));
    writeBytes(path, good.substr(0, good.size() - 100));
    CHECK_THROWS_AS(loadBlobs(path), Error);
    CHECK_THROWS_AS(loadBlobs(folder.file("none")), Error);
}

TEST_CASE("a file is locked for one writer and free again after a crash") {
    const TemporaryFolder folder;
    const std::string path = folder.file("one.h5");
    {
        const FileLock first(path);
        CHECK_THROWS_WITH_AS(FileLock second(path), doctest::Contains("another Lamina"), Error);
    }
    { const FileLock again(path); }
    CHECK(entries(folder) == 0);
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const FileLock lock(path);
        if (write(ready[1], "x", 1) != 1) _exit(1);
        pause();
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    CHECK_THROWS_AS(FileLock other(path), Error);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const FileLock free(path);
    close(ready[0]);
    close(ready[1]);
}
