#pragma once
// Projects and data for the verbs: those of a file, or others that `--data` names.

#include "core/data/dataset.h"
#include "core/model/project.h"

#include <memory>
#include <string>

namespace lamina {

std::string folderOf(const std::string& file);   // what relative paths in a project start from
DataSource sourceNamed(const std::string& path); // absolute, so that it holds from any folder

// The recipe for training on other data: the old one's choices where they still mean something.
DataRecipe recipeFor(const DataRecipe& old, const DataSource& source);

// A source as it must be written into a project in the folder `to` when it was read for one in `from`: relative where the
// data lie in or below `to`, so that both can be moved together, else absolute.
void moveSource(DataSource& source, const std::string& from, const std::string& to);

// Before a project is made under this name: it must say that it is HDF5, or Keras does not open the file, and it must not
// be a file of another kind, which would be lost. Throws CallError or Error.
void requireProjectName(const std::string& path);
// Before anything else is written under this name: it must not be a project. Throws Error.
void requireNoProject(const std::string& path);

// The project of a file, or the example of this name where there is no such file. Throws Error.
Project projectNamed(const std::string& name);

} // namespace lamina
