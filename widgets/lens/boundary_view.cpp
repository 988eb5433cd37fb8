#include "widgets/lens/boundary_view.h"

#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
constexpr double kGround = 0.55; // strength of the ground: the points must stand out from it

// Lines where the field crosses `level`, by marching squares.
std::vector<QLineF> contour(const std::vector<float>& field, int size, float level) {
    std::vector<QLineF> lines;
    const auto at = [&](int row, int column) { return field[static_cast<std::size_t>(row * size + column)] - level; };
    for (int row = 0; row + 1 < size; ++row)
        for (int column = 0; column + 1 < size; ++column) {
            const float a = at(row, column), b = at(row, column + 1), c = at(row + 1, column + 1),
                        d = at(row + 1, column);
            QPointF crossings[4];
            int count = 0;
            const auto edge = [&](float from, float to, QPointF start, QPointF end) {
                if ((from < 0) != (to < 0)) crossings[count++] = start + (end - start) * double(from / (from - to));
            };
            const QPointF nw(column, row), ne(column + 1, row), se(column + 1, row + 1), sw(column, row + 1);
            edge(a, b, nw, ne);
            edge(b, c, ne, se);
            edge(c, d, se, sw);
            edge(d, a, sw, nw);
            if (count >= 2) lines.emplace_back(crossings[0], crossings[1]);
            if (count == 4) lines.emplace_back(crossings[2], crossings[3]);
        }
    return lines;
}
} // namespace

BoundaryView::BoundaryView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    onThemeChange(this, [this] {
        makeImage();
        setAccessibleName(tr("Decision boundary"));
        update();
    });
}

QSize BoundaryView::minimumSizeHint() const { return {em(12), em(12)}; }

void BoundaryView::setData(const DecisionBoundary& data) {
    m_data = data;
    m_contour.clear();
    if (m_data.classes == 2 && m_data.values.size() == static_cast<std::size_t>(m_data.size * m_data.size))
        m_contour = contour(m_data.values, m_data.size, 0.5F);
    makeImage();
    update();
}

QColor BoundaryView::colourOf(int label) const {
    const Colours& c = colours();
    if (m_data.classes == 2) return label == 1 ? c.pos : c.neg;
    const QColor list[] = {c.train, c.val, c.c3, c.c4, c.c5, c.c6};
    return list[label % 6];
}

QString BoundaryView::nameOf(int label) const {
    const std::size_t index = static_cast<std::size_t>(label);
    const QString name =
        index < m_data.classNames.size() ? QString::fromStdString(m_data.classNames[index]) : QString::number(label);
    bool isNumber = false;
    name.toDouble(&isNumber);
    return isNumber ? tr("class %1").arg(name) : name;
}

// At the ends of the colour scale.
QString BoundaryView::shortNameOf(int label) const {
    const std::size_t index = static_cast<std::size_t>(label);
    return index < m_data.classNames.size() ? QString::fromStdString(m_data.classNames[index]) : QString::number(label);
}

void BoundaryView::makeImage() {
    const int n = m_data.size;
    if (n < 2 || m_data.values.size() != static_cast<std::size_t>(n * n)) {
        m_image = {};
        return;
    }
    m_image = QImage(n, n, QImage::Format_RGB32);
    const Theme& theme = Theme::instance();
    const double middle = (m_data.valueMinimum + m_data.valueMaximum) / 2.0;
    const double half = std::max(1e-12, (m_data.valueMaximum - m_data.valueMinimum) / 2.0);
    for (int row = 0; row < n; ++row) {
        auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(n - 1 - row)); // row 0 lies at the bottom
        for (int column = 0; column < n; ++column) {
            const std::size_t cell = static_cast<std::size_t>(row * n + column);
            const double value = static_cast<double>(m_data.values[cell]);
            if (m_data.classes > 2 && cell < m_data.winners.size())
                line[column] =
                    Theme::mix(colours().zero, colourOf(m_data.winners[cell]), kGround * std::clamp(value, 0.0, 1.0))
                        .rgb();
            else
                line[column] =
                    theme.diverging(kGround * (m_data.classes == 2 ? 2 * value - 1 : (value - middle) / half));
        }
    }
}

QRectF BoundaryView::plotRect() const {
    const double margin = em(0.9), legend = em(m_data.classes == 0 ? 2.4 : 2.6);
    const double side = std::max(10.0, std::min(width() - 2 * margin, height() - margin - legend));
    return QRectF(std::floor((width() - side) / 2), margin, std::floor(side), std::floor(side));
}

QPointF BoundaryView::toScreen(double x, double y) const {
    const QRectF r = plotRect();
    return {r.left() + (x - m_data.xMinimum) / (m_data.xMaximum - m_data.xMinimum) * r.width(),
            r.bottom() - (y - m_data.yMinimum) / (m_data.yMaximum - m_data.yMinimum) * r.height()};
}

void BoundaryView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& c = colours();
    const QRectF r = plotRect();
    painter.fillRect(r, c.plot);
    if (!m_image.isNull()) {
        const double n = m_data.size;
        // The outermost cells lie on the edges: half of each is outside.
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(r, m_image, QRectF(0.5, 0.5, n - 1, n - 1));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        painter.setClipRect(r);
        painter.setPen(QPen(c.text, 1.3));
        const double cell = r.width() / (n - 1);
        QVector<QLineF> lines;
        for (const QLineF& line : m_contour)
            lines << QLineF(r.left() + line.x1() * cell, r.bottom() - line.y1() * cell, r.left() + line.x2() * cell,
                            r.bottom() - line.y2() * cell);
        painter.drawLines(lines);
        painter.restore();
    }
    paintPoints(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(c.axis);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(r);
    paintLegend(painter);
}

namespace {
// A filled mark was trained on, a hollow one was not.
void paintMark(QPainter& painter, QPointF at, int shape, double radius, const QColor& colour, bool isHollow,
               const QColor& ground) {
    painter.setPen(QPen(isHollow ? colour : ground, isHollow ? 1.6 : 0.8));
    painter.setBrush(isHollow ? ground : colour);
    if (shape % 3 == 1)
        painter.drawEllipse(at, radius, radius);
    else if (shape % 3 == 0)
        painter.drawPolygon(QPolygonF({at + QPointF(0, -1.15 * radius), at + QPointF(1.1 * radius, 0.85 * radius),
                                       at + QPointF(-1.1 * radius, 0.85 * radius)}));
    else
        painter.drawRect(QRectF(at.x() - 0.9 * radius, at.y() - 0.9 * radius, 1.8 * radius, 1.8 * radius));
}
} // namespace

void BoundaryView::paintPoints(QPainter& painter) const {
    painter.save();
    painter.setClipRect(plotRect());
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours();
    const auto count = std::count_if(m_data.points.begin(), m_data.points.end(),
                                     [](const PlanePoint& p) { return p.part != Part::test; });
    const double radius = em(1) * (count > 600 ? 0.2 : 0.32);
    const double half = std::max(1e-12, (m_data.valueMaximum - m_data.valueMinimum) / 2.0);
    for (const PlanePoint& point : m_data.points) {
        if (point.part == Part::test) continue; // kept for the end
        QColor colour = m_data.classes > 0 ? colourOf(point.label) : QColor();
        if (m_data.classes == 0)
            colour = QColor(
                Theme::instance().diverging((point.value - (m_data.valueMinimum + m_data.valueMaximum) / 2.0) / half));
        paintMark(painter, toScreen(static_cast<double>(point.x), static_cast<double>(point.y)),
                  m_data.classes > 0 ? point.label : 1, radius, colour, point.part == Part::validation, c.plot);
    }
    painter.restore();
}

void BoundaryView::paintLegend(QPainter& painter) const {
    const Theme& theme = Theme::instance();
    const Colours& c = colours();
    const QRectF r = plotRect();
    const QFont font = theme.text(0.9);
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = r.bottom() + em(1.2), base = y + metrics.capHeight() / 2;
    // The colour scale at the right end: drawn first, the words take what is left.
    const double barWidth = em(5.8), barHeight = em(0.5);
    double right = r.right();
    if (m_data.classes == 2 || m_data.classes == 0) {
        const QString low = m_data.classes == 2 ? shortNameOf(0) : QString::number(double(m_data.valueMinimum), 'g', 3);
        const QString high =
            m_data.classes == 2 ? shortNameOf(1) : QString::number(double(m_data.valueMaximum), 'g', 3);
        painter.setFont(theme.mono(0.85));
        painter.setPen(c.text2);
        const QFontMetricsF figures(painter.font());
        right -= figures.horizontalAdvance(high);
        painter.drawText(QPointF(right, base), high);
        right -= em(0.4) + barWidth;
        QLinearGradient scale(right, 0, right + barWidth, 0);
        scale.setColorAt(0, c.neg);
        scale.setColorAt(0.5, c.zero);
        scale.setColorAt(1, c.pos);
        painter.fillRect(QRectF(right, y - barHeight / 2, barWidth, barHeight), scale);
        painter.setPen(c.text2);
        right -= em(0.4) + figures.horizontalAdvance(low);
        painter.drawText(QPointF(right, base), low);
        right -= em(0.8);
    }
    double x = r.left() + em(0.35);
    const auto entry = [&](int shape, const QColor& colour, bool isHollow, const QString& words) {
        const double width = em(0.75) + metrics.horizontalAdvance(words);
        if (x + width > right) return;
        paintMark(painter, {x, y}, shape, em(0.3), colour, isHollow, c.panel);
        painter.setFont(font);
        painter.setPen(c.text2);
        painter.drawText(QPointF(x + em(0.75), base), words);
        x += width + em(1.2);
    };
    for (int label = 0; label < std::min(m_data.classes, 8); ++label)
        entry(label, colourOf(label), false, nameOf(label));
    const bool hasValidation = std::any_of(m_data.points.begin(), m_data.points.end(),
                                           [](const PlanePoint& p) { return p.part == Part::validation; });
    if (hasValidation) {
        const double full = em(0.75) + metrics.horizontalAdvance(tr("validation, not trained on"));
        entry(1, c.text2, true, x + full <= right ? tr("validation, not trained on") : tr("validation"));
    }
}

bool BoundaryView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_image.isNull()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF r = plotRect();
    if (!r.contains(help->pos())) {
        QToolTip::hideText();
        return true;
    }
    const double fx = (help->pos().x() - r.left()) / r.width(), fy = (r.bottom() - help->pos().y()) / r.height();
    const int column = std::clamp(qRound(fx * (m_data.size - 1)), 0, m_data.size - 1);
    const int row = std::clamp(qRound(fy * (m_data.size - 1)), 0, m_data.size - 1);
    const std::size_t cell = static_cast<std::size_t>(row * m_data.size + column);
    const double value = static_cast<double>(m_data.values[cell]);
    QString answer = QString::number(value, 'g', 4);
    if (m_data.classes == 2)
        answer = tr("%1: %2 %").arg(nameOf(value >= 0.5)).arg(100 * std::max(value, 1 - value), 0, 'f', 1);
    else if (m_data.classes > 2 && cell < m_data.winners.size())
        answer = tr("%1: %2 %").arg(nameOf(m_data.winners[cell])).arg(100 * value, 0, 'f', 1);
    const double x = m_data.xMinimum + fx * (m_data.xMaximum - m_data.xMinimum);
    const double y = m_data.yMinimum + fy * (m_data.yMaximum - m_data.yMinimum);
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("(%1, %2)\n%3").arg(x, 0, 'f', 2).arg(y, 0, 'f', 2).arg(answer), this);
    return true;
}

} // namespace lamina
