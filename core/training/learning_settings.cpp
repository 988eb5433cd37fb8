#include "core/training/learning_settings.h"

#include "core/base/error.h"
#include "core/training/whole_batch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace lamina {

std::vector<double> balancedClassWeights(const Dataset& data, int target) {
    const TargetInfo& info = data.info().targets.at(static_cast<std::size_t>(target));
    if (info.kind == TargetInfo::Kind::values) return {};
    const auto classes = static_cast<std::size_t>(std::max<std::int64_t>(2, info.classes));
    std::vector<double> counts(classes);
    constexpr std::int64_t kRows = 1024;
    const std::int64_t samples = data.samples(Part::train), places = std::max<std::int64_t>(1, info.shape.count());
    std::vector<std::int64_t> rows(static_cast<std::size_t>(std::min(samples, kRows)));
    std::vector<std::int32_t> truths(rows.size() * static_cast<std::size_t>(places));
    for (std::int64_t begin = 0; begin < samples; begin += kRows) {
        const std::int64_t count = std::min(kRows, samples - begin);
        std::iota(rows.begin(), rows.end(), begin);
        data.classRows(Part::train, target, rows.data(), count, truths.data());
        for (std::int64_t i = 0; i < count * places; ++i)
            if (const auto c = static_cast<std::size_t>(truths[static_cast<std::size_t>(i)]); c < classes)
                counts[c] += 1;
    }
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    for (double& count : counts) count = count > 0 ? all / (static_cast<double>(classes) * count) : 0;
    return counts;
}

TrainingConfig learningSettings(const TrainingConfig& training, const Dataset& data) {
    TrainingConfig settings = training;
    for (std::size_t i = 0; i < settings.heads.size(); ++i) {
        Head& head = settings.heads[i];
        if (head.balancesClasses && i < data.info().targets.size())
            if (std::vector<double> weights = balancedClassWeights(data, static_cast<int>(i)); !weights.empty())
                head.classWeights = std::move(weights);
        for (const double weight : head.classWeights)
            if (!std::isfinite(weight) || weight < 0)
                throw Error("class_weights", TEXT("training", "expected a number of at least 0, got %1").arg(weight),
                            TEXT("training", "Give each class a weight such as 1."));
    }
    if (isWholeBatchMethod(training))
        settings.batchSize =
            static_cast<int>(std::clamp<std::int64_t>(data.samples(Part::train), 1, std::numeric_limits<int>::max()));
    constexpr std::array<const char*, 3> kPrecisions = {"float32", "mixed_bfloat16", "mixed_float16"};
    if (std::find(kPrecisions.begin(), kPrecisions.end(), training.precision) == kPrecisions.end())
        throw Error("precision", TEXT("training", "there is no precision called '%1'").arg(training.precision),
                    TEXT("training", "Choose float32, mixed_bfloat16 or mixed_float16."));
    return settings;
}

} // namespace lamina
