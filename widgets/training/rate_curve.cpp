#include "widgets/training/rate_curve.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lamina {

RateCurve::RateCurve(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    onThemeChange(this, [this] {
        updateGeometry();
        update();
    });
}

QSize RateCurve::sizeHint() const { return {em(12), em(5.2)}; }

void RateCurve::setCurve(const QVector<QPointF>& points, bool isLogarithmic) {
    m_points = points;
    m_isLogarithmic = isLogarithmic;
    update();
}

void RateCurve::setMark(std::optional<double> x) {
    m_mark = x;
    update();
}

void RateCurve::setCaptions(const QString& left, const QString& right, const QString& top) {
    m_left = left;
    m_right = right;
    m_top = top;
    update();
}

void RateCurve::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::instance().text(0.85);
    const qreal line = QFontMetricsF(font).height();
    const QRectF plot = QRectF(rect()).adjusted(1, line, -1, -line - 1);
    if (m_points.size() < 2 || plot.height() < 4) return;
    const auto place = [&](double x) { return m_isLogarithmic ? std::log(std::max(x, 1e-30)) : x; };
    const double first = place(m_points.front().x()), last = place(m_points.back().x());
    double low = m_points.front().y(), high = low;
    for (const QPointF& p : m_points) {
        low = std::min(low, p.y());
        high = std::max(high, p.y());
    }
    if (!m_isLogarithmic) low = std::min(low, 0.0); // a rate is seen against 0
    const double width = std::max(last - first, 1e-12), height = std::max(high - low, 1e-30);
    const auto at = [&](const QPointF& p) {
        return QPointF(plot.left() + (place(p.x()) - first) / width * plot.width(),
                       plot.bottom() - (p.y() - low) / height * plot.height());
    };
    painter.setPen(QPen(colours().grid, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (m_mark) {
        const qreal x = at({*m_mark, low}).x();
        painter.setPen(QPen(colours().accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    QPainterPath path(at(m_points.front()));
    for (qsizetype i = 1; i < m_points.size(); ++i) path.lineTo(at(m_points[i]));
    painter.setPen(QPen(colours().train, 1.5));
    painter.drawPath(path);
    painter.setFont(font);
    painter.setPen(colours().text2);
    const QRectF below(plot.left(), plot.bottom() + 1, plot.width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, m_left);
    painter.drawText(below, Qt::AlignRight | Qt::AlignTop, m_right);
    painter.drawText(QRectF(plot.left(), 0, plot.width(), line), Qt::AlignLeft | Qt::AlignTop, m_top);
}

} // namespace lamina
