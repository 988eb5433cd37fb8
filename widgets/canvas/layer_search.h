#pragma once
// Finds layers by what a person types, in English or Chinese, and says what each would do at its place.

#include "core/model/graph_check.h"

#include <QString>

#include <optional>
#include <vector>

namespace lamina {

struct LayerMatch {
    const LayerSpec* spec = nullptr;
    int score = 0;                        // more is better; 0 = does not match
    int matchStart = -1, matchLength = 0; // in the shown name; -1 where a keyword matched
    QString keyword;                      // the word that matched instead of the name
};

// How well the words fit this layer: its name in both languages, its keywords, then letters in order ("gap" finds
// GlobalAveragePooling2D). Empty words match everything.
LayerMatch matchLayer(const LayerSpec& spec, const QString& words);
// Is a match of this score worth showing beside one of the best score? Letters scattered over a name are, where nothing
// better was found.
bool isListed(int score, int best);

// Where a layer would go.
struct InsertPlace {
    std::vector<Uid> after;   // below these; empty: loose
    std::optional<Edge> wire; // on this wire
    bool isBranch = false;    // beside what reads it already
};

struct LayerProposal {
    LayerMatch match;
    bool isKnown = false;   // the shape can be computed
    Shape input, output;    // of one sample
    QString fits;           // name of the layer below that accepts the result; empty if none does
    bool isFitting = false; // takes what comes and what comes after takes it
};

// All layers that match, best first; those that fit before those that do not where the words match alike.
std::vector<LayerProposal> proposeLayers(const Graph& graph, const GraphFacts& facts, const InsertPlace& place,
                                         const QString& words);
// The three names nearest to words that match nothing.
QStringList nearestNames(const QString& words);

} // namespace lamina
