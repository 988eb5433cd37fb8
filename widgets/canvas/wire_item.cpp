#include "widgets/canvas/wire_item.h"

#include "widgets/canvas/node_item.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

namespace lamina {

namespace {
constexpr qreal kCorner = 10, kArrow = 4;

QPainterPath pathOf(const WireRoute& route) {
    QPainterPath path;
    const QPolygonF& points = route.points;
    if (points.size() < 2) return path;
    path.moveTo(points.first());
    if (route.isCurve && points.size() == 4) {
        path.cubicTo(points[1], points[2], points[3] - QPointF(0, kArrow));
        return path;
    }
    for (int i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]), out(points[i], points[i + 1]);
        const qreal r = std::min(kCorner, std::min(in.length(), out.length()) / 2);
        path.lineTo(in.pointAt(r / in.length()));
        path.quadTo(points[i], out.pointAt(r / out.length()));
    }
    path.lineTo(points.last() - QPointF(0, kArrow));
    return path;
}

void drawDisc(QPainter* p, QPointF centre, const QColor& fill, bool isCross) {
    p->setPen(Qt::NoPen);
    p->setBrush(fill);
    p->drawEllipse(centre, 10, 10);
    p->setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap));
    const qreal s = isCross ? 3 : 4;
    if (isCross) {
        p->drawLine(centre + QPointF(-s, -s), centre + QPointF(s, s));
        p->drawLine(centre + QPointF(-s, s), centre + QPointF(s, -s));
    } else {
        p->drawLine(centre + QPointF(-s, 0), centre + QPointF(s, 0));
        p->drawLine(centre + QPointF(0, -s), centre + QPointF(0, s));
    }
}
} // namespace

WireItem::WireItem() {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(-1);
}

void WireItem::setRoute(const WireRoute& route) {
    prepareGeometryChange();
    m_route = route;
    m_path = pathOf(route);
    QPainterPathStroker stroker;
    stroker.setWidth(14);
    m_grip = stroker.createStroke(m_path);
    m_middle = route.isLane ? route.label : m_path.pointAtPercent(0.5);
    updateBounds();
    update();
}

void WireItem::setLook(const WireLook& look) {
    if (look == m_look) return;
    prepareGeometryChange();
    m_look = look;
    updateBounds();
    update();
}

void WireItem::updateBounds() {
    m_bounds = m_path.boundingRect().adjusted(-14, -14, 14, 14);
    const qreal text = QFontMetricsF(canvasMono(0.846)).horizontalAdvance(m_look.shape) + 24;
    const qreal words = QFontMetricsF(canvasFont(0.885)).horizontalAdvance(m_look.complaint) + 30;
    if (m_route.isLane) {
        m_bounds |= QRectF(m_route.label.x() - text / 2, m_route.label.y() - 10, text, 20);
    } else {
        m_bounds |= QRectF(m_middle.x(), m_middle.y() - 40, std::max(text + 10, words), 80);
        m_bounds |= QRectF(m_route.label.x(), m_route.label.y() - 10, text, 20); // may stand far from the middle
    }
}

void WireItem::setHot(bool isHot) {
    if (isHot == m_isHot) return;
    m_isHot = isHot;
    setZValue(isHot ? 2 : -1);
    update();
}

void WireItem::hoverEnterEvent(QGraphicsSceneHoverEvent*) { update(); }
void WireItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) { update(); }

void WireItem::paint(QPainter* p, const QStyleOptionGraphicsItem* option, QWidget*) {
    if (m_route.points.size() < 2) return;
    const Colours& c = colours();
    const qreal zoom = option->levelOfDetailFromTransform(p->worldTransform()) / Theme::instance().unit();
    const bool hover = option->state & QStyle::State_MouseOver, selected = option->state & QStyle::State_Selected;
    p->setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_isHot || selected ? c.accent : m_look.isFaulty ? c.errFill : c.wire;
    QPen pen(colour, m_isHot ? 4 : m_look.isFaulty ? 2 : hover || selected ? 2.4 : 1.6, Qt::SolidLine, Qt::FlatCap);
    if (m_look.isFaulty && !m_isHot) pen.setDashPattern({5 / pen.widthF(), 4 / pen.widthF()});
    p->setPen(pen);
    p->setBrush(Qt::NoBrush);
    p->drawPath(m_path);
    const QPointF tip = m_route.points.last();
    p->setPen(Qt::NoPen);
    p->setBrush(colour);
    p->drawPolygon(QPolygonF({tip + QPointF(-kArrow, -1.3 * kArrow), tip, tip + QPointF(kArrow, -1.3 * kArrow)}));
    if (m_route.isLane && m_route.isBranching && m_route.points.size() > 1) p->drawEllipse(m_route.points[1], 2.6, 2.6);
    if (zoom >= 0.6) {
        if (m_route.isNumbered) {
            p->setFont(canvasFont(0.77, Theme::SemiBold));
            p->setPen(c.text2);
            const QPolygonF& points = m_route.points;
            const bool fromLeft = !m_route.isCurve && points.size() > 2 && points[points.size() - 3].x() < tip.x();
            const QString number = QString::number(m_route.edge.port + 1);
            const qreal width = QFontMetricsF(p->font()).horizontalAdvance(number);
            p->drawText(tip + QPointF(fromLeft ? 9 : -width - 7, -6), number);
        }
        if (m_look.isFaulty) drawDisc(p, m_middle, c.errFill, true);
        paintShape(p, hover || selected);
    }
    if (m_isHot) drawDisc(p, m_middle, c.accentFill, false);
}

void WireItem::paintShape(QPainter* p, bool framed) const {
    const Colours& c = colours();
    if (!m_look.complaint.isEmpty() && !m_route.isLane) {
        const QFont font = canvasFont(0.885);
        p->setFont(font);
        p->setPen(c.err);
        p->drawText(m_middle + QPointF(20, 14), m_look.complaint);
    }
    if (m_look.shape.isEmpty()) return;
    const QFont font = canvasMono(0.846);
    const qreal width = QFontMetricsF(font).horizontalAdvance(m_look.shape);
    QRectF box;
    if (m_route.isLane)
        box = QRectF(m_route.label.x() - width / 2 - 6, m_route.label.y() - 9, width + 12, 18);
    else if (m_look.isFaulty)
        box = QRectF(m_middle.x() + 9, m_middle.y() - 34, width + 14, 17);
    else
        box = QRectF(m_route.label.x(), m_route.label.y() - 8, width + 12, 16);
    if (m_look.isFaulty || framed) {
        p->setPen(QPen(m_look.isFaulty ? c.errFill : c.nodeBd, 1));
        p->setBrush(m_look.isFaulty ? c.errSoft : c.node);
        p->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    } else {
        p->fillRect(box, c.canvas);
    }
    p->setFont(font);
    p->setPen(m_look.isFaulty ? c.err : framed ? c.text : c.text2);
    p->drawText(QPointF(box.center().x() - width / 2, box.center().y() + 4), m_look.shape);
}

} // namespace lamina
