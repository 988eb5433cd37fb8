#pragma once
// The first half of the layout: which layer of the drawing everything belongs to and in which order it stands there.

#include "core/model/graph.h"

#include <vector>

namespace lamina::layered {

// A layer of the network, or the place where a long wire passes a layer of the drawing.
struct Item {
    Uid uid = 0;   // 0: a wire passing by
    int edge = -1; // index in graph.edges() of the passing wire
    int layer = 0;
    int position = 0;              // in its layer, from the left
    std::vector<int> above, below; // indices of items
    double x = 0;                  // centre; filled by placeColumns()
    double y = 0;                  // upper edge; filled by layOut()
    int block = -1;
    Uid group = 0; // the open block that it stands in
    int depth = 0; // frames around it
    bool isWire() const { return uid == 0; }
};

struct Component {
    std::vector<Item> items;
    std::vector<std::vector<int>> layers; // item indices from the left
};

// The connected parts of the network in node order, each by longest paths, long wires cut into pieces, ordered by
// barycentres with as few crossings as the sweeps find.
std::vector<Component> orderLayers(const Graph& graph);

// Centres of the items: chains straight, lanes beside what they pass.
void placeColumns(Component& component);

} // namespace lamina::layered
