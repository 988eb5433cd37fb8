#include "core/training/run_counters.h"

#include "core/base/error.h"

#include <cmath>
#include <cstring>

namespace lamina {

namespace {
[[noreturn]] void refuse(const std::string& name) {
    throw Error("", TEXT("training", "the checkpoint lacks \"%1\" or holds something else under that name").arg(name),
                TEXT("training", "Start the training anew, without --resume."));
}
} // namespace

void setDoubles(Blobs& blobs, const std::string& name, const std::vector<double>& values) {
    std::vector<std::byte>& bytes = blobs[name];
    bytes.resize(values.size() * sizeof(double));
    if (!values.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
}

std::vector<double> doublesOf(const Blobs& blobs, const std::string& name) {
    const auto found = blobs.find(name);
    if (found == blobs.end() || found->second.size() % sizeof(double) != 0) refuse(name);
    std::vector<double> values(found->second.size() / sizeof(double));
    if (!values.empty()) std::memcpy(values.data(), found->second.data(), found->second.size());
    return values;
}

void RunCounters::toBytes(Blobs& blobs) const {
    setDoubles(blobs, "counters",
               {static_cast<double>(step), static_cast<double>(epoch), static_cast<double>(epochsWithoutGain),
                learningRate, lastLoss, bestLoss, patienceLoss, baseRate, rateFactor, plateauLoss,
                static_cast<double>(plateauWait), static_cast<double>(plateauRest)});
}

void RunCounters::fromBytes(const Blobs& blobs) {
    const std::vector<double> values = doublesOf(blobs, "counters");
    constexpr double kLargest = 9007199254740992; // 2^53: whole numbers up to there
    if (values.size() != 12) refuse("counters");
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{10}, std::size_t{11}})
        if (!(values[i] >= 0 && values[i] <= (i == 0 ? kLargest : 2e9))) refuse("counters");
    step = static_cast<std::int64_t>(values[0]);
    epoch = static_cast<int>(values[1]);
    epochsWithoutGain = static_cast<int>(values[2]);
    learningRate = values[3];
    lastLoss = values[4];
    bestLoss = values[5];
    patienceLoss = values[6];
    baseRate = values[7];
    rateFactor = values[8];
    plateauLoss = values[9];
    plateauWait = static_cast<int>(values[10]);
    plateauRest = static_cast<int>(values[11]);
}

} // namespace lamina
