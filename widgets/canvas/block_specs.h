#pragma once
// The blocks of the palette, declared like layers so that palette and search box need not tell them apart.

#include "core/model/block_templates.h"

namespace lamina {

// In the language of the program. Types are "block:residual" and so on.
const std::vector<LayerSpec>& blockSpecs();
const BlockTemplate* blockOfType(const std::string& type); // nullptr: it is a layer
// Layers and blocks.
const LayerSpec* findSpec(const std::string& type);
std::vector<const LayerSpec*> allSpecs(); // in the order of the palette

} // namespace lamina
