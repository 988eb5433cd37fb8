#include "widgets/canvas/search_box.h"

#include "core/model/registry.h"
#include "widgets/canvas/block_specs.h"
#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace lamina {

namespace {
constexpr int kMostRows = 6;
constexpr qreal kBoxWidth = 29.2, kField = 3.1, kRow = 3.38, kFoot = 2.5; // em

// A key as it stands on the keyboard; returns where the next one may start.
qreal drawKey(QPainter& p, qreal x, qreal middle, const QString& key) {
    const QFont font = Theme::instance().text(0.85);
    const qreal width = std::max(QFontMetricsF(font).horizontalAdvance(key) + em(0.85), qreal(em(1.4))),
                height = em(1.35);
    p.setPen(colours().ctl);
    p.setBrush(colours().panel);
    p.drawRoundedRect(QRectF(x + 0.5, middle - height / 2 + 0.5, width - 1, height - 1), 3.5, 3.5);
    p.setFont(font);
    p.setPen(colours().text2);
    p.drawText(QRectF(x, middle - height / 2, width, height), Qt::AlignCenter, key);
    return x + width + em(0.3);
}
} // namespace

SearchBox::SearchBox(QWidget* parent) : QWidget(parent), m_field(new QLineEdit(this)) {
    setMouseTracking(true);
    setFocusProxy(m_field);
    m_field->setFrame(false);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBox::search);
    hide();
    onThemeChange(this, [this] {
        m_field->setFont(Theme::instance().text(1.08));
        m_field->setAccessibleName(tr("Find a layer to add"));
        m_field->setPlaceholderText(tr("Find a layer"));
        if (isVisible()) search();
    });
}

void SearchBox::open(const Graph& graph, const GraphFacts& facts, const InsertPlace& place, const QString& placeName) {
    m_graph = graph;
    m_facts = facts;
    m_place = place;
    m_placeName = placeName;
    m_field->clear();
    search();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SearchBox::search() {
    m_proposals = proposeLayers(m_graph, m_facts, m_place, m_field->text());
    m_nearest = m_proposals.empty() ? nearestNames(m_field->text()) : QStringList();
    m_current = 0;
    m_first = 0;
    resize(sizeHint());
    setCurrent(0);
    update();
}

int SearchBox::visibleRows() const { return std::min(kMostRows, static_cast<int>(m_proposals.size())); }

QSize SearchBox::sizeHint() const {
    const qreal rows = m_proposals.empty() ? 2.6 * 1.4 : visibleRows() * kRow;
    return {em(kBoxWidth), em(kField) + em(rows) + em(0.62) + em(kFoot)};
}

QRect SearchBox::rowRect(int visibleRow) const {
    return {em(0.38), em(kField) + em(0.31) + visibleRow * em(kRow), width() - 2 * em(0.38), em(kRow)};
}

int SearchBox::rowAt(QPoint position) const {
    for (int i = 0; i < visibleRows(); ++i)
        if (rowRect(i).contains(position)) return m_first + i;
    return -1;
}

void SearchBox::setCurrent(int row) {
    if (m_proposals.empty()) return;
    m_current = std::clamp(row, 0, static_cast<int>(m_proposals.size()) - 1);
    m_first = std::clamp(m_first, m_current - visibleRows() + 1, m_current);
    const LayerProposal& now = m_proposals[static_cast<std::size_t>(m_current)];
    m_field->setAccessibleDescription(shown(now.match.spec->label));
    update();
}

void SearchBox::leave() {
    // The canvas gets the focus before the field hides: otherwise it would go to the next widget as if by Tab.
    m_isLeaving = true;
    if (parentWidget()) parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    m_isLeaving = false;
}

void SearchBox::accept() {
    if (m_proposals.empty()) return;
    const QString type = QString::fromStdString(m_proposals[static_cast<std::size_t>(m_current)].match.spec->type);
    leave();
    emit chosen(type);
}

bool SearchBox::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isVisible() && !m_isLeaving) {
        hide();
        emit closed();
        return false;
    }
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int count = static_cast<int>(m_proposals.size());
    switch (key->key()) {
    case Qt::Key_Up:
        setCurrent(m_current == 0 ? count - 1 : m_current - 1);
        return true;
    case Qt::Key_Down:
        setCurrent(m_current + 1 == count ? 0 : m_current + 1);
        return true;
    case Qt::Key_PageUp:
        setCurrent(m_current - visibleRows());
        return true;
    case Qt::Key_PageDown:
        setCurrent(m_current + visibleRows());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        leave();
        emit closed();
        return true;
    default:
        return false;
    }
}

void SearchBox::resizeEvent(QResizeEvent*) {
    const int place = qCeil(QFontMetricsF(Theme::instance().text(0.9)).horizontalAdvance(m_placeName));
    const int left = em(0.77) + em(1.31) + em(0.5);
    m_field->setGeometry(left, 2, width() - left - place - em(1.6), em(kField) - 4);
}

void SearchBox::mouseMoveEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint()); row >= 0) setCurrent(row);
}

void SearchBox::mousePressEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint()); row >= 0) {
        setCurrent(row);
        accept();
    }
}

void SearchBox::wheelEvent(QWheelEvent* event) {
    setCurrent(m_current + (event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

void SearchBox::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(c.ctlStrong, 1));
    p.setBrush(c.field);
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("popup"), theme.radius("popup"));
    const int icon = em(1.31), field = em(kField);
    Icons::paint(&p, QRectF(em(0.77), (field - icon) / 2.0, icon, icon), QStringLiteral("search"), c.text2);
    const QFont small = theme.text(0.9);
    p.setFont(small);
    p.setPen(c.text2);
    p.drawText(QRect(0, 0, width() - em(0.9), field), Qt::AlignRight | Qt::AlignVCenter, m_placeName);
    p.fillRect(1, field, width() - 2, 1, c.sep);
    for (int i = 0; i < visibleRows(); ++i) {
        const int row = m_first + i;
        paintRow(p, rowRect(i), m_proposals[static_cast<std::size_t>(row)], row == m_current);
    }
    if (m_proposals.empty()) {
        p.setFont(theme.text(1, Theme::SemiBold));
        p.setPen(c.text);
        const QRect area(em(0.9), field + em(0.6), width() - em(1.8), em(1.4));
        p.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                   elided(tr("No layer called “%1”").arg(m_field->text()), p.font(), area.width()));
        p.setFont(theme.text(0.9));
        p.setPen(c.text2);
        p.drawText(area.translated(0, em(1.6)), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("Close to it: %1").arg(m_nearest.join(tr(", "))));
    }
    const QRect foot(0, height() - em(kFoot), width(), em(kFoot));
    p.fillRect(1, foot.top(), width() - 2, 1, c.sep);
    paintFoot(p, foot);
}

void SearchBox::paintRow(QPainter& p, const QRect& r, const LayerProposal& proposal, bool isCurrent) const {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const LayerSpec& spec = *proposal.match.spec;
    if (isCurrent) {
        p.setPen(Qt::NoPen);
        p.setBrush(c.soft);
        p.drawRoundedRect(r, theme.radius("field"), theme.radius("field"));
    }
    const int icon = em(1.54);
    Icons::paint(&p, QRectF(r.left() + em(0.6), r.center().y() - icon / 2.0 + 0.5, icon, icon),
                 QString::fromStdString(spec.icon), c.*colourOf(spec.category));
    const QString name = shown(spec.label);
    Runs title;
    if (const LayerMatch& m = proposal.match; m.matchStart >= 0 && m.matchLength > 0) {
        if (m.matchStart > 0) title << Run{name.left(m.matchStart)};
        title << Run{name.mid(m.matchStart, m.matchLength), &Colours::text, 1, false, Theme::SemiBold};
        title << Run{name.mid(m.matchStart + m.matchLength)};
    } else {
        title << Run{name};
    }
    const QString kind = blockOfType(spec.type) ? tr("Block") : shown(labelOf(spec.category));
    title << Run{QStringLiteral("  ") + kind, &Colours::text2, 0.88};
    if (!proposal.match.keyword.isEmpty())
        title << Run{
            (theme.isChinese() ? QStringLiteral("，“%1”") : QStringLiteral(" · “%1”")).arg(proposal.match.keyword),
            &Colours::text2, 0.88};
    const qreal left = r.left() + em(2.69);
    drawRuns(&p, QPointF(left, r.top() + em(1.38)), title);
    Runs line;
    if (proposal.isKnown) {
        if (proposal.input.rank() > 0)
            line << Run::figure(shapeText(proposal.input) + QStringLiteral(" → "), &Colours::text2, 0.85);
        line << Run::figure(shapeText(proposal.output), &Colours::text2, 0.85);
        if (!proposal.fits.isEmpty() && proposal.isFitting)
            line << Run{QStringLiteral("  ") + tr("fits %1").arg(proposal.fits), &Colours::ok, 0.88};
    } else {
        line << Run{elided(shown(spec.help), theme.text(0.88), r.right() - left - em(4.5)), &Colours::text2, 0.88};
    }
    drawRuns(&p, QPointF(left, r.top() + em(2.62)), line);
    if (isCurrent) {
        const QString key = tr("Enter", "key");
        const qreal width = QFontMetricsF(theme.text(0.85)).horizontalAdvance(key) + em(0.85);
        drawKey(p, r.right() - width - em(0.6), r.center().y(), key);
    }
}

void SearchBox::paintFoot(QPainter& p, const QRect& r) const {
    const Theme& theme = Theme::instance();
    const qreal middle = r.center().y() + 1;
    const QFont font = theme.text(0.9);
    const QFontMetricsF metrics(font);
    const auto words = [&](qreal x, const QString& text) {
        p.setFont(font);
        p.setPen(colours().text2);
        p.drawText(QPointF(x, middle + metrics.capHeight() / 2), text);
        return x + metrics.horizontalAdvance(text);
    };
    qreal x = drawKey(p, em(0.9), middle, QStringLiteral("↑"));
    x = drawKey(p, x, middle, QStringLiteral("↓"));
    x = words(x + em(0.1), tr("choose"));
    x = drawKey(p, x + em(1), middle, tr("Esc", "key"));
    words(x + em(0.1), tr("close"));
    const QString count = tr("%1 of %2 layers").arg(m_proposals.size()).arg(allSpecs().size());
    words(r.right() - em(0.9) - metrics.horizontalAdvance(count), count);
}

} // namespace lamina
