#include "widgets/canvas/canvas_scene.h"

#include "core/model/registry.h"
#include "widgets/common/layer_look.h"

#include <algorithm>

namespace lamina {

CanvasScene::CanvasScene(QObject* parent) : QGraphicsScene(parent) {
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double t = value.toDouble();
        GraphLayout between = m_layout;
        for (auto& [uid, place] : between.places)
            if (const auto from = m_from.places.find(uid); from != m_from.places.end())
                place = from->second + (place - from->second) * t;
        for (WireRoute& route : between.wires) {
            const auto from = std::find_if(m_from.wires.begin(), m_from.wires.end(), [&](const WireRoute& old) {
                return old.edge == route.edge && old.points.size() == route.points.size();
            });
            if (from == m_from.wires.end()) continue;
            for (int i = 0; i < route.points.size(); ++i)
                route.points[i] = from->points[i] + (route.points[i] - from->points[i]) * t;
            route.label = from->label + (route.label - from->label) * t;
        }
        place(between);
    });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] {
        place(m_layout);
        emit settled();
    });
}

NodeItem* CanvasScene::node(Uid uid) const {
    const auto found = m_nodes.find(uid);
    return found == m_nodes.end() ? nullptr : found->second;
}

WireItem* CanvasScene::wire(const Edge& edge) const {
    const auto found =
        std::find_if(m_wires.begin(), m_wires.end(), [&](const WireItem* item) { return item->edge() == edge; });
    return found == m_wires.end() ? nullptr : *found;
}

std::optional<QString> complaintOf(const Graph& graph, const GraphFacts& facts, Uid uid) {
    const auto known = facts.nodes.find(uid);
    const Node* node = graph.find(uid);
    if (!node || known == facts.nodes.end() || known->second.inputs.empty()) return {};
    const int rank = known->second.inputs[0].rank();
    for (const Diagnostic& diagnostic : facts.diagnostics) {
        if (diagnostic.node != uid || diagnostic.severity != Severity::error) continue;
        const bool insertsFlatten = std::any_of(diagnostic.fixes.begin(), diagnostic.fixes.end(), [](const Fix& fix) {
            return fix.kind == FixKind::insertBefore && fix.layerType == "Flatten";
        });
        const bool insertsBefore = std::any_of(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                                               [](const Fix& fix) { return fix.kind == FixKind::insertBefore; });
        if (known->second.hasShape && !insertsBefore) continue;
        const LayerSpec* spec = findLayer(node->type);
        int wanted = rank;
        if (spec && rank < spec->port.minimumRank) wanted = spec->port.minimumRank;
        if (spec && rank > spec->port.maximumRank) wanted = spec->port.maximumRank;
        if (insertsFlatten) wanted = 1;
        if (wanted == rank) return QString();
        return wanted == 1 ? CanvasScene::tr("needs 1 axis, receives %1").arg(rank)
                           : CanvasScene::tr("needs %1 axes, receives %2").arg(wanted).arg(rank);
    }
    return {};
}

NodeLook CanvasScene::lookOf(const Node& node) const {
    NodeLook look;
    look.name = QString::fromStdString(node.name);
    look.type = labelOfType(node.type);
    look.summary = summaryOf(node);
    look.icon = iconOfType(node.type);
    look.category = colourOfType(node.type);
    look.isFrozen = !node.isTrainable;
    look.isPinned = node.pin.has_value();
    const LayerSpec* spec = findLayer(node.type);
    look.hasInput = !spec || spec->port.maximumInputs > 0;
    const auto known = m_facts.nodes.find(node.uid);
    const bool isKnown = known != m_facts.nodes.end() && known->second.hasShape;
    look.parameters = countText(isKnown, isKnown ? known->second.parameters : 0);
    for (const Diagnostic& diagnostic : m_facts.diagnostics) {
        if (diagnostic.node != node.uid) continue;
        look.errors += diagnostic.severity == Severity::error;
        look.warnings += diagnostic.severity == Severity::warning;
    }
    return look;
}

WireLook CanvasScene::lookOf(const Edge& edge) const {
    WireLook look;
    const auto from = m_facts.nodes.find(edge.from);
    if (from != m_facts.nodes.end() && from->second.hasShape) {
        look.shape = QString::fromStdString(from->second.output.text());
        if (const std::optional<QString> complaint = complaintOf(m_graph, m_facts, edge.to)) {
            look.isFaulty = true;
            look.complaint = *complaint;
        }
    }
    return look;
}

void CanvasScene::setGraph(const Graph& graph, const GraphFacts& facts) {
    m_graph = graph;
    m_facts = facts;
    std::set<Uid> stay, roomAbove;
    for (const Node& node : graph.nodes()) {
        stay.insert(node.uid);
        if (complaintOf(graph, facts, node.uid)) roomAbove.insert(node.uid);
    }
    for (auto it = m_nodes.begin(); it != m_nodes.end();)
        if (stay.count(it->first)) {
            ++it;
        } else {
            removeItem(it->second);
            delete it->second;
            it = m_nodes.erase(it);
        }
    for (const Node& node : graph.nodes())
        if (NodeItem*& item = m_nodes[node.uid]; !item) {
            item = new NodeItem(node.uid);
            addItem(item);
        }

    // Wires keep their item, so that a selected one stays selected while its layers are edited.
    std::vector<WireItem*> old = std::move(m_wires);
    m_wires.assign(graph.edges().size(), nullptr);
    for (std::size_t e = 0; e < m_wires.size(); ++e)
        for (WireItem*& item : old)
            if (item && item->edge() == graph.edges()[e]) {
                m_wires[e] = std::exchange(item, nullptr);
                break;
            }
    for (WireItem* item : old)
        if (item) {
            removeItem(item);
            delete item;
        }
    for (WireItem*& item : m_wires)
        if (!item) addItem(item = new WireItem);
    animate(layOut(graph, roomAbove));
    relabel();
}

void CanvasScene::relabel() {
    for (const Node& node : m_graph.nodes()) m_nodes.at(node.uid)->setLook(lookOf(node));
    for (std::size_t e = 0; e < m_wires.size(); ++e) m_wires[e]->setLook(lookOf(m_graph.edges()[e]));
    update();
}

void CanvasScene::animate(const GraphLayout& target) {
    m_animation.stop();
    GraphLayout from;
    for (const auto& [uid, item] : m_nodes)
        if (m_layout.places.count(uid)) from.places[uid] = item->pos();
    for (const WireItem* item : m_wires)
        if (!item->route().points.isEmpty()) from.wires.push_back(item->route());
    const bool isSame = from.places == target.places;
    m_from = std::move(from);
    m_layout = target;
    const int duration = m_from.places.empty() || isSame ? 0 : Theme::instance().motion("layout");
    if (duration == 0) {
        place(m_layout);
        emit settled();
        return;
    }
    // New layers appear at their place, the others glide.
    for (const auto& [uid, item] : m_nodes)
        if (!m_from.places.count(uid)) item->setPos(m_layout.places[uid]);
    for (std::size_t e = 0; e < m_wires.size(); ++e)
        if (m_wires[e]->route().points.isEmpty()) m_wires[e]->setRoute(m_layout.wires[e]);
    m_animation.setDuration(duration);
    m_animation.start();
}

void CanvasScene::place(const GraphLayout& layout) {
    for (const auto& [uid, place] : layout.places)
        if (NodeItem* item = node(uid); item && item->pos() != place) item->setPos(place);
    for (std::size_t e = 0; e < m_wires.size() && e < layout.wires.size(); ++e) {
        const WireRoute &now = m_wires[e]->route(), &then = layout.wires[e];
        if (now.edge == then.edge && now.points == then.points && now.isCurve == then.isCurve &&
            now.isNumbered == then.isNumbered && now.isBranching == then.isBranching)
            continue;
        m_wires[e]->setRoute(then);
    }
}

void CanvasScene::finishAnimation() {
    if (m_animation.state() != QAbstractAnimation::Running) return;
    m_animation.stop();
    place(m_layout);
    emit settled();
}

void CanvasScene::moveNodes(const std::map<Uid, QPointF>& places) {
    finishAnimation();
    Graph moved = m_graph;
    for (const auto& [uid, where] : places) moved.setPin(uid, std::make_pair(where.x(), where.y()));
    std::set<Uid> roomAbove;
    for (const Node& node : m_graph.nodes())
        if (complaintOf(m_graph, m_facts, node.uid)) roomAbove.insert(node.uid);
    m_layout = layOut(moved, roomAbove);
    place(m_layout);
}

void CanvasScene::clearMarks() {
    for (const auto& [uid, item] : m_nodes) item->setMark(NodeItem::Mark::none);
    for (WireItem* item : m_wires) item->setHot(false);
}

} // namespace lamina
