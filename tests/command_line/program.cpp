#include "tests/command_line/program.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace lamina::test {

namespace {
// The program of this build, or one that the environment names.
const char* program() {
    const char* named = std::getenv("LAMINA_PROGRAM");
    return named ? named : LAMINA_PROGRAM;
}
} // namespace

std::vector<Json> Outcome::lines() const {
    std::vector<Json> objects;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) {
        const Json object = Json::parse(line, nullptr, false);
        INFO(line);
        REQUIRE(object.is_object());
        objects.push_back(object);
    }
    return objects;
}

std::vector<Json> Outcome::events(const char* event) const {
    std::vector<Json> found;
    for (const Json& object : lines())
        if (object.value("event", "") == event) found.push_back(object);
    return found;
}

Json Outcome::only(const char* event) const {
    const std::vector<Json> found = events(event);
    INFO(out, err);
    REQUIRE(found.size() == 1);
    return found.front();
}

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lamina 测试 XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    m_path = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Process::Process(const Words& words, const std::string& folder, const std::string& locale) {
    int pipe[2];
    if (pipe2(pipe, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const std::string errors = m_scratch / "err";
    std::vector<char*> arguments = {const_cast<char*>(program())};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    m_pid = fork();
    if (m_pid == 0) {
        setenv("LC_ALL", locale.c_str(), 1);
        for (const char* variable : {"LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) unsetenv(variable);
        setenv("XDG_CONFIG_HOME", m_scratch.path().c_str(), 1); // and no settings of whoever runs the test
        if (!folder.empty() && chdir(folder.c_str()) != 0) _exit(125);
        const int err = open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (err < 0 || dup2(pipe[1], STDOUT_FILENO) < 0 || dup2(err, STDERR_FILENO) < 0) _exit(126);
        execv(program(), arguments.data());
        _exit(127);
    }
    ::close(pipe[1]);
    m_out = pipe[0];
    m_isRunning = m_pid > 0;
    if (!m_isRunning) throw std::runtime_error("the program cannot be started");
}

Process::~Process() { close(); }

void Process::close() {
    if (m_isRunning) {
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
    }
    if (m_out >= 0) ::close(m_out);
    m_isRunning = false;
    m_out = -1;
}

std::string Process::nextLine() {
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n'); end != std::string::npos) {
            const std::string line = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            return line;
        }
        char bytes[4096];
        const ssize_t count = ::read(m_out, bytes, sizeof bytes);
        if (count <= 0) return {};
        m_buffer.append(bytes, static_cast<std::size_t>(count));
        m_all.append(bytes, static_cast<std::size_t>(count));
    }
}

void Process::send(int signal) const {
    if (m_isRunning) kill(m_pid, signal);
}

Outcome Process::finish() {
    for (char bytes[4096];;) {
        const ssize_t count = ::read(m_out, bytes, sizeof bytes);
        if (count <= 0) break;
        m_all.append(bytes, static_cast<std::size_t>(count));
    }
    int status = 0;
    waitpid(m_pid, &status, 0);
    m_isRunning = false;
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = m_all;
    outcome.err = read(m_scratch / "err");
    return outcome;
}

Outcome runProgram(const Words& words, const std::string& folder, const std::string& locale) {
    return Process(words, folder, locale).finish();
}

void write(const std::string& path, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes;
    if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool hasKeys(const Json& object, const Words& keys) {
    Words found;
    for (const auto& [key, value] : object.items()) found.push_back(key);
    Words expected = keys;
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    return found == expected;
}

} // namespace lamina::test
