#pragma once
// The curves of a run, live: loss and metric, training and validation, with smoothing, log axis, follow and export.

#include "core/model/training_events.h"

#include <QWidget>

class QSlider;
class QToolButton;

namespace lamina {

class ChartLegend;
class RichLine;
class RunChart;

class TrainingView : public QWidget {
    Q_OBJECT

public:
    explicit TrainingView(QWidget* parent = nullptr);

    // A run begins. metric: label and registry name of the figure beside the loss; empty: none.
    void beginRun(double epochs, const QString& metricName, bool metricIsShare);
    void addSlice(const LossSlice& slice, std::int64_t stepsPerEpoch);
    void addEpoch(const EpochRecord& epoch);
    void addRateMark(double epoch, double rate);
    void setDiverged(double epoch);
    double lastEpoch() const; // up to which the loss is drawn
    bool isEmpty() const;
    // At the end: what a run faster than the eye did not report, taken from its record.
    void complete(const RunRecord& run);
    // All of a finished run at once, from its record.
    void showRecord(const RunRecord& run, const QString& metricName, bool metricIsShare);
    // "before training: loss 0.81, 47 % right"; NaN takes it away.
    void setBaseline(double loss, double accuracy);

    void refresh(); // at most one replot of each chart that has news
    QWidget* tools() const { return m_tools; }
    RunChart* lossChart() const { return m_loss; }
    RunChart* metricChart() const { return m_metric; }
    QString exportTo(const QString& path); // error message or nothing

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void askForExport(const QString& suffix);
    void showWhatFits();
    void setFollowing(bool isFollowing);

    RunChart *m_loss, *m_metric;
    ChartLegend *m_trainLegend, *m_validationLegend;
    RichLine* m_axisName;
    QWidget* m_tools;
    RichLine* m_smoothingLabel;
    QSlider* m_smoothing;
    QToolButton *m_log, *m_follow, *m_export;
    QString m_metricName;
    bool m_metricIsShare = true;
    double m_baselineLoss, m_baselineAccuracy;
};

// The learning rate over the epochs: what schedule and hand made of it.
class LearningRateView : public QWidget {
    Q_OBJECT

public:
    explicit LearningRateView(QWidget* parent = nullptr);
    void beginRun(double epochs, double rate);
    void setRate(double epoch, double rate); // changed at this place
    void extendTo(double epoch);             // unchanged up to here
    void follow(double epoch, double rate);  // a schedule has led it there
    void showRecord(const RunRecord& run);
    void refresh();

private:
    RunChart* m_chart;
    double m_rate = 0;
};

} // namespace lamina
