#pragma once
// The blocks of the palette: small networks written as readable JSON in resources/blocks, which fit themselves to what enters
// them. Inserted like a layer; from then on they are layers like any other, held together by a Group.

#include "core/model/graph.h"
#include "core/model/language_texts.h"

#include <optional>
#include <string>
#include <vector>

namespace lamina {

// In a file "layers" lists what the block is made of: name, type, properties, and "reads", the names of what enters it ("in" is
// what enters the block; "a|b" is the first of them that is there). The last layer is the result. Instead of a number a
// property may say "=width/4": width is the last axis of what enters, at least "least_width"; heads the largest of 8, 4, 2, 1
// that divides it. A layer with "if": "projects" is there only where width is not what enters.
struct BlockTemplate {
    std::string id; // of the file: "residual"
    int order = 0;
    LanguageTexts title, help;
    std::string keywords;
    std::string like;                     // the type of layer whose colour it has
    int minimumRank = 1, maximumRank = 8; // axes of one sample that it takes
    int leastWidth = 1;
    std::string layers; // JSON

    const std::string& titleIn(const std::string& language) const; // English where the language is missing
    const std::string& helpIn(const std::string& language) const;
};

// Those whose layers all exist, in order; read once. Throws Error: the resources are missing or damaged. Any thread.
const std::vector<BlockTemplate>& blockTemplates();
const BlockTemplate* findBlockTemplate(const std::string& id); // nullptr if there is none

struct BuiltBlock {
    Graph part;
    std::vector<Edge> entries; // wires from what enters: from is 0
    Uid result = 0;            // in part
};

// The layers for an input of this shape (of one sample); for a usual one where it is not known.
BuiltBlock buildBlock(const BlockTemplate& block, const std::optional<Shape>& input);

// Puts the block behind a result of the layer `from` (0: unwired): `readers`, wires from there, read the block instead. Returns
// its layers; they are one closed block inside `parent`.
std::vector<Uid> insertBlock(Graph& graph, const BlockTemplate& block, const BuiltBlock& built, Uid from, int output,
                             const std::vector<Edge>& readers, Uid parent);

} // namespace lamina
