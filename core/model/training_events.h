#pragma once
// What a run tells while it runs: small plain structs, drained by the window's timer or by the command line.

#include "core/model/run_history.h"

#include <cstdint>
#include <string>

namespace lamina {

enum class RunState { idle, compiling, running, paused, stopping, finished, failed };

// The loss of the steps of one time slice: never one event a step.
struct LossSlice {
    std::int64_t firstStep = 0, endStep = 0; // of the run, [first, end)
    float minimum = 0, maximum = 0, mean = 0, last = 0;
};

struct TrainingEvent {
    enum class Kind { state, slice, epoch, rate, ended } kind = Kind::state;
    RunState state = RunState::idle;
    LossSlice slice;
    EpochRecord epoch;
    double learningRate = 0; // rate: from `atEpoch` on
    double atEpoch = 0;      // fractional
    std::string reason;      // ended: finished, stopped, early_stopping, not_finite, failed
    Text text;               // ended: a sentence for the user (which layer went NaN, what failed)
};

// The figures of the moment, for progress bar and status bar.
struct TrainingProgress {
    RunState state = RunState::idle;
    std::int64_t step = 0, stepsPerEpoch = 0;
    int epoch = 0, epochs = 0; // finished, wanted
    double samplesPerSecond = 0, secondsLeft = -1;
    double learningRate = 0;
};

} // namespace lamina
