#include "core/training/training_session.h"

#include "core/base/error.h"
#include "core/base/spsc_ring.h"
#include "core/training/loss_slicer.h"

#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <deque>
#include <limits>
#include <mutex>
#include <new>
#include <thread>

namespace lamina {

namespace {
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr double kSliceSeconds = 0.033;    // one slice of news for one picture of the window
constexpr double kShortestSleep = 0.01;    // an order is heard within this time
constexpr std::size_t kEpochsPerSlice = 8; // where not every epoch is asked for
constexpr double kCheckpointShare = 0.05;  // of the time goes into checkpoints at most
constexpr double kCheckpointPause = 0.25;   // seconds between two at least
constexpr double kNoRate = std::numeric_limits<double>::quiet_NaN();

Seconds since(Clock::time_point begin) { return Clock::now() - begin; }
} // namespace

struct TrainingSession::Impl {
    Impl(Project givenProject, std::shared_ptr<const Dataset> givenData, WeightsPointer givenWeights,
         Options givenOptions)
        : project(std::move(givenProject)),
          startWeights(std::move(givenWeights)),
          options(std::move(givenOptions)),
          stepsPerSecond(project.training.stepsPerSecond),
          data(std::move(givenData)),
          weights(startWeights) {}

    void launch();
    bool change(RunCause cause);
    void tell(TrainingEvent event);
    void order();

    // The worker's own
    void work();
    void run(Trainer& trainer);
    void rest(Trainer& trainer);
    bool mayStep() const {
        return wantsRun.load(std::memory_order_relaxed) || stepsWanted.load(std::memory_order_relaxed) > 0;
    }
    bool takeStep();
    bool isDue();
    void afterStep(Trainer& trainer, float loss);
    void publishWhenTime(Trainer& trainer);
    void publishSlice(Trainer& trainer);
    void publishEpochs(Trainer& trainer);
    void publishWeights(Trainer& trainer);
    void applyRate(Trainer& trainer);
    void writeCheckpoint(Trainer& trainer, bool isUrgent);
    void end(RunCause cause, const std::string& reason, Text text, Trainer* trainer);

    // Immutable after construction
    const Project project;
    const WeightsPointer startWeights;
    const Options options;

    // Orders: written by any thread, read by the worker between two steps
    std::atomic<bool> wantsRun{false}, wantsStop{false}, wantsWeights{false};
    std::atomic<std::int64_t> stepsWanted{0};
    std::atomic<double> newRate{kNoRate}, stepsPerSecond;
    std::atomic<unsigned> orders{0}; // counts orders; a resting worker waits for it to change

    // News: written by the worker (state also by start and stop)
    std::atomic<RunState> state{RunState::idle};
    std::atomic<std::int64_t> step{0}, stepsPerEpoch{0}, dropped{0};
    std::atomic<int> epoch{0};
    std::atomic<double> samplesPerSecond{0}, secondsLeft{-1}, learningRate{0};
    SpscRing<LossSlice, 1024> slices;
    std::int64_t slicesRead = 0; // reader only

    // Shared under the mutex, which is held for moments only
    mutable std::mutex mutex;
    struct News {
        TrainingEvent event;
        std::int64_t afterSlices = 0; // comes after so many slices
    };
    std::deque<News> news;
    std::int64_t slicesWritten = 0;
    std::shared_ptr<const Dataset> data;
    WeightsPointer weights;
    RunRecord record;
    std::vector<Trainer::Snapshot> snapshots;
    std::string deviceName;
    bool isBestRestored = false;

    // Worker only
    std::optional<CheckpointFiles> files;
    LossSlicer slicer;
    Clock::time_point sliceBegin, nextStep, lastCheckpoint;
    double checkpointCost = 0;
    std::int64_t checkpointStep = -1, batch = 1, sliceFirstStep = 0, stepsToClock = 1, stepsSinceClock = 0;
    std::size_t epochsTold = 0;
    Text checkpointProblem;

    std::jthread thread; // last member: it ends before anything else goes away
};

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

// The outermost frame of the worker: whatever is thrown below ends the run as Failed with its text.
void TrainingSession::Impl::work() {
    setpriority(PRIO_PROCESS, 0, options.niceness); // on Linux of this thread alone
    try {
        if (!data) {
            if (!options.load)
                throw Error("", TEXT("training", "no data are chosen"), TEXT("training", "Choose data first."));
            std::shared_ptr<const Dataset> loaded = options.load();
            const std::lock_guard lock(mutex);
            data = std::move(loaded);
        }
        if (wantsStop) return end(RunCause::ended, "stopped", {}, nullptr);
        ThreadPool pool(std::max(1, options.threads), options.niceness);
        Trainer trainer(project, data, pool, startWeights);
        run(trainer);
    } catch (const Error& error) {
        Text text = Text("", "%1").arg(error.shown());
        end(RunCause::failed, "failed", std::move(text), nullptr);
    } catch (const std::bad_alloc&) {
        end(RunCause::failed, "failed",
            TEXT("training",
                 "The memory of this computer does not suffice. Choose a smaller batch or a smaller network."),
            nullptr);
    } catch (const std::exception& error) {
        end(RunCause::failed, "failed", TEXT("training", "The training failed: %1").arg(error.what()), nullptr);
    }
}

void TrainingSession::Impl::run(Trainer& trainer) {
    if (!options.checkpointPath.empty() && options.store) {
        files.emplace(options.checkpointPath, options.store);
        const std::optional<Checkpoint> checkpoint = files->newest();
        if (options.resume && checkpoint)
            trainer.resume(*checkpoint);
        else if (options.resume && files->exist())
            throw Error(options.checkpointPath,
                        TEXT("training", "neither of the two checkpoints beside the file is whole"),
                        TEXT("training", "Start the training anew, without --resume."));
    }
    batch = std::min<std::int64_t>(project.training.batchSize, data->samples(Part::train));
    stepsPerEpoch = trainer.stepsPerEpoch();
    step = sliceFirstStep = trainer.stepsDone();
    epoch = static_cast<int>(trainer.record().epochs.size());
    learningRate = trainer.learningRate();
    epochsTold = trainer.record().epochs.size();
    {
        const std::lock_guard lock(mutex);
        record = trainer.record();
        deviceName = trainer.backendName();
    }
    lastCheckpoint = sliceBegin = nextStep = Clock::now();
    if (!options.resume || trainer.stepsDone() == 0) writeCheckpoint(trainer, true);

    while (!trainer.isFinished() && !wantsStop) {
        applyRate(trainer);
        if (!mayStep())
            rest(trainer);
        else if (!isDue())
            publishWhenTime(trainer); // between slow steps
        else if (takeStep())
            afterStep(trainer, trainer.step());
    }
    publishSlice(trainer);
    if (trainer.isFinished())
        end(RunCause::ended, trainer.endReason(), trainer.endText(), &trainer);
    else
        end(RunCause::ended, "stopped", {}, &trainer);
}

// Counts down the steps that were asked for one by one. false: an order took them back in the meantime.
bool TrainingSession::Impl::takeStep() {
    if (!wantsRun.load(std::memory_order_relaxed)) {
        std::int64_t left = stepsWanted.load();
        while (left > 0 && !stepsWanted.compare_exchange_weak(left, left - 1)) {
        }
        if (left <= 0) return false;
    }
    if (state.load(std::memory_order_relaxed) != RunState::running) change(RunCause::go);
    return true;
}

// Between two steps, until an order comes.
void TrainingSession::Impl::rest(Trainer& trainer) {
    const unsigned seen = orders.load(std::memory_order_acquire);
    if (wantsStop || mayStep() || !std::isnan(newRate.load())) return;
    publishSlice(trainer);
    if (wantsWeights.exchange(false) || state.load() != RunState::paused) publishWeights(trainer);
    change(RunCause::pause);
    writeCheckpoint(trainer, false);
    const auto begin = Clock::now();
    orders.wait(seen, std::memory_order_acquire);
    trainer.excludeFromClock(since(begin).count());
    sliceBegin = nextStep = Clock::now();
}

// The speed control. Where the next step is not due yet, sleeps a short piece, so that an order is heard at once.
bool TrainingSession::Impl::isDue() {
    const double rate = stepsPerSecond.load(std::memory_order_relaxed);
    if (!(rate > 0)) return true;
    const auto now = Clock::now();
    const auto period = std::chrono::duration_cast<Clock::duration>(Seconds(std::min(1 / rate, 1e6)));
    if (now - nextStep > std::chrono::milliseconds(100))
        nextStep = now;                                   // too slow for the wish: do not make up for it later
    if (nextStep - now > period) nextStep = now + period; // the wish has become faster
    if (nextStep > now) {
        std::this_thread::sleep_for(std::min<Seconds>(nextStep - now, Seconds(kShortestSleep)));
        return false;
    }
    nextStep += period;
    stepsToClock = 1;
    return true;
}

void TrainingSession::Impl::applyRate(Trainer& trainer) {
    if (std::isnan(newRate.load(std::memory_order_relaxed))) return;
    const double rate = newRate.exchange(kNoRate);
    if (std::isnan(rate) || rate == trainer.learningRate()) return;
    trainer.setLearningRate(rate);
    learningRate = rate;
    TrainingEvent event;
    event.kind = TrainingEvent::Kind::rate;
    event.learningRate = rate;
    event.atEpoch = static_cast<double>(trainer.stepsDone()) / static_cast<double>(trainer.stepsPerEpoch());
    publishSlice(trainer);
    checkpointStep = -1; // the last one has the old rate
    tell(std::move(event));
    const std::lock_guard lock(mutex);
    record.rateMarks = trainer.record().rateMarks;
}

void TrainingSession::Impl::afterStep(Trainer& trainer, float loss) {
    slicer.add(loss);
    if (wantsWeights.load(std::memory_order_relaxed) && wantsWeights.exchange(false)) publishWeights(trainer);
    if (++stepsSinceClock < stepsToClock) return; // small networks: the clock is asked every few hundred steps
    const double seconds = since(sliceBegin).count();
    const double each = seconds / static_cast<double>(std::max<std::int64_t>(1, trainer.stepsDone() - sliceFirstStep));
    stepsToClock = std::clamp<std::int64_t>(static_cast<std::int64_t>(0.0005 / std::max(each, 1e-9)), 1, 4096);
    stepsSinceClock = 0;
    if (seconds >= kSliceSeconds) publishSlice(trainer);
    const double quiet = since(lastCheckpoint).count();
    if (trainer.atEpochEnd() ? quiet > std::max(kCheckpointPause, checkpointCost / kCheckpointShare)
                             : quiet > options.checkpointSeconds)
        writeCheckpoint(trainer, true);
}

void TrainingSession::Impl::publishWhenTime(Trainer& trainer) {
    if (!slicer.isEmpty() && since(sliceBegin).count() >= kSliceSeconds) publishSlice(trainer);
}

void TrainingSession::Impl::publishSlice(Trainer& trainer) {
    const double seconds = since(sliceBegin).count();
    const std::int64_t done = trainer.stepsDone();
    step = done;
    epoch = static_cast<int>(trainer.record().epochs.size());
    if (done > sliceFirstStep && seconds > 1e-4) {
        const double rate = static_cast<double>(done - sliceFirstStep) / seconds, before = samplesPerSecond;
        const double now = rate * static_cast<double>(batch),
                     share = std::min(1.0, seconds); // a mean over about a second
        const double smooth = before > 0 ? (1 - share) * before + share * now : now;
        samplesPerSecond = smooth;
        secondsLeft =
            static_cast<double>(std::max<std::int64_t>(0, trainer.stepsPerEpoch() * project.training.epochs - done)) *
            static_cast<double>(batch) / smooth;
    }
    if (!slicer.isEmpty()) {
        const LossSlice slice = slicer.take(sliceFirstStep, std::max(done, sliceFirstStep + 1));
        if (slices.push(slice)) {
            const std::lock_guard lock(mutex);
            ++slicesWritten;
        } else
            dropped.fetch_add(1, std::memory_order_relaxed);
    }
    sliceFirstStep = done;
    sliceBegin = Clock::now();
    stepsSinceClock = 0;
    publishEpochs(trainer);
}

// Epochs that ended since the last time: all into the record, and as events as many as the reader wants to see.
void TrainingSession::Impl::publishEpochs(Trainer& trainer) {
    const std::vector<EpochRecord>& epochs = trainer.record().epochs;
    if (epochsTold == epochs.size()) return;
    const std::size_t fresh = epochs.size() - epochsTold;
    const std::size_t every = options.everyEpoch ? 1 : (fresh + kEpochsPerSlice - 1) / kEpochsPerSlice;
    const std::lock_guard lock(mutex);
    record.bestEpoch = trainer.record().bestEpoch;
    for (; epochsTold < epochs.size(); ++epochsTold) {
        record.epochs.push_back(epochs[epochsTold]);
        if ((epochs.size() - 1 - epochsTold) % every != 0) continue;
        TrainingEvent event;
        event.kind = TrainingEvent::Kind::epoch;
        event.epoch = epochs[epochsTold];
        news.push_back({std::move(event), slicesWritten});
    }
}

void TrainingSession::Impl::publishWeights(Trainer& trainer) {
    WeightsPointer now = trainer.weights();
    const std::lock_guard lock(mutex);
    weights = std::move(now);
}

void TrainingSession::Impl::writeCheckpoint(Trainer& trainer, bool isUrgent) {
    if (!files || checkpointStep == trainer.stepsDone()) return;
    if (!isUrgent && since(lastCheckpoint).count() < std::max(kCheckpointPause, checkpointCost / kCheckpointShare))
        return;
    const auto begin = Clock::now();
    try {
        files->save(trainer.checkpoint());
        checkpointStep = trainer.stepsDone();
        checkpointProblem = {};
    } catch (const Error& error) { // a full disk must not cost the run
        checkpointProblem = TEXT("training", "The checkpoint could not be written: %1").arg(error.shown());
    } catch (const std::exception& error) {
        checkpointProblem = TEXT("training", "The checkpoint could not be written: %1").arg(error.what());
    }
    lastCheckpoint = Clock::now();
    checkpointCost = Seconds(lastCheckpoint - begin).count();
    trainer.excludeFromClock(checkpointCost);
}

// The one place that reports an end.
void TrainingSession::Impl::end(RunCause cause, const std::string& reason, Text text, Trainer* trainer) {
    WeightsPointer finalWeights;
    std::vector<Trainer::Snapshot> kept;
    bool restored = false;
    if (trainer) {
        writeCheckpoint(*trainer, true);
        restored = trainer->restoreBestIfAsked();
        finalWeights = trainer->weights();
        kept = trainer->snapshots();
        if (text.empty()) text = checkpointProblem;
    }
    TrainingEvent ended;
    ended.kind = TrainingEvent::Kind::ended;
    ended.reason = reason;
    ended.text = std::move(text);
    const std::lock_guard lock(mutex);
    if (finalWeights) weights = std::move(finalWeights);
    snapshots = std::move(kept);
    isBestRestored = restored;
    if (trainer) record = trainer->record();
    record.reason = reason;
    const RunState last = stateAfter(state.load(), cause);
    ended.state = last;
    TrainingEvent changed;
    changed.state = last;
    state = last; // start, pause and step are refused from now on; a stop comes too late
    news.push_back({std::move(changed), slicesWritten});
    news.push_back({std::move(ended), slicesWritten});
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
