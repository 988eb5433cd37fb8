#pragma once
// Checkpoints as named blobs, and the two files beside a project that hold them by turns: while one is written the other
// stays whole.

#include "core/training/trainer.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lamina {

using Blobs = std::map<std::string, std::vector<std::byte>>;

// How blobs get to the disk and back; core/storage provides both (saveBlobs, loadBlobs). load throws for a file that is
// missing, cut short or damaged.
struct BlobStore {
    std::function<void(const Blobs&, const std::string& path)> save;
    std::function<Blobs(const std::string& path)> load;
    std::function<bool(const std::string& path)> exists; // both by default those of the file system
    std::function<void(const std::string& path)> remove; // a missing file is no error
    explicit operator bool() const { return save && load; }
};

Blobs toBlobs(Checkpoint checkpoint, std::int64_t sequence);
Checkpoint checkpointFromBlobs(const Blobs& blobs, std::int64_t* sequence = nullptr); // throws Error

class CheckpointFiles {
public:
    // project: path of the project file; the files are project.checkpoint-a and project.checkpoint-b.
    CheckpointFiles(std::string project, BlobStore store);

    std::optional<Checkpoint> newest(); // that verifies; also decides which file save() overwrites first
    void save(Checkpoint checkpoint);   // over the older file; throws Error
    void remove();                      // both; a missing file is no error
    bool exist() const;                 // at least one, whole or not
    const std::vector<std::string>& paths() const { return m_paths; }

private:
    std::vector<std::string> m_paths;
    BlobStore m_store;
    std::size_t m_next = 0;
    std::int64_t m_sequence = 0;
};

} // namespace lamina
