#include "widgets/plots/chart_legend.h"

#include <QPainter>
#include <QtMath>

namespace lamina {

namespace {
double markWidth(ChartLegend::Mark mark) { return em(mark == ChartLegend::Mark::validation ? 2.31 : 2); }
} // namespace

ChartLegend::ChartLegend(Mark mark, std::function<QString()> text, QWidget* parent)
    : QWidget(parent), m_mark(mark), m_text(std::move(text)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    onThemeChange(this, [this] {
        setAccessibleName(m_text());
        updateGeometry();
        QWidget::update();
    });
}

void ChartLegend::update(std::function<QString()> text) {
    m_text = std::move(text);
    setAccessibleName(m_text());
    updateGeometry();
    QWidget::update();
}

QSize ChartLegend::sizeHint() const {
    const double text = QFontMetricsF(Theme::instance().text(0.9)).horizontalAdvance(m_text());
    return {qCeil(markWidth(m_mark) + em(0.46) + text), em(1.3)};
}

double ChartLegend::paint(QPainter* painter, QPointF left, Mark mark, const QString& text, const Colours& c) {
    const Theme& theme = Theme::instance();
    const double w = markWidth(mark), u = theme.emPixels() / 13.0, x = left.x(), y = left.y();
    painter->setRenderHint(QPainter::Antialiasing);
    if (mark == Mark::validation) {
        QPen dashed(c.val, 2 * u, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({3 / u, 2 / u});
        painter->setPen(dashed);
        painter->drawLine(QPointF(x, y), QPointF(x + w, y));
        painter->setPen(QPen(c.val, 1.5));
        painter->setBrush(c.plot);
        const QPointF centre(x + w / 2, y);
        const double r = 4 * u;
        painter->drawPolygon(QPolygonF(
            {centre - QPointF(r, 0), centre - QPointF(0, r), centre + QPointF(r, 0), centre + QPointF(0, r)}));
    } else {
        if (mark == Mark::training) {
            QColor band = c.train;
            band.setAlphaF(static_cast<float>(c.bandAlpha));
            painter->fillRect(QRectF(x, y - 6 * u, w, 12 * u), band);
        }
        painter->setPen(QPen(c.train, 2 * u, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(QPointF(x, y), QPointF(x + w, y));
    }
    const QFont font = theme.text(0.9);
    painter->setFont(font);
    painter->setPen(c.text2);
    painter->drawText(QPointF(x + w + em(0.46), y + QFontMetricsF(font).capHeight() / 2), text);
    return w + em(0.46) + QFontMetricsF(font).horizontalAdvance(text);
}

void ChartLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, QPointF(0, height() / 2.0), m_mark, m_text(), colours());
}

} // namespace lamina
