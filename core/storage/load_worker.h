#pragma once
// The second process that reads files: how it is started and what it may do. Internal to core/storage.

#include "core/storage/hdf5.h"

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lamina {

constexpr const char* kWorkerFlag = "--load-worker";
constexpr const char* kMergeFlag =
    "--keep-unknown"; // after the file's name: copy what descriptor 3 has into descriptor 4
constexpr const char* kWorkerVariable = "LAMINA_LOAD_WORKER"; // set in the worker: it must not start another
constexpr int kWorkerInput = 3, kWorkerTarget = 4;            // descriptors handed to the worker

// Exit statuses of a merging worker.
constexpr int kNothingKept = 0, kSomethingKept = 10;

// A started worker; the destructor kills it if it still runs.
class WorkerProcess {
public:
    // shownName: for its messages. target: -1 for reading. Throws Error if it cannot be started.
    WorkerProcess(const std::string& shownName, int input, int target);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    int output() const { return m_output; } // its standard output
    int wait(double seconds);               // exit status; -1: killed, by a limit or because the time is up

private:
    pid_t m_process = -1;
    int m_output = -1;
};

// Called by the worker itself.
void limitWorker(std::uint64_t fileSize, bool mayWrite); // memory, time, no new files, no new rights
void allowMemory(std::uint64_t bytes);                   // on top, once the sizes are known
void closeDoors();                                       // nothing can be opened, started or connected from now on

// Is there anything in the open file that a save would have to carry over? The caller holds h5::lock().
bool holdsUnknown(const h5::Handle& file);

// Copies root attributes, root groups and members of the group `lamina` that this program does not know from the file at
// descriptor 3 to the one at descriptor 4. Returns an exit status.
int keepUnknown(int from, int to);

} // namespace lamina
