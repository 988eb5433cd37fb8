#include "app/controllers/training_controller.h"

#include "core/storage/project_file.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace lamina {

namespace {
constexpr int kTickMilliseconds = 33;
constexpr int kStoppingTickMilliseconds = 4;     // nothing is drawn any more, only the end awaited
constexpr qint64 kBudgetNanoseconds = 4'000'000; // what is left in the ring waits for the next tick

int coresForTraining() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1); }
} // namespace

TrainingController::TrainingController(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TrainingController::tick);
    connect(&m_document, &Document::changed, this, &TrainingController::compareWithRun);
}

TrainingController::~TrainingController() = default;

bool TrainingController::isActive() const {
    return m_state == RunState::compiling || m_state == RunState::running || m_state == RunState::paused ||
           m_state == RunState::stopping;
}

bool TrainingController::isBusy() const { return m_state == RunState::compiling || m_state == RunState::running; }

bool TrainingController::canTrain() const { return m_document.facts().isComplete && m_document.data() != nullptr; }

int TrainingController::threads() const {
    if (m_threads > 0) return m_threads;
    const int wanted = m_document.training().threads;
    return wanted > 0 ? wanted : coresForTraining();
}

void TrainingController::toggle() {
    if (isBusy())
        pause();
    else
        train();
}

void TrainingController::train() {
    if (m_state == RunState::paused) {
        if (!m_hasPendingEdits) {
            m_session->resume();
            return;
        }
        restart(); // the edits made during the pause apply at the next start: this is one
        return;
    }
    if (!isActive()) begin(0);
}

void TrainingController::restart() {
    if (!isActive()) return begin(0);
    m_restart = true;
    stop();
}

void TrainingController::pause() {
    if (isBusy()) m_session->pause();
}

void TrainingController::step() {
    if (m_state == RunState::paused || m_state == RunState::running)
        m_session->step();
    else if (!isActive())
        begin(1);
}

void TrainingController::stop() {
    if (!isActive()) return;
    m_session->stop();
    if (m_state != RunState::stopping) setState(RunState::stopping);
    m_timer.setInterval(kStoppingTickMilliseconds);
}

void TrainingController::stopThen(std::function<void()> after) {
    if (!isActive()) {
        after();
        return;
    }
    m_afterEnd.push_back(std::move(after));
    stop();
}

void TrainingController::reset() {
    if (isActive()) {
        m_forgetWeights = true;
        stop();
        return;
    }
    m_document.editAndForgetWeights(TEXT("edit", "Reset"));
    setState(RunState::idle);
}

void TrainingController::setLearningRate(double rate) {
    if (isActive()) m_session->setLearningRate(rate);
}

void TrainingController::setStepsPerSecond(double rate) {
    if (isActive()) m_session->setStepsPerSecond(rate);
}

void TrainingController::resume(const QString& path, const RunRecord& record) {
    if (isActive() || !canTrain()) return;
    m_resumedRecord = record;
    begin(0, path);
}

void TrainingController::begin(int steps, const QString& resumedFrom) {
    if (!canTrain()) return;
    if (resumedFrom.isEmpty()) m_resumedRecord = {};
    if (beforeRun) beforeRun();
    TrainingSession::Options options;
    options.threads = threads();
    const QString place = !resumedFrom.isEmpty() ? resumedFrom : checkpointPlace ? checkpointPlace() : QString();
    if (!place.isEmpty()) {
        options.checkpointPath = place.toStdString();
        options.store = {saveBlobs, loadBlobs, {}, {}};
        options.checkpointSeconds = checkpointSeconds;
        options.checkpointPause = checkpointSeconds / 2;
        options.onlyAgainstCrashes = true;
        options.resume = !resumedFrom.isEmpty();
        if (!options.resume) CheckpointFiles(options.checkpointPath, options.store).remove(); // of an older run
    }
    m_runProject = m_document.project();
    m_hasPendingEdits = false;
    m_pendingNodes.clear();
    m_lastWeights = m_document.weights();
    m_session =
        std::make_unique<TrainingSession>(m_runProject, m_document.data(), m_document.weights(), std::move(options));
    if (steps > 0)
        m_session->step(steps);
    else
        m_session->start();
    setState(RunState::compiling);
    emit runStarted();
    m_timer.start(kTickMilliseconds);
}

void TrainingController::tick() {
    if (!m_session) return;
    QElapsedTimer spent;
    spent.start();
    TrainingEvent event;
    while (m_session && spent.nsecsElapsed() < kBudgetNanoseconds && m_session->poll(event)) take(event);
    if (!m_session || m_state == RunState::stopping) return;
    publishWeights();
    emit progressed();
}

void TrainingController::take(const TrainingEvent& event) {
    switch (event.kind) {
    case TrainingEvent::Kind::state:
        // "stopping" shown at the click stays until the end arrives; and the end itself, with its weights and its record,
        // may come a tick later: until then the run is not over.
        if (m_state != RunState::stopping && event.state != RunState::finished && event.state != RunState::failed)
            setState(event.state);
        if (event.state == RunState::paused) m_session->wantWeights();
        break;
    case TrainingEvent::Kind::slice:
        emit sliceArrived(event.slice, m_session->progress().stepsPerEpoch);
        break;
    case TrainingEvent::Kind::epoch:
        emit epochArrived(event.epoch);
        break;
    case TrainingEvent::Kind::rate:
        emit rateChanged(event.atEpoch, event.learningRate);
        break;
    case TrainingEvent::Kind::ended:
        end(event);
        break;
    }
}

void TrainingController::publishWeights() {
    WeightsPointer weights = m_session->weights();
    if (!weights || weights == m_lastWeights) return;
    m_lastWeights = weights;
    emit weightsArrived(weights);
}

void TrainingController::end(const TrainingEvent& event) {
    m_timer.stop();
    // The final weights go to the layers with the same uids; layers that are gone take theirs with them.
    const WeightsPointer weights = m_session->weights();
    RunRecord record = m_session->record();
    const bool wasRun = m_session->progress().step > 0;
    m_session.reset();
    m_hasPendingEdits = false;
    m_pendingNodes.clear();
    setState(event.reason == "failed" ? RunState::failed : RunState::finished);
    if (wasRun) {
        if (weights) m_document.setWeights(weights);
        record.number = nextRunNumber();
        m_document.addRun(record);
    }
    emit pendingEditsChanged();
    emit runEnded(QString::fromStdString(event.reason), event.text);
    if (m_forgetWeights) {
        m_forgetWeights = false;
        reset();
    }
    const auto after = std::exchange(m_afterEnd, {});
    for (const auto& action : after) action();
    if (std::exchange(m_restart, false) && !isActive()) begin(0);
}

void TrainingController::setState(RunState state) {
    if (state == m_state) return;
    m_state = state;
    emit stateChanged();
}

// Which layers differ from those being trained: they carry a note until the next start.
void TrainingController::compareWithRun() {
    if (!isActive()) return;
    std::vector<Uid> nodes;
    const Graph& graph = m_document.graph();
    for (const Node& node : graph.nodes()) {
        const Node* trained = m_runProject.graph.find(node.uid);
        const bool isSame = trained && trained->type == node.type && trained->properties == node.properties &&
                            trained->isTrainable == node.isTrainable &&
                            graph.inputsOf(node.uid) == m_runProject.graph.inputsOf(node.uid);
        if (!isSame) nodes.push_back(node.uid);
    }
    // Learning rate and speed act at once; everything else waits.
    TrainingConfig now = m_document.training(), then = m_runProject.training;
    for (TrainingConfig* config : {&now, &then}) {
        config->optimizerOptions.remove("learning_rate");
        config->stepsPerSecond = 0;
    }
    const bool isGone = graph.nodes().size() != m_runProject.graph.nodes().size();
    const bool hasEdits =
        !nodes.empty() || isGone || !(now == then) || !(m_document.project().data == m_runProject.data);
    if (nodes == m_pendingNodes && hasEdits == m_hasPendingEdits) return;
    m_pendingNodes = std::move(nodes);
    m_hasPendingEdits = hasEdits;
    emit pendingEditsChanged();
}

TrainingProgress TrainingController::progress() const {
    if (m_session) return m_session->progress();
    TrainingProgress progress;
    progress.state = m_state;
    progress.epochs = m_document.training().epochs;
    progress.learningRate = m_document.training().learningRate();
    return progress;
}

int TrainingController::nextRunNumber() const {
    int last = 0;
    for (const RunRecord& run : m_document.project().runs) last = std::max(last, run.number);
    return last + 1;
}

RunRecord TrainingController::record() const { return m_session ? m_session->record() : RunRecord(); }

void TrainingController::wantWeights() {
    if (isBusy()) m_session->wantWeights();
}

} // namespace lamina
