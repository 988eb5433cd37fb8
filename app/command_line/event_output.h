#pragma once
// What a verb tells its caller: one JSON object a line with --json; otherwise lines for a person, with a progress bar where
// the output is a terminal.

#include "app/command_line/output.h"
#include "core/model/run_history.h"
#include "core/model/training_events.h"
#include "core/training/trainer.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

class EventOutput {
public:
    explicit EventOutput(const Output& output);

    struct Start {
        std::string file, device;
        int threads = 1;
        std::int64_t train = 0, validation = 0, test = 0, parameters = 0;
    };
    void start(const Start& start);
    void epoch(const EpochRecord& epoch, int epochs);
    void progress(const TrainingProgress& progress); // redraws the bar; nothing elsewhere than on a terminal
    // figures: of the weights that were saved, nullptr where no epoch was finished
    void done(const std::string& reason, int epochs, const EpochRecord* figures, const std::string& saved);
    // Row: truth, column: guess; no rows: the target has no classes
    struct Confusion {
        std::vector<std::string> classNames;
        std::vector<std::vector<std::int64_t>> counts;
    };
    void evaluation(const std::string& split, const Evaluation& evaluation, const Confusion& confusion = {});
    void note(const Text& text); // a sentence on standard error

private:
    void clearBar();

    const Output& m_output;
    const bool m_isTerminal;
    bool m_hasBar = false;
    std::chrono::steady_clock::time_point m_lastBar; // when it was drawn
};

} // namespace lamina
