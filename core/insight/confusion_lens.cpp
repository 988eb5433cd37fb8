#include "core/insight/lenses.h"

#include <algorithm>
#include <map>
#include <utility>

namespace lamina {

namespace {

constexpr std::size_t kLargestGallery = 600;
constexpr std::size_t kMostClasses =
    1000; // beyond them (a vocabulary) a matrix is millions of cells that nobody can see

// Keeps the surest samples of one cell.
void keep(std::vector<LensSample>& cell, LensSample sample) {
    const auto isSurer = [](const LensSample& a, const LensSample& b) { return a.confidence > b.confidence; };
    if (cell.size() == ConfusionMatrix::kSamplesPerCell && !isSurer(sample, cell.back())) return;
    cell.insert(std::upper_bound(cell.begin(), cell.end(), sample, isSurer), std::move(sample));
    if (cell.size() > ConfusionMatrix::kSamplesPerCell) cell.pop_back();
}

void addPixels(const Dataset& data, Part part, LensSample& sample, Shape& shape) {
    const Picture picture = data.picture(part, sample.index);
    if (picture.empty()) return;
    shape = {picture.height, picture.width, picture.channels};
    sample.pixels.reserve(picture.bytes.size());
    for (const std::uint8_t byte : picture.bytes) sample.pixels.push_back(static_cast<float>(byte) / 255);
}

} // namespace

std::vector<std::int64_t> rowsToLookAt(const Dataset& data, Part part, std::int64_t maximum) {
    const std::int64_t samples = data.samples(part), count = maximum > 0 ? std::min(maximum, samples) : samples;
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) rows[static_cast<std::size_t>(i)] = i * samples / count;
    return rows;
}

double lossOf(LensNetwork& network, Part part, std::int64_t maximumSamples) {
    return network.answer(part, rowsToLookAt(network.data(), part, maximumSamples), true,
                          [](std::int64_t, std::int64_t, const float*) {});
}

ConfusionMatrix confusionMatrix(LensNetwork& network, Part part, std::int64_t maximumSamples, double& loss) {
    const Dataset& data = network.data();
    const TargetInfo& target = data.info().targets.front();
    ConfusionMatrix matrix;
    matrix.classes = static_cast<int>(std::max<std::int64_t>(2, target.classes));
    matrix.classNames = target.classNames;
    const auto classes = static_cast<std::size_t>(matrix.classes);
    const bool isDrawn = classes <= kMostClasses;
    if (isDrawn) matrix.counts.assign(classes * classes, 0);

    const std::vector<std::int64_t> rows = rowsToLookAt(data, part, maximumSamples);
    const std::int64_t places = std::max<std::int64_t>(1, target.shape.count()); // steps of a sequence
    const std::int64_t width = network.outputWidth() / places;
    std::vector<std::int32_t> truths(rows.size() * static_cast<std::size_t>(places));
    data.classRows(part, 0, rows.data(), static_cast<std::int64_t>(rows.size()), truths.data());
    std::map<std::pair<int, int>, std::vector<LensSample>> cells;
    loss = network.answer(part, rows, true, [&](std::int64_t first, std::int64_t count, const float* out) {
        for (std::int64_t i = 0; i < count * places; ++i) {
            const float* answer = out + i * width;
            const int truth = truths[static_cast<std::size_t>(first * places + i)];
            int prediction = 0;
            float confidence = 0;
            if (width <= 1) {
                prediction = answer[0] > 0.5f ? 1 : 0;
                confidence = prediction == 1 ? answer[0] : 1 - answer[0];
            } else {
                prediction = static_cast<int>(std::max_element(answer, answer + width) - answer);
                confidence = answer[prediction];
            }
            if (truth < 0 || truth >= matrix.classes || prediction >= matrix.classes) continue;
            ++matrix.samples;
            if (truth != prediction) ++matrix.wrong;
            if (!isDrawn) continue;
            ++matrix.counts[static_cast<std::size_t>(truth) * classes + static_cast<std::size_t>(prediction)];
            if (places == 1)
                keep(cells[{truth, prediction}],
                     {rows[static_cast<std::size_t>(first + i)], truth, prediction, confidence, {}});
        }
    });
    for (const bool wrongOnes : {true, false})
        for (auto& [cell, samples] : cells) {
            if ((cell.first != cell.second) != wrongOnes) continue;
            for (LensSample& sample : samples)
                if (matrix.gallery.size() < kLargestGallery) {
                    if (data.hasPictures()) addPixels(data, part, sample, matrix.picture);
                    matrix.gallery.push_back(std::move(sample));
                }
        }
    if (!isDrawn) matrix.classes = 0;
    return matrix;
}

} // namespace lamina
