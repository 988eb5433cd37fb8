#include "widgets/canvas/block_frame.h"

#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/node_item.h"
#include "widgets/common/icons.h"
#include "widgets/common/shown.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace lamina {

namespace {
constexpr qreal kRadius = 8;
}

BlockFrame::BlockFrame(Uid uid) : m_uid(uid) {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(-3);
}

void BlockFrame::setLook(const BlockFrameLook& look) {
    if (look == m_look) return;
    m_look = look;
    setZValue(-4 + 0.01 * std::min(look.depth, 90)); // inner frames over outer ones, all below wires
    update();
}

void BlockFrame::setRect(const QRectF& rect, const std::vector<double>& crossings) {
    if (rect == m_rect && crossings == m_crossings) return;
    prepareGeometryChange();
    m_rect = rect;
    m_crossings = crossings;
    update();
}

QRectF BlockFrame::titleBar() const { return {m_rect.left(), m_rect.top(), m_rect.width(), kFrameTitle}; }

QRectF BlockFrame::chevron() const { return {m_rect.left() + 4, m_rect.top() + 3, 20, kFrameTitle - 6}; }

QRectF BlockFrame::boundingRect() const { return m_rect.adjusted(-5, -5, 5, 5); }

QPainterPath BlockFrame::shape() const {
    QPainterPath bar;
    bar.addRect(titleBar());
    return bar;
}

void BlockFrame::hoverEnterEvent(QGraphicsSceneHoverEvent*) { update(); }
void BlockFrame::hoverLeaveEvent(QGraphicsSceneHoverEvent*) { update(); }

void BlockFrame::paint(QPainter* p, const QStyleOptionGraphicsItem* option, QWidget*) {
    const Colours& c = colours();
    const qreal zoom = option->levelOfDetailFromTransform(p->worldTransform()) / Theme::instance().unit();
    const bool selected = option->state & QStyle::State_Selected, hover = option->state & QStyle::State_MouseOver;
    p->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        QColor halo = c.accent;
        halo.setAlphaF(static_cast<float>(c.haloAlpha));
        p->setPen(QPen(halo, 3));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(m_rect.adjusted(-2.5, -2.5, 2.5, 2.5), kRadius + 3, kRadius + 3);
    }
    const QRectF rim = m_rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath body;
    body.addRoundedRect(rim, kRadius, kRadius);
    p->save();
    p->setClipRect(titleBar(), Qt::IntersectClip);
    QColor bar = hover ? c.press : c.hover;
    p->fillPath(body, bar);
    p->restore();
    p->setBrush(Qt::NoBrush);
    p->setPen(QPen(m_look.errors > 0 ? c.errFill
                   : selected        ? c.accent
                   : hover           ? c.ctlStrong
                                     : c.nodeBd,
                   selected ? 2 : 1));
    p->drawPath(body);
    if (zoom < 0.45) return;
    const qreal middle = m_rect.top() + kFrameTitle / 2;
    Icons::paint(p, QRectF(m_rect.left() + 7, middle - 7, 14, 14), QStringLiteral("chevron-down"), c.text2);
    const QFont nameFont = canvasFont(0.92, Theme::SemiBold), small = canvasFont(0.846), figures = canvasMono(0.846);
    const qreal base = middle + 4.5, count = QFontMetricsF(figures).horizontalAdvance(m_look.parameters);
    p->setFont(figures);
    p->setPen(c.text2);
    p->drawText(QPointF(m_rect.right() - 11 - count, base), m_look.parameters);
    // Words stand between the wires: the name where it fits first, how many layers behind it or in the next gap.
    std::vector<std::pair<qreal, qreal>> gaps;
    qreal left = m_rect.left() + 26;
    const qreal right = m_rect.right() - 11 - count - 10;
    for (const double x : m_crossings) {
        if (x < left || x > right) continue;
        gaps.emplace_back(left, x - 7);
        left = x + 8;
    }
    gaps.emplace_back(left, right);
    const qreal wanted = QFontMetricsF(nameFont).horizontalAdvance(m_look.name);
    const auto room = [&](std::size_t i) { return gaps[i].second - gaps[i].first; };
    std::size_t at = 0;
    for (std::size_t i = 0; i < gaps.size() && room(at) < wanted; ++i)
        if (room(i) >= wanted || room(i) > room(at)) at = i;
    const QString name = elided(m_look.name, nameFont, room(at));
    p->setFont(nameFont);
    p->setPen(c.text);
    p->drawText(QPointF(gaps[at].first, base), name);
    gaps[at].first += QFontMetricsF(nameFont).horizontalAdvance(name) + 8;
    const qreal words = QFontMetricsF(small).horizontalAdvance(m_look.layers);
    for (std::size_t i = at; i < gaps.size(); ++i) {
        if (room(i) < words) continue;
        p->setFont(small);
        p->setPen(c.text2);
        p->drawText(QPointF(gaps[i].first, base), m_look.layers);
        break;
    }
}

} // namespace lamina
