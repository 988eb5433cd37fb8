#pragma once
// Where layers and wires go: a column from top to bottom, branches side by side, long wires in lanes of their own.
//
// Lengths are pixels of the design at 100 % and a 13 px font; the view scales. A pure function of the graph: the same graph
// is always laid out the same way, and position is not data (but for pins).

#include "core/model/graph.h"

#include <QPolygonF>
#include <QRectF>

#include <map>
#include <set>
#include <vector>

namespace lamina {

constexpr double kNodeWidth = 264, kNodeHeight = 42;
constexpr double kFrameTitle = 26; // height of the title bar of an open block

struct WireRoute {
    Edge edge;
    QPolygonF points;         // from the lower edge of one layer to the upper edge of the other, at right angles
    bool isCurve = false;     // points are the four of a cubic curve instead: a layer at its end is pinned
    bool isLane = false;      // passes other layers
    bool isBranching = false; // other wires leave the same layer
    bool isNumbered = false;  // one of several inputs: edge.port + 1 stands at its end
    QPointF label;            // of the shape: left end and middle height; of a lane its centre
};

struct GraphLayout {
    std::map<Uid, QPointF> places;                // upper left corners
    std::vector<WireRoute> wires;                 // in the order of graph.edges()
    std::map<Uid, QRectF> frames;                 // around the layers of each block of the graph, title bar included
    std::map<Uid, std::vector<double>> crossings; // x of the wires that run through a title bar, from the left
    QRectF bounds;                                // of layers and lanes, with the margin at their left and top
};

// Blocks of the graph are open: their layers have a frame around them, with room for its title. roomAbove: layers that need room for a message on the wire above them.
GraphLayout layOut(const Graph& graph, const std::set<Uid>& roomAbove = {});

// Times that two wires of this layout cross; for the tests.
int crossingsOf(const GraphLayout& layout);

} // namespace lamina
