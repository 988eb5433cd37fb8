#pragma once
// One figure of a run over its epochs: min–max band and smoothed line of the training part, dashed validation with diamonds.
//
// A pen wider than one pixel on raw points would cost QCustomPlot 100 ms and more; the line is therefore drawn on a few
// hundred columns from Curve, and a replot costs the same for every length of run. Pens and fonts come from the theme.

#include "widgets/common/theme.h"
#include "widgets/plots/curve.h"

#include <qcustomplot.h>

#include <functional>
#include <vector>

namespace lamina {

class ChartReadout;

class RunChart : public QCustomPlot {
    Q_OBJECT

public:
    explicit RunChart(QWidget* parent = nullptr);

    // What it shows. The title is asked for again after a change of language. asPercent: values 0 … 1 shown times 100.
    void setTitle(std::function<QString()> title);
    QString title() const { return m_title ? m_title() : QString(); }
    void setAsPercent(bool asPercent) { m_factor = asPercent ? 100 : 1; }
    // As far as another chart reaches, while this one has nothing to draw; 0: its own axis.
    void setEndWhileEmpty(double epoch);
    void setHasBand(bool hasBand) { m_hasBand = hasBand; }
    bool hasBand() const { return m_hasBand; }

    // The data of one run. expectedEpochs: the empty axis shows so many.
    void beginRun(double expectedEpochs);
    void addTraining(double epoch, float minimum, float maximum, float value);
    void addValidation(double epoch, double value);        // NaN: none
    void addMark(double epoch, const QString& text);       // a change of the learning rate
    void setDivergedAt(double epoch, const QString& text); // a cross at the upper edge
    void setBaseline(double value, const QString& text);   // the dotted line "before training"; NaN: none
    double divergedAt() const { return m_divergedAt; }     // NaN: it did not
    void clearTraining();
    const Curve& training() const { return m_training; }
    const std::vector<QPointF>& validation() const { return m_validation; }
    double factor() const { return m_factor; }
    bool isEmpty() const { return m_training.isEmpty() && m_validation.empty(); }

    void setSmoothing(double beta);
    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const { return yAxis->scaleType() == QCPAxis::stLogarithmic; }
    void setFollowing(bool isFollowing);
    bool isFollowing() const { return m_isFollowing; }
    int hiddenValues() const { return m_hiddenValues; } // of the last refresh: not shown on a log axis

    // Draws what came since, once: cheap when nothing came or nobody sees it.
    void refresh();
    int replots() const { return m_replots; } // for tests

    // The same picture in the light theme at `size` logical pixels, for exports.
    void paintForExport(QCPPainter* painter, const QSize& size);
    QString emptyText; // in the middle while there is nothing to draw

signals:
    void followingChanged(bool isFollowing); // switched off by zooming or panning, on by a double click

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle(const Colours& colours);
    void fill();
    void fitRanges();
    void showReadout(const QPointF& position);
    void hideReadout();
    void describe();

    std::function<QString()> m_title;
    Curve m_training;
    std::vector<QPointF> m_validation;
    struct Mark {
        double epoch;
        QCPItemLine* line;
        QCPItemText* text;
    };
    std::vector<Mark> m_marks;
    double m_expectedEpochs = 0, m_endWhileEmpty = 0, m_factor = 1, m_baseline, m_divergedAt;
    QString m_baselineText, m_divergedText;
    bool m_hasBand = true, m_isFollowing = true, m_isDirty = true;
    int m_hiddenValues = 0, m_replots = 0, m_describedEpoch = -1;
    QRubberBand* m_box = nullptr;
    QPoint m_boxOrigin;
    bool m_isPanning = false;

    QCPItemText *m_titleItem, *m_emptyItem, *m_baselineItem, *m_divergedItem;
    QCPItemLine* m_baselineLine;
    QCPGraph *m_low, *m_high, *m_line, *m_dashes;
    ChartReadout* m_readout;
};

// "0.0437", "97.93", "1.2e-05": four digits for losses, two decimals for per cent.
QString chartFigure(double value, bool isPercent);

} // namespace lamina
