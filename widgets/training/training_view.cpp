#include "widgets/training/training_view.h"

#include "core/model/registry.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/plots/chart_export.h"
#include "widgets/plots/chart_legend.h"
#include "widgets/plots/run_chart.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace lamina {

namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kDefaultSmoothing = 60;

// The slider is finer where it matters: 0 … 99 → β 0 … 0.99.
double smoothingOf(int slider) { return slider / 100.0; }

double figure(const std::map<std::string, double>& figures, const QString& name) {
    const auto at = figures.find(name.toStdString());
    return at == figures.end() ? kNone : at->second;
}
} // namespace

TrainingView::TrainingView(QWidget* parent)
    : QWidget(parent),
      m_loss(new RunChart),
      m_metric(new RunChart),
      m_axisName(new RichLine),
      m_tools(new QWidget),
      m_smoothingLabel(new RichLine),
      m_smoothing(new QSlider(Qt::Horizontal)),
      m_log(new QToolButton),
      m_follow(smallTool(QStringLiteral("follow"), 1.15)),
      m_export(smallTool(QStringLiteral("export"), 1.23, &Colours::icon)),
      m_baselineLoss(kNone),
      m_baselineAccuracy(kNone) {
    m_loss->setObjectName("chart.loss");
    m_metric->setObjectName("chart.metric");
    m_metric->setHasBand(false);
    m_loss->setTitle([] { return tr("Loss"); });
    m_metric->setTitle([this] {
        const MetricSpec* spec = findMetric(m_metricName.toStdString());
        const QString name = spec ? QString::fromStdString(spec->label.shown()) : m_metricName;
        return m_metricIsShare ? tr("%1, %").arg(name) : name;
    });

    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    auto* charts = new QHBoxLayout;
    charts->addWidget(m_loss, 1);
    charts->addWidget(m_metric, 1);
    column->addLayout(charts, 1);
    auto* legend = new QHBoxLayout;
    m_trainLegend = new ChartLegend(ChartLegend::Mark::training, [] { return tr("train"); });
    m_validationLegend = new ChartLegend(ChartLegend::Mark::validation, [] { return tr("validation"); });
    legend->addWidget(m_trainLegend);
    legend->addWidget(m_validationLegend);
    legend->addStretch(1);
    legend->addWidget(m_axisName);
    column->addLayout(legend);

    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_smoothingLabel);
    row->addWidget(m_smoothing);
    row->addWidget(m_log);
    row->addWidget(m_follow);
    row->addWidget(m_export);
    m_smoothing->setRange(0, 99);
    m_smoothing->setValue(kDefaultSmoothing);
    for (RunChart* chart : {m_loss, m_metric}) {
        chart->setMinimumSize(60, 40);
        connect(chart, &RunChart::followingChanged, this, &TrainingView::setFollowing);
    }
    m_loss->setSmoothing(smoothingOf(kDefaultSmoothing));
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        m_loss->setSmoothing(smoothingOf(value));
        m_loss->refresh();
        m_smoothing->setToolTip(QStringLiteral("%1").arg(smoothingOf(value)));
    });
    m_log->setAutoRaise(true);
    m_log->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton* button : {m_log, m_follow}) button->setCheckable(true);
    m_follow->setChecked(true);
    connect(m_log, &QToolButton::toggled, this, [this](bool on) {
        m_loss->setLogarithmic(on);
        m_loss->refresh();
        retranslate();
    });
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) {
        for (RunChart* chart : {m_loss, m_metric}) chart->setFollowing(on);
        refresh();
    });
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    for (const char* suffix : {"png", "svg", "csv"})
        menu->addAction(QString(QLatin1String(suffix)).toUpper() + QStringLiteral("…"), this,
                        [this, suffix] { askForExport(QLatin1String(suffix)); });
    m_export->setMenu(menu);

    onThemeChange(this, [this, column, charts, legend, row] {
        column->setContentsMargins(em(0.46), em(0.62), em(0.62), em(0.5));
        charts->setSpacing(em(0.46));
        legend->setContentsMargins(em(3.54), em(0.2), em(0.6), 0);
        legend->setSpacing(em(1.54));
        row->setSpacing(em(0.4));
        m_smoothing->setFixedWidth(em(5.4));
        for (QToolButton* button : {m_log, m_follow}) button->setFont(Theme::instance().text(0.9));
        retranslate();
        showWhatFits();
    });
}

void TrainingView::retranslate() {
    m_smoothingLabel->setRuns({{tr("Smoothing"), &Colours::text2, 0.9}});
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_log->setText(tr("log"));
    m_log->setAccessibleName(tr("Logarithmic axis"));
    m_log->setToolTip(tr("Logarithmic axis"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest epoch in the picture"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Export as PNG, SVG or CSV"));
    const int hidden = m_loss->hiddenValues();
    m_axisName->setRuns(
        {{hidden ? tr("%n value(s) not above zero hidden", nullptr, hidden) + QStringLiteral("  ") + tr("epoch")
                 : tr("epoch"),
          &Colours::text2, 0.9}});
    m_loss->emptyText = tr("The loss will be drawn here, live, while the network learns.");
    m_metric->emptyText.clear();
    setBaseline(m_baselineLoss, m_baselineAccuracy);
}

// The long words of the legend and the second chart need room.
void TrainingView::showWhatFits() {
    const bool hasMetric = !m_metricName.isEmpty() && width() >= em(38);
    m_metric->setVisible(hasMetric);
    const bool isWide = width() >= em(46);
    m_trainLegend->update(
        [isWide] { return isWide ? tr("train: smoothed, band = min–max of every step") : tr("train"); });
    m_validationLegend->update([isWide] { return isWide ? tr("validation, once an epoch") : tr("validation"); });
}

void TrainingView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWhatFits();
}

void TrainingView::beginRun(double epochs, const QString& metricName, bool metricIsShare) {
    m_metricName = metricName;
    m_metricIsShare = metricIsShare;
    m_metric->setAsPercent(metricIsShare);
    m_metric->setTitle([this] {
        const MetricSpec* spec = findMetric(m_metricName.toStdString());
        const QString name = spec ? QString::fromStdString(spec->label.shown()) : m_metricName;
        return m_metricIsShare ? tr("%1, %").arg(name) : name;
    });
    m_loss->beginRun(epochs);
    m_metric->beginRun(epochs);
    showWhatFits();
    refresh();
}

void TrainingView::addSlice(const LossSlice& slice, std::int64_t stepsPerEpoch) {
    if (stepsPerEpoch < 1) return;
    m_loss->addTraining(static_cast<double>(slice.endStep) / static_cast<double>(stepsPerEpoch), slice.minimum,
                        slice.maximum, slice.mean);
}

void TrainingView::addEpoch(const EpochRecord& epoch) {
    m_loss->addValidation(epoch.epoch, epoch.validationLoss);
    const double training = figure(epoch.metrics, m_metricName);
    if (std::isfinite(training)) {
        const auto value = static_cast<float>(training);
        m_metric->addTraining(epoch.epoch, value, value, value);
    }
    m_metric->addValidation(epoch.epoch, figure(epoch.validationMetrics, m_metricName));
}

void TrainingView::addRateMark(double epoch, double rate) { m_loss->addMark(epoch, QStringLiteral("η %1").arg(rate)); }

double TrainingView::lastEpoch() const { return m_loss->training().lastX(); }

bool TrainingView::isEmpty() const { return m_loss->isEmpty(); }

void TrainingView::setDiverged(double epoch) { m_loss->setDivergedAt(epoch, tr("not a number")); }

void TrainingView::complete(const RunRecord& run) {
    if (m_loss->validation().size() >= run.epochs.size() && m_loss->training().size() >= run.epochs.size()) return;
    const Curve slices = m_loss->training();
    const double diverged = m_loss->divergedAt();
    showRecord(run, m_metricName, m_metricIsShare);
    if (std::isfinite(diverged)) setDiverged(diverged);
    if (slices.size() < run.epochs.size()) return;
    // The slices say more than the epochs: they come back.
    m_loss->clearTraining();
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const Curve::Sample& sample = slices.sample(i);
        m_loss->addTraining(sample.x, sample.minimum, sample.maximum, sample.value);
    }
    refresh();
}

void TrainingView::showRecord(const RunRecord& run, const QString& metricName, bool metricIsShare) {
    beginRun(run.config.epochs, metricName, metricIsShare);
    for (const EpochRecord& epoch : run.epochs) {
        const auto loss = static_cast<float>(epoch.loss);
        m_loss->addTraining(epoch.epoch, loss, loss, loss);
        addEpoch(epoch);
    }
    for (const auto& [epoch, rate] : run.rateMarks) addRateMark(epoch, rate);
    refresh();
}

void TrainingView::setBaseline(double loss, double accuracy) {
    m_baselineLoss = loss;
    m_baselineAccuracy = accuracy;
    const QString text =
        accuracy >= 0 ? tr("before training: loss %1, %2 % right").arg(loss, 0, 'f', 3).arg(100 * accuracy, 0, 'f', 0)
                      : tr("before training: loss %1").arg(loss, 0, 'g', 4);
    m_loss->setBaseline(loss, text);
    m_metric->setBaseline(accuracy >= 0 && m_metricIsShare ? accuracy : kNone, QString());
    refresh();
}

void TrainingView::refresh() {
    const int hidden = m_loss->hiddenValues();
    m_loss->refresh();
    // Both stand over the same epochs, also before the first of them has ended.
    m_metric->setEndWhileEmpty(m_loss->isEmpty() ? 0 : m_loss->xAxis->range().upper);
    m_metric->refresh();
    if (m_loss->hiddenValues() != hidden) retranslate();
}

void TrainingView::setFollowing(bool isFollowing) {
    m_follow->setChecked(isFollowing);
    for (RunChart* chart : {m_loss, m_metric}) chart->setFollowing(isFollowing);
}

QString TrainingView::exportTo(const QString& path) {
    ChartExport page;
    page.charts.push_back(m_loss);
    if (!m_metricName.isEmpty()) page.charts.push_back(m_metric);
    page.legendTraining = tr("train: smoothed, band = min–max of every step");
    page.legendValidation = tr("validation, once an epoch");
    page.axisName = tr("epoch");
    return page.write(path);
}

void TrainingView::askForExport(const QString& suffix) {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the charts"), QStringLiteral("training.") + suffix,
                                     QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty()) return;
    const QString error = exportTo(path.endsWith('.' + suffix) ? path : path + '.' + suffix);
    if (!error.isEmpty())
        QMessageBox::warning(this, tr("Export the charts"), tr("The file could not be written: %1").arg(error));
}

// ---------------- learning rate ----------------

LearningRateView::LearningRateView(QWidget* parent) : QWidget(parent), m_chart(new RunChart) {
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_chart);
    m_chart->setHasBand(false);
    m_chart->setTitle([] { return tr("Learning rate"); });
    m_chart->setMinimumSize(60, 40);
    onThemeChange(this, [this, column] {
        column->setContentsMargins(em(0.46), em(0.62), em(0.62), em(0.5));
        m_chart->emptyText = tr("The learning rate of the run will be drawn here.");
        m_chart->refresh();
    });
}

void LearningRateView::beginRun(double epochs, double rate) {
    m_chart->beginRun(epochs);
    m_rate = rate;
    setRate(0, rate);
}

void LearningRateView::setRate(double epoch, double rate) {
    extendTo(epoch);
    m_rate = rate;
    extendTo(epoch);
}

void LearningRateView::extendTo(double epoch) {
    const auto rate = static_cast<float>(m_rate);
    m_chart->addTraining(std::max(epoch, m_chart->training().lastX()), rate, rate, rate);
}

void LearningRateView::follow(double epoch, double rate) {
    m_rate = rate;
    extendTo(epoch);
}

void LearningRateView::showRecord(const RunRecord& run) {
    const bool isConstant = run.config.schedule == "constant" || run.epochs.empty();
    beginRun(run.config.epochs, isConstant ? run.config.learningRate() : run.epochs.front().learningRate);
    std::size_t mark = 0;
    for (const EpochRecord& epoch : run.epochs) {
        for (; mark < run.rateMarks.size() && run.rateMarks[mark].first < epoch.epoch; ++mark)
            setRate(run.rateMarks[mark].first, run.rateMarks[mark].second);
        if (isConstant && epoch.learningRate > 0 && epoch.learningRate != m_rate)
            setRate(epoch.epoch - 1, epoch.learningRate);
        follow(epoch.epoch, isConstant ? m_rate : epoch.learningRate);
    }
    refresh();
}

void LearningRateView::refresh() { m_chart->refresh(); }

} // namespace lamina
