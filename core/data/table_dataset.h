#pragma once
// Tables and time series: the recipe fitted on the training rows and applied to all.

#include "core/data/dataset.h"
#include "core/data/table.h"

namespace lamina {

std::shared_ptr<const Dataset> fittedTable(const Table& table, const DataRecipe& recipe);
// A table without names is taken by the order of its columns: all of the recipe, or its features only.
std::shared_ptr<const Dataset> tableThroughRecipe(Table table, const DataRecipe& fitted, const DataSource& source,
                                                  bool needsTargets);

} // namespace lamina
