#pragma once
// The sentences for files that are not what they should be. Internal to core/storage.

#include "core/base/error.h"

#include <string>

namespace lamina {

// A name from a file as it may stand in a message: cut at 80 characters, no control characters, valid UTF-8.
std::string forMessage(const std::string& name);

Error damaged(const std::string& where, Text what); // with the remedy for a damaged file
Error writeFault();                                 // the HDF5 library could not build the file

} // namespace lamina
