#pragma once
// One run, single-threaded and testable: batches in, weights out. The thread around it is TrainingSession.

#include "core/data/dataset.h"
#include "core/model/project.h"
#include "core/model/training_events.h"
#include "core/plan/plan.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lamina {

struct Evaluation {
    double loss = 0;
    std::map<std::string, double> metrics;
    std::int64_t samples = 0;
};

// Everything a run needs to go on bit by bit where it was: arenas, counters, shuffle position, best weights, curves.
struct Checkpoint {
    std::string projectJson;     // settings and graph of the run
    std::string dataFingerprint; // a resume with other data is refused
    std::string simdTarget;      // bit-exactness is promised on the same one
    std::int64_t step = 0;
    int epoch = 0; // finished epochs
    std::int64_t stepInEpoch = 0;
    std::map<std::string, std::vector<std::byte>> blobs; // "parameters", "state", "slot0", "best", "epochSums", …
    RunRecord record;
};

class Trainer {
public:
    // The pool must outlive the trainer. start: weights to begin from; nullptr = initialise by the seed. backend: nullptr = by
    // the settings' device; otherwise it must outlive the trainer.
    // Throws Error: errors in the network, data that do not fit, memory, device.
    Trainer(Project project, std::shared_ptr<const Dataset> data, ThreadPool& pool, WeightsPointer start = nullptr,
            const Backend* backend = nullptr);
    ~Trainer();

    void resume(const Checkpoint& checkpoint); // before the first step; throws Error with the reason of a refusal
    Checkpoint checkpoint() const;

    // One optimizer step; returns its loss. A step without an epoch's end allocates nothing. At the end of an epoch it validates and appends to record().epochs.
    // Once the flag of stopWhen() is on it may do nothing, or leave the validation for the next call.
    float step();
    void stopWhen(const std::atomic<bool>& flag); // must outlive the trainer
    bool atEpochEnd() const;                      // the last step() finished an epoch
    bool isFinished() const;                      // all epochs done, or stopped early
    const std::string& endReason() const;         // "finished", "early_stopping", "not_finite"
    Text endText() const;                         // for not_finite: step and layer where it first appeared

    std::int64_t stepsDone() const;
    std::int64_t stepsPerEpoch() const;
    void setLearningRate(double rate); // from the next step on, with a mark in the record
    double learningRate() const;
    void excludeFromClock(double seconds); // a pause: not part of the epoch's time
    const RunRecord& record() const;       // its reason stays empty until the run ends by itself
    const Project& project() const;
    std::string backendName() const; // "cpu AVX-512"
    std::int64_t parameterCount() const;
    WeightsPointer weights() const; // a copy of now
    // Kept snapshots: the best epoch and the last ones, oldest first, as the settings say.
    struct Snapshot {
        int epoch = 0;
        bool isBest = false;
        WeightsPointer weights;
    };
    std::vector<Snapshot> snapshots() const;
    // At the end of a run: the moving average of the weights takes their place where the optimizer keeps one, as in Keras.
    void putAverageInPlace();
    // At the end of a run that was not broken off: the best epoch's weights where the settings say so. true: they are back.
    bool restoreBestIfAsked();
    Evaluation evaluate(Part part, bool inUnits = true); // inUnits: metrics of scaled targets in the units of the data

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

// Loss and metrics of given weights on a part: `lamina evaluate`. Throws Error like the trainer.
Evaluation evaluate(const Project& project, const Weights& weights, const Dataset& data, Part part, ThreadPool& pool,
                    bool inUnits = true);

// The same network but for pins and notes?
bool areSameNetwork(const Graph& a, const Graph& b);
// Are these the weights that the project's seed gives, not trained by anybody?
bool areInitialWeights(const Project& project, const Weights& weights);

// The back-end of a device name: "cpu", "cuda", "auto" (the fastest there is). Throws Error where there is none.
std::unique_ptr<Backend> makeBackend(const std::string& device);

// Predictions for every row of a part, (rows, output) row-major, for each output in the order of the heads;
// batches of at most `batch`. Throws Error where the samples do not fit the network.
std::vector<std::vector<float>> predict(const Graph& graph, const TrainingConfig& training, const Weights& weights,
                                        const Dataset& data, Part part, ThreadPool& pool, bool exact = false,
                                        std::int64_t batch = 256);

} // namespace lamina
