#pragma once
// The program as its users start it: a process with words, what it writes, and how it ends.

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace lamina::test {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

struct Outcome {
    int status = -1; // exit status; 128 + number if a signal ended it
    std::string out, err;

    std::vector<Json> lines() const; // standard output, one JSON object a line; fails the test otherwise
    std::vector<Json> events(const char* event) const; // those of lines() with this "event"
    Json only(const char* event) const;                // the one of its kind
};

// A folder of its own that goes away at the end; its name has a space and Chinese characters.
class Folder {
public:
    Folder();
    ~Folder();
    std::string operator/(const std::string& name) const { return (m_path / name).string(); }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

// A program that runs while the test goes on.
class Process {
public:
    explicit Process(const Words& words, const std::string& folder = {}, const std::string& locale = "C.UTF-8");
    ~Process(); // ends it if it still runs
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    std::string nextLine(); // of standard output, without its end; empty when there is no more
    void send(int signal) const;
    Outcome finish(); // reads what is left and waits; out holds all lines

private:
    void close();

    int m_pid = -1, m_out = -1;
    std::string m_buffer, m_all;
    Folder m_scratch; // of standard error
    bool m_isRunning = false;
};

// Runs `lamina WORDS…` to its end; folder: the working directory.
Outcome runProgram(const Words& words, const std::string& folder = {}, const std::string& locale = "C.UTF-8");

void write(const std::string& path, const std::string& bytes);
std::string read(const std::string& path);
bool hasKeys(const Json& object, const Words& keys); // exactly these

} // namespace lamina::test
