#pragma once
// One wire with the shape of what flows through it.

#include "widgets/canvas/graph_layout.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace lamina {

struct WireLook {
    QString shape;     // "26×26×32"; empty where it is not known or stands on another wire of the same layer
    QString complaint; // "needs 1 axis, receives 3"; the wire does not fit
    bool isFaulty = false;
    bool operator==(const WireLook&) const = default;
};

class WireItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    WireItem();
    void setRoute(const WireRoute& route);
    void setLook(const WireLook& look);
    void setHot(bool isHot); // a layer would be inserted here
    bool isHot() const { return m_isHot; }
    const Edge& edge() const { return m_route.edge; }
    const WireRoute& route() const { return m_route; }
    const WireLook& look() const { return m_look; }
    QPointF middle() const { return m_middle; } // where the disc for inserting stands

    int type() const override { return Type; }
    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override { return m_grip; } // wide enough to be hit
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    void updateBounds();
    void paintShape(QPainter* painter, bool framed) const;

    WireRoute m_route;
    WireLook m_look;
    bool m_isHot = false;
    QPainterPath m_path, m_grip;
    QPointF m_middle;
    QRectF m_bounds;
};

} // namespace lamina
