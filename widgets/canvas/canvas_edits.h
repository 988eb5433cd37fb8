#pragma once
// Every edit of the canvas as a function from graph to graph, so that one edit is one undo step and can be tested without a
// window. A position is in pixels of the design, as a pin is stored.

#include "core/base/text.h"
#include "core/model/graph.h"

#include <QByteArray>
#include <QPointF>
#include <QString>

#include <map>
#include <optional>
#include <vector>

class QMimeData;

namespace lamina {

// What a person did: the whole graph afterwards, what to call the undo step, and what is selected then.
struct CanvasEdit {
    Graph graph;
    Text label;
    std::vector<Uid> selection;
    QString mergeKey = {}; // steps with the same key that follow each other closely are one (moving with the keys)
    bool isView = false;   // only blocks were opened or closed: no undo step, and the file counts as unchanged
};

Text addLabel(const std::string& type); // of a layer or a block of the palette: "Add Dense"

// Below the selected layers and already wired: a merge reads all of them, anything else comes after the last of them; with
// nothing selected after the network's last layer.
CanvasEdit addBelow(const Graph& graph, const std::vector<Uid>& selected, const std::string& type);
CanvasEdit addLoose(const Graph& graph, const std::string& type, std::optional<QPointF> place);
CanvasEdit addOnWire(const Graph& graph, const Edge& wire, const std::string& type);
CanvasEdit addBranch(const Graph& graph, Uid from, const std::string& type); // beside what reads it already

// May a wire go from one to the other? No inputs, no cycle, not twice the same where one input is taken.
bool canConnect(const Graph& graph, Uid from, Uid to);
// Where the layer has no free input the new wire takes the place of the old one. detached: the wire that was picked up.
CanvasEdit connectWire(const Graph& graph, Uid from, Uid to, const std::optional<Edge>& detached = {});
CanvasEdit removeWire(const Graph& graph, const Edge& wire);
CanvasEdit swapInput(const Graph& graph, const Edge& wire, int step); // to the next or previous number

// bridge: join the neighbours again. The layer before the first removed one is selected.
CanvasEdit removeLayers(const Graph& graph, const std::vector<Uid>& uids, bool bridge);
CanvasEdit renameLayer(const Graph& graph, Uid uid, const QString& name);
CanvasEdit freezeLayers(const Graph& graph, const std::vector<Uid>& uids, bool isFrozen);
CanvasEdit pinLayers(const Graph& graph, const std::map<Uid, QPointF>& places); // closed blocks too
CanvasEdit tidyGraph(const Graph& graph);                                       // takes all pins away
bool hasPins(const Graph& graph);

// The clipboard: our own format and the same JSON as plain text.
extern const char* const kLayersMime;    // "application/x-lamina-layers+json"
extern const char* const kLayerTypeMime; // a layer dragged from the palette: its type name
QMimeData* copyLayers(const Graph& graph, const std::vector<Uid>& uids);
bool canPaste(const QMimeData* data);
// The head of the copy hangs itself below `after` (0: loose); with a place the copies are pinned there, side by side as they
// were. Nothing if the data are not layers.
std::optional<CanvasEdit> pasteLayers(const Graph& graph, const QMimeData* data, Uid after,
                                      std::optional<QPointF> place);
CanvasEdit duplicateLayers(const Graph& graph, const std::vector<Uid>& uids);

} // namespace lamina
