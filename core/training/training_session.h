#pragma once
// A run on a thread of its own. Orders in are atomics read between two steps, news out go through a ring; the worker never
// touches a widget and nobody waits for the worker.

#include "core/data/dataset.h"
#include "core/model/project.h"
#include "core/model/training_events.h"
#include "core/training/checkpoint_files.h"
#include "core/training/run_state.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lamina {

class TrainingSession {
public:
    struct Options {
        std::string checkpointPath; // the project file the two checkpoint files lie beside; empty = no checkpoints
        BlobStore store;            // how they are written and read
        // At least so often; also at epoch ends, pauses and stops, but rarely enough to cost next to nothing.
        double checkpointSeconds = 60;
        // For a window: no checkpoint before the first step and none left after an end, only what a crash leaves.
        bool onlyAgainstCrashes = false;
        double checkpointPause = 0.25; // seconds between two epoch ends that are kept, at least
        bool resume = false;           // from the newest checkpoint that verifies; from the start where there is none
        int niceness = 10;             // of this thread and its pool
        int threads = 1;
        bool everyEpoch = false; // report each epoch; otherwise at most 250 a second, and record() has them all
        // Reads the data on the worker, so that the window does not wait. Used where `data` is null.
        std::function<std::shared_ptr<const Dataset>()> load;
    };
    // Any thread. Nothing runs before start().
    TrainingSession(Project project, std::shared_ptr<const Dataset> data, WeightsPointer weights, Options options);
    ~TrainingSession(); // stops and joins

    // Orders: any thread, never wait; they take effect between two steps.
    void start(); // from Idle: compile and run
    void pause();
    void resume();                       // go on after pause
    void step(int count = 1);            // in Paused or Idle: so many steps, then Paused
    void stop();                         // ends the run with reason "stopped"
    void setLearningRate(double rate);   // throws Error: negative or not finite
    void setStepsPerSecond(double rate); // 0 = unlimited
    void wantWeights();                  // the worker publishes a snapshot after the next step

    // News: one reader.
    bool poll(TrainingEvent& event);   // false: nothing new. Every end is reported exactly once
    RunState state() const;            // any thread
    TrainingProgress progress() const; // any thread
    WeightsPointer weights() const;    // the last published snapshot; any thread; after the end the final weights
    std::shared_ptr<const Dataset> data() const;      // once loaded
    RunRecord record() const;                         // curves so far; any thread
    std::vector<Trainer::Snapshot> snapshots() const; // after the end: best epoch and last epochs; any thread
    bool isBestRestored() const;                      // after the end: weights() are those of the best epoch
    std::string deviceName() const;                   // "cpu AVX-512"; empty before the compilation
    std::int64_t droppedSlices() const;               // slices that found the ring full because nobody polled

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace lamina
