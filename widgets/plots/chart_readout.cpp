#include "widgets/plots/chart_readout.h"

#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>

namespace lamina {

ChartReadout::ChartReadout(QCustomPlot* plot) : QCPAbstractItem(plot) {
    setLayer("overlay");
    setVisible(false);
}

void ChartReadout::set(double x, const QString& title, std::vector<Row> rows) {
    m_x = x;
    m_title = title;
    m_rows = std::move(rows);
}

void ChartReadout::draw(QCPPainter* painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const QCPAxis *x = mParentPlot->xAxis, *y = mParentPlot->yAxis;
    const QRect area = mParentPlot->axisRect()->rect();
    // QCPPainter itself moves by half a pixel while antialiasing: give it whole ones.
    const double at = std::floor(x->coordToPixel(m_x)), u = theme.emPixels() / 13.0;
    if (at < area.left() || at > area.right()) return;
    QPen dotted(c.ctlStrong, 1, Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({2, 2});
    painter->setPen(dotted);
    painter->drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    painter->setAntialiasing(true);
    for (const Row& row : m_rows) {
        const double height = y->coordToPixel(row.value);
        if (!std::isfinite(height) || height < area.top() - 1 || height > area.bottom() + 1) continue;
        painter->setPen(QPen(c.plot, 1.5));
        painter->setBrush(row.colour);
        painter->drawEllipse(QPointF(at, height), 4 * u, 4 * u);
    }

    const QFont head = theme.text(0.846, Theme::SemiBold), small = theme.text(0.846), figures = theme.mono(0.846);
    double width = QFontMetricsF(head).horizontalAdvance(m_title);
    for (const Row& row : m_rows)
        width = std::max(width, 16 * u + QFontMetricsF(small).horizontalAdvance(row.name) + 16 * u +
                                    QFontMetricsF(figures).horizontalAdvance(row.figure));
    width = std::ceil(width + 16 * u);
    const double height = std::ceil((24 + 16 * static_cast<double>(m_rows.size())) * u);
    // On the side away from the newest data, unless there is no room.
    double left = at - width - 8 * u;
    if (left < area.left()) left = std::min(at + 8 * u, area.right() - width);
    const QRectF box(left, area.top() + 4 * u, width, height);
    painter->setPen(QPen(c.ctl, 1));
    painter->setBrush(c.field);
    painter->drawRoundedRect(box.toAlignedRect(), 5, 5);
    painter->setFont(head);
    painter->setPen(c.text);
    painter->drawText(QPointF(box.left() + 8 * u, box.top() + 15.5 * u), m_title);
    double base = box.top() + 31.5 * u;
    for (const Row& row : m_rows) {
        painter->fillRect(QRectF(box.left() + 8 * u, base - 6 * u, 10 * u, 3 * u), row.colour);
        painter->setFont(small);
        painter->setPen(c.text2);
        painter->drawText(QPointF(box.left() + 24 * u, base), row.name);
        painter->setFont(figures);
        painter->setPen(c.text);
        painter->drawText(QPointF(box.right() - 8 * u - QFontMetricsF(figures).horizontalAdvance(row.figure), base),
                          row.figure);
        base += 16 * u;
    }
}

} // namespace lamina
