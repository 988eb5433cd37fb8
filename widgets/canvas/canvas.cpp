#include "widgets/canvas/canvas.h"

#include "core/model/registry.h"
#include "widgets/canvas/block_edits.h"
#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/mistake_card.h"
#include "widgets/canvas/search_box.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/training/figures.h"

#include <QAccessible>
#include <QAction>
#include <QHelpEvent>
#include <QLineEdit>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
constexpr double kLeastZoom = 0.1, kMostZoom = 4, kDotPitch = 20;
} // namespace

Canvas::Canvas(QWidget* parent)
    : QGraphicsView(parent),
      m_scene(new CanvasScene(this)),
      m_zoomBar(new ZoomBar(this)),
      m_search(new SearchBox(this)),
      m_card(new MistakeCard(this)),
      m_empty(new CanvasEmptyState(this)),
      m_rename(new QLineEdit(this)) {
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the rectangle is larger than the view: pan freely
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    m_rename->hide();
    m_rename->installEventFilter(this);
    for (QWidget* overlay : std::initializer_list<QWidget*>{m_zoomBar, m_card, m_empty})
        overlay->installEventFilter(this);

    installCanvasAccessibility();
    makeActions();
    connect(m_zoomBar->minusButton(), &QToolButton::clicked, action(Command::zoomOut), &QAction::trigger);
    connect(m_zoomBar->percentButton(), &QToolButton::clicked, action(Command::actualSize), &QAction::trigger);
    connect(m_zoomBar->plusButton(), &QToolButton::clicked, action(Command::zoomIn), &QAction::trigger);
    connect(m_zoomBar->fitButton(), &QPushButton::clicked, action(Command::fit), &QAction::trigger);
    connect(m_zoomBar->tidyButton(), &QPushButton::clicked, action(Command::tidy), &QAction::trigger);
    connect(m_zoomBar->addButton(), &QPushButton::clicked, action(Command::addLayer), &QAction::trigger);
    connect(m_search, &SearchBox::chosen, this, &Canvas::insertFound);
    connect(m_search, &SearchBox::closed, this, [this] {
        m_scene->clearMarks();
        showCard();
        viewport()->update();
    });
    connect(m_card, &MistakeCard::fixChosen, this, &Canvas::fixChosen);
    connect(m_card, &MistakeCard::whyAsked, this, &Canvas::helpWanted);
    connect(m_empty->dataButton(), &QPushButton::clicked, this, &Canvas::chooseDataWanted);
    connect(m_empty->exampleButton(), &QPushButton::clicked, this, &Canvas::openExampleWanted);
    connect(m_scene, &CanvasScene::settled, this, [this] {
        updateSceneRect();
        showCard();
    });
    connect(m_scene, &QGraphicsScene::selectionChanged, this, [this] {
        if (m_isUpdating) return;
        for (const auto& [uid, item] : m_scene->nodes()) item->setZValue(item->isSelected() ? 1 : 0);
        m_scene->coverSelected();
        updateActions();
        showCard();
        emit selectionChanged();
        announce();
    });
    onThemeChange(this, [this] {
        const double scale = m_zoom * Theme::instance().unit();
        setTransform(QTransform::fromScale(scale, scale));
        m_scene->relabel();
        retranslate();
        updateSceneRect();
        placeOverlays();
        viewport()->update();
    });
}

Canvas::~Canvas() {
    // Scene and overlays go later, with the other children, and would report a vanishing selection and a lost focus to
    // what is no canvas any more.
    m_scene->disconnect(this);
    m_search->disconnect(this);
    m_card->disconnect(this);
    m_rename->removeEventFilter(this);
}

NodeItem* Canvas::nodeItem(Uid uid) const { return m_scene->node(uid); }
BlockFrame* Canvas::frameItem(Uid block) const {
    const auto found = m_scene->frames().find(block);
    return found == m_scene->frames().end() ? nullptr : found->second;
}
const std::vector<WireItem*>& Canvas::wireItems() const { return m_scene->wires(); }
const DrawnGraph& Canvas::drawn() const { return m_scene->drawn(); }

void Canvas::setGraph(const Graph& graph, const GraphFacts& facts) {
    const std::vector<Uid> before = selection();
    if (m_gesture != Gesture::none && graph != m_graph) endGesture();
    if (m_renamed) finishRename(false);
    m_isUpdating = true;
    m_graph = graph;
    m_facts = facts;
    m_pressedItem = nullptr;
    m_scene->setGraph(graph, facts);
    m_isUpdating = false;
    if (!drawn().graph.find(m_current) && !drawn().graph.findGroup(m_current)) m_current = 0;
    if (!before.empty()) setSelection(before); // a block that was opened or closed stays selected
    m_empty->setVisible(graph.isEmpty());
    updateActions();
    updateSceneRect();
    showCard();
    if (selection() != before) emit selectionChanged();
}

void Canvas::setPending(const std::vector<Uid>& uids) { m_scene->setPending({uids.begin(), uids.end()}); }

std::vector<Uid> Canvas::selection() const {
    std::set<Uid> chosen;
    for (const auto& [uid, item] : m_scene->nodes())
        if (item->isSelected())
            for (const Uid layer : drawn().layersOf(uid)) chosen.insert(layer);
    std::vector<Uid> uids;
    if (chosen.empty()) return uids;
    for (const Uid uid : m_graph.topologicalOrder())
        if (chosen.count(uid)) uids.push_back(uid);
    return uids;
}

std::vector<Uid> Canvas::selectedItems() const {
    std::vector<Uid> uids;
    for (const Uid uid : drawn().graph.topologicalOrder())
        if (const NodeItem* item = m_scene->node(uid); item && item->isSelected()) uids.push_back(uid);
    return uids;
}

void Canvas::setSelection(const std::vector<Uid>& uids) {
    const std::vector<Uid> before = selection();
    const std::set<Uid> wanted(uids.begin(), uids.end());
    const auto areAll = [&](Uid item) {
        const std::vector<Uid> layers = drawn().layersOf(item);
        return !layers.empty() &&
               std::all_of(layers.begin(), layers.end(), [&](Uid layer) { return wanted.count(layer) > 0; });
    };
    m_isUpdating = true;
    for (WireItem* wire : m_scene->wires()) wire->setSelected(false);
    for (const auto& [uid, item] : m_scene->nodes()) {
        const bool isSelected = areAll(uid);
        item->setSelected(isSelected);
        item->setZValue(isSelected ? 1 : 0);
    }
    for (const auto& [uid, item] : m_scene->frames()) item->setSelected(areAll(uid));
    m_scene->coverSelected();
    m_isUpdating = false;
    const NodeItem* last = uids.empty() ? nullptr : m_scene->shower(uids.back());
    if (const BlockFrame* frame = frameItem(m_current); !frame || !frame->isSelected())
        m_current = last ? last->uid() : 0;
    updateActions();
    showCard();
    if (selection() == before) return;
    emit selectionChanged();
    announce();
}

Uid Canvas::selectedBlock() const {
    const std::vector<Uid> layers = selection();
    if (layers.empty()) return 0;
    if (const BlockFrame* frame = frameItem(m_current); frame && frame->isSelected())
        if (drawn().layersOf(m_current).size() == layers.size()) return m_current;
    const std::vector<Uid> items = selectedItems();
    if (items.size() == 1) return drawn().isBlock(items[0]) ? items[0] : 0;
    for (const auto& [uid, frame] : m_scene->frames())
        if (frame->isSelected() && drawn().layersOf(uid).size() == layers.size()) return uid;
    return 0;
}

void Canvas::reveal(Uid uid) {
    if (const NodeItem* item = m_scene->shower(uid); item && item->uid() != uid) perform(openTo(m_graph, uid));
    m_scene->finishAnimation();
    setSelection({uid});
    if (NodeItem* item = m_scene->shower(uid)) ensureVisible(item, em(2), em(4));
}

void Canvas::setBanner(QWidget* banner) {
    if (m_banner) m_banner->deleteLater();
    m_banner = banner;
    if (!banner) {
        if (m_isHome) goHome(); // the drawing comes back to its place
        return;
    }
    banner->setParent(this);
    banner->installEventFilter(this);
    banner->show();
    if (m_isHome) goHome();
    placeOverlays();
}

QPoint Canvas::viewPosition(Uid uid) const {
    const NodeItem* item = m_scene->shower(uid);
    return item ? mapFromScene(item->pos() + QPointF(kNodeWidth / 2, kNodeHeight / 2)) : QPoint();
}

// ---------------- what is seen ----------------

void Canvas::setZoom(double wanted, std::optional<QPoint> fixedPoint) {
    wanted = std::clamp(wanted, kLeastZoom, kMostZoom);
    const QPoint fixed = fixedPoint.value_or(viewport()->rect().center());
    const QPointF scenePoint = mapToScene(fixed);
    m_zoom = wanted;
    const double scale = wanted * Theme::instance().unit();
    setTransform(QTransform::fromScale(scale, scale));
    m_isHome = false;
    updateSceneRect();
    const QPointF shift = mapFromScene(scenePoint) - fixed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(shift.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(shift.y()));
    m_zoomBar->setZoom(zoom());
    placeOverlays();
    emit zoomChanged(zoom());
}

void Canvas::fitAll() {
    m_scene->finishAnimation();
    const QRectF content = m_scene->layout().bounds;
    if (content.isEmpty()) return goHome();
    const double unit = Theme::instance().unit();
    const int above = m_banner ? em(3.8) + bannerHeight() : 0; // nothing is to lie below the banner
    const double height = std::max(em(8), viewport()->height() - above);
    double wanted = std::min(viewport()->width() / content.width(), height / content.height()) / unit;
    wanted = std::clamp(wanted, Theme::instance().isProjector() ? 1.0 : kLeastZoom, 1.0); // readable from the last row
    setZoom(wanted);
    centerOn(content.center());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - above / 2);
    placeOverlays();
}

// A banner pushes the drawing down.
int Canvas::homeY() const { return m_banner ? -bannerHeight() - em(0.9) : 0; }

int Canvas::bannerHeight() const {
    const int width = viewport()->width() - 2 * em(1.85);
    return m_banner->hasHeightForWidth() ? m_banner->heightForWidth(width) : m_banner->sizeHint().height();
}

void Canvas::goHome() {
    setZoom(1);
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(homeY());
    m_isHome = true;
    placeOverlays();
}

void Canvas::updateSceneRect() {
    // Room for panning at every side, the upper left corner of the drawing at 0, 0.
    const QRectF content = m_scene->layout().bounds | QRectF(0, 0, 1, 1);
    const double w = viewport()->width() / transform().m11(), h = viewport()->height() / transform().m11();
    const QRectF wanted = content.adjusted(-0.8 * w, -0.8 * h, 0.8 * w, 0.8 * h);
    if (wanted == sceneRect()) return;
    const QPoint at(horizontalScrollBar()->value(), verticalScrollBar()->value());
    setSceneRect(wanted);
    horizontalScrollBar()->setValue(m_isHome ? 0 : at.x());
    verticalScrollBar()->setValue(m_isHome ? homeY() : at.y());
}

void Canvas::placeOverlays() {
    m_zoomBar->move(em(0.92), em(0.7));
    m_zoomBar->raise();
    if (m_banner) {
        const int margin = em(1.85);
        m_banner->setGeometry(margin, em(3.8), viewport()->width() - 2 * margin, bannerHeight());
    }
    m_empty->move((width() - m_empty->width()) / 2, std::max(em(4), (height() - m_empty->height()) / 2 - em(2)));
    showCard();
}

void Canvas::showCard() {
    const std::vector<Uid> chosen = selection();
    const bool isWanted =
        chosen.size() == 1 && !m_search->isVisible() && m_gesture != Gesture::move && m_gesture != Gesture::wire;
    const Uid uid = isWanted ? chosen.front() : 0;
    NodeItem* item = m_scene->node(uid);
    m_card->showFor(m_graph, m_facts, item ? uid : 0); // a closed block has a badge only
    if (!m_card->uid()) return;
    const QRectF node(item->pos(), QSizeF(kNodeWidth + 8, kNodeHeight));
    m_card->placeBeside(mapFromScene(node).boundingRect(), viewport()->size());
    // A card far outside would point at nothing.
    m_card->setVisible(viewport()->rect().intersects(mapFromScene(node).boundingRect()));
}

void Canvas::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    updateSceneRect();
    placeOverlays();
}

void Canvas::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    updateSceneRect();
    placeOverlays();
}

void Canvas::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    if (m_card->uid()) showCard();
    if (m_renamed) finishRename(true);
}

void Canvas::drawBackground(QPainter* p, const QRectF& rect) {
    // One period of the grid as a tile: one fill instead of thousands of circles.
    const Colours& c = colours();
    const double dpr = p->device()->devicePixelRatioF(), scale = p->worldTransform().m11();
    double pitch = kDotPitch;
    while (pitch * scale < 10) pitch *= 2; // far away: fewer dots, not a grey
    const int side = std::max(4, qRound(pitch * scale * dpr));
    const quint64 key = quint64(side) << 32 | (c.dots.rgb() ^ c.canvas.rgb() << 7);
    if (key != m_dotsKey) {
        m_dotsKey = key;
        m_dots = QPixmap(side, side);
        m_dots.fill(c.canvas);
        if (!Theme::instance().isProjector()) { // projectors smear them
            QPainter tile(&m_dots);
            tile.setRenderHint(QPainter::Antialiasing);
            tile.setPen(Qt::NoPen);
            tile.setBrush(c.dots);
            const double r = dpr * std::clamp(scale, 0.6, 1.6);
            tile.drawEllipse(QPointF(side / 2.0, side / 2.0), r, r);
        }
    }
    QBrush brush(m_dots);
    brush.setTransform(QTransform::fromScale(pitch / side, pitch / side));
    p->fillRect(rect, brush);
}

void Canvas::drawForeground(QPainter* p, const QRectF&) {
    const Colours& c = colours();
    if (m_gesture == Gesture::wire) {
        const NodeItem* from = m_scene->node(m_wireFrom);
        if (!from) return;
        const QPointF start = from->outputPort(), end = m_wireEnd;
        const double bend = std::max(24.0, std::abs(end.y() - start.y()) / 2);
        QPainterPath path(start);
        path.cubicTo(start + QPointF(0, bend), end - QPointF(0, bend), end);
        p->setRenderHint(QPainter::Antialiasing);
        p->setPen(QPen(c.accent, 2));
        p->setBrush(Qt::NoBrush);
        p->drawPath(path);
        p->setBrush(c.accent);
        p->drawEllipse(start, 4, 4);
    }
    if (m_gesture == Gesture::band && !m_band.isEmpty()) {
        QColor fill = c.accent;
        fill.setAlphaF(0.12f);
        p->setPen(QPen(c.accent, 0));
        p->setBrush(fill);
        p->drawRect(m_band);
    }
}

// ---------------- what is said ----------------

QString Canvas::describe(Uid uid) const {
    if (const Group* block = m_graph.findGroup(uid)) {
        const BlockFacts facts = blockFacts(m_graph, m_facts, drawn().layersOf(uid));
        QStringList parts{QString::fromStdString(block->name),
                          drawn().isBlock(uid) ? tr("closed block") : tr("open block"),
                          tr("%n layer(s)", nullptr, static_cast<int>(facts.layers))};
        if (const int copies = copiesIn(m_graph, uid); copies > 1) parts << tr("%1 equal blocks").arg(copies);
        if (facts.isKnown && !facts.outputs.empty())
            parts << tr("output %1").arg(QString::fromStdString(facts.outputs.front().text()));
        if (facts.isKnown) parts << tr("%1 parameters").arg(groupedNumber(facts.parameters));
        if (facts.isFrozen) parts << tr("frozen");
        if (facts.errors > 0) parts << tr("%n problem(s)", nullptr, facts.errors);
        return parts.join(tr(", "));
    }
    const Node* node = m_graph.find(uid);
    if (!node) return {};
    QStringList parts{QString::fromStdString(node->name), labelOfType(node->type)};
    if (const QString summary = summaryOf(*node); !summary.isEmpty()) parts << summary;
    if (const auto known = m_facts.nodes.find(uid); known != m_facts.nodes.end() && known->second.hasShape) {
        parts << tr("output %1").arg(QString::fromStdString(known->second.output.text()));
        parts << tr("%1 parameters").arg(groupedNumber(known->second.parameters));
    }
    if (!node->isTrainable) parts << tr("frozen");
    if (const NodeItem* item = m_scene->node(uid); item && item->look().isPending)
        parts << tr("edited: applies at the next start");
    for (const Diagnostic& diagnostic : m_facts.diagnostics)
        if (diagnostic.node == uid && diagnostic.severity != Severity::hint) parts << shown(diagnostic.text);
    return parts.join(tr(", "));
}

QString Canvas::toolTipAt(QPoint position) const {
    if (const WireItem* wire = wireAt(position); wire && !nodeAt(position)) {
        const Edge edge = m_scene->wiresOf(wire->edge()).front();
        const auto from = m_facts.nodes.find(edge.from);
        if (from == m_facts.nodes.end() || !from->second.hasShape) return {};
        const lamina::Shape& shape =
            edge.output > 0 && static_cast<std::size_t>(edge.output) <= from->second.extraOutputs.size()
                ? from->second.extraOutputs[static_cast<std::size_t>(edge.output) - 1]
                : from->second.output;
        return tr("%1 = %2 numbers for each sample")
            .arg(QString::fromStdString(shape.text()), groupedNumber(shape.count()));
    }
    const NodeItem* item = nodeAt(position);
    const BlockFrame* frame = item ? nullptr : titleAt(position);
    if (const Uid block = frame ? frame->uid() : item && drawn().isBlock(item->uid()) ? item->uid() : 0)
        return describe(block).toHtmlEscaped();
    const Node* node = item ? m_graph.find(item->uid()) : nullptr;
    if (!node) return {};
    QStringList lines{QString::fromStdString(node->name) + QStringLiteral("  ") + labelOfType(node->type)};
    const auto known = m_facts.nodes.find(node->uid);
    if (known != m_facts.nodes.end() && known->second.hasShape) {
        const NodeFacts& facts = known->second;
        QStringList inputs;
        for (const lamina::Shape& input : facts.inputs) inputs << QString::fromStdString(input.text());
        const QString output = QString::fromStdString(facts.output.text());
        lines << (inputs.isEmpty() ? output : inputs.join(QStringLiteral(", ")) + QStringLiteral(" → ") + output);
        for (const WeightSpec& weight : facts.weights)
            lines << QString::fromStdString(weight.name) + QStringLiteral(": ") +
                         QString::fromStdString(weight.shape.text()) + QStringLiteral(" = ") +
                         groupedNumber(weight.shape.count());
        if (facts.macs > 0) lines << tr("%1 multiply-adds for each sample").arg(groupedNumber(facts.macs));
    }
    if (item->look().isPending) lines << tr("edited: applies at the next start");
    for (const Diagnostic& diagnostic : m_facts.diagnostics)
        if (diagnostic.node == node->uid) lines << fullSentence(shown(diagnostic.text));
    if (!node->note.empty()) lines << QString::fromStdString(node->note);
    for (QString& line : lines) line = line.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>")) + QStringLiteral("</p>");
}

bool Canvas::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const QString text = toolTipAt(help->pos()); !text.isEmpty())
            QToolTip::showText(help->globalPos(), text, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(zoom() * (1 + gesture->value()), gesture->position().toPoint());
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

bool Canvas::eventFilter(QObject* object, QEvent* event) {
    if (object == m_rename) {
        if (event->type() == QEvent::FocusOut) finishRename(true);
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
                finishRename(key != Qt::Key_Escape);
                return true;
            }
        }
        return false;
    }
    if (event->type() == QEvent::LayoutRequest && object == m_banner) // its words have changed
        QMetaObject::invokeMethod(
            this, [this] { placeOverlays(); }, Qt::QueuedConnection);
    if (event->type() == QEvent::Resize && object != m_card && object != m_banner) placeOverlays();
    return QGraphicsView::eventFilter(object, event);
}

} // namespace lamina
