// The parts of a project as JSON, one file each: graph_json.cpp, training_json.cpp (with its runs), recipe_json.cpp (data).
// What reads throws an Error that names the place in the text. Any thread may call.
#pragma once

#include "core/model/json_reader.h"
#include "core/model/project.h"

namespace lamina {

Json jsonOf(const Properties& properties);
Json jsonOf(const Graph& graph);
Json jsonOf(const TrainingConfig& config);
Json jsonOf(const std::vector<RunRecord>& runs);
Json jsonOf(const DataRecipe& recipe);

// declared may be nullptr: a layer this program does not know keeps what stands there.
Properties propertiesFrom(const JsonReader& reader, const std::vector<Property>* declared);
Graph graphFrom(const JsonReader& reader);
TrainingConfig trainingFrom(const JsonReader& reader);
RunRecord runFrom(const JsonReader& reader);
DataRecipe recipeFrom(const JsonReader& reader);

} // namespace lamina
