#include "widgets/lens/curve_view.h"

#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

CurveView::CurveView(QWidget* parent)
    : QCustomPlot(parent),
      m_truth(addGraph()),
      m_training(addGraph()),
      m_unseen(addGraph()),
      m_diagonal(addGraph()),
      m_note(new QCPItemText(this)),
      m_testGround(new QCPItemRect(this)) {
    m_note->setClipToAxisRect(false);
    m_note->position->setType(QCPItemPosition::ptAbsolute);
    m_note->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_note->setPadding({});
    m_testGround->setPen(Qt::NoPen);
    m_testGround->setLayer("background");
    m_testGround->setVisible(false);
    for (QCPItemPosition* corner : {m_testGround->topLeft, m_testGround->bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plotLayout()->setMargins({});
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMinimumSize(80, 60);
    onThemeChange(this, [this] { restyle(); });
}

void CurveView::setData(const LensCurve& data) {
    const bool isNewKind = data.isSeries != m_data.isSeries || data.targetName != m_data.targetName ||
                           data.points.size() != m_data.points.size();
    m_data = data;
    fill();
    if (isNewKind) rescaleAxes();
    if (isNewKind) yAxis->scaleRange(1.08);
    if (isVisible()) replot(rpQueuedReplot);
}

void CurveView::fill() {
    QVector<double> truthX, truth, trainX, train, unseenX, unseen;
    const CurvePoint* last = nullptr;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const CurvePoint& point : m_data.points) {
        if (!std::isfinite(point.truth) || !std::isfinite(point.prediction)) continue;
        const bool isTraining = point.part == Part::train;
        if (m_data.isSeries) {
            const auto x = static_cast<double>(point.index);
            truthX << x;
            truth << point.truth;
            // The line of the predictions does not run across the border between the parts.
            if (last && last->part != point.part) {
                unseenX << x;
                unseen << std::numeric_limits<double>::quiet_NaN();
            }
            (isTraining ? trainX : unseenX) << x;
            (isTraining ? train : unseen) << point.prediction;
        } else {
            (isTraining ? trainX : unseenX) << point.truth;
            (isTraining ? train : unseen) << point.prediction;
            low = std::min({low, point.truth, point.prediction});
            high = std::max({high, point.truth, point.prediction});
        }
        last = &point;
    }
    m_truth->setData(truthX, truth);
    m_training->setData(trainX, train);
    m_unseen->setData(unseenX, unseen);
    const bool isSeries = m_data.isSeries;
    for (QCPGraph* graph : {m_training, m_unseen}) graph->setLineStyle(isSeries ? QCPGraph::lsLine : QCPGraph::lsNone);
    m_diagonal->setData(isSeries || !(low <= high) ? QVector<double>() : QVector<double>{low, high},
                        isSeries || !(low <= high) ? QVector<double>() : QVector<double>{low, high}, true);
    m_testGround->setVisible(isSeries && !unseenX.isEmpty());
    if (isSeries && !unseenX.isEmpty()) {
        m_testGround->topLeft->setCoords(unseenX.first(), 0);
        m_testGround->bottomRight->setCoords(unseenX.last(), 1);
    }
    restyle();
}

void CurveView::restyle() {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    setAccessibleName(m_data.isSeries ? tr("Series and prediction") : tr("Prediction against truth"));
    setBackground(c.panel);
    axisRect()->setBackground(c.plot);
    axisRect()->setMinimumMargins(QMargins(em(2.4), 0, 0, em(1.8)));
    axisRect()->setMargins(QMargins(em(2.4), em(2), em(1.2), em(1.8)));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(QPen(c.axis, 1));
        axis->setTickPen(axis == xAxis ? QPen(c.axis, 1) : QPen(Qt::NoPen));
        axis->setTickLength(0, axis == xAxis ? 4 : 0);
        axis->setSubTicks(false);
        axis->setNumberFormat("g");
        axis->setTickLabelFont(theme.mono(0.846));
        axis->setTickLabelColor(c.text2);
        axis->setLabelFont(theme.text(0.85));
        axis->setLabelColor(c.text2);
        axis->setLabelPadding(em(0.2));
        axis->grid()->setPen(QPen(c.grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    xAxis->grid()->setVisible(false);
    const QString target = QString::fromStdString(m_data.targetName);
    xAxis->setLabel(m_data.isSeries ? tr("time step") : tr("true %1").arg(target));
    yAxis->setLabel(m_data.isSeries ? target : tr("predicted"));
    // Pens of one pixel: only those are fast on thousands of raw points.
    m_truth->setPen(QPen(c.text2, 1));
    m_training->setPen(QPen(c.train, 1));
    m_unseen->setPen(QPen(c.val, 1));
    m_diagonal->setPen(QPen(c.axis, 1, Qt::DashLine));
    const double dot = em(0.35);
    const bool isSeries = m_data.isSeries;
    m_training->setScatterStyle(isSeries ? QCPScatterStyle::ssNone
                                         : QCPScatterStyle(QCPScatterStyle::ssDisc, c.train, c.train, dot));
    m_unseen->setScatterStyle(isSeries ? QCPScatterStyle::ssNone
                                       : QCPScatterStyle(QCPScatterStyle::ssDiamond, c.val, c.plot, dot * 1.4));
    m_testGround->setBrush(c.alt);
    m_note->position->setCoords(em(0.9), em(1));
    m_note->setFont(theme.text(0.9));
    m_note->setColor(c.text2);
    QString note = m_data.points.empty()
                       ? QString()
                       : tr("RMSE %1 · R² %2 · blue: trained on, orange: not trained on")
                             .arg(QString::number(m_data.rmse, 'g', 4), QString::number(m_data.r2, 'f', 3));
    m_note->setText(QFontMetricsF(m_note->font()).horizontalAdvance(note) > width() - em(1.8)
                        ? QStringLiteral("RMSE %1   R² %2")
                              .arg(QString::number(m_data.rmse, 'g', 4), QString::number(m_data.r2, 'f', 3))
                        : note);
    if (isVisible()) replot(rpQueuedReplot);
}

void CurveView::showEvent(QShowEvent* event) {
    setBufferDevicePixelRatio(devicePixelRatioF());
    QCustomPlot::showEvent(event);
    restyle();
}

} // namespace lamina
