#include "core/storage/open_file.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace lamina {

OpenFile::OpenFile(const std::string& path) {
    m_descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe must not make us wait
    if (m_descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Error(path, TEXT("storage", "there is no such file"),
                        TEXT("storage", "Check the name and the folder."));
        if (errno == EACCES || errno == EPERM)
            throw Error(path, TEXT("storage", "you may not read this file"),
                        TEXT("storage", "Ask its owner for the right to read it."));
        throw Error(path, TEXT("storage", "the file cannot be opened: %1").arg(std::strerror(errno)));
    }
    struct stat facts {};
    if (fstat(m_descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        close(m_descriptor);
        throw Error(path, TEXT("storage", "this is not a file"), TEXT("storage", "Choose an .h5 or .keras file."));
    }
    m_size = static_cast<std::uint64_t>(facts.st_size);
}

OpenFile::~OpenFile() {
    if (m_descriptor >= 0) close(m_descriptor);
}

} // namespace lamina
