#pragma once
// How a network learns: plain data beside the graph, stored in the project.

#include "core/model/graph.h"

namespace lamina {

// One trained output. A network has at least one; sinks without a head are plain outputs.
struct Head {
    Uid output = 0;   // the node; 0 = the only sink
    std::string loss; // a LossSpec's name; empty = chosen by the target (mse, bce, sparse cce)
    Properties lossOptions;
    double weight = 1;
    std::vector<std::string> metrics; // MetricSpec names; empty = the loss's default
    bool balancesClasses = false; // weights each sample by N / (classes × samples of its class), of the training part
    std::vector<double> classWeights; // one for each class; empty: all 1
    bool operator==(const Head&) const = default;
};

struct EarlyStopping {
    bool isOn = false;
    int patience = 10; // epochs without a better validation loss
    double minimumDelta = 0;
    bool restoreBest = true;
    bool operator==(const EarlyStopping&) const = default;
};

struct TrainingConfig {
    std::vector<Head> heads = {Head{}};
    std::string optimizer = "adam";
    Properties optimizerOptions;       // over the OptimizerSpec's defaults
    std::string schedule = "constant"; // of the learning rate: a ScheduleSpec's name
    Properties scheduleOptions;
    int epochs = 10;
    int batchSize = 32; // larger than the data: one full batch
    std::uint64_t seed = 42;
    bool shuffle = true;
    EarlyStopping earlyStopping;
    bool restoreBestAtEnd = false; // after the last epoch the weights of the best epoch are put back
    int keepLastSnapshots = 3;
    double stepsPerSecond = 0;          // the speed control; 0 = unlimited
    std::string precision = "float32";  // "mixed_bfloat16", "mixed_float16": products of the device in that type
    bool recomputesActivations = false; // trades time for memory: what can be made again from checkpoints is not kept
    int truncatedSteps = 0;             // steps that gradients flow back through time; 0 = all
    std::string device = "auto";        // "cpu", "cuda", "auto"
    int threads = 0;                    // 0 = all cores but one
    bool operator==(const TrainingConfig&) const = default;

    double learningRate() const; // of optimizerOptions, or the optimizer's default
};

} // namespace lamina
