#pragma once
// What each class of the portable profile has in its config. Internal to core/storage.

#include "core/storage/strict_json.h"

#include <map>
#include <string>

namespace lamina::keras {

// The keys of each class in the portable profile, in Keras's order, with the value that changes nothing. A key that is one of
// the layer's options gets the option's value, in the form of the value here ([1] for a single number, [[1, 1], [1, 1]] for four);
// another is written as it stands here, and read only with this value. Classes that are not here are written as they are declared.
const std::map<std::string, Json>& templates();

} // namespace lamina::keras
