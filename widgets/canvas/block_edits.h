#pragma once
// What can be done to blocks: each as one undo step, like every edit of the canvas.

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/drawn_graph.h"

namespace lamina {

// The layers become one closed block, inside the innermost block that all of them stand in.
CanvasEdit groupLayers(const Graph& graph, const std::vector<Uid>& layers);
CanvasEdit ungroupBlocks(const Graph& graph, const std::vector<Uid>& blocks);
CanvasEdit renameBlock(const Graph& graph, Uid block, const QString& name);
CanvasEdit foldBlock(const Graph& graph, Uid block, bool isCollapsed);
// Opens the blocks around a layer, so that it is seen.
CanvasEdit openTo(const Graph& graph, Uid layer);
// copies of it in a row, all of them in one block of their own. Nothing where the block has more than one way in or out.
std::optional<CanvasEdit> repeatBlock(const Graph& graph, Uid block, int copies);
bool canRepeat(const Graph& graph, Uid block);

// The blocks that the layers amount to: those of which every layer is among them, the outermost only.
std::vector<Uid> wholeBlocks(const Graph& graph, const std::vector<Uid>& layers);
// Where a new layer behind these belongs: the innermost block around the last of them that is not itself selected as a whole.
Uid blockBehind(const Graph& graph, const std::vector<Uid>& layers);

// The wires of the network for one that was drawn between nodes of the drawing, which may be closed blocks. Nothing where the
// block has no single result, or no place where a wire could end.
std::optional<CanvasEdit> connectDrawn(const DrawnGraph& drawn, const Graph& graph, Uid from, Uid to,
                                       const std::vector<Edge>& detached);
bool canConnectDrawn(const DrawnGraph& drawn, const Graph& graph, Uid from, Uid to, const std::vector<Edge>& detached);
Uid resultOf(const DrawnGraph& drawn, const Graph& graph,
             Uid item); // the layer behind its lower port; 0: none or several
CanvasEdit removeWires(const Graph& graph, const std::vector<Edge>& wires);

// Layers and blocks of the palette ("block:residual"): the same four ways as in canvas_edits.h, with the shapes that blocks fit
// themselves to. What is added behind a closed block, or behind one that is selected as a whole, stands outside of it.
CanvasEdit insertBelow(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selected,
                       const std::string& type);
CanvasEdit insertLoose(const Graph& graph, const std::string& type, std::optional<QPointF> place);
// wires: all of one wire of the drawing; they come from one layer.
CanvasEdit insertOnWires(const Graph& graph, const GraphFacts& facts, const std::vector<Edge>& wires,
                         const std::string& type);
CanvasEdit insertBranch(const Graph& graph, const GraphFacts& facts, Uid from, const std::string& type);

} // namespace lamina
