#pragma once
// The drawing: one item for each layer and wire, brought up to date with the graph. Sends nothing back.

#include "core/model/graph_check.h"
#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/wire_item.h"

#include <QGraphicsScene>
#include <QVariantAnimation>

#include <memory>

namespace lamina {

class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit CanvasScene(QObject* parent = nullptr);

    // Keeps the items that stay and the selection.
    void setGraph(const Graph& graph, const GraphFacts& facts);
    void relabel(); // after a change of theme or language

    NodeItem* node(Uid uid) const; // nullptr if there is none
    WireItem* wire(const Edge& edge) const;
    const std::map<Uid, NodeItem*>& nodes() const { return m_nodes; }
    const std::vector<WireItem*>& wires() const { return m_wires; }
    const GraphLayout& layout() const { return m_layout; }

    // Layers being dragged: drawn where the pointer takes them; wires follow.
    void moveNodes(const std::map<Uid, QPointF>& places);
    void clearMarks();
    void finishAnimation();

signals:
    void settled(); // layers have reached their places

private:
    NodeLook lookOf(const Node& node) const;
    WireLook lookOf(const Edge& edge) const;
    void animate(const GraphLayout& target);
    void place(const GraphLayout& layout);

    Graph m_graph;
    GraphFacts m_facts;
    GraphLayout m_layout;
    std::map<Uid, NodeItem*> m_nodes;
    std::vector<WireItem*> m_wires; // in the order of the graph's edges
    QVariantAnimation m_animation;
    GraphLayout m_from;
};

// The wires of this layer do not fit it: what to say beside them, or empty; nullopt where they do fit.
std::optional<QString> complaintOf(const Graph& graph, const GraphFacts& facts, Uid uid);

} // namespace lamina
