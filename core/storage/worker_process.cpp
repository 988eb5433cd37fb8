#include "core/storage/load_worker.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

extern char** environ;

namespace lamina {

WorkerProcess::WorkerProcess(const std::string& shownName, int input, int target) {
    const auto fail = [&](int reason) -> Error {
        return {shownName,
                TEXT("storage", "the process that reads files cannot be started: %1").arg(std::strerror(reason)),
                TEXT("storage", "Close other programs and try again.")};
    };
    if (std::getenv(kWorkerVariable)) throw fail(EDEADLK); // a worker that starts workers would never end
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw fail(errno);
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);

    // Copies with numbers far from those that the worker expects, so that no dup2 overwrites the source of a later one.
    const int copies[2] = {fcntl(input, F_DUPFD_CLOEXEC, 10), target < 0 ? -1 : fcntl(target, F_DUPFD_CLOEXEC, 10)};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, copies[0], kWorkerInput);
    if (target >= 0) posix_spawn_file_actions_adddup2(&actions, copies[1], kWorkerTarget);
    posix_spawn_file_actions_addclosefrom_np(&actions, target >= 0 ? kWorkerTarget + 1 : kWorkerInput + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, defaults;
    sigemptyset(&none);
    sigfillset(&defaults);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setpgroup(&attributes, 0); // Ctrl+C ends the program, which then ends the worker
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);

    std::vector<std::string> variables = {std::string(kWorkerVariable) + "=1"};
    for (char** variable = environ; *variable; ++variable)
        if (std::strncmp(*variable, "HDF5_", 5) != 0) variables.emplace_back(*variable);
    std::vector<char*> environment, arguments;
    for (std::string& variable : variables) environment.push_back(variable.data());
    environment.push_back(nullptr);
    std::vector<std::string> words = {"lamina", kWorkerFlag, shownName};
    if (target >= 0) words.emplace_back(kMergeFlag);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    const int failed =
        copies[0] < 0 || (target >= 0 && copies[1] < 0)
            ? EMFILE
            : posix_spawn(&m_process, "/proc/self/exe", &actions, &attributes, arguments.data(), environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    for (const int copy : copies)
        if (copy >= 0) close(copy);
    if (failed != 0) {
        m_process = -1;
        close(ends[0]);
        throw fail(failed);
    }
    m_output = ends[0];
}

WorkerProcess::~WorkerProcess() {
    if (m_output >= 0) close(m_output);
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
}

int WorkerProcess::wait(double seconds) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    int status = 0;
    for (;;) {
        const pid_t done = waitpid(m_process, &status, WNOHANG);
        if (done == m_process) break;
        if ((done < 0 && errno != EINTR) || Clock::now() >= end) return -1; // the destructor ends it
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace lamina
