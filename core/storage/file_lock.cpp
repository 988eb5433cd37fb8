#include "core/base/error.h"
#include "core/storage/atomic_file.h"
#include "core/storage/project_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace lamina {

FileLock::FileLock(const std::string& path) : m_path(resolvedPath(path) + ".lock") {
    for (int attempt = 0; attempt < 100; ++attempt) {
        m_descriptor = open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (m_descriptor < 0)
            throw Error(path,
                        TEXT("storage", "the file cannot be kept for this program alone: %1").arg(std::strerror(errno)),
                        TEXT("storage", "Save elsewhere, or ask for the right to write in this folder."));
        struct stat held {
        }, named{};
        const bool isHeld = flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
        const int reason = errno;
        // The holder before us may have removed the name between our two calls; then this lock protects nothing.
        if (isHeld && fstat(m_descriptor, &held) == 0 && stat(m_path.c_str(), &named) == 0 &&
            held.st_ino == named.st_ino && held.st_dev == named.st_dev)
            return;
        close(m_descriptor);
        m_descriptor = -1;
        if (!isHeld && reason != EINTR)
            throw Error(path, TEXT("storage", "another Lamina works with this file"),
                        TEXT("storage", "Close it there, or save under another name."));
    }
    throw Error(path, TEXT("storage", "another Lamina works with this file"),
                TEXT("storage", "Close it there, or save under another name."));
}

FileLock::~FileLock() {
    if (m_descriptor < 0) return;
    unlink(m_path.c_str()); // while it is still held
    close(m_descriptor);
}

} // namespace lamina
