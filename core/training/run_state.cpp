#include "core/training/run_state.h"

namespace lamina {

RunState stateAfter(RunState state, RunCause cause) {
    struct Row {
        RunState from;
        RunCause cause;
        RunState to;
    };
    using enum RunState;
    static constexpr Row kTable[] = {
        {idle, RunCause::start, compiling},    {compiling, RunCause::go, running},
        {compiling, RunCause::pause, paused},  {compiling, RunCause::stop, stopping},
        {compiling, RunCause::failed, failed}, {compiling, RunCause::ended, finished},
        {running, RunCause::pause, paused},    {running, RunCause::stop, stopping},
        {running, RunCause::ended, finished},  {running, RunCause::failed, failed},
        {paused, RunCause::go, running},       {paused, RunCause::stop, stopping},
        {paused, RunCause::ended, finished},   {paused, RunCause::failed, failed},
        {stopping, RunCause::ended, finished}, {stopping, RunCause::failed, failed},
    };
    for (const Row& row : kTable)
        if (row.from == state && row.cause == cause) return row.to;
    return state;
}

bool isEnd(RunState state) { return state == RunState::finished || state == RunState::failed; }

const char* nameOf(RunState state) {
    switch (state) {
    case RunState::idle:
        return "idle";
    case RunState::compiling:
        return "compiling";
    case RunState::running:
        return "running";
    case RunState::paused:
        return "paused";
    case RunState::stopping:
        return "stopping";
    case RunState::finished:
        return "finished";
    case RunState::failed:
        return "failed";
    }
    return "";
}

} // namespace lamina
