#include "core/storage/known_files.h"

#include <sys/stat.h>

#include <cstdint>
#include <map>
#include <mutex>
#include <tuple>

namespace lamina {

namespace {
// Size and times tell a changed file from the one that was read.
using Identity = std::tuple<dev_t, ino_t, off_t, std::int64_t, std::int64_t>;

Identity identityOf(const struct stat& facts) {
    return {facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec};
}

std::mutex knownMutex;
std::map<std::string, Identity> knownFiles;
} // namespace

void rememberContent(const std::string& path, int descriptor, bool isAllOurs) {
    struct stat facts {};
    const bool isThere = fstat(descriptor, &facts) == 0;
    const std::lock_guard<std::mutex> held(knownMutex);
    knownFiles.erase(path);
    if (isAllOurs && isThere) knownFiles[path] = identityOf(facts);
}

bool isKnownToBeOurs(const std::string& path) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) return false;
    const std::lock_guard<std::mutex> held(knownMutex);
    const auto found = knownFiles.find(path);
    return found != knownFiles.end() && found->second == identityOf(facts);
}

} // namespace lamina
