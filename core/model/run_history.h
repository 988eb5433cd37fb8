#pragma once
// What a run leaves behind: its settings and its curves. Plain data, stored in the project, shown by Runs and charts.

#include "core/model/training_config.h"

#include <map>
#include <string>
#include <vector>

namespace lamina {

struct EpochRecord {
    int epoch = 0;                       // from 1
    double loss = 0, validationLoss = 0; // NaN: there was no validation part
    std::map<std::string, double> metrics, validationMetrics;
    double learningRate = 0;
    double seconds = 0, samplesPerSecond = 0;
};

struct RunRecord {
    int number = 0;      // 1, 2, …
    std::string started; // ISO 8601, UTC
    std::string summary; // "784-128-10 · adam 0.001 · batch 64"
    TrainingConfig config;
    std::string reason; // finished, stopped, early_stopping, not_finite, failed; empty while running
    int bestEpoch = 0;  // by validation loss, else by loss
    std::int64_t stepsPerEpoch = 0;
    std::vector<EpochRecord> epochs;
    std::vector<std::pair<double, double>> rateMarks; // epoch (fractional), new learning rate
};

} // namespace lamina
