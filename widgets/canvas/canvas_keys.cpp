// What keys do: the whole canvas without a mouse.
//   arrows walk along the wires and between branches, Shift extends; Ctrl+Up/Down takes the wire above or below, then
//   Left/Right its neighbours, Alt+Up/Down its number; C draws a wire: arrows choose among the legal targets, Enter wires it;
//   Alt+arrows move layers; Enter opens the properties; / or Insert or + adds.

#include "widgets/canvas/block_edits.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_scene.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace lamina {

namespace {
// Layers by their place on the canvas: upper first, then left.
std::vector<Uid> byPlace(const CanvasScene& scene, std::vector<Uid> uids) {
    std::stable_sort(uids.begin(), uids.end(), [&](Uid a, Uid b) {
        const QPointF p = scene.layout().places.at(a), q = scene.layout().places.at(b);
        return p.y() != q.y() ? p.y() < q.y() : p.x() < q.x();
    });
    return uids;
}

Uid nearestInX(const CanvasScene& scene, const std::vector<Uid>& uids, double x) {
    Uid best = 0;
    double least = 1e18;
    for (const Uid uid : uids)
        if (const double away = std::abs(scene.layout().places.at(uid).x() - x); away < least) {
            least = away;
            best = uid;
        }
    return best;
}
} // namespace

bool Canvas::walk(int key, bool extend) {
    const Graph& network = drawn().graph;
    const std::vector<Uid> order = byPlace(*m_scene, network.topologicalOrder());
    if (order.empty()) return false;
    Uid next = 0;
    if (!network.find(m_current)) {
        const std::vector<Uid> chosen = selectedItems();
        m_current = chosen.empty() ? 0 : chosen.back();
    }
    if (!m_current) {
        next = key == Qt::Key_Up || key == Qt::Key_End ? order.back() : order.front();
    } else {
        const QPointF at = m_scene->layout().places.at(m_current);
        switch (key) {
        case Qt::Key_Up:
            next = nearestInX(*m_scene, network.inputsOf(m_current), at.x());
            break;
        case Qt::Key_Down:
            next = nearestInX(*m_scene, network.outputsOf(m_current), at.x());
            break;
        case Qt::Key_Home:
            next = order.front();
            break;
        case Qt::Key_End:
            next = order.back();
            break;
        default: { // the nearest layer at this side, first in the same row
            double least = 1e18;
            for (const Uid uid : order) {
                const QPointF place = m_scene->layout().places.at(uid);
                const double dx = (place.x() - at.x()) * (key == Qt::Key_Right ? 1 : -1);
                if (dx < 1) continue;
                if (const double away = dx + 6 * std::abs(place.y() - at.y()); away < least) {
                    least = away;
                    next = uid;
                }
            }
        }
        }
    }
    if (!next) return true;
    std::vector<Uid> uids = drawn().layersOf(next);
    if (extend) {
        const std::vector<Uid> before = selection();
        uids.insert(uids.begin(), before.begin(), before.end());
    }
    m_current = next;
    setSelection(uids);
    m_current = next;
    m_isHome = false;
    ensureVisible(m_scene->node(next), 40, 60);
    announce();
    return true;
}

bool Canvas::walkWires(int key) {
    WireItem* chosen = nullptr;
    for (WireItem* wire : m_scene->wires())
        if (wire->isSelected()) chosen = wire;
    const auto take = [this](const Edge& edge) {
        if (WireItem* wire = m_scene->wire(edge)) {
            const Uid current = m_current;
            select(wire, Qt::NoModifier);
            m_current = current;
            ensureVisible(wire, 20, 20);
        }
    };
    if (!chosen) {
        if (!drawn().graph.find(m_current)) return false;
        const auto& edges = drawn().graph.edges();
        const auto found = std::find_if(edges.begin(), edges.end(), [&](const Edge& edge) {
            return key == Qt::Key_Up ? edge.to == m_current : edge.from == m_current;
        });
        if (found != edges.end()) take(*found);
        return true;
    }
    const Edge edge = chosen->edge();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        setSelection(drawn().layersOf(key == Qt::Key_Up ? edge.from : edge.to));
        return true;
    }
    // The other wires of the layer it belongs to.
    std::vector<Edge> siblings;
    const bool ofTarget = edge.to == m_current || drawn().graph.outputsOf(edge.from).size() < 2;
    for (const Edge& other : drawn().graph.edges())
        if (ofTarget ? other.to == edge.to : other.from == edge.from) siblings.push_back(other);
    std::stable_sort(siblings.begin(), siblings.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    const auto place = std::find(siblings.begin(), siblings.end(), edge) - siblings.begin();
    const auto count = static_cast<std::ptrdiff_t>(siblings.size());
    take(siblings[static_cast<std::size_t>((place + (key == Qt::Key_Right ? 1 : count - 1)) % count)]);
    return true;
}

bool Canvas::handleWireMode(int key) {
    std::vector<Uid> targets;
    for (const auto& [uid, item] : m_scene->nodes())
        if (item->mark() == NodeItem::Mark::legalTarget || item->mark() == NodeItem::Mark::hotTarget)
            targets.push_back(uid);
    targets = byPlace(*m_scene, targets);
    if (key == Qt::Key_Escape || targets.empty()) {
        endGesture();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        const Uid from = m_wireFrom, to = m_wireTarget;
        endGesture();
        if (to)
            if (const auto edit = connectDrawn(drawn(), m_graph, from, to, {})) perform(*edit);
        return true;
    }
    const bool back = key == Qt::Key_Up || key == Qt::Key_Left;
    if (!back && key != Qt::Key_Down && key != Qt::Key_Right) return false;
    const auto now = std::find(targets.begin(), targets.end(), m_wireTarget);
    const auto count = static_cast<std::ptrdiff_t>(targets.size());
    std::ptrdiff_t place =
        now == targets.end() ? (back ? count - 1 : 0) : (now - targets.begin() + (back ? count - 1 : 1)) % count;
    m_wireTarget = targets[static_cast<std::size_t>(place)];
    markTargets(m_wireTarget);
    m_wireEnd = m_scene->node(m_wireTarget)->inputPort();
    ensureVisible(m_scene->node(m_wireTarget), 40, 60);
    viewport()->update();
    return true;
}

void Canvas::nudge(int key) {
    const QPointF step(key == Qt::Key_Left    ? -20
                       : key == Qt::Key_Right ? 20
                                              : 0,
                       key == Qt::Key_Up     ? -20
                       : key == Qt::Key_Down ? 20
                                             : 0);
    std::map<Uid, QPointF> places;
    for (const Uid uid : selectedItems()) places[uid] = m_scene->layout().places.at(uid) + step;
    if (places.empty()) return;
    CanvasEdit edit = pinLayers(m_graph, places);
    edit.mergeKey = QStringLiteral("nudge");
    perform(edit);
}

void Canvas::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool isArrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    event->accept();
    if (m_gesture == Gesture::wire && m_wireByKeys && handleWireMode(key)) return;
    const WireItem* wire = nullptr;
    for (const WireItem* item : m_scene->wires())
        if (item->isSelected()) wire = item;
    if (isArrow) {
        if (modifiers & Qt::AltModifier) {
            if (wire && (key == Qt::Key_Up || key == Qt::Key_Down)) {
                if (drawn().isBlock(wire->edge().to)) return;
                const Edge edge = m_scene->wiresOf(wire->edge()).front();
                const int step = key == Qt::Key_Up ? -1 : 1;
                perform(swapInput(m_graph, edge, step));
                if (WireItem* moved = m_scene->wireOf({edge.from, edge.to, edge.port + step, edge.output}))
                    select(moved, Qt::NoModifier);
            } else {
                nudge(key);
            }
            return;
        }
        if (wire || ((modifiers & Qt::ControlModifier) && (key == Qt::Key_Up || key == Qt::Key_Down))) {
            walkWires(key);
            return;
        }
        walk(key, modifiers & Qt::ShiftModifier);
        return;
    }
    switch (key) {
    case Qt::Key_Home:
    case Qt::Key_End:
        walk(key, modifiers & Qt::ShiftModifier);
        return;
    case Qt::Key_Escape:
        if (m_gesture != Gesture::none) {
            const bool wasMove = m_gesture == Gesture::move;
            for (WireItem* item : m_scene->wires()) item->setVisible(true);
            endGesture();
            if (wasMove) m_scene->setGraph(m_graph, m_facts);
        } else {
            m_scene->clearSelection();
            setSelection({});
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const Uid block = selectedBlock(); block && drawn().isBlock(block))
            foldBlock(block, false);
        else if (const std::vector<Uid> uids = selection(); !uids.empty())
            emit propertiesWanted(uids.back());
        else if (wire)
            openSearch();
        return;
    case Qt::Key_F1: {
        const std::vector<Uid> uids = selection();
        emit helpWanted(uids.empty() ? 0 : uids.back());
        return;
    }
    case Qt::Key_Space:
        if (event->isAutoRepeat()) return;
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_isHome = false;
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      (key == Qt::Key_PageUp ? -1 : 1) * viewport()->height() * 4 / 5);
        return;
    case Qt::Key_Slash:
    case Qt::Key_Insert:
    case Qt::Key_Plus:
        if (!(modifiers & (Qt::ControlModifier | Qt::AltModifier))) {
            openSearch();
            return;
        }
        break;
    case Qt::Key_F:
        if (modifiers == Qt::NoModifier) {
            fitAll();
            return;
        }
        break;
    case Qt::Key_C:
        if (modifiers == Qt::NoModifier)
            if (const std::vector<Uid> uids = selectedItems(); uids.size() == 1) {
                startWire(uids[0], {});
                m_wireByKeys = true;
                m_wireEnd = m_scene->node(uids[0])->outputPort() + QPointF(0, 30);
                handleWireMode(Qt::Key_Down);
                return;
            }
        break;
    default:
        break;
    }
    event->ignore();
    QGraphicsView::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_spaceHeld) {
        QGraphicsView::keyReleaseEvent(event);
        return;
    }
    m_spaceHeld = false;
    if (m_gesture == Gesture::none) viewport()->unsetCursor();
}

void Canvas::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    if (!m_current && event->reason() == Qt::TabFocusReason && selection().empty() && !m_graph.isEmpty())
        walk(Qt::Key_Down, false);
}

bool Canvas::event(QEvent* event) {
    // Keys that menus or docks might take as shortcuts belong to the canvas while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (key->key() == Qt::Key_Escape ||
            (isPlain && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Slash || key->key() == Qt::Key_F1))) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void Canvas::announce() const {
    if (!QAccessible::isActive() || !hasFocus()) return;
    const std::vector<Uid> order = drawn().graph.topologicalOrder();
    const auto place = std::find(order.begin(), order.end(), m_current);
    QAccessibleEvent event(const_cast<Canvas*>(this), QAccessible::Focus);
    if (place != order.end()) event.setChild(static_cast<int>(place - order.begin()));
    QAccessible::updateAccessibility(&event);
}

} // namespace lamina
