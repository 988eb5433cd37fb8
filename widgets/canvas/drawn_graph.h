#pragma once
// What the canvas draws of a network: a collapsed block is one node, with the wires that cross its rim.

#include "core/model/graph_check.h"

#include <map>
#include <vector>

namespace lamina {

// The type of the nodes that stand for blocks; no layer has it.
extern const char* const kBlockType;
extern const char* const kCopies; // their property where they are made of equal blocks: how many

struct DrawnGraph {
    Graph graph; // layers that are seen, and a node of kBlockType under the block's uid for each block that is closed;
                 // its blocks are those that are open
    std::vector<std::vector<Edge>> wires;    // by edge of `graph`: the wires of the network it stands for, at least one
    std::map<Uid, Uid> shownBy;              // every layer → the node that shows it
    std::map<Uid, std::vector<Uid>> members; // of every block: its layers, in node order

    bool isBlock(Uid uid) const; // a closed block
    // The layers behind a node of the drawing, or in an open block; the layer itself for a layer.
    std::vector<Uid> layersOf(Uid uid) const;
};

// Blocks that would stand on a circle of wires if they were one node are drawn open.
DrawnGraph drawnGraph(const Graph& graph);

// A block made of nothing but equal blocks: how many; otherwise 1.
int copiesIn(const Graph& graph, Uid group);

// What is known about a block as a whole.
struct BlockFacts {
    std::size_t layers = 0;
    bool isKnown = true; // all of them have a shape
    std::int64_t parameters = 0, trainableParameters = 0, macs = 0;
    int errors = 0, warnings = 0;
    bool isFrozen = true;       // all layers that have weights
    std::string heaviest;       // the type with the most parameters; the first type where none has any
    std::vector<Shape> inputs;  // that enter it, each once for every layer and result outside
    std::vector<Shape> outputs; // that leave it
};
BlockFacts blockFacts(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& layers);

} // namespace lamina
