#pragma once
// A file replaced as a whole or not at all. Internal to core/storage.

#include <cstddef>
#include <functional>
#include <string>

namespace lamina {

// What a path finally names: symbolic links followed, absolute. The last part need not exist. Throws Error.
std::string resolvedPath(const std::string& path);

// A new file beside its target. Nobody sees it before commit(); without commit() it disappears.
class AtomicFile {
public:
    // target: a resolved path. Takes over owner and permissions of the file that is there. Throws Error: no such folder, no
    // right to write, a read-only file, no space.
    explicit AtomicFile(const std::string& target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(const std::byte* bytes, std::size_t count); // appends
    void commit(); // fsync, rename, fsync of the folder; throws Error, the old file is then still there
    const std::string& temporaryPath() const { return m_temporary; }
    int descriptor() const { return m_descriptor; }

private:
    std::string m_target, m_folder, m_temporary;
    int m_descriptor = -1;
};

} // namespace lamina
