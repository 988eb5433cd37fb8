#pragma once
// The states of a run as a table, so that it can be tested without a thread.

#include "core/model/training_events.h"

namespace lamina {

enum class RunCause {
    start, // order: begin
    pause, // the worker has come to rest between two steps
    go,    // the worker takes up the next step
    stop,  // order: end now
    ended, // the worker is done, for whatever reason
    failed // an error ended the worker
};

// The state that follows; the same state where the cause means nothing there. Finished and Failed are final.
RunState stateAfter(RunState state, RunCause cause);

bool isEnd(RunState state);
const char* nameOf(RunState state); // "running"

} // namespace lamina
