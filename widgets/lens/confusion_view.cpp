#include "widgets/lens/confusion_view.h"

#include "widgets/common/theme.h"
#include "widgets/lens/sample_tiles.h"
#include "widgets/training/figures.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lamina {

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent), m_tiles(new SampleTiles(this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    m_tiles->hide();
    onThemeChange(this, [this] {
        setAccessibleName(tr("Confusion matrix"));
        update();
    });
}

QSize ConfusionView::minimumSizeHint() const { return {em(20), em(14)}; }

void ConfusionView::setData(const ConfusionMatrix& data) {
    m_data = data;
    if (m_truth >= data.classes || m_prediction >= data.classes) m_truth = m_prediction = -1;
    showCell(m_truth, m_prediction);
    setAccessibleDescription(tr("%1 of %2 wrong").arg(data.wrong).arg(data.samples));
}

std::int64_t ConfusionView::count(int truth, int prediction) const {
    return m_data.counts[static_cast<std::size_t>(truth * m_data.classes + prediction)];
}

QString ConfusionView::nameOf(int label) const {
    const auto index = static_cast<std::size_t>(label);
    return index < m_data.classNames.size() ? QString::fromStdString(m_data.classNames[index]) : QString::number(label);
}

std::vector<ConfusionView::Pair> ConfusionView::mostConfused(std::size_t wanted) const {
    std::vector<Pair> pairs;
    for (int t = 0; t < m_data.classes; ++t)
        for (int p = 0; p < m_data.classes; ++p)
            if (t != p && count(t, p) > 0) pairs.push_back({count(t, p), t, p});
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.count > b.count; });
    if (pairs.size() > wanted) pairs.resize(wanted);
    return pairs;
}

// As much as the longest name needs, at most a third of what there is for the matrix.
double ConfusionView::labelWidth() const {
    const QFontMetricsF metrics(Theme::instance().mono(0.81));
    double longest = 0;
    for (int i = 0; i < std::min(m_data.classes, 30); ++i)
        longest = std::max(longest, metrics.horizontalAdvance(nameOf(i)));
    return std::clamp(longest + em(2.3), double(em(3.4)), std::max(double(em(3.4)), width() * 0.2));
}

// The matrix takes at most 55 % of the width; cells are a little wider than high, as figures are.
QRectF ConfusionView::cellRect(int truth, int prediction) const {
    const int n = std::max(1, m_data.classes);
    const double left = labelWidth(), top = em(2.15);
    double w = std::min((width() * 0.56 - left) / n, double(em(n <= 4 ? 4.6 : 1.9)));
    double h = std::min((height() - top - em(0.6)) / n, w * 0.9);
    w = std::max(1.0, std::floor(std::min(w, h * 1.12)));
    h = std::max(1.0, std::floor(h));
    return {left + prediction * w, top + truth * h, w, h};
}

double ConfusionView::sideLeft() const { return cellRect(0, std::max(1, m_data.classes) - 1).right() + em(1.1); }

bool ConfusionView::cellAt(QPointF position, int& truth, int& prediction) const {
    if (m_data.classes < 1) return false;
    const QRectF first = cellRect(0, 0);
    prediction = static_cast<int>(std::floor((position.x() - first.left()) / first.width()));
    truth = static_cast<int>(std::floor((position.y() - first.top()) / first.height()));
    return truth >= 0 && prediction >= 0 && truth < m_data.classes && prediction < m_data.classes;
}

void ConfusionView::showCell(int truth, int prediction) {
    m_truth = truth;
    m_prediction = prediction;
    if (truth >= 0) {
        std::vector<LensSample> samples;
        for (const LensSample& sample : m_data.gallery)
            if (sample.label == truth && sample.prediction == prediction) samples.push_back(sample);
        m_tiles->setSamples(m_data, std::move(samples));
        placeTiles();
    }
    m_tiles->setVisible(truth >= 0);
    update();
}

void ConfusionView::placeTiles() {
    const double left = sideLeft(), top = em(3.4);
    m_tiles->setGeometry(QRectF(left, top, std::max(0.0, width() - left), std::max(0.0, height() - top)).toRect());
}

void ConfusionView::resizeEvent(QResizeEvent*) { placeTiles(); }

void ConfusionView::paintEvent(QPaintEvent*) {
    if (m_data.classes < 1 || m_data.counts.size() != static_cast<std::size_t>(m_data.classes * m_data.classes)) return;
    QPainter painter(this);
    paintMatrix(painter);
    paintSide(painter);
}

void ConfusionView::paintMatrix(QPainter& painter) const {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const int n = m_data.classes;
    std::int64_t worst = 1, best = 1;
    for (int t = 0; t < n; ++t)
        for (int p = 0; p < n; ++p) (t == p ? best : worst) = std::max(t == p ? best : worst, count(t, p));
    const QRectF first = cellRect(0, 0);
    const QFont figures = theme.mono(0.77), labels = theme.mono(0.81);
    const bool hasRoom = first.height() >= em(0.9) &&
                         first.width() >= QFontMetricsF(figures).horizontalAdvance(QString::number(worst)) + 2;
    painter.setFont(figures);
    for (int t = 0; t < n; ++t)
        for (int p = 0; p < n; ++p) {
            const std::int64_t v = count(t, p);
            const QRectF cell = cellRect(t, p).adjusted(0, 0, -1, -1);
            const double shade = t == p ? 0.92 * double(v) / double(best)
                                 : v    ? 0.1 + 0.55 * double(v) / double(worst)
                                        : 0;
            painter.fillRect(cell, QColor(theme.sequential(shade)));
            if (v && t != p && hasRoom) {
                painter.setPen(c.text);
                painter.drawText(cell, Qt::AlignCenter, QString::number(v));
            }
        }
    if (m_truth >= 0) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(m_truth, m_prediction).adjusted(0, 0, -1, -1));
    }
    // Labels of every class that has room.
    painter.setFont(labels);
    painter.setPen(c.text2);
    const QFontMetricsF metrics(labels);
    const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() * 0.9 / first.height())));
    for (int i = 0; i < n; i += every) {
        const QRectF row = cellRect(i, 0), column = cellRect(0, i);
        const QString name = nameOf(i);
        painter.drawText(
            QRectF(em(1.6), row.top(), first.left() - em(2.1), row.height()), Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(first.left() - em(1.9))));
        painter.drawText(
            QRectF(column.left() - em(0.2), first.top() - em(1.5), column.width() * every + em(0.3), em(1.4)),
            Qt::AlignCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(column.width() * every + em(0.2))));
    }
    painter.save();
    painter.setFont(theme.text(0.846));
    painter.translate(em(1.1), first.top() + first.height() * n / 2);
    painter.rotate(-90);
    painter.drawText(QRectF(-em(5), -em(0.7), em(10), em(1.4)), Qt::AlignCenter, tr("true"));
    painter.restore();
}

void ConfusionView::paintSide(QPainter& painter) const {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const double x = sideLeft(), top = em(2.15), room = width() - x - em(0.4);
    if (room < em(5)) return;
    const auto line = [&](double y, const QString& text, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(x, y), painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(room)));
    };
    line(top - em(0.46), tr("predicted"), theme.text(0.846), c.text2);
    if (m_truth >= 0) {
        line(top + em(1),
             tr("%1 taken for %2: %3").arg(nameOf(m_truth), nameOf(m_prediction)).arg(count(m_truth, m_prediction)),
             theme.text(0.92, Theme::SemiBold), c.text);
        return;
    }
    line(top + em(1.5), tr("Most confused"), theme.text(0.92, Theme::SemiBold), c.text);
    const double pitch = em(1.54);
    double y = top + em(3.2);
    const auto pairs = mostConfused(static_cast<std::size_t>(std::clamp((height() - y - em(3)) / pitch, 1.0, 6.0)));
    painter.setRenderHint(QPainter::Antialiasing);
    double names = em(4);
    const QFontMetricsF metrics(theme.mono(0.92));
    for (const Pair& pair : pairs)
        names = std::max(
            names, metrics.horizontalAdvance(nameOf(pair.truth) + QStringLiteral(" → ") + nameOf(pair.prediction)));
    names = std::min(names, room * 0.62) + em(0.6);
    for (const Pair& pair : pairs) {
        painter.setFont(theme.mono(0.92));
        painter.setPen(c.text);
        painter.drawText(QPointF(x, y), painter.fontMetrics().elidedText(nameOf(pair.truth) + QStringLiteral(" → ") +
                                                                             nameOf(pair.prediction),
                                                                         Qt::ElideRight, static_cast<int>(names)));
        const double bar = std::max(2.0, std::min(double(em(3.85)), room - names - em(2.4)) * double(pair.count) /
                                             double(pairs.front().count));
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.ctlStrong);
        painter.drawRoundedRect(QRectF(x + names, y - em(0.62), bar, em(0.69)), 1.5, 1.5);
        painter.setFont(theme.mono(0.846));
        painter.setPen(c.text2);
        painter.drawText(QPointF(x + names + bar + em(0.46), y), QString::number(pair.count));
        y += pitch;
    }
    line(height() - em(2.2), tr("%1 of %2 wrong").arg(groupedNumber(m_data.wrong), groupedNumber(m_data.samples)),
         theme.text(0.92), c.text2);
    if (!m_data.gallery.empty()) line(height() - em(0.8), tr("Click a cell to see them"), theme.text(0.92), c.accent);
}

void ConfusionView::mousePressEvent(QMouseEvent* event) {
    int truth = -1, prediction = -1;
    if (!cellAt(event->position(), truth, prediction) || (truth == m_truth && prediction == m_prediction) ||
        count(truth, prediction) == 0)
        showCell(-1, -1);
    else
        showCell(truth, prediction);
}

void ConfusionView::mouseMoveEvent(QMouseEvent* event) {
    int truth = 0, prediction = 0;
    const bool isOver = cellAt(event->position(), truth, prediction) && count(truth, prediction) > 0;
    setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(isOver ? tr("%1 taken for %2: %3").arg(nameOf(truth), nameOf(prediction)).arg(count(truth, prediction))
                      : QString());
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
    if (m_data.classes < 1) return QWidget::keyPressEvent(event);
    int truth = std::max(0, m_truth), prediction = std::max(0, m_prediction);
    switch (event->key()) {
    case Qt::Key_Up:
        --truth;
        break;
    case Qt::Key_Down:
        ++truth;
        break;
    case Qt::Key_Left:
        --prediction;
        break;
    case Qt::Key_Right:
        ++prediction;
        break;
    case Qt::Key_Escape:
        return showCell(-1, -1);
    default:
        return QWidget::keyPressEvent(event);
    }
    showCell(std::clamp(truth, 0, m_data.classes - 1), std::clamp(prediction, 0, m_data.classes - 1));
}

} // namespace lamina
