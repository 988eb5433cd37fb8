#pragma once
// An open block: a frame around its layers with a title bar. A double click on the title closes it, as does the chevron.

#include "core/model/graph.h"

#include <QGraphicsItem>
#include <QString>

#include <vector>

namespace lamina {

struct BlockFrameLook {
    QString name, layers, parameters; // "residual_1", "7 layers", "73 984"
    int errors = 0;
    int depth = 0; // of blocks around it
    bool operator==(const BlockFrameLook&) const = default;
};

class BlockFrame : public QGraphicsItem {
public:
    enum { Type = UserType + 3 };

    explicit BlockFrame(Uid uid);
    Uid uid() const { return m_uid; }
    const BlockFrameLook& look() const { return m_look; }
    void setLook(const BlockFrameLook& look);
    // In the scene, with the title bar; crossings: x of wires in the title bar, which its words keep clear of.
    void setRect(const QRectF& rect, const std::vector<double>& crossings = {});
    const QRectF& rect() const { return m_rect; }
    QRectF titleBar() const;
    QRectF chevron() const;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override; // the title bar: what lies inside the frame is hit itself
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    Uid m_uid;
    BlockFrameLook m_look;
    QRectF m_rect;
    std::vector<double> m_crossings;
};

} // namespace lamina
