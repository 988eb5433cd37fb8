#pragma once
// What is wrong with a layer's input or options, in words, with the edits that would mend it. Shape rules throw these.

#include "core/model/layer_spec.h"

namespace lamina {

// Fixes, each with its button's label
Fix insertBefore(const std::string& type, Properties properties = {});
Fix setOption(const std::string& property, PropertyValue value);
Fix replaceBy(const std::string& type);

Properties oneOption(const std::string& name, PropertyValue value);

// Throw Problem unless a sample is a picture (H, W, C), a volume (D, H, W, C) or a sequence (T, numbers of each step); the fix is
// a Reshape before the layer.
void requirePicture(const Shape& x);
void requireVolume(const Shape& x);
void requireSequence(const Shape& x);

} // namespace lamina
