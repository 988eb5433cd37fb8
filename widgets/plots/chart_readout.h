#pragma once
// The hover read-out of a chart: dotted line, dots on the curves and a small table, on the buffered overlay layer, so that a
// move of the mouse costs no replot of the curves.

#include <qcustomplot.h>

#include <vector>

namespace lamina {

class ChartReadout : public QCPAbstractItem {
    Q_OBJECT

public:
    struct Row {
        QString name, figure;
        double value = 0; // on the y axis
        QColor colour;
    };
    explicit ChartReadout(QCustomPlot* plot);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    void set(double x, const QString& title, std::vector<Row> rows);

protected:
    void draw(QCPPainter* painter) override;

private:
    double m_x = 0;
    QString m_title;
    std::vector<Row> m_rows;
};

} // namespace lamina
