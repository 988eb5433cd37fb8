#include "app/window/training_panels.h"

#include "app/controllers/data_controller.h"
#include "app/controllers/training_controller.h"
#include "app/window/panel_dock.h"
#include "app/window/tool_bar.h"
#include "core/base/error.h"
#include "core/insight/probe.h"
#include "core/model/registry.h"
#include "core/training/memory_forecast.h"
#include "core/training/rate_finder.h"
#include "widgets/common/shown.h"
#include "widgets/training/number_box.h"
#include "widgets/training/problems_panel.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/settings_panel.h"
#include "widgets/training/status_content.h"
#include "widgets/training/training_view.h"
#include "widgets/training/transport.h"

#include <QTimer>

#include <cmath>
#include <limits>

namespace lamina {

namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 kStatusMilliseconds = 500; // figures in the status bar: twice a second, readable
constexpr int kMessageMilliseconds = 6000;
constexpr qint64 kTransportMilliseconds = 100;

Text settingsLabel(const QString& what) {
    if (what == QLatin1String("learning_rate")) return TEXT("edit", "Learning rate");
    if (what == QLatin1String("batch_size")) return TEXT("edit", "Batch size");
    if (what == QLatin1String("epochs")) return TEXT("edit", "Epochs");
    if (what == QLatin1String("optimizer")) return TEXT("edit", "Optimizer");
    if (what == QLatin1String("schedule")) return TEXT("edit", "Schedule");
    if (what == QLatin1String("loss")) return TEXT("edit", "Loss");
    if (what == QLatin1String("speed")) return TEXT("edit", "Speed");
    return TEXT("edit", "Training settings");
}
} // namespace

TrainingPanels::TrainingPanels(Document& document, TrainingController& training, DataController& data, ToolBar& toolBar,
                               StatusContent& status, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_training(training),
      m_data(data),
      m_transport(*toolBar.transport()),
      m_toolBar(toolBar),
      m_status(status),
      m_curves(new TrainingView),
      m_rates(new LearningRateView),
      m_problems(new ProblemsPanel),
      m_settings(new SettingsPanel),
      m_runs(new RunsPanel) {
    m_trainingPanel = new Panel(
        "training", [] { return tr("Training"); }, m_curves, m_curves->tools(), nullptr, this);
    m_ratePanel = new Panel(
        "rate", [] { return tr("Learning rate"); }, m_rates, nullptr, nullptr, this);
    m_problemsPanel = new Panel(
        "problems", [] { return tr("Problems"); }, m_problems, nullptr, nullptr, this);
    m_settingsPanel = new Panel(
        "settings", [] { return tr("How it learns"); }, m_settings, nullptr, nullptr, this);
    m_runsPanel = new Panel(
        "runs", [] { return tr("Runs"); }, m_runs, nullptr, nullptr, this);
    m_sinceStatus.start();
    m_sinceTransport.start();

    connect(&m_document, &Document::opened, this, [this] {
        m_restingWith.reset();
        m_endReason.clear();
        m_running = {};
        const auto& runs = m_document.project().runs;
        const QString metric = QString::fromStdString(metricName());
        setBaseline(kNone, -1);
        if (runs.empty()) {
            m_curves->beginRun(m_document.training().epochs, metric, metricIsShare());
            m_rates->beginRun(m_document.training().epochs, m_document.training().learningRate());
        } else {
            m_curves->showRecord(runs.back(), metric, metricIsShare());
            m_rates->showRecord(runs.back());
        }
    });
    connect(&m_document, &Document::changed, this, &TrainingPanels::showProject);
    connect(&m_document, &Document::runsChanged, this, &TrainingPanels::showRuns);
    connect(&m_document, &Document::selectionChanged, this, [this] {
        m_problems->setCurrentNode(m_document.selection().size() == 1 ? m_document.selection().front() : 0);
    });
    connect(&m_data, &DataController::loadingChanged, this, &TrainingPanels::showTransport);
    connect(&m_training, &TrainingController::stateChanged, this, [this] {
        if (m_training.state() == RunState::idle) { // after a reset
            m_endReason.clear();
            m_curves->beginRun(m_document.training().epochs, QString::fromStdString(metricName()), metricIsShare());
            m_rates->beginRun(m_document.training().epochs, m_document.training().learningRate());
        }
        showRuns();
        showTransport();
        showStatus();
    });
    connect(&m_training, &TrainingController::pendingEditsChanged, this, &TrainingPanels::showTransport);
    connect(&m_training, &TrainingController::runStarted, this, &TrainingPanels::beginRun);
    connect(&m_training, &TrainingController::sliceArrived, m_curves, &TrainingView::addSlice);
    connect(&m_training, &TrainingController::epochArrived, this, [this](const EpochRecord& epoch) {
        m_curves->addEpoch(epoch);
        m_rates->follow(epoch.epoch, epoch.learningRate);
        m_running.epochs.push_back(epoch);
    });
    connect(&m_training, &TrainingController::rateChanged, this, [this](double epoch, double rate) {
        m_curves->addRateMark(epoch, rate);
        m_rates->setRate(epoch, rate);
    });
    connect(&m_training, &TrainingController::progressed, this, [this] {
        m_curves->refresh();
        m_rates->refresh();
        if (m_sinceTransport.elapsed() >= kTransportMilliseconds) showTransport();
        if (m_sinceStatus.elapsed() < kStatusMilliseconds) return;
        showStatus();
        showRuns();
    });
    connect(&m_training, &TrainingController::runEnded, this, [this](const QString& reason, const Text& text) {
        m_restingWith.reset(); // the weights and epochs that the run leaves count from now on
        m_endReason = reason;
        if (!m_document.project().runs.empty() && m_document.project().runs.back().number == m_running.number)
            m_curves->complete(m_document.project().runs.back());
        if (reason == QLatin1String("not_finite")) m_curves->setDiverged(m_curves->lastEpoch());
        m_running = {};
        m_curves->refresh();
        m_rates->refresh();
        if (!text.empty() && (reason == QLatin1String("failed") || reason == QLatin1String("not_finite")))
            setMessage(shown(text), true);
        showRuns();
        showTransport();
        showStatus();
    });

    connect(m_settings, &SettingsPanel::edited, this,
            [this](const QString& what, const std::function<void(TrainingConfig&)>& change) {
                m_document.edit(
                    settingsLabel(what), [&](Project& project) { change(project.training); }, "training." + what);
                if (what == QLatin1String("learning_rate"))
                    m_training.setLearningRate(m_document.training().learningRate());
            });
    connect(m_settings, &SettingsPanel::rateSearchWanted, this, &TrainingPanels::searchRate);
    connect(&m_transport, &Transport::speedChosen, this, &TrainingPanels::setSpeed);
    connect(m_problems, &ProblemsPanel::fixChosen, this, &TrainingPanels::applyFix);
    connect(m_problems, &ProblemsPanel::fixAllChosen, this, &TrainingPanels::fixAll);
    connect(m_problems, &ProblemsPanel::nodeChosen, this, &TrainingPanels::nodeChosen);
    connect(m_runs, &RunsPanel::runChosen, this, [this](const RunRecord& run) {
        if (m_training.isActive()) return; // the live curves stay
        m_curves->showRecord(run, QString::fromStdString(metricName()), metricIsShare());
        m_rates->showRecord(run);
    });
    connect(m_runs, &RunsPanel::removeChosen, &m_document, &Document::removeRun);
    onThemeChange(this, [this] {
        for (Panel* panel : {m_trainingPanel, m_ratePanel, m_problemsPanel, m_settingsPanel, m_runsPanel})
            emit panel->changed();
        showProject();
    });
}

TrainingPanels::~TrainingPanels() { ++m_searchRound; } // a search that runs ends after its step

// The figure beside the loss: the first metric of the first head.
std::string TrainingPanels::metricName() const {
    const TrainingConfig& training = m_document.training();
    if (training.heads.empty()) return {};
    const DataInfo* data = m_document.dataInfo();
    const Head head = resolvedHead(training.heads.front(), m_document.graph(),
                                   data && !data->targets.empty() ? &data->targets.front() : nullptr);
    return head.metrics.empty() ? std::string() : head.metrics.front();
}

bool TrainingPanels::metricIsShare() const {
    const MetricSpec* spec = findMetric(metricName());
    return spec && spec->isShare;
}

void TrainingPanels::showProject() {
    const TrainingConfig& training = m_document.training();
    const DataInfo* data = m_document.dataInfo();
    std::string loss;
    if (!training.heads.empty()) {
        Head automatic = training.heads.front();
        automatic.loss.clear();
        loss = resolvedHead(automatic, m_document.graph(),
                            data && !data->targets.empty() ? &data->targets.front() : nullptr)
                   .loss;
    }
    const std::int64_t batch = std::max(1, training.batchSize);
    m_settings->setConfig(training, loss, data ? (data->train + batch - 1) / batch : 0);
    m_problems->setProblems(m_document.graph(), m_document.facts().diagnostics);
    QList<Panel::Pill> pills;
    if (const int errors = m_problems->count(Severity::error))
        pills.append({errors, &Colours::errFill, &Colours::onAccent});
    if (const int warnings = m_problems->count(Severity::warning))
        pills.append({warnings, &Colours::warnFill, &Colours::text});
    m_problemsPanel->setPills(pills);
    m_problemsPanel->setCount(pills.isEmpty() ? QStringLiteral("0") : QString());
    if (!m_training.isActive() && m_document.project().runs.empty() && m_curves->isEmpty()) {
        m_curves->beginRun(training.epochs, QString::fromStdString(metricName()), metricIsShare());
        m_rates->beginRun(training.epochs, training.learningRate());
    }
    m_training.setStepsPerSecond(training.stepsPerSecond);
    showRuns();
    showTransport();
    foretell();
    showStatus();
}

void TrainingPanels::beginRun() {
    m_endReason.clear();
    const TrainingConfig& training = m_training.runProject().training;
    m_curves->beginRun(training.epochs, QString::fromStdString(metricName()), metricIsShare());
    m_rates->beginRun(training.epochs, training.learningRate());
    m_running = {};
    m_running.number = m_training.nextRunNumber();
    m_running.config = training;
    m_running.summary = m_training.record().summary;
    // What a resumed run had learned before stands in the charts already.
    const RunRecord& before = m_training.resumedRecord();
    if (!before.epochs.empty()) {
        m_curves->showRecord(before, QString::fromStdString(metricName()), metricIsShare());
        m_rates->showRecord(before);
        m_running.epochs = before.epochs;
    }
    showRuns();
}

void TrainingPanels::showRuns() {
    if (m_running.number > 0 && m_running.summary.empty()) m_running.summary = m_training.record().summary;
    m_runs->model()->setPaused(m_training.state() == RunState::paused);
    m_runs->setRuns(m_document.project().runs, m_training.isActive() ? m_running : RunRecord(),
                    QString::fromStdString(metricName()), metricIsShare());
    m_runsPanel->setCount(QString::number(m_runs->model()->rowCount()));
}

void TrainingPanels::showTransport() {
    m_sinceTransport.restart();
    TransportState state;
    const TrainingProgress progress = m_training.progress();
    const TrainingConfig& training = m_document.training();
    state.state = m_training.state();
    state.errors = m_problems->count(Severity::error);
    state.hasData = m_document.data() != nullptr;
    state.isLoading = m_data.isLoading();
    state.hasPendingEdits = m_training.hasPendingEdits();
    state.epochs = m_training.isActive() ? progress.epochs : training.epochs;
    state.stepsPerSecond = training.stepsPerSecond;
    state.endReason = m_endReason;
    if (m_training.isActive()) {
        state.epoch = progress.epoch;
        const double steps = static_cast<double>(progress.stepsPerEpoch) * progress.epochs;
        state.share = steps > 0 ? std::min(1.0, static_cast<double>(progress.step) / steps) : 0;
        state.secondsLeft = progress.secondsLeft;
    } else if (!m_endReason.isEmpty() && !m_document.project().runs.empty() && m_document.weights()) {
        state.epoch = static_cast<int>(m_document.project().runs.back().epochs.size());
        state.epochs = m_document.project().runs.back().config.epochs;
        state.share = state.epochs > 0 ? double(state.epoch) / state.epochs : 0;
    } else if (m_document.dataInfo() && training.stepsPerSecond > 0) {
        const double perEpoch = std::ceil(double(m_document.dataInfo()->train) / std::max(1, training.batchSize));
        state.secondsExpected = perEpoch * training.epochs / training.stepsPerSecond;
    }
    m_transport.setState(state);
    const int threads = m_training.threads();
    m_toolBar.setDevice(tr("CPU, %n thread(s)", nullptr, threads));
}

// Trains a copy of the network on a thread of its own; its points come back one by one.
void TrainingPanels::searchRate(bool on) {
    ++m_searchRound;
    if (!on || !m_document.data() || !m_document.facts().isComplete || m_training.isBusy()) {
        m_settings->showRateSearch(m_searchPoints, 0, false,
                                   !on                   ? QString()
                                   : m_training.isBusy() ? tr("Pause or stop the training first.")
                                   : !m_document.data()  ? tr("Choose data first.")
                                                         : tr("Solve the problems first."));
        return;
    }
    m_searchPoints.clear();
    m_settings->showRateSearch({}, 0, true, tr("Searching …"));
    const std::uint64_t round = m_searchRound;
    m_search.run([this, round, project = m_document.project(), data = m_document.data(), weights = m_document.weights(),
                  threads = m_training.threads()]() -> Background::Finish {
        double proposal = 0;
        QString failure;
        try {
            ThreadPool pool(threads);
            RateRange range;
            const RateFinding found = findRate(project, *data, pool, weights, range, [&](const RateTrial& trial) {
                if (round != m_searchRound) return false;
                const QPointF point(trial.rate, trial.smoothLoss);
                QMetaObject::invokeMethod(
                    this,
                    [this, round, point] {
                        if (round != m_searchRound) return;
                        m_searchPoints.append(point);
                        m_settings->showRateSearch(m_searchPoints, 0, true);
                    },
                    Qt::QueuedConnection);
                return true;
            });
            proposal = found.proposal;
        } catch (const Error& error) {
            failure = QString::fromStdString(error.shown());
        } catch (const std::exception& error) {
            failure = QString::fromUtf8(error.what());
        }
        return [this, round, proposal, failure] {
            if (round == m_searchRound) m_settings->showRateSearch(m_searchPoints, proposal, false, failure);
        };
    });
}

// Memory is worked out on a thread of its own: large networks take a while.
void TrainingPanels::foretell() {
    const std::uint64_t round = ++m_memoryRound;
    if (!m_document.facts().isComplete) {
        m_memory = -1;
        return;
    }
    m_background.dropWaiting();
    const bool hasData = m_document.dataInfo() != nullptr;
    // Once for each opening, data and ended run: later the lens has taken a part of what is foretold.
    if (!m_training.isActive() && m_restingWith != m_document.data()) {
        m_restingWith = m_document.data();
        m_restingBytes = residentBytes();
    }
    m_background.run([this, round, resting = m_restingBytes, graph = m_document.graph(),
                      training = m_document.training(), hasData,
                      info = hasData ? *m_document.dataInfo() : DataInfo()]() -> Background::Finish {
        std::int64_t bytes = -1;
        try {
            const DataInfo* const data = hasData ? &info : nullptr;
            bytes = resting + foretellRun(graph, training, data) + foretellProbe(graph, training, data);
        } catch (const std::exception&) {
            bytes = -1; // the reason stands among the problems or comes with the run
        }
        return [this, round, bytes] {
            if (round != m_memoryRound) return;
            m_memory = bytes;
            showStatus();
        };
    });
}

void TrainingPanels::showStatus() {
    m_sinceStatus.restart();
    StatusFigures figures;
    const GraphFacts& facts = m_document.facts();
    figures.hasShapes = !facts.hasErrors() && !facts.nodes.empty();
    figures.parameters = facts.parameters;
    figures.macs = facts.macs;
    figures.memoryBytes = m_memory;
    if (const DataInfo* data = m_document.dataInfo()) {
        figures.train = data->train;
        figures.validation = data->validation;
    }
    if (m_training.isBusy()) figures.samplesPerSecond = m_training.progress().samplesPerSecond;
    figures.errors = m_problems->count(Severity::error);
    figures.warnings = m_problems->count(Severity::warning);
    figures.seed = m_document.training().seed;
    figures.message = m_message;
    figures.isError = m_messageIsError;
    m_status.setFigures(figures);
}

void TrainingPanels::setMessage(const QString& text, bool isError) {
    m_message = text;
    m_messageIsError = isError;
    const std::uint64_t round = ++m_messageRound;
    if (!text.isEmpty())
        QTimer::singleShot(kMessageMilliseconds, this, [this, round] {
            if (round == m_messageRound) setMessage({}, false);
        });
    showStatus();
}

void TrainingPanels::setBaseline(double loss, double accuracy) { m_curves->setBaseline(loss, accuracy); }

void TrainingPanels::applyFix(Uid node, const Fix& fix) {
    m_document.edit(fix.label, [&](Project& project) { lamina::applyFix(fix, node, project.graph, project.training); });
}

// One undo step for all problems that have exactly one answer, most severe first; each may solve others, so they are looked
// for again after each.
void TrainingPanels::fixAll() {
    m_document.edit(TEXT("edit", "Fix problems"), [this](Project& project) {
        for (int round = 0; round < 100; ++round) {
            const GraphFacts facts = checkGraph(project.graph, project.training, m_document.dataInfo());
            const Diagnostic* next = nullptr;
            for (const Diagnostic& problem : facts.diagnostics)
                if (problem.fixes.size() == 1 && problem.severity != Severity::hint &&
                    (!next || problem.severity < next->severity))
                    next = &problem;
            if (!next) return;
            const Graph before = project.graph;
            const TrainingConfig settings = project.training;
            lamina::applyFix(next->fixes.front(), next->node, project.graph, project.training);
            if (project.graph == before && project.training == settings) return;
        }
    });
}

void TrainingPanels::setSpeed(double stepsPerSecond) {
    m_document.edit(
        settingsLabel("speed"), [&](Project& project) { project.training.stepsPerSecond = stepsPerSecond; },
        "training.speed");
    m_training.setStepsPerSecond(stepsPerSecond);
}

} // namespace lamina
