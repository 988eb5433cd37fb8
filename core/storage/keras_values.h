#pragma once
// One option at a time: how Keras writes it into a layer's config and how this program holds it. Internal to core/storage.

#include "core/model/property.h"
#include "core/storage/strict_json.h"

#include <optional>
#include <string>

namespace lamina::keras {

// Every form that Keras 2 and 3 write → the value of the property; nothing where the value has no counterpart here.
std::optional<PropertyValue> propertyFrom(const Json& value, const Property& property);

// The portable form.
Json toKeras(const PropertyValue& value, const Property& property);

// Lists as Keras wraps them now and then: [1, 2], {"class_name": "__tuple__", "items": [1, 2]}, TensorShape.
const Json& unwrapped(const Json& value);

// The class that an object {"class_name": …, "config": …} names; empty: it names none
std::string classOf(const Json& object);
inline bool isTensor(const Json& value) { return classOf(value) == "__keras_tensor__"; }

std::string snakeCase(const std::string& className);    // MaxPooling2D → max_pooling2d, as Keras does it
std::string camelCase(const std::string& functionName); // glorot_uniform → GlorotUniform

} // namespace lamina::keras
