#include "app/command_line/project_data.h"

#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/model/architectures/architectures.h"
#include "core/storage/project_file.h"

#include <filesystem>
#include <fstream>
#include <string_view>

namespace lamina {

std::string folderOf(const std::string& file) {
    return std::filesystem::absolute(std::filesystem::path(file)).parent_path().string();
}

DataSource sourceNamed(const std::string& path) {
    return sourceForPath(std::filesystem::absolute(std::filesystem::path(path)).lexically_normal().string());
}

DataRecipe recipeFor(const DataRecipe& old, const DataSource& source) {
    DataRecipe recipe;
    if (old.source.kind == source.kind) recipe = old; // the same columns are expected to mean the same
    recipe.split = old.split;
    if (source.kind == "npz" ||
        source.kind == "npy") { // as they are: every sample, in order, as another program reads them
        recipe.split.validation = recipe.split.test = 0;
        recipe.split.validationCount = recipe.split.testCount = -1;
        recipe.split.stratified = false;
        recipe.split.chronological = true; // --validation-split takes the end, as Keras does
    }
    recipe.source = source;
    recipe.notes.clear();
    return recipe;
}

void moveSource(DataSource& source, const std::string& from, const std::string& to) {
    if (source.path.empty()) return;
    namespace fs = std::filesystem;
    const fs::path absolute = (fs::path(from) / source.path).lexically_normal(); // an absolute path stays what it is
    const fs::path relative = absolute.lexically_relative(fs::path(to).lexically_normal());
    source.path = relative.empty() || *relative.begin() == ".." ? absolute.string() : relative.string();
}

namespace {
enum class Content { nothing, hdf5, other };

Content contentOf(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return Content::nothing; // writing says what is wrong with it
    std::ifstream file(path, std::ios::binary);
    char start[8] = {};
    if (file.read(start, sizeof start).gcount() == 0) return Content::nothing;
    return std::string_view(start, sizeof start) == "\x89HDF\r\n\x1a\n" ? Content::hdf5 : Content::other;
}
} // namespace

void requireProjectName(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension().string();
    if (extension != ".h5" && extension != ".hdf5")
        throw CallError(path, TEXT("cli", "expected a name that ends with .h5"));
    if (contentOf(path) == Content::other)
        throw Error(path, TEXT("cli", "a file of another kind has this name already"),
                    TEXT("cli", "Choose another name, or move that file away."));
}

void requireNoProject(const std::string& path) {
    if (contentOf(path) == Content::hdf5)
        throw Error(path, TEXT("cli", "this is a project or model, which would be lost"),
                    TEXT("cli", "Choose another name, or move that file away."));
}

Project projectNamed(const std::string& name) {
    std::error_code ignored;
    if (!std::filesystem::exists(name, ignored))
        if (std::optional<Project> project = templateProject(name)) return std::move(*project);
    return loadProject(name).project;
}

} // namespace lamina
