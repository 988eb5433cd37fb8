// The commands of the canvas: actions with their shortcuts, clipboard, renaming, the search box.

#include "widgets/canvas/block_edits.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/search_box.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/common/shown.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>

#include <algorithm>

namespace lamina {

void Canvas::makeActions() {
    const auto add = [this](Command command, const QList<QKeySequence>& keys, const std::function<void()>& what) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
        m_actions[command] = action;
    };
    add(Command::cut, {QKeySequence::Cut}, [this] {
        copy();
        perform(removeLayers(m_graph, selection(), true));
    });
    add(Command::copy, {QKeySequence::Copy}, [this] { copy(); });
    add(Command::paste, {QKeySequence::Paste}, [this] { paste(); });
    add(Command::duplicate, {Qt::CTRL | Qt::Key_D}, [this] { perform(duplicateLayers(m_graph, selection())); });
    add(Command::selectAll, {QKeySequence::SelectAll}, [this] { setSelection(m_graph.topologicalOrder()); });
    const auto remove = [this](bool bridge) {
        for (const WireItem* wire : m_scene->wires())
            if (wire->isSelected() && selection().empty())
                return perform(removeWires(m_graph, m_scene->wiresOf(wire->edge())));
        perform(removeLayers(m_graph, selection(), bridge));
    };
    add(Command::remove, {Qt::Key_Delete, Qt::Key_Backspace}, [remove] { remove(true); });
    add(Command::removeAndCut, {Qt::CTRL | Qt::Key_Delete}, [remove] { remove(false); });
    add(Command::rename, {Qt::Key_F2}, [this] { renameSelected(); });
    add(Command::freeze, {}, [this] {
        const std::vector<Uid> uids = selection();
        const bool anyTrains =
            std::any_of(uids.begin(), uids.end(), [this](Uid uid) { return m_graph.find(uid)->isTrainable; });
        perform(freezeLayers(m_graph, uids, anyTrains));
    });
    add(Command::group, {Qt::CTRL | Qt::Key_G}, [this] { perform(groupLayers(m_graph, selection())); });
    add(Command::ungroup, {Qt::CTRL | Qt::SHIFT | Qt::Key_G},
        [this] { perform(ungroupBlocks(m_graph, blocksToUngroup())); });
    add(Command::repeat, {}, [this] { repeatSelected(); });
    add(Command::fold, {Qt::CTRL | Qt::Key_E}, [this] {
        const Uid block = selectedBlock() ? selectedBlock() : m_graph.commonGroup(selection());
        if (const Group* group = m_graph.findGroup(block)) foldBlock(block, !group->isCollapsed);
    });
    add(Command::addLayer, {}, [this] { openSearch(); });
    add(Command::tidy, {Qt::CTRL | Qt::Key_L}, [this] { perform(tidyGraph(m_graph)); });
    add(Command::fit, {}, [this] { fitAll(); });
    add(Command::fitSelection, {Qt::SHIFT | Qt::Key_F}, [this] {
        QRectF area;
        for (const Uid uid : selectedItems()) area |= m_scene->node(uid)->sceneBoundingRect();
        if (area.isEmpty()) return;
        const double unit = Theme::instance().unit();
        setZoom(std::min(
            {viewport()->width() / area.width() / unit * 0.8, viewport()->height() / area.height() / unit * 0.8, 1.5}));
        centerOn(area.center());
    });
    add(Command::actualSize, {Qt::CTRL | Qt::Key_0}, [this] { setZoom(1); });
    add(Command::zoomIn, {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, [this] { setZoom(zoom() * 1.25); });
    add(Command::zoomOut, {QKeySequence::ZoomOut}, [this] { setZoom(zoom() / 1.25); });
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &Canvas::updateActions);
}

void Canvas::retranslate() {
    const auto name = [this](Command command, const QString& text) { m_actions.at(command)->setText(text); };
    name(Command::cut, tr("Cu&t"));
    name(Command::copy, tr("&Copy"));
    name(Command::paste, tr("&Paste"));
    name(Command::duplicate, tr("D&uplicate"));
    name(Command::selectAll, tr("Select &all"));
    name(Command::remove, tr("&Delete"));
    name(Command::removeAndCut, tr("Delete &without joining"));
    name(Command::rename, tr("Rena&me"));
    name(Command::freeze, tr("&Freeze"));
    name(Command::group, tr("&Group layers"));
    name(Command::ungroup, tr("Un&group"));
    name(Command::repeat, tr("Re&peat block…"));
    name(Command::addLayer, tr("Add &layer…\t/"));
    name(Command::tidy, tr("&Tidy"));
    name(Command::fit, tr("&Fit everything\tF"));
    name(Command::fitSelection, tr("Fit &selection"));
    name(Command::actualSize, tr("Actual &size"));
    name(Command::zoomIn, tr("Zoom &in"));
    name(Command::zoomOut, tr("Zoom &out"));
    setAccessibleName(tr("Network"));
    setAccessibleDescription(
        tr("Arrow keys walk along the wires, / finds a layer to add, Enter shows its properties."));
    updateActions();
}

void Canvas::updateActions() {
    const std::vector<Uid> uids = selection();
    const bool hasLayers = !uids.empty();
    const bool hasWire = std::any_of(m_scene->wires().begin(), m_scene->wires().end(),
                                     [](const WireItem* w) { return w->isSelected(); });
    for (const Command command :
         {Command::cut, Command::copy, Command::duplicate, Command::freeze, Command::fitSelection})
        m_actions.at(command)->setEnabled(hasLayers);
    m_actions.at(Command::remove)->setEnabled(hasLayers || hasWire);
    m_actions.at(Command::removeAndCut)->setEnabled(hasLayers || hasWire);
    const Uid block = selectedBlock(), around = block ? block : m_graph.commonGroup(uids);
    const Group* fold = m_graph.findGroup(around);
    m_actions.at(Command::rename)->setEnabled(uids.size() == 1 || block);
    m_actions.at(Command::group)->setEnabled(hasLayers);
    m_actions.at(Command::ungroup)->setEnabled(!blocksToUngroup().empty());
    m_actions.at(Command::repeat)->setEnabled(fold != nullptr);
    m_actions.at(Command::fold)->setEnabled(fold != nullptr);
    m_actions.at(Command::fold)->setText(fold && !fold->isCollapsed ? tr("Cl&ose block") : tr("&Open block"));
    m_actions.at(Command::paste)->setEnabled(canPaste(QApplication::clipboard()->mimeData()));
    m_actions.at(Command::tidy)->setEnabled(true);
    const bool anyTrains = uids.empty() || std::any_of(uids.begin(), uids.end(), [this](Uid uid) {
                               return m_graph.find(uid) && m_graph.find(uid)->isTrainable;
                           });
    m_actions.at(Command::freeze)->setText(anyTrains ? tr("&Freeze") : tr("Un&freeze"));
}

void Canvas::perform(const CanvasEdit& edit) {
    if (edit.graph == m_graph) return;
    m_scene->clearMarks();
    emit edited(edit);
    // The document has given the new graph back by now; layers that it refused are not there to be selected.
    std::vector<Uid> there;
    for (const Uid uid : edit.selection)
        if (m_graph.find(uid)) there.push_back(uid);
    setSelection(there);
    const std::vector<Uid> items = selectedItems();
    if (items.size() != 1) return;
    const QRectF place(m_scene->layout().places.at(items[0]), QSizeF(kNodeWidth, kNodeHeight));
    if (!viewport()->rect().contains(mapFromScene(place).boundingRect().center())) ensureVisible(place, em(2), em(4));
}

// ---------------- blocks ----------------

std::vector<Uid> Canvas::blocksToUngroup() const {
    const std::vector<Uid> layers = selection();
    if (const Uid block = selectedBlock()) return {block};
    std::vector<Uid> blocks = wholeBlocks(m_graph, layers);
    if (blocks.empty())
        if (const Uid around = m_graph.commonGroup(layers)) blocks = {around};
    return blocks;
}

void Canvas::foldBlock(Uid block, bool isCollapsed) {
    if (!m_graph.findGroup(block)) return;
    m_current = block;
    perform(lamina::foldBlock(m_graph, block, isCollapsed));
}

void Canvas::repeatSelected(int copies) {
    const Uid block = selectedBlock() ? selectedBlock() : m_graph.commonGroup(selection());
    const Group* group = m_graph.findGroup(block);
    if (!group) return;
    if (!canRepeat(m_graph, block)) {
        QMessageBox::information(
            this, tr("Repeat block"),
            tr("%1 cannot be repeated: only a block that one wire enters and one result leaves can "
               "stand in a row with its copies.")
                .arg(QString::fromStdString(group->name)));
        return;
    }
    if (copies <= 0) {
        constexpr int kMost = 200;
        bool isGiven = false;
        copies =
            QInputDialog::getInt(this, tr("Repeat block"),
                                 tr("How many times shall %1 stand in a row?").arg(QString::fromStdString(group->name)),
                                 2, 2, kMost, 1, &isGiven);
        if (!isGiven) return;
    }
    if (const std::optional<CanvasEdit> edit = repeatBlock(m_graph, block, copies)) perform(*edit);
}

QString Canvas::nameOf(Uid uid) const {
    const Node* node = drawn().graph.find(uid);
    if (!node) node = m_graph.find(uid);
    const Group* group = m_graph.findGroup(uid);
    return QString::fromStdString(group ? group->name : node ? node->name : std::string());
}

void Canvas::copy() const {
    const std::vector<Uid> uids = selection();
    if (!uids.empty()) QApplication::clipboard()->setMimeData(copyLayers(m_graph, uids));
}

void Canvas::paste() {
    const std::vector<Uid> uids = selection();
    std::optional<QPointF> place;
    if (uids.empty() && underMouse()) place = mapToScene(m_pointer) - QPointF(kNodeWidth / 2, kNodeHeight / 2);
    if (const auto edit =
            pasteLayers(m_graph, QApplication::clipboard()->mimeData(), uids.empty() ? 0 : uids.back(), place))
        perform(*edit);
}

void Canvas::addLayer(const QString& type) { perform(insertBelow(m_graph, m_facts, selection(), type.toStdString())); }

// ---------------- renaming ----------------

void Canvas::renameSelected() {
    const std::vector<Uid> items = selectedItems();
    const Uid block = selectedBlock(), uid = block ? block : items.size() == 1 ? items[0] : 0;
    if (!uid) return;
    const NodeItem* item = m_scene->node(uid);
    const BlockFrame* frame = frameItem(uid);
    if (!item && !frame) return;
    const QRectF place = item ? QRectF(item->pos() + QPointF(38, 1), QSizeF(kNodeWidth - 80, 22))
                              : frame->titleBar().adjusted(24, 2, -60, -2);
    ensureVisible(place, em(1), em(1));
    const QRect area = mapFromScene(place).boundingRect();
    m_rename->setFont(Theme::instance().text(1, Theme::SemiBold));
    m_rename->setText(nameOf(uid));
    m_rename->setAccessibleName(block ? tr("Name of the block") : tr("Name of the layer"));
    m_rename->setGeometry(area.adjusted(0, -2, 0, std::max(2, em(2) - area.height())));
    m_rename->selectAll();
    m_rename->show();
    m_rename->setFocus();
    m_renamed = uid;
}

void Canvas::finishRename(bool accept) {
    const Uid uid = std::exchange(m_renamed, 0);
    if (!uid) return;
    const QString name = m_rename->text();
    if (m_rename->hasFocus()) setFocus();
    m_rename->hide();
    if (!accept) return;
    if (m_graph.findGroup(uid))
        perform(renameBlock(m_graph, uid, name));
    else if (m_graph.find(uid))
        perform(renameLayer(m_graph, uid, name));
}

// ---------------- finding a layer to add ----------------

void Canvas::openSearch() {
    InsertPlace place;
    for (const WireItem* wire : m_scene->wires())
        if (wire->isSelected()) place.wire = m_scene->wiresOf(wire->edge()).front();
    if (!place.wire) place.after = selection();
    if (!place.wire && place.after.empty())
        if (const std::vector<Uid> order = m_graph.topologicalOrder(); !order.empty()) place.after = {order.back()};
    openSearchAt(place, {});
}

QString Canvas::placeName(const InsertPlace& place) const {
    const auto name = [this](Uid uid) {
        const NodeItem* item = m_scene->shower(uid);
        return nameOf(item ? item->uid() : uid);
    };
    if (place.wire) return tr("after %1").arg(name(place.wire->from));
    if (place.after.empty()) return tr("not wired");
    return (place.isBranch ? tr("branch from %1") : tr("after %1")).arg(name(place.after.back()));
}

void Canvas::openSearchAt(const InsertPlace& place, std::optional<QPoint> position) {
    m_scene->clearMarks();
    m_insertPlace = place;
    m_insertPoint.reset();
    const Uid above = place.wire ? place.wire->from : place.after.empty() ? 0 : place.after.back();
    if (!above && position) m_insertPoint = mapToScene(*position) - QPointF(kNodeWidth / 2, kNodeHeight / 2);
    if (NodeItem* item = m_scene->shower(above)) item->setMark(NodeItem::Mark::source);
    m_search->open(m_graph, m_facts, place, placeName(place));
    QPoint corner(viewport()->width() - m_search->width() - em(6), em(2));
    if (position) {
        corner = *position + QPoint(-em(2), em(1));
    } else if (const NodeItem* item = m_scene->shower(above)) {
        const QRect node = mapFromScene(item->sceneBoundingRect()).boundingRect();
        if (node.right() + em(3) + m_search->width() < viewport()->width()) corner = {node.right() + em(3), node.top()};
    }
    corner.setX(std::clamp(corner.x(), em(0.6), std::max(em(0.6), viewport()->width() - m_search->width() - em(0.6))));
    corner.setY(
        std::clamp(corner.y(), em(0.6), std::max(em(0.6), viewport()->height() - m_search->height() - em(0.6))));
    m_search->move(corner);
    showCard(); // it makes room
}

void Canvas::insertFound(const QString& type) {
    const InsertPlace place = m_insertPlace;
    const std::string name = type.toStdString();
    setFocus();
    m_scene->clearMarks();
    showCard();
    if (place.wire) {
        const WireItem* wire = m_scene->wireOf(*place.wire);
        perform(insertOnWires(m_graph, m_facts, wire ? m_scene->wiresOf(wire->edge()) : std::vector<Edge>{*place.wire},
                              name));
    } else if (place.isBranch && !place.after.empty()) {
        perform(insertBranch(m_graph, m_facts, place.after.back(), name));
    } else if (place.after.empty()) {
        perform(insertLoose(m_graph, name, m_graph.isEmpty() ? std::nullopt : m_insertPoint));
    } else {
        perform(insertBelow(m_graph, m_facts, place.after, name));
    }
}

} // namespace lamina
