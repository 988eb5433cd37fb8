#pragma once
// A run on a thread of its own. Orders in are atomics read between two steps, news out go through a ring; the worker never
// touches a widget and nobody waits for the worker.

#include "core/base/spsc_ring.h"
#include "core/data/dataset.h"
#include "core/model/project.h"
#include "core/model/training_events.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace lamina {

class TrainingSession {
public:
    struct Options {
        std::string checkpointPath; // stem of the two alternating checkpoint files; empty = none
        double checkpointSeconds = 60; // and at every epoch end and at every stop
        bool resume = false;        // from the newest checkpoint that verifies
        int niceness = 10;          // of this thread and its pool
        int threads = 1;
        // Reads the data on the worker, so that the window does not wait. Used where `data` is null.
        std::function<std::shared_ptr<const Dataset>()> load;
    };
    // Any thread. Nothing runs before start().
    TrainingSession(Project project, std::shared_ptr<const Dataset> data, WeightsPointer weights, Options options);
    ~TrainingSession(); // stops and joins

    // Orders: any thread, never wait; they take effect between two steps.
    void start();          // from Idle: compile and run
    void pause();
    void resume();         // go on after pause
    void step(int count = 1); // in Paused or Idle: so many steps, then Paused
    void stop();           // ends the run with reason "stopped"
    void setLearningRate(double rate);
    void setStepsPerSecond(double rate); // 0 = unlimited
    void wantWeights();    // the worker publishes a snapshot after the next step

    // News: one reader.
    bool poll(TrainingEvent& event); // false: nothing new. Every end is reported exactly once
    RunState state() const;          // any thread
    TrainingProgress progress() const; // any thread
    WeightsPointer weights() const;  // the last published snapshot; any thread; after the end the final weights
    std::shared_ptr<const Dataset> data() const; // once loaded
    RunRecord record() const;        // curves so far; any thread

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

const char* nameOf(RunState state);

} // namespace lamina
