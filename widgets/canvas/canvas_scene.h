#pragma once
// The drawing: one item for each layer, wire and block, brought up to date with the graph. Sends nothing back.

#include "core/model/graph_check.h"
#include "widgets/canvas/block_frame.h"
#include "widgets/canvas/drawn_graph.h"
#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/wire_item.h"

#include <QGraphicsScene>
#include <QVariantAnimation>

#include <memory>
#include <set>

namespace lamina {

class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit CanvasScene(QObject* parent = nullptr);

    // Keeps the items that stay and the selection.
    void setGraph(const Graph& graph, const GraphFacts& facts);
    void relabel();                               // after a change of theme or language
    void setPending(const std::set<Uid>& layers); // they carry a clock
    void coverSelected();                         // layers of a selected open block show no mark of their own

    const DrawnGraph& drawn() const { return m_drawn; }
    NodeItem* node(Uid uid) const;            // of a layer that is seen or a closed block; nullptr if there is none
    NodeItem* shower(Uid uid) const;          // of the layer or the closed block around it
    WireItem* wire(const Edge& edge) const;   // of the drawing
    WireItem* wireOf(const Edge& edge) const; // that stands for this wire of the network
    std::vector<Edge> wiresOf(const Edge& edge) const; // of the network, for a wire of the drawing
    const std::map<Uid, BlockFrame*>& frames() const { return m_frames; }
    const std::map<Uid, NodeItem*>& nodes() const { return m_nodes; }
    const std::vector<WireItem*>& wires() const { return m_wires; } // in the order of the drawing's edges
    const GraphLayout& layout() const { return m_layout; }

    // Layers being dragged: drawn where the pointer takes them; wires follow.
    void moveNodes(const std::map<Uid, QPointF>& places);
    void clearMarks();
    void finishAnimation();

signals:
    void settled(); // layers have reached their places

private:
    NodeLook lookOf(const Node& node) const;
    NodeLook lookOfBlock(const Node& node) const;
    BlockFrameLook lookOf(const Group& group) const;
    WireLook lookOf(const Edge& edge, const std::vector<Edge>& wires) const;
    std::set<Uid> complaining() const; // nodes of the drawing with a message above them
    void animate(const GraphLayout& target);
    void place(const GraphLayout& layout);

    Graph m_graph;
    GraphFacts m_facts;
    DrawnGraph m_drawn;
    std::set<Uid> m_pending;
    GraphLayout m_layout;
    std::map<Uid, NodeItem*> m_nodes;
    std::map<Uid, BlockFrame*> m_frames;
    std::vector<WireItem*> m_wires;
    QVariantAnimation m_animation;
    GraphLayout m_from;
};

// The wires of this layer do not fit it: what to say beside them, or empty; nullopt where they do fit.
std::optional<QString> complaintOf(const Graph& graph, const GraphFacts& facts, Uid uid);

} // namespace lamina
