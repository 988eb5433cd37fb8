// What mouse and keys do to a chart: read-out, pan, zoom, box, fit.

#include "widgets/plots/chart_readout.h"
#include "widgets/plots/run_chart.h"

#include <QRubberBand>

#include <cmath>
#include <limits>

namespace lamina {

namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
}

void RunChart::showReadout(const QPointF& position) {
    if (isEmpty() || !axisRect()->rect().contains(position.toPoint())) {
        hideReadout();
        return;
    }
    double x = xAxis->pixelToCoord(position.x());
    std::vector<ChartReadout::Row> rows;
    // The diamonds attract the line, so that both figures are those of one epoch.
    const QPointF* nearest = nullptr;
    for (const QPointF& point : m_validation)
        if (!nearest || std::abs(point.x() - x) < std::abs(nearest->x() - x)) nearest = &point;
    if (nearest && std::abs(xAxis->coordToPixel(nearest->x()) - position.x()) < 7) x = nearest->x();
    if (!m_training.isEmpty()) {
        const std::size_t index = m_training.nearest(x);
        x = nearest && x == nearest->x() ? x : m_training.sample(index).x;
        const double value = m_training.smoothed(index) * m_factor;
        rows.push_back({tr("train"), chartFigure(value, m_factor > 1), value, colours().train});
    }
    if (nearest)
        rows.push_back({tr("validation"), chartFigure(nearest->y() * m_factor, m_factor > 1),
                        nearest->x() == x ? nearest->y() * m_factor : kNone, colours().val});
    const bool isWhole = std::abs(x - std::round(x)) < 1e-9;
    m_readout->set(x, tr("Epoch %1").arg(QString::number(x, 'f', isWhole ? 0 : 2)), std::move(rows));
    m_readout->setVisible(true);
    layer("overlay")->replot();
}

void RunChart::hideReadout() {
    if (!m_readout->visible()) return;
    m_readout->setVisible(false);
    layer("overlay")->replot();
}

void RunChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::RightButton) {
        m_boxOrigin = event->pos();
        if (!m_box) m_box = new QRubberBand(QRubberBand::Rectangle, this);
        m_box->setGeometry({m_boxOrigin, QSize()});
        m_box->show();
        return;
    }
    m_isPanning = event->button() == Qt::LeftButton;
    QCustomPlot::mousePressEvent(event);
}

void RunChart::mouseMoveEvent(QMouseEvent* event) {
    if (m_box && m_box->isVisible()) {
        m_box->setGeometry(QRect(m_boxOrigin, event->pos()).normalized());
        return;
    }
    if (m_isPanning && (event->buttons() & Qt::LeftButton)) {
        setFollowing(false);
        hideReadout();
        QCustomPlot::mouseMoveEvent(event);
        m_isDirty = true;
        refresh();
        return;
    }
    QCustomPlot::mouseMoveEvent(event);
    showReadout(event->position());
}

void RunChart::mouseReleaseEvent(QMouseEvent* event) {
    if (m_box && m_box->isVisible()) {
        const QRect box = m_box->geometry().intersected(axisRect()->rect());
        m_box->hide();
        if (box.width() < 8 || box.height() < 8) return;
        setFollowing(false);
        xAxis->setRange(xAxis->pixelToCoord(box.left()), xAxis->pixelToCoord(box.right()));
        yAxis->setRange(yAxis->pixelToCoord(box.bottom()), yAxis->pixelToCoord(box.top()));
        m_isDirty = true;
        refresh();
        return;
    }
    m_isPanning = false;
    QCustomPlot::mouseReleaseEvent(event);
}

void RunChart::mouseDoubleClickEvent(QMouseEvent*) {
    setFollowing(true);
    m_isDirty = true;
    refresh();
}

void RunChart::wheelEvent(QWheelEvent* event) {
    setFollowing(false);
    axisRect()->setRangeZoom(event->modifiers() & Qt::ShiftModifier ? Qt::Vertical : Qt::Horizontal);
    QCustomPlot::wheelEvent(event);
    m_isDirty = true;
    refresh();
}

void RunChart::leaveEvent(QEvent* event) {
    hideReadout();
    QCustomPlot::leaveEvent(event);
}

void RunChart::keyPressEvent(QKeyEvent* event) {
    const double step = xAxis->range().size() * 0.1;
    switch (event->key()) {
    case Qt::Key_Plus:
        xAxis->scaleRange(0.8);
        break;
    case Qt::Key_Minus:
        xAxis->scaleRange(1.25);
        break;
    case Qt::Key_Left:
        xAxis->moveRange(-step);
        break;
    case Qt::Key_Right:
        xAxis->moveRange(step);
        break;
    case Qt::Key_Home:
        setFollowing(true);
        m_isDirty = true;
        refresh();
        return;
    default:
        QCustomPlot::keyPressEvent(event);
        return;
    }
    setFollowing(false);
    m_isDirty = true;
    refresh();
}

} // namespace lamina
