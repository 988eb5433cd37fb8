#include "core/training/run_state.h"

#include <doctest/doctest.h>

#include <string>

using namespace lamina;

TEST_CASE("the states of a run, as a table") {
    using enum RunState;
    constexpr RunState kStates[] = {idle, compiling, running, paused, stopping, finished, failed};
    constexpr RunCause kCauses[] = {RunCause::start, RunCause::pause, RunCause::go,
                                    RunCause::stop,  RunCause::ended, RunCause::failed};
    // rows: from; columns: start, pause, go, stop, ended, failed
    constexpr RunState kExpected[7][6] = {
        {compiling, idle, idle, idle, idle, idle},                    // idle: only a start means something
        {compiling, paused, running, stopping, finished, failed},     // compiling
        {running, paused, running, stopping, finished, failed},       // running
        {paused, paused, running, stopping, finished, failed},        // paused
        {stopping, stopping, stopping, stopping, finished, failed},   // stopping: nothing but the end
        {finished, finished, finished, finished, finished, finished}, // the end is final
        {failed, failed, failed, failed, failed, failed},
    };
    for (int from = 0; from < 7; ++from)
        for (int cause = 0; cause < 6; ++cause) {
            CAPTURE(std::string(nameOf(kStates[from])));
            CAPTURE(cause);
            CHECK(std::string(nameOf(stateAfter(kStates[from], kCauses[cause]))) == nameOf(kExpected[from][cause]));
        }
    for (const RunState state : kStates) CHECK(isEnd(state) == (state == finished || state == failed));
}
