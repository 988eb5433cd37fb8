// What hands do: select, move, draw a band, pan.

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_scene.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace lamina {

namespace {
constexpr double kGrip = 10; // how near to a port a press must be
} // namespace

// ---------------- what lies where ----------------

NodeItem* Canvas::nodeAt(QPoint position) const {
    for (QGraphicsItem* item : items(position))
        if (auto* node = qgraphicsitem_cast<NodeItem*>(item)) return node;
    return nullptr;
}

WireItem* Canvas::wireAt(QPoint position) const {
    for (QGraphicsItem* item : items(position))
        if (auto* wire = qgraphicsitem_cast<WireItem*>(item)) return wire;
    return nullptr;
}

BlockFrame* Canvas::titleAt(QPoint position) const {
    for (QGraphicsItem* item : items(position)) {
        if (item->type() == NodeItem::Type) return nullptr;
        if (auto* frame = qgraphicsitem_cast<BlockFrame*>(item)) return frame;
    }
    return nullptr;
}

bool Canvas::foldsAt(QPoint position) {
    const QPointF at = mapToScene(position);
    if (const NodeItem* node = nodeAt(position)) {
        if (!drawn().isBlock(node->uid()) || !node->chevron().contains(at)) return false;
        foldBlock(node->uid(), false);
        return true;
    }
    const BlockFrame* frame = titleAt(position);
    if (!frame || !frame->chevron().contains(at)) return false;
    foldBlock(frame->uid(), true);
    return true;
}

bool Canvas::isOnOutput(const NodeItem* node, QPoint position) const {
    return QLineF(mapToScene(position), node->outputPort()).length() <= kGrip;
}

Uid Canvas::outputAt(QPoint position) const {
    const QPointF at = mapToScene(position);
    for (QGraphicsItem* item : m_scene->items(QRectF(at - QPointF(kGrip, kGrip), QSizeF(2 * kGrip, 2 * kGrip))))
        if (const auto* node = qgraphicsitem_cast<NodeItem*>(item); node && isOnOutput(node, position))
            return node->uid();
    return 0;
}

std::optional<Edge> Canvas::wireEndAt(QPoint position) const {
    const QPointF at = mapToScene(position);
    for (const WireItem* wire : m_scene->wires())
        if (QLineF(at, wire->route().points.isEmpty() ? QPointF(1e9, 0) : wire->route().points.last()).length() <=
            kGrip)
            return wire->edge();
    return {};
}

Canvas::DropPlace Canvas::dropPlaceAt(QPoint position) const {
    const QPointF at = mapToScene(position);
    // A little way off the wire is still on it; the layer below the pointer decides only in its lower half.
    if (const NodeItem* node = nodeAt(position)) {
        if (at.y() > node->pos().y() + kNodeHeight * 0.5) return {{}, node->uid()};
        for (const WireItem* wire : m_scene->wires())
            if (wire->edge().to == node->uid()) return {wire->edge(), 0};
        return {};
    }
    WireItem* nearest = nullptr;
    double least = 24;
    for (QGraphicsItem* item : m_scene->items(QRectF(at - QPointF(least, least), QSizeF(2 * least, 2 * least)))) {
        auto* wire = qgraphicsitem_cast<WireItem*>(item);
        if (!wire) continue;
        const QPolygonF& points = wire->route().points;
        for (int i = 0; i + 1 < points.size(); ++i) {
            const QPointF along = points[i + 1] - points[i];
            const double length = QPointF::dotProduct(along, along);
            const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - points[i], along) / length, 0.0, 1.0) : 0;
            const double away = QLineF(at, points[i] + along * t).length();
            if (away >= least) continue;
            least = away;
            nearest = wire;
        }
    }
    return nearest ? DropPlace{nearest->edge(), 0} : DropPlace{};
}

// ---------------- pressing, moving, releasing ----------------

void Canvas::select(QGraphicsItem* item, Qt::KeyboardModifiers modifiers) {
    const bool adds = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    auto* node = qgraphicsitem_cast<NodeItem*>(item);
    auto* frame = qgraphicsitem_cast<BlockFrame*>(item);
    if (auto* wire = qgraphicsitem_cast<WireItem*>(item)) {
        setSelection({});
        m_isUpdating = true;
        wire->setSelected(true);
        m_isUpdating = false;
        updateActions();
        return;
    }
    if (!node && !frame) return;
    const Uid uid = node ? node->uid() : frame->uid();
    const std::vector<Uid> layers = drawn().layersOf(uid);
    std::vector<Uid> uids = adds ? selection() : layers;
    if (adds) {
        const bool isTaken = item->isSelected();
        std::erase_if(uids, [&](Uid other) { return std::find(layers.begin(), layers.end(), other) != layers.end(); });
        if (!isTaken) uids.insert(uids.end(), layers.begin(), layers.end());
    }
    m_current = uid;
    setSelection(uids);
    m_current = uid;
    updateActions(); // which depend on whether a block is meant
}

void Canvas::mousePressEvent(QMouseEvent* event) {
    m_pressed = m_last = m_pointer = event->position().toPoint();
    m_pressModifiers = event->modifiers();
    m_deselectOnRelease = false;
    m_wireByKeys = false;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_gesture = Gesture::pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::RightButton) {
        QGraphicsItem* item = nodeAt(m_pressed);
        if (!item) item = wireAt(m_pressed);
        if (!item) item = titleAt(m_pressed);
        // In an open block that is selected as a whole, the layer under the pointer is meant.
        const bool isOneOfBlock = nodeAt(m_pressed) && frameItem(selectedBlock());
        if (item && (!item->isSelected() || isOneOfBlock)) select(item, Qt::NoModifier);
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    if (foldsAt(m_pressed)) return;
    if (const std::optional<Edge> end = wireEndAt(m_pressed);
        end && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
        const NodeItem* under = nodeAt(m_pressed);
        // The upper rim of a layer belongs to the layer unless the press is right at the arrow.
        if (!under || mapToScene(m_pressed).y() - under->pos().y() < 4) {
            m_pressedItem = m_scene->wire(*end);
            m_gesture = Gesture::press;
            m_detached = end;
            return;
        }
    }
    m_detached.reset();
    if (const Uid from = outputAt(m_pressed)) {
        startWire(from, {});
        m_wireEnd = mapToScene(m_pressed);
        return;
    }
    m_pressedItem = nodeAt(m_pressed);
    if (!m_pressedItem) m_pressedItem = wireAt(m_pressed);
    if (!m_pressedItem) m_pressedItem = titleAt(m_pressed);
    m_gesture = m_pressedItem ? Gesture::press : Gesture::band;
    if (!m_pressedItem) {
        const bool adds = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
        m_bandBase = adds ? selection() : std::vector<Uid>();
        m_band = {};
        if (!adds) {
            m_scene->clearSelection();
            setSelection({});
        }
        return;
    }
    // A selected layer stays selected while it may be dragged with the others; a mere click then selects it alone.
    if (m_pressedItem->isSelected() && m_pressedItem->type() != WireItem::Type)
        m_deselectOnRelease = true;
    else
        select(m_pressedItem, event->modifiers());
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    m_pointer = at;
    const QPoint step = at - m_last;
    m_last = at;
    if (m_wireByKeys) return;
    switch (m_gesture) {
    case Gesture::pan:
        m_isHome = false;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - step.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - step.y());
        return;
    case Gesture::press: {
        if ((at - m_pressed).manhattanLength() < QApplication::startDragDistance()) return;
        if (m_detached) {
            const Edge wire = *m_detached;
            startWire(wire.from, wire);
            moveWire(at);
            return;
        }
        if (!m_pressedItem || m_pressedItem->type() == WireItem::Type) return;
        if (!m_pressedItem->isSelected()) select(m_pressedItem, Qt::NoModifier);
        m_scene->finishAnimation();
        m_dragStart.clear();
        for (const Uid uid : selectedItems()) m_dragStart[uid] = m_scene->node(uid)->pos();
        m_gesture = Gesture::move;
        showCard();
        [[fallthrough]];
    }
    case Gesture::move: {
        const QPointF shift = mapToScene(at) - mapToScene(m_pressed);
        std::map<Uid, QPointF> places = m_dragStart;
        for (auto& [uid, place] : places) {
            place += shift;
            if (!(event->modifiers() & Qt::AltModifier))
                place = {std::round(place.x() / 4) * 4, std::round(place.y() / 4) * 4};
        }
        m_scene->moveNodes(places);
        return;
    }
    case Gesture::wire:
        moveWire(at);
        return;
    case Gesture::band: {
        m_band = QRectF(mapToScene(m_pressed), mapToScene(at)).normalized();
        std::vector<Uid> uids = m_bandBase;
        for (const auto& [uid, item] : m_scene->nodes())
            if (m_band.intersects(QRectF(item->pos(), QSizeF(kNodeWidth, kNodeHeight))))
                for (const Uid layer : drawn().layersOf(uid))
                    if (std::find(uids.begin(), uids.end(), layer) == uids.end()) uids.push_back(layer);
        setSelection(uids);
        viewport()->update();
        return;
    }
    case Gesture::none:
        updateCursor(at);
        QGraphicsView::mouseMoveEvent(event); // hover
    }
}

void Canvas::updateCursor(QPoint position) {
    if (m_spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (outputAt(position))
        viewport()->setCursor(Qt::CrossCursor);
    else
        viewport()->unsetCursor();
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const Gesture gesture = m_gesture;
    if (m_wireByKeys) return;
    if (gesture == Gesture::wire) {
        // A click on the port without dragging only shows where wires may go; the next click drops it.
        if (!m_detached && (at - m_pressed).manhattanLength() < QApplication::startDragDistance() &&
            event->button() == Qt::LeftButton) {
            const Uid from = m_wireFrom;
            endGesture();
            if (NodeItem* item = m_scene->node(from)) select(item, m_pressModifiers);
            return;
        }
        dropWire(at);
        return;
    }
    if (gesture == Gesture::move) {
        std::map<Uid, QPointF> places;
        for (const auto& [uid, place] : m_dragStart) places[uid] = m_scene->node(uid)->pos();
        endGesture();
        perform(pinLayers(m_graph, places));
        return;
    }
    const bool wasPress = gesture == Gesture::press && event->button() == Qt::LeftButton;
    QGraphicsItem* pressed = m_pressedItem;
    const std::optional<Edge> detached = m_detached;
    endGesture();
    if (wasPress && m_deselectOnRelease && pressed) select(pressed, m_pressModifiers); // of several only this one
    if (wasPress && detached)
        if (WireItem* wire = m_scene->wire(*detached)) select(wire, Qt::NoModifier);
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QPoint at = event->position().toPoint();
    if (const NodeItem* node = nodeAt(at)) {
        if (!drawn().isBlock(node->uid()))
            emit propertiesWanted(node->uid());
        else if (!node->chevron().contains(mapToScene(at)))
            foldBlock(node->uid(), false);
        return;
    }
    InsertPlace place;
    if (const WireItem* wire = wireAt(at)) {
        place.wire = m_scene->wiresOf(wire->edge()).front();
    } else if (const BlockFrame* frame = titleAt(at)) {
        if (!frame->chevron().contains(mapToScene(at))) foldBlock(frame->uid(), true);
        return;
    }
    endGesture();
    openSearchAt(place, at);
}

void Canvas::endGesture() {
    m_gesture = Gesture::none;
    m_dragStart.clear();
    m_wireFrom = m_wireTarget = 0;
    m_wireTargets.clear();
    m_detached.reset();
    m_pressedItem = nullptr;
    m_wireByKeys = false;
    m_band = {};
    m_scene->clearMarks();
    viewport()->unsetCursor();
    viewport()->update();
    showCard();
}

} // namespace lamina
