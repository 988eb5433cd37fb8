#include "widgets/canvas/canvas_scene.h"

#include "core/model/registry.h"
#include "widgets/common/layer_look.h"

#include <algorithm>
#include <tuple>

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
        for (auto& [uid, frame] : between.frames)
            if (const auto from = m_from.frames.find(uid); from != m_from.frames.end())
                frame = {from->second.topLeft() + (frame.topLeft() - from->second.topLeft()) * t,
                         from->second.size() + (frame.size() - from->second.size()) * t};
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

NodeItem* CanvasScene::shower(Uid uid) const {
    const auto found = m_drawn.shownBy.find(uid);
    return node(found == m_drawn.shownBy.end() ? uid : found->second);
}

WireItem* CanvasScene::wireOf(const Edge& edge) const {
    for (std::size_t e = 0; e < m_wires.size(); ++e)
        if (std::find(m_drawn.wires[e].begin(), m_drawn.wires[e].end(), edge) != m_drawn.wires[e].end())
            return m_wires[e];
    return nullptr;
}

std::vector<Edge> CanvasScene::wiresOf(const Edge& edge) const {
    const std::vector<Edge>& edges = m_drawn.graph.edges();
    const auto found = std::find(edges.begin(), edges.end(), edge);
    return found == edges.end() ? std::vector<Edge>{edge}
                                : m_drawn.wires[static_cast<std::size_t>(found - edges.begin())];
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

NodeLook CanvasScene::lookOfBlock(const Node& node) const {
    NodeLook look;
    const BlockFacts facts = blockFacts(m_graph, m_facts, m_drawn.layersOf(node.uid));
    look.name = QString::fromStdString(node.name);
    if (const PropertyValue* copies = node.properties.find(kCopies))
        look.copies = static_cast<int>(std::get<std::int64_t>(*copies));
    look.type = look.copies > 1 ? QChar(0xd7) + QString::number(look.copies) : tr("Block");
    const auto layers = static_cast<int>(facts.layers);
    look.summary =
        look.copies > 1 ? tr("%n layer(s) each", nullptr, layers / look.copies) : tr("%n layer(s)", nullptr, layers);
    look.icon = QStringLiteral("block");
    look.category = colourOfType(facts.heaviest);
    look.isBlock = true;
    look.isFrozen = facts.isFrozen;
    look.isPinned = node.pin.has_value();
    for (const Uid layer : m_drawn.layersOf(node.uid)) look.isPending |= m_pending.count(layer) > 0;
    look.parameters = countText(facts.isKnown, facts.parameters);
    look.errors = facts.errors;
    look.warnings = facts.warnings;
    return look;
}

BlockFrameLook CanvasScene::lookOf(const Group& group) const {
    BlockFrameLook look;
    const BlockFacts facts = blockFacts(m_graph, m_facts, m_drawn.layersOf(group.uid));
    look.name = QString::fromStdString(group.name);
    look.layers = tr("%n layer(s)", nullptr, static_cast<int>(facts.layers));
    look.parameters = countText(facts.isKnown, facts.parameters);
    look.errors = facts.errors;
    for (const Group* g = m_graph.findGroup(group.parent); g; g = m_graph.findGroup(g->parent)) ++look.depth;
    return look;
}

NodeLook CanvasScene::lookOf(const Node& node) const {
    if (node.type == kBlockType) return lookOfBlock(node);
    NodeLook look;
    look.name = QString::fromStdString(node.name);
    look.type = labelOfType(node.type);
    look.summary = summaryOf(node);
    look.icon = iconOfType(node.type);
    look.category = colourOfType(node.type);
    look.isFrozen = !node.isTrainable;
    look.isPinned = node.pin.has_value();
    look.isPending = m_pending.count(node.uid) > 0;
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

WireLook CanvasScene::lookOf(const Edge& edge, const std::vector<Edge>& wires) const {
    WireLook look;
    const Edge& real = wires.front();
    const auto from = m_facts.nodes.find(real.from);
    if (from == m_facts.nodes.end() || !from->second.hasShape) return look;
    const auto further = static_cast<std::size_t>(real.output);
    if (real.output == 0)
        look.shape = QString::fromStdString(from->second.output.text());
    else if (further <= from->second.extraOutputs.size())
        look.shape = QString::fromStdString(from->second.extraOutputs[further - 1].text());
    if (m_drawn.isBlock(edge.to)) return look; // the block has a badge
    if (const std::optional<QString> complaint = complaintOf(m_graph, m_facts, edge.to)) {
        look.isFaulty = true;
        look.complaint = *complaint;
    }
    return look;
}

std::set<Uid> CanvasScene::complaining() const {
    std::set<Uid> uids;
    for (const Diagnostic& diagnostic : m_facts.diagnostics)
        if (diagnostic.severity == Severity::error && m_drawn.graph.find(diagnostic.node) &&
            complaintOf(m_graph, m_facts, diagnostic.node))
            uids.insert(diagnostic.node);
    return uids;
}

void CanvasScene::setGraph(const Graph& network, const GraphFacts& facts) {
    m_graph = network;
    m_facts = facts;
    m_drawn = drawnGraph(network);
    const Graph& graph = m_drawn.graph;
    std::set<Uid> stay;
    for (const Node& node : graph.nodes()) stay.insert(node.uid);
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
    for (auto it = m_frames.begin(); it != m_frames.end();)
        if (graph.findGroup(it->first)) {
            ++it;
        } else {
            removeItem(it->second);
            delete it->second;
            it = m_frames.erase(it);
        }
    for (const Group& group : graph.groups())
        if (BlockFrame*& item = m_frames[group.uid]; !item) addItem(item = new BlockFrame(group.uid));

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
    animate(layOut(graph, complaining()));
    relabel();
}

void CanvasScene::relabel() {
    for (const Node& node : m_drawn.graph.nodes()) m_nodes.at(node.uid)->setLook(lookOf(node));
    for (const Group& group : m_drawn.graph.groups()) m_frames.at(group.uid)->setLook(lookOf(group));
    for (std::size_t e = 0; e < m_wires.size(); ++e)
        m_wires[e]->setLook(lookOf(m_drawn.graph.edges()[e], m_drawn.wires[e]));
    // One layer at several inputs of another: one of its wires carries the shape.
    std::set<std::tuple<Uid, Uid, int>> told;
    for (std::size_t e = 0; e < m_wires.size(); ++e) {
        const Edge& edge = m_drawn.graph.edges()[e];
        if (told.emplace(edge.from, edge.to, edge.output).second || m_wires[e]->look().isFaulty) continue;
        m_wires[e]->setLook({});
    }
    update();
}

void CanvasScene::setPending(const std::set<Uid>& layers) {
    if (layers == m_pending) return;
    m_pending = layers;
    relabel();
}

void CanvasScene::coverSelected() {
    for (const auto& [uid, item] : m_nodes) {
        const std::vector<Uid> around = m_drawn.graph.groupsOf(uid);
        item->setCovered(std::any_of(around.begin(), around.end(), [this](Uid block) {
            const auto frame = m_frames.find(block);
            return frame != m_frames.end() && frame->second->isSelected();
        }));
    }
}

void CanvasScene::animate(const GraphLayout& target) {
    m_animation.stop();
    GraphLayout from;
    for (const auto& [uid, item] : m_nodes)
        if (m_layout.places.count(uid)) from.places[uid] = item->pos();
    for (const WireItem* item : m_wires)
        if (!item->route().points.isEmpty()) from.wires.push_back(item->route());
    from.frames = m_layout.frames;
    const bool isSame = from.places == target.places && from.frames == target.frames;
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
    for (const auto& [uid, rect] : layout.frames)
        if (const auto frame = m_frames.find(uid); frame != m_frames.end()) {
            const auto crossings = layout.crossings.find(uid);
            frame->second->setRect(rect,
                                   crossings == layout.crossings.end() ? std::vector<double>() : crossings->second);
        }
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
    Graph moved = m_drawn.graph;
    for (const auto& [uid, where] : places) moved.setPin(uid, std::make_pair(where.x(), where.y()));
    m_layout = layOut(moved, complaining());
    place(m_layout);
}

void CanvasScene::clearMarks() {
    for (const auto& [uid, item] : m_nodes) item->setMark(NodeItem::Mark::none);
    for (WireItem* item : m_wires) item->setHot(false);
}

} // namespace lamina
