#pragma once
// The data sets in resources/data.

#include "core/data/sample_set.h"
#include "core/data/table.h"

namespace lamina {

const std::vector<BuiltinData>& builtinFiles(); // kind "builtin"

// Either a table or samples. Throws Error if there is no such id or its file is missing.
bool isBuiltinTable(const std::string& id);
Table builtinTable(const std::string& id);
SampleSet builtinSamples(const std::string& id); // mnist, fashion-mnist, digits

} // namespace lamina
