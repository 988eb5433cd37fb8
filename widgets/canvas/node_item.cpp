#include "widgets/canvas/node_item.h"

#include "widgets/canvas/graph_layout.h"
#include "widgets/common/icons.h"
#include "widgets/common/shown.h"

#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace lamina {

namespace {
constexpr qreal kRadius = 6, kPortRadius = 5.5, kBadgeHeight = 18, kBadgeGap = 4;
constexpr int kMostBadges = 3;
constexpr int kSheets = 2;        // further ones that show behind a block of equal blocks
constexpr qreal kSheetStep = 3.5; // right and down
} // namespace

QFont canvasFont(qreal factor, int weight) {
    QFont font = Theme::instance().text(factor, weight);
    font.setPixelSize(qRound(13 * factor));
    return font;
}

QFont canvasMono(qreal factor, int weight) {
    QFont font = Theme::instance().mono(factor, weight);
    font.setPixelSize(qRound(13 * factor));
    return font;
}

NodeItem::NodeItem(Uid uid) : m_uid(uid) {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
}

void NodeItem::setLook(const NodeLook& look) {
    if (look == m_look) return;
    prepareGeometryChange();
    m_look = look;
    m_badgesWidth = 0;
    const QFontMetricsF metrics(canvasFont(0.846, Theme::SemiBold));
    for (const Badge& badge : badges())
        m_badgesWidth += kBadgeGap + (badge.text.isEmpty() ? kBadgeHeight : metrics.horizontalAdvance(badge.text) + 27);
    update();
}

void NodeItem::setMark(Mark mark) {
    if (mark == m_mark) return;
    m_mark = mark;
    update();
}

void NodeItem::setCovered(bool isCovered) {
    if (isCovered == m_isCovered) return;
    m_isCovered = isCovered;
    update();
}

QRectF NodeItem::chevron() const { return QRectF(kNodeWidth - 27, kNodeHeight - 21, 22, 19).translated(pos()); }

QPointF NodeItem::inputPort() const { return pos() + QPointF(kNodeWidth / 2, 0); }
QPointF NodeItem::outputPort() const { return pos() + QPointF(kNodeWidth / 2, kNodeHeight); }

QRectF NodeItem::boundingRect() const {
    return QRectF(0, 0, kNodeWidth, kNodeHeight)
        .adjusted(-7, -12, std::max(7.0 + kSheets * kSheetStep, m_badgesWidth - 8), 8 + kSheets * kSheetStep);
}

QPainterPath NodeItem::shape() const {
    QPainterPath body;
    body.addRoundedRect(QRectF(0, 0, kNodeWidth, kNodeHeight), kRadius, kRadius);
    return body;
}

void NodeItem::hoverEnterEvent(QGraphicsSceneHoverEvent*) { update(); }
void NodeItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) { update(); }

void NodeItem::paint(QPainter* p, const QStyleOptionGraphicsItem* option, QWidget*) {
    const Colours& c = colours();
    const QColor category = c.*m_look.category;
    const qreal zoom = option->levelOfDetailFromTransform(p->worldTransform()) / Theme::instance().unit();
    const bool selected = (option->state & QStyle::State_Selected) && !m_isCovered;
    const bool hover = option->state & QStyle::State_MouseOver;
    const bool faulty = m_look.errors > 0;
    const qreal w = kNodeWidth, h = kNodeHeight;
    if (zoom < 0.25) {
        p->fillRect(QRectF(0, 0, w, h), faulty ? c.errFill : selected ? c.accent : category);
        return;
    }
    p->setRenderHint(QPainter::Antialiasing);
    if (selected || m_mark == Mark::hotTarget) {
        QColor halo = c.accent;
        halo.setAlphaF(static_cast<float>(c.haloAlpha));
        p->setPen(QPen(halo, 3));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(QRectF(-3.5, -3.5, w + 7, h + 7), 9.5, 9.5);
    }
    if (m_look.copies > 1)
        for (int sheet = kSheets; sheet > 0; --sheet) {
            p->setPen(QPen(selected ? c.accent : c.nodeBd, 1));
            p->setBrush(c.node);
            p->drawRoundedRect(QRectF(0.5, 0.5, w - 1, h - 1).translated(sheet * kSheetStep, sheet * kSheetStep),
                               kRadius, kRadius);
        }
    p->setPen(QPen(faulty     ? c.errFill
                   : selected ? c.accent
                   : hover    ? c.ctlStrong
                              : c.nodeBd,
                   faulty || selected ? 2 : 1));
    p->setBrush(c.node);
    p->drawRoundedRect(QRectF(0.5, 0.5, w - 1, h - 1), kRadius, kRadius);

    QPainterPath stripe; // rounded at the left like the body
    stripe.moveTo(6.5, 1.5);
    stripe.arcTo(QRectF(1.5, 1.5, 10, 11), 90, 90);
    stripe.lineTo(1.5, h - 7);
    stripe.arcTo(QRectF(1.5, h - 1.5 - 11, 10, 11), 180, 90);
    p->fillPath(stripe, category);
    Icons::paint(p, QRectF(14, h / 2 - 10, 20, 20), m_look.icon, category);
    if (zoom >= 0.45) {
        paintText(p);
        if (m_look.isBlock)
            Icons::paint(p, QRectF(w - 23, h - 19, 14, 14), QStringLiteral("chevron-right"), hover ? c.text : c.text2);
    }
    paintBadges(p);
    paintPorts(p, hover);
}

void NodeItem::paintText(QPainter* p) const {
    const Colours& c = colours();
    const qreal w = kNodeWidth, h = kNodeHeight, left = 43;
    const bool twoLines = !m_look.summary.isEmpty();
    const qreal base = twoLines ? h / 2 - 3 : h / 2 + 4.5;
    // The count keeps its place; the type is elided, and goes first when the name is long.
    const QFont figures = canvasMono(0.885), nameFont = canvasFont(1, Theme::SemiBold),
                typeFont = m_look.copies > 1 ? canvasMono(0.92, Theme::SemiBold) : canvasFont(0.92);
    const bool muted = m_look.parameters == QLatin1String("0") || m_look.parameters == QString(QChar(0x2013));
    const qreal countWidth = QFontMetricsF(figures).horizontalAdvance(m_look.parameters);
    const auto text = [p](QPointF at, const QString& words, const QFont& font, const QColor& colour) {
        p->setFont(font);
        p->setPen(colour);
        p->drawText(at, words);
    };
    text({w - 11 - countWidth, base}, m_look.parameters, figures, muted ? c.text3 : c.text);
    qreal room = w - 11 - countWidth - 8 - left;
    const QString name = elided(m_look.name, nameFont, room);
    const qreal nameWidth = QFontMetricsF(nameFont).horizontalAdvance(name);
    text({left, base}, name, nameFont, c.text);
    room -= nameWidth + 7;
    if (room > 30) text({left + nameWidth + 7, base}, elided(m_look.type, typeFont, room), typeFont, c.text2);
    if (twoLines) {
        const QFont f = canvasFont(0.885), times = canvasMono(0.885);
        const QString line = elided(m_look.summary, f, w - (m_look.isBlock ? 30 : 11) - left);
        if (!Theme::instance().isChinese()) {
            text({left, h / 2 + 13}, line, f, c.text2);
            return;
        }
        // The Chinese font draws × one em wide, which tears 3×3 apart.
        qreal x = left;
        const QStringList parts = line.split(QChar(0xd7));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) {
                text({x, h / 2 + 13}, QString(QChar(0xd7)), times, c.text2);
                x += QFontMetricsF(times).horizontalAdvance(QChar(0xd7));
            }
            text({x, h / 2 + 13}, parts[i], f, c.text2);
            x += QFontMetricsF(f).horizontalAdvance(parts[i]);
        }
    }
}

std::vector<NodeItem::Badge> NodeItem::badges() const {
    std::vector<Badge> all;
    if (m_look.errors)
        all.push_back(
            {QStringLiteral("error"), QString::number(m_look.errors), nullptr, &Colours::node, &Colours::errFill});
    if (m_look.warnings)
        all.push_back({QStringLiteral("warning"), QString::number(m_look.warnings), &Colours::warnFill, &Colours::warn,
                       &Colours::panel});
    if (m_look.isPending)
        all.push_back({QStringLiteral("clock"), {}, &Colours::softBd, &Colours::accent, &Colours::soft});
    if (m_look.isFrozen)
        all.push_back({QStringLiteral("frozen"), {}, &Colours::train, &Colours::train, &Colours::panel});
    if (m_look.isPinned)
        all.push_back({QStringLiteral("pin"), {}, &Colours::ctlStrong, &Colours::text2, &Colours::panel});
    if (const int more = static_cast<int>(all.size()) - kMostBadges; more > 0) {
        all.resize(kMostBadges);
        all.push_back({{}, QStringLiteral("+%1").arg(more), &Colours::ctlStrong, &Colours::text2, &Colours::panel});
    }
    return all;
}

void NodeItem::paintBadges(QPainter* p) const {
    const Colours& c = colours();
    const QFont font = canvasFont(0.846, Theme::SemiBold);
    qreal x = kNodeWidth - 14;
    for (const Badge& badge : badges()) {
        const qreal icon = badge.icon.isEmpty() ? 12 : 27;
        const qreal width =
            badge.text.isEmpty() ? kBadgeHeight : QFontMetricsF(font).horizontalAdvance(badge.text) + icon;
        const QRectF r(x, -kBadgeHeight / 2, width, kBadgeHeight);
        const QColor ink = badge.border ? c.*badge.ink : QColor(Qt::white);
        p->setPen(badge.border ? QPen(c.*badge.border, 1.2) : QPen(Qt::NoPen));
        p->setBrush(c.*badge.fill);
        p->drawRoundedRect(r, kBadgeHeight / 2, kBadgeHeight / 2);
        qreal left = r.left() + (badge.text.isEmpty() ? 3 : 5);
        if (!badge.icon.isEmpty()) {
            Icons::paint(p, QRectF(left, r.top() + 3, 12, 12), badge.icon, ink, 1.9);
            left += 15;
        }
        if (!badge.text.isEmpty()) {
            p->setFont(font);
            p->setPen(ink);
            p->drawText(QPointF(left, r.top() + 13), badge.text);
        }
        x += width + kBadgeGap;
    }
}

void NodeItem::paintPorts(QPainter* p, bool hover) const {
    const Colours& c = colours();
    const auto ring = [&](QPointF at, const QColor& fill) {
        p->setPen(QPen(c.accent, 2));
        p->setBrush(fill);
        p->drawEllipse(at, kPortRadius, kPortRadius);
    };
    const QPointF in(kNodeWidth / 2, 0), out(kNodeWidth / 2, kNodeHeight);
    switch (m_mark) {
    case Mark::source:
        ring(out, c.canvas);
        return;
    case Mark::legalTarget:
        ring(in, c.canvas);
        return;
    case Mark::hotTarget:
        ring(in, c.accent);
        return;
    case Mark::none:
        break;
    }
    if (!hover) return;
    p->setPen(QPen(c.ctlStrong, 1.5));
    p->setBrush(c.node);
    p->drawEllipse(out, 4.5, 4.5); // "a wire starts here"
}

} // namespace lamina
