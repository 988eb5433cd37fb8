#pragma once
// How long and how carefully a network learns, fitted to the number of samples: part of `lamina new --data` and "Use my data".

#include "core/base/text.h"
#include "core/model/data_recipe.h"
#include "core/model/project.h"

#include <vector>

namespace lamina {

constexpr std::int64_t kFewPictures = 4000; // with fewer a network learns them by heart

// Few pictures: as many steps as with many, shifted anew each time, dropout before the last layer, the best epoch kept. Very
// many samples: larger batches and fewer epochs. Returns what was changed, one sentence each; empty: nothing. The graph must
// fit the data already (fitToData).
std::vector<Text> fitLearning(Project& project, const DataInfo& data);

} // namespace lamina
