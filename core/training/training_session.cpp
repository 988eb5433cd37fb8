#include "core/training/training_session.h"

#include "core/base/error.h"
#include "core/training/session_impl.h"

#include <cmath>

namespace lamina {

void TrainingSession::Impl::order() {
    orders.fetch_add(1, std::memory_order_release);
    orders.notify_all();
}

bool TrainingSession::Impl::change(RunCause cause) {
    RunState from = state.load();
    RunState to;
    do {
        to = stateAfter(from, cause);
        if (to == from) return false;
    } while (!state.compare_exchange_weak(from, to));
    TrainingEvent event;
    event.state = to;
    tell(std::move(event));
    return true;
}

void TrainingSession::Impl::tell(TrainingEvent event) {
    const std::lock_guard lock(mutex);
    news.push_back({std::move(event), slicesWritten});
}

void TrainingSession::Impl::launch() {
    thread = std::jthread([this] { work(); });
}

TrainingSession::TrainingSession(Project project, std::shared_ptr<const Dataset> data, WeightsPointer weights,
                                 Options options)
    : m(std::make_unique<Impl>(std::move(project), std::move(data), std::move(weights), std::move(options))) {}

TrainingSession::~TrainingSession() { stop(); }

void TrainingSession::start() {
    m->wantsRun = true;
    if (m->change(RunCause::start))
        m->launch();
    else
        m->order(); // from a pause: go on
}

void TrainingSession::pause() {
    m->stepsWanted = 0;
    m->wantsRun = false;
    m->order();
}

void TrainingSession::resume() {
    if (m->state == RunState::idle) return;
    m->wantsRun = true;
    m->order();
}

void TrainingSession::step(int count) {
    if (count <= 0 || m->wantsRun) return;
    m->stepsWanted += count;
    if (m->change(RunCause::start))
        m->launch();
    else
        m->order();
}

void TrainingSession::stop() {
    if (!m->change(RunCause::stop)) return; // nothing runs, or it is ending already
    m->wantsStop = true;
    m->order();
}

void TrainingSession::setLearningRate(double rate) {
    if (!std::isfinite(rate) || rate < 0)
        throw Error("learning_rate", TEXT("training", "expected a number of at least 0, got %1").arg(rate),
                    TEXT("training", "Type a small positive number such as 0.001."));
    m->newRate = rate;
    m->order();
}

void TrainingSession::setStepsPerSecond(double rate) {
    m->stepsPerSecond = std::isfinite(rate) && rate > 0 ? rate : 0;
    m->order();
}

void TrainingSession::wantWeights() {
    m->wantsWeights = true;
    m->order();
}

bool TrainingSession::poll(TrainingEvent& event) {
    const std::lock_guard lock(m->mutex);
    const auto takeSlice = [&] {
        if (!m->slices.pop(event.slice)) return false;
        event.kind = TrainingEvent::Kind::slice;
        ++m->slicesRead;
        return true;
    };
    if (m->news.empty() || m->news.front().afterSlices > m->slicesRead)
        if (takeSlice()) return true;
    if (m->news.empty()) return false;
    event = std::move(m->news.front().event);
    m->news.pop_front();
    return true;
}

RunState TrainingSession::state() const { return m->state; }

TrainingProgress TrainingSession::progress() const {
    TrainingProgress progress;
    progress.state = m->state;
    progress.step = m->step;
    progress.stepsPerEpoch = m->stepsPerEpoch;
    progress.epoch = m->epoch;
    progress.epochs = m->project.training.epochs;
    progress.samplesPerSecond = m->samplesPerSecond;
    progress.secondsLeft = m->secondsLeft;
    progress.learningRate = m->learningRate;
    return progress;
}

WeightsPointer TrainingSession::weights() const {
    const std::lock_guard lock(m->mutex);
    return m->weights;
}

std::shared_ptr<const Dataset> TrainingSession::data() const {
    const std::lock_guard lock(m->mutex);
    return m->data;
}

RunRecord TrainingSession::record() const {
    const std::lock_guard lock(m->mutex);
    return m->record;
}

std::vector<Trainer::Snapshot> TrainingSession::snapshots() const {
    const std::lock_guard lock(m->mutex);
    return m->snapshots;
}

bool TrainingSession::isBestRestored() const {
    const std::lock_guard lock(m->mutex);
    return m->isBestRestored;
}

std::string TrainingSession::deviceName() const {
    const std::lock_guard lock(m->mutex);
    return m->deviceName;
}

std::int64_t TrainingSession::droppedSlices() const { return m->dropped; }

} // namespace lamina
