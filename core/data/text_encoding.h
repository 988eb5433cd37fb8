#pragma once
// Text files in UTF-8, with or without a byte order mark, UTF-16 with one, or GB18030.

#include "core/base/text.h"

#include <string>
#include <vector>

namespace lamina {

// The same text in UTF-8 without mark. encoding: "utf-8", "gb18030" or empty = found out; then it is set to what was found
// and a note is added if that is not UTF-8. Throws Error naming the line of the first byte that fits no encoding.
std::string inUtf8(std::string bytes, std::string& encoding, const std::string& file, std::vector<Text>& notes);

// Where the first byte lies that is no valid UTF-8; std::string::npos if there is none.
std::size_t firstInvalidUtf8(const std::string& bytes);

} // namespace lamina
