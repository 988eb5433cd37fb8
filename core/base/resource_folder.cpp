#include "core/base/resource_folder.h"

#include "core/base/error.h"

#include <cstdlib>
#include <filesystem>

namespace lamina {

namespace {
namespace fs = std::filesystem;

bool isResourceFolder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "examples", ignored) && fs::is_directory(folder / "data", ignored);
}

std::string findResources() {
    if (const char* named = std::getenv("LAMINA_RESOURCES"); named && isResourceFolder(named)) return named;
    std::error_code ignored;
    for (fs::path at = fs::read_symlink("/proc/self/exe", ignored).parent_path(); !at.empty(); at = at.parent_path()) {
        for (const char* below : {"resources", "share/lamina/resources"})
            if (isResourceFolder(at / below)) return (at / below).string();
        if (at == at.root_path()) break;
    }
    throw Error("resources",
                TEXT("error", "expected the folder 'resources' beside the program or above it, found none"),
                TEXT("error", "Install Lamina again or set LAMINA_RESOURCES to that folder."));
}
} // namespace

const std::string& resourceFolder() {
    static const std::string folder = findResources();
    return folder;
}

} // namespace lamina
