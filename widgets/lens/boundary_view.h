#pragma once
// The answer of a network over the plane, with the points it learns from.

#include "core/model/lens_data.h"

#include <QImage>
#include <QPainterPath>
#include <QWidget>

namespace lamina {

class BoundaryView : public QWidget {
    Q_OBJECT

public:
    explicit BoundaryView(QWidget* parent = nullptr);
    void setData(const DecisionBoundary& data);
    const DecisionBoundary& data() const { return m_data; }
    QSize minimumSizeHint() const override;
    bool event(QEvent* event) override; // tool-tip with the answer under the mouse

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QRectF plotRect() const;
    QPointF toScreen(double x, double y) const;
    void makeImage();
    void paintPoints(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    QColor colourOf(int label) const;
    QString nameOf(int label) const;
    QString shortNameOf(int label) const;

    DecisionBoundary m_data;
    QImage m_image;
    std::vector<QLineF> m_contour; // in cells
};

} // namespace lamina
