#pragma once
// One layer on the canvas. It shows what it was told and knows nothing of the graph.

#include "core/model/graph.h"
#include "widgets/common/theme.h"

#include <QGraphicsItem>

namespace lamina {

// What a layer shows, in words of the current language.
struct NodeLook {
    QString name, type, summary, parameters;
    QString icon;
    ColourRole category = &Colours::catCore;
    int errors = 0, warnings = 0;
    bool isFrozen = false, isPinned = false;
    bool isPending = false; // edited while a run goes on without it
    bool isBlock = false;   // stands for several layers
    int copies = 1;         // of a block made of equal ones: drawn as a stack
    bool hasInput = true;   // a port on the upper edge
    bool operator==(const NodeLook&) const = default;
};

// A font of the canvas: its scene is in pixels of the design, whatever the size of the application font.
QFont canvasFont(qreal factor, int weight = Theme::Regular);
QFont canvasMono(qreal factor, int weight = Theme::Regular);

class NodeItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    enum class Mark { none, source, legalTarget, hotTarget }; // while a wire is drawn

    explicit NodeItem(Uid uid);
    Uid uid() const { return m_uid; }
    const NodeLook& look() const { return m_look; }
    void setLook(const NodeLook& look);
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    // Inside of a selected block, whose frame is marked instead.
    void setCovered(bool isCovered);
    bool isCovered() const { return m_isCovered; }
    QRectF chevron() const;    // of a block: a click there opens it; in the scene
    QPointF inputPort() const; // in the scene
    QPointF outputPort() const;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override; // the body
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    struct Badge {
        QString icon, text;
        ColourRole border, ink, fill;
    };
    std::vector<Badge> badges() const;
    void paintText(QPainter* painter) const;
    void paintBadges(QPainter* painter) const;
    void paintPorts(QPainter* painter, bool hover) const;

    Uid m_uid;
    NodeLook m_look;
    Mark m_mark = Mark::none;
    bool m_isCovered = false;
    qreal m_badgesWidth = 0;
};

} // namespace lamina
