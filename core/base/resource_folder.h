#pragma once
// Where resources/ lies: examples, data sets, icons.

#include <string>

namespace lamina {

// Found once from the place of the program: beside it, in share/lamina of the install tree, or in a folder above it (source
// tree); the environment variable LAMINA_RESOURCES comes first. Throws Error if there is none. Any thread.
const std::string& resourceFolder();

} // namespace lamina
