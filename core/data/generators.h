#pragma once
// Data made by a formula: always the same for the same options, on every machine.
//
// samples counts the training part; validation and test are further samples, exactly as many as asked for.

#include "core/data/sample_set.h"

namespace lamina {

const std::vector<BuiltinData>& generatorList();

// Counts come from the options; where they are not given, from the exact counts or else the shares of the split.
// Throws Error: no such generator, no such option, out of range.
SampleSet generated(const DataSource& source, const Split& split);

} // namespace lamina
