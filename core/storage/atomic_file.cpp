#include "core/storage/atomic_file.h"

#include "core/base/error.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <utility>
#include <vector>

namespace lamina {

namespace {
Error cannotWrite(const std::string& path, int error) {
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return {path, TEXT("storage", "there is not enough space to save the file; the old one was left as it is"),
                TEXT("storage", "Free some space or save elsewhere.")};
    if (error == EACCES || error == EPERM || error == EROFS)
        return {path, TEXT("storage", "you may not write here"),
                TEXT("storage", "Save elsewhere, or ask for the right to write in this folder.")};
    if (error == ENOENT || error == ENOTDIR)
        return {path, TEXT("storage", "the folder does not exist"),
                TEXT("storage", "Create the folder or save elsewhere.")};
    return {path, TEXT("storage", "the file cannot be written: %1").arg(std::strerror(error)),
            TEXT("storage", "Save elsewhere.")};
}

std::string randomLetters() {
    unsigned char bytes[6] = {};
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) bytes[0] = static_cast<unsigned char>(getpid());
    std::string letters;
    for (const unsigned char byte : bytes) letters += "abcdefghijklmnopqrstuvwxyz234567"[byte % 32];
    return letters;
}

// Temporary files of a crash, older than a day.
void removeLeftovers(const std::string& folder, const std::string& prefix) {
    DIR* listing = opendir(folder.c_str());
    if (!listing) return;
    std::vector<std::string> old;
    while (const dirent* entry = readdir(listing)) {
        const std::string name = entry->d_name;
        struct stat facts {};
        if (name.size() == prefix.size() + 6 + 4 && name.rfind(prefix, 0) == 0 &&
            name.compare(name.size() - 4, 4, ".tmp") == 0 && lstat((folder + "/" + name).c_str(), &facts) == 0 &&
            S_ISREG(facts.st_mode) && std::time(nullptr) - facts.st_mtime > 24 * 3600)
            old.push_back(folder + "/" + name);
    }
    closedir(listing);
    for (const std::string& path : old) unlink(path.c_str());
}
} // namespace

std::string resolvedPath(const std::string& path) {
    if (path.empty()) throw Error({}, TEXT("storage", "the file has no name"), TEXT("storage", "Give it one."));
    std::error_code error;
    std::filesystem::path at = std::filesystem::absolute(path, error);
    for (int i = 0; i < 40 && std::filesystem::is_symlink(at, error); ++i) {
        const std::filesystem::path to = std::filesystem::read_symlink(at, error);
        if (error) break;
        at = to.is_absolute() ? to : at.parent_path() / to;
    }
    const std::filesystem::path folder = std::filesystem::weakly_canonical(at.parent_path(), error);
    return error ? at.lexically_normal().string() : (folder / at.filename()).string();
}

AtomicFile::AtomicFile(const std::string& target) : m_target(target) {
    const std::size_t slash = target.rfind('/');
    m_folder = slash == 0 ? "/" : target.substr(0, slash);
    std::string name = target.substr(slash + 1);
    struct stat old {};
    const bool isThere = stat(target.c_str(), &old) == 0;
    if (isThere && S_ISDIR(old.st_mode))
        throw Error(target, TEXT("storage", "this is a folder, not a file"), TEXT("storage", "Choose another name."));
    if (isThere && access(target.c_str(), W_OK) != 0) throw cannotWrite(target, errno);

    if (name.size() > 200) name.resize(200); // the temporary name must fit too
    const std::string prefix = "." + name + ".";
    removeLeftovers(m_folder, prefix);
    for (int attempt = 0; m_descriptor < 0 && attempt < 100; ++attempt) {
        m_temporary = m_folder + "/" + prefix + randomLetters() + ".tmp";
        m_descriptor = open(m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_descriptor < 0 && errno != EEXIST) break;
    }
    if (m_descriptor < 0) {
        const int reason = errno;
        m_temporary.clear();
        throw cannotWrite(target, reason);
    }
    if (!isThere) return;
    // Only root may keep another owner; then at least nobody else gains a right.
    if (fchown(m_descriptor, old.st_uid, old.st_gid) != 0 || fchmod(m_descriptor, old.st_mode & 0777) != 0) return;
}

AtomicFile::~AtomicFile() {
    if (m_descriptor >= 0) close(m_descriptor);
    if (!m_temporary.empty()) unlink(m_temporary.c_str());
}

void AtomicFile::write(const std::byte* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(m_descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) throw cannotWrite(m_target, written < 0 ? errno : ENOSPC);
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
}

void AtomicFile::commit() {
    if (fsync(m_descriptor) != 0) throw cannotWrite(m_target, errno);
    const int descriptor = std::exchange(m_descriptor, -1);
    if (close(descriptor) != 0) throw cannotWrite(m_target, errno);
    if (std::rename(m_temporary.c_str(), m_target.c_str()) != 0) throw cannotWrite(m_target, errno);
    m_temporary.clear();
    if (const int folder = open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        fsync(folder); // some file systems refuse; the rename itself has happened
        close(folder);
    }
}

} // namespace lamina
