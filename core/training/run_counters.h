#pragma once
// The small figures of a run that a checkpoint keeps to the last bit.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lamina {

using Blobs = std::map<std::string, std::vector<std::byte>>;

void setDoubles(Blobs& blobs, const std::string& name, const std::vector<double>& values);
std::vector<double> doublesOf(const Blobs& blobs, const std::string& name); // throws Error: missing, or no doubles

struct RunCounters {
    std::int64_t step = 0; // done, of the whole run
    int epoch = 0;         // finished
    int epochsWithoutGain = 0;
    double learningRate = 0;
    double lastLoss = 0;
    double bestLoss = 0;     // of the best epoch
    double patienceLoss = 0; // that early stopping compares with
    // Of the schedule: what it starts from, what a person's hand multiplied it by; reduce_on_plateau's best loss, epochs without
    // a better one, epochs of rest that are left
    double baseRate = 0, rateFactor = 1, plateauLoss = 0;
    int plateauWait = 0, plateauRest = 0;

    void toBytes(Blobs& blobs) const;   // as the blob "counters"
    void fromBytes(const Blobs& blobs); // throws Error
};

} // namespace lamina
