#pragma once
// From a DataSource to the table or the samples that it names; inside this module.

#include "core/data/sample_set.h"
#include "core/data/table.h"

namespace lamina {

bool isTable(const DataSource& source);
Table readTable(const DataSource& source, const std::string& folder);
// forPrediction: targets may be missing, pictures may lie without class folders.
SampleSet readSamples(const DataRecipe& recipe, const DataSource& source, const std::string& folder,
                      bool forPrediction);

} // namespace lamina
