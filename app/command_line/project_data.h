#pragma once
// Data for the verbs: those of the project, or others that `--data` names.

#include "core/data/dataset.h"
#include "core/model/project.h"

#include <memory>
#include <string>

namespace lamina {

std::string folderOf(const std::string& file);   // what relative paths in a project start from
DataSource sourceNamed(const std::string& path); // absolute, so that it holds from any folder

// The recipe for training on other data: the old one's choices where they still mean something.
DataRecipe recipeFor(const DataRecipe& old, const DataSource& source);

} // namespace lamina
