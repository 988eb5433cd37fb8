// What hands let go over the canvas: the end of a wire, a layer from the palette; and the wheel and the menu.

#include "core/model/registry.h"
#include "widgets/canvas/block_edits.h"
#include "widgets/canvas/block_specs.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/mistake_card.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <cmath>

namespace lamina {

void Canvas::startWire(Uid from, std::optional<Edge> detached) {
    m_gesture = Gesture::wire;
    m_wireFrom = from;
    m_wireTarget = 0;
    m_detached = detached;
    m_card->hide();
    if (detached)
        if (WireItem* wire = m_scene->wire(*detached)) wire->setVisible(false);
    const std::vector<Edge> wires = detached ? m_scene->wiresOf(*detached) : std::vector<Edge>();
    m_wireTargets.clear();
    for (const auto& [uid, item] : m_scene->nodes())
        if (canConnectDrawn(drawn(), m_graph, from, uid, wires)) m_wireTargets.insert(uid);
    markTargets(0);
}

void Canvas::markTargets(Uid hot) {
    for (const auto& [uid, item] : m_scene->nodes())
        item->setMark(uid == m_wireFrom           ? NodeItem::Mark::source
                      : !m_wireTargets.count(uid) ? NodeItem::Mark::none
                      : uid == hot                ? NodeItem::Mark::hotTarget
                                                  : NodeItem::Mark::legalTarget);
}

void Canvas::moveWire(QPoint position) {
    m_wireEnd = mapToScene(position);
    NodeItem* target = nodeAt(position);
    if (!target) { // a little above the port counts too
        const QRectF near(m_wireEnd - QPointF(14, 14), QSizeF(28, 28));
        for (QGraphicsItem* item : m_scene->items(near))
            if (auto* node = qgraphicsitem_cast<NodeItem*>(item);
                node && QLineF(node->inputPort(), m_wireEnd).length() < 18)
                target = node;
    }
    const bool isLegal = target && target->mark() != NodeItem::Mark::none && target->mark() != NodeItem::Mark::source;
    const Uid hot = isLegal ? target->uid() : 0;
    if (hot != m_wireTarget) {
        m_wireTarget = hot;
        markTargets(hot);
    }
    if (isLegal) m_wireEnd = target->inputPort();
    viewport()->update();
}

void Canvas::dropWire(QPoint position) {
    moveWire(position);
    const Uid from = m_wireFrom, to = m_wireTarget;
    const std::vector<Edge> detached = m_detached ? m_scene->wiresOf(*m_detached) : std::vector<Edge>();
    const bool onNode = nodeAt(position) != nullptr;
    for (WireItem* wire : m_scene->wires()) wire->setVisible(true);
    endGesture();
    if (to) {
        if (const auto edit = connectDrawn(drawn(), m_graph, from, to, detached)) perform(*edit);
    } else if (!detached.empty() && !onNode) {
        perform(removeWires(m_graph, detached)); // pulled off and let go
    } else if (const Uid source = resultOf(drawn(), m_graph, from); source && !onNode) {
        InsertPlace place;
        place.after = {source};
        place.isBranch = true;
        openSearchAt(place, position);
    }
}

// ---------------- dropping from the palette ----------------

void Canvas::dragLayerOver(const QString& type, QPoint position) {
    const LayerSpec* spec = findSpec(type.toStdString());
    const DropPlace place = spec && spec->port.maximumInputs > 0 ? dropPlaceAt(position) : DropPlace{};
    for (WireItem* wire : m_scene->wires()) wire->setHot(place.wire && wire->edge() == *place.wire);
    for (const auto& [uid, item] : m_scene->nodes())
        item->setMark(uid == place.branchFrom ? NodeItem::Mark::source : NodeItem::Mark::none);
}

void Canvas::dropLayer(const QString& type, QPoint position) {
    const LayerSpec* spec = findSpec(type.toStdString());
    if (!spec) return;
    const DropPlace place = spec->port.maximumInputs > 0 ? dropPlaceAt(position) : DropPlace{};
    m_scene->clearMarks();
    if (place.wire)
        perform(insertOnWires(m_graph, m_facts, m_scene->wiresOf(*place.wire), spec->type));
    else if (const Uid source = place.branchFrom ? resultOf(drawn(), m_graph, place.branchFrom) : 0)
        perform(drawn().graph.outputsOf(place.branchFrom).empty()
                    ? insertBelow(m_graph, m_facts, drawn().layersOf(place.branchFrom), spec->type)
                    : insertBranch(m_graph, m_facts, source, spec->type));
    else if (m_graph.isEmpty())
        perform(insertLoose(m_graph, spec->type, {}));
    else
        perform(insertLoose(m_graph, spec->type, mapToScene(position) - QPointF(kNodeWidth / 2, kNodeHeight / 2)));
    setFocus();
}

void Canvas::cancelDrag() { m_scene->clearMarks(); }

namespace {
QString layerTypeOf(const QMimeData* data) { return QString::fromUtf8(data->data(QLatin1String(kLayerTypeMime))); }
} // namespace

void Canvas::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kLayerTypeMime))) event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kLayerTypeMime))) return;
    dragLayerOver(layerTypeOf(event->mimeData()), event->position().toPoint());
    event->acceptProposedAction();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent*) { cancelDrag(); }

void Canvas::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kLayerTypeMime))) return;
    event->acceptProposedAction();
    dropLayer(layerTypeOf(event->mimeData()), event->position().toPoint());
}

// ---------------- wheel and menu ----------------

void Canvas::wheelEvent(QWheelEvent* event) {
    const bool zooms = bool(event->modifiers() & Qt::ControlModifier) != m_wheelZooms;
    if (zooms) {
        setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()), event->position().toPoint());
        event->accept();
        return;
    }
    m_isHome = false;
    const QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool sideways = event->modifiers() & Qt::ShiftModifier;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (sideways ? pixels.y() : pixels.x()));
    if (!sideways) verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
    event->accept();
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
    endGesture();
    const std::vector<Uid> uids = selection();
    const bool byKeys = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKeys && !uids.empty() ? viewPosition(uids.back()) : event->pos();
    QMenu menu(this);
    const WireItem* wire = nullptr;
    for (const WireItem* item : m_scene->wires())
        if (item->isSelected()) wire = item;
    if (wire) {
        const Edge edge = wire->edge();
        menu.addAction(tr("Insert layer…"), this, [this, edge, at] {
            InsertPlace place;
            place.wire = m_scene->wiresOf(edge).front();
            openSearchAt(place, at);
        });
        if (const Edge real = m_scene->wiresOf(edge).front();
            !drawn().isBlock(edge.to) && m_graph.inputsOf(real.to).size() > 1) {
            menu.addAction(tr("Earlier input"), this, [this, real] { perform(swapInput(m_graph, real, -1)); });
            menu.addAction(tr("Later input"), this, [this, real] { perform(swapInput(m_graph, real, 1)); });
        }
        menu.addAction(action(Command::remove));
    } else if (!uids.empty()) {
        for (const Command command :
             {Command::cut, Command::copy, Command::duplicate, Command::remove, Command::removeAndCut})
            menu.addAction(action(command));
        menu.addSeparator();
        menu.addAction(action(Command::rename));
        menu.addAction(action(Command::freeze));
        menu.addSeparator();
        for (const Command command : {Command::group, Command::ungroup, Command::repeat, Command::fold})
            if (command == Command::group || action(command)->isEnabled()) menu.addAction(action(command));
        menu.addSeparator();
        menu.addAction(tr("Add layer below…"), this, [this] { openSearch(); });
        menu.addAction(tr("Properties"), this, [this, uid = uids.back()] { emit propertiesWanted(uid); });
        if (!selectedBlock()) menu.addAction(tr("Help"), this, [this, uid = uids.back()] { emit helpWanted(uid); });
    } else {
        menu.addAction(tr("Add layer here…"), this, [this, at] { openSearchAt({}, at); });
        for (const Command command : {Command::paste, Command::selectAll}) menu.addAction(action(command));
        menu.addSeparator();
        for (const Command command : {Command::tidy, Command::fit, Command::actualSize})
            menu.addAction(action(command));
    }
    menu.exec(viewport()->mapToGlobal(at));
}

} // namespace lamina
