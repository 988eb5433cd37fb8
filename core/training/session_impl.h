#pragma once
// The inside of a TrainingSession; private to core/training. Members are grouped by who may touch them.

#include "core/base/spsc_ring.h"
#include "core/training/loss_slicer.h"
#include "core/training/training_session.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace lamina {

struct TrainingSession::Impl {
    using Clock = std::chrono::steady_clock;
    static constexpr double kNoRate = std::numeric_limits<double>::quiet_NaN(); // no order about the rate

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

} // namespace lamina
