#include "app/command_line/project_data.h"

#include <filesystem>

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

} // namespace lamina
