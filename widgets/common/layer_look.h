#pragma once
// How a kind of layer looks, wherever it is shown: colour, icon, name, one line about its options.

#include "core/model/graph.h"
#include "widgets/common/theme.h"

namespace lamina {

ColourRole colourOf(Category category);
// For the name of a layer type; types that this program does not know have a symbol of their own.
ColourRole colourOfType(const std::string& type);
QString iconOfType(const std::string& type);
QString labelOfType(const std::string& type);
// "32 filters · 3×3 · same · ReLU"; in Chinese joined by "，".
QString summaryOf(const Node& node);
// "26×26×32", "7 744".
QString shapeText(const Shape& shape);
// "9 248"; "–" where it is not known.
QString countText(bool isKnown, std::int64_t count);

} // namespace lamina
