#pragma once
// One HDF5 file: Keras's legacy layout in the portable profile, plus our group `lamina`. Reading is done in a worker process
// with limits of memory and time; writing is atomic. One mutex around HDF5; any thread may call.

#include "core/model/project.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace lamina {

struct LoadedProject {
    Project project;
    WeightsPointer weights;  // nullptr: the file has none
    bool isForeign = false;  // no `lamina` group: written by Keras
    std::vector<Text> notes; // what was converted or left out
};

// Starts this program again as `lamina --load-worker FILE` and reads what it found. Throws Error: unreadable, hostile, too
// large, a layer that does not exist here (named), written by a newer program (min_reader).
LoadedProject loadProject(const std::string& path);
// The same without the second process: only for the worker itself and for tests.
LoadedProject loadProjectInThisProcess(const std::string& path);

// Temporary file in the same folder, flush, verify, fsync, rename, fsync of the folder. The old file stays whole whatever
// happens; what other programs put into it is carried over. Weights that are missing (all of them: nullptr) get values to
// start from, so that Keras opens the file; loadProject() leaves those out. Throws Error.
void saveProject(const Project& project, const WeightsPointer& weights, const std::string& path);
// What somebody who opens such a file in Keras has to define there: layers and activations that Keras does not have.
std::vector<Text> notesForKeras(const Graph& graph);

// Named blobs in one HDF5 file with a SHA-256 over all of them, saved the same way: checkpoints. The reader runs in this
// process: checkpoints are our own files, but every size is checked. Throws Error; a file that does not verify too.
using Blobs = std::map<std::string, std::vector<std::byte>>;
void saveBlobs(const Blobs& blobs, const std::string& path);
Blobs loadBlobs(const std::string& path);

// Keeps a second process from writing FILE: FILE.lock beside it, released by the destructor and by a crash.
class FileLock {
public:
    explicit FileLock(const std::string& path); // throws Error if another process holds it
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int m_descriptor = -1;
    std::string m_path;
};

// Entry of the worker: called by main where argv says --load-worker, after registerAll() and before anything else. Never returns to
// the rest of main.
int runLoadWorker(int argc, char** argv);

} // namespace lamina
