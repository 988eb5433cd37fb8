#pragma once
// Checkpoint files in memory.

#include "core/base/error.h"
#include "core/training/checkpoint_files.h"

#include <map>
#include <mutex>
#include <string>

namespace lamina::test {

struct MemoryStore {
    std::map<std::string, Blobs> files;
    std::mutex mutex;
    int saves = 0;

    BlobStore store() {
        BlobStore s;
        s.save = [this](const Blobs& blobs, const std::string& path) {
            const std::lock_guard lock(mutex);
            files[path] = blobs;
            ++saves;
        };
        s.load = [this](const std::string& path) {
            const std::lock_guard lock(mutex);
            const auto found = files.find(path);
            if (found == files.end()) throw Error(path, TEXT("test", "missing"));
            return found->second;
        };
        s.exists = [this](const std::string& path) {
            const std::lock_guard lock(mutex);
            return files.contains(path);
        };
        s.remove = [this](const std::string& path) {
            const std::lock_guard lock(mutex);
            files.erase(path);
        };
        return s;
    }
};

} // namespace lamina::test
