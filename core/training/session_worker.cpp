// What the thread of a TrainingSession does: compile, step, rest, tell, end.

#include "core/base/error.h"
#include "core/training/session_impl.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <new>

namespace lamina {

namespace {
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr double kSliceSeconds = 0.033;    // one slice of news for one picture of the window
constexpr double kShortestSleep = 0.01;    // an order is heard within this time
constexpr std::size_t kEpochsPerSlice = 8; // where not every epoch is asked for
constexpr double kCheckpointShare = 0.05;  // of the time goes into checkpoints at most
constexpr double kCheckpointPause = 0.25;  // seconds between two at least

Seconds since(Clock::time_point begin) { return Clock::now() - begin; }
} // namespace
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
        trainer.stopWhen(wantsStop);
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
    stepsPerEpoch = trainer.stepsPerEpoch();
    batch = (data->samples(Part::train) + stepsPerEpoch - 1) / stepsPerEpoch;
    step = sliceFirstStep = trainer.stepsDone();
    epoch = static_cast<int>(trainer.record().epochs.size());
    learningRate = trainer.learningRate();
    epochsTold = trainer.record().epochs.size();
    {
        const std::lock_guard lock(mutex);
        record = trainer.record();
        deviceName = trainer.backendName();
    }
    lastCheckpoint = Clock::now();
    if (!options.onlyAgainstCrashes && (!options.resume || trainer.stepsDone() == 0)) writeCheckpoint(trainer, true);
    sliceBegin = nextStep = Clock::now();

    while (!trainer.isFinished() && !wantsStop) {
        applyRate(trainer);
        if (!mayStep())
            rest(trainer);
        else if (!isDue())
            publishWhenTime(trainer); // between slow steps
        else if (takeStep()) {
            const std::int64_t before = trainer.stepsDone();
            const float loss = trainer.step();
            if (trainer.stepsDone() > before || trainer.atEpochEnd()) afterStep(trainer, loss);
        }
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
    if (trainer.atEpochEnd() ? quiet > std::max(options.checkpointPause, checkpointCost / kCheckpointShare)
                             : quiet > std::max(options.checkpointSeconds, checkpointCost / kCheckpointShare))
        writeCheckpoint(trainer, true);
}

void TrainingSession::Impl::publishWhenTime(Trainer& trainer) {
    if (!slicer.isEmpty() && since(sliceBegin).count() >= kSliceSeconds) publishSlice(trainer);
}

void TrainingSession::Impl::publishSlice(Trainer& trainer) {
    const double seconds = since(sliceBegin).count();
    const std::int64_t done = trainer.stepsDone();
    step = done;
    learningRate = trainer.learningRate();
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
    if (files && options.onlyAgainstCrashes) files->remove();
    if (trainer) {
        if (!options.onlyAgainstCrashes) writeCheckpoint(*trainer, true);
        trainer->putAverageInPlace();
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

} // namespace lamina
