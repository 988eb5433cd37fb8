#include "core/insight/lenses.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lamina {

namespace {
constexpr std::int64_t kMostReconstructions = 16;

bool isPicture(const Shape& shape) { return shape.rank() == 3 && (shape.last() == 1 || shape.last() == 3); }

// Numbers as the network sees them, as a person sees a picture: the recipe's scaling of the pixels undone.
void toGrey(const DataRecipe& recipe, std::vector<float>& numbers) {
    for (const ColumnRecipe& column : recipe.columns) {
        if (column.name != "pixel") continue;
        const double white =
            column.scaling == Scaling::unit255 || column.scaling == Scaling::minMax ? column.scale : 255;
        for (float& number : numbers)
            number = static_cast<float>((static_cast<double>(number) * column.scale + column.offset) / white);
    }
}
} // namespace

LensReconstruction lensReconstruction(LensNetwork& network, Part part) {
    const Dataset& data = network.data();
    const DataInfo& info = data.info();
    LensReconstruction lens;
    lens.input = info.inputs.front();
    lens.output = info.targets.front().shape;
    lens.hasTarget = !data.recipe().reconstructs;
    const Shape& drawn = data.recipe().pictureShape; // pictures that the network sees as one row
    if (drawn.rank() == 3 && drawn.count() == lens.input.count()) lens.input = drawn;
    if (drawn.rank() == 3 && drawn.count() == lens.output.count()) lens.output = drawn;
    const auto inputs = static_cast<std::size_t>(lens.input.count()),
               outputs = static_cast<std::size_t>(lens.output.count());
    std::vector<std::int64_t> rows(static_cast<std::size_t>(std::min(kMostReconstructions, data.samples(part))));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    if (network.outputWidth() != lens.output.count()) return lens;
    network.answer(part, rows, false, [&](std::int64_t first, std::int64_t count, const float* out) {
        for (std::int64_t i = 0; i < count; ++i) {
            LensReconstruction::Sample sample;
            sample.index = rows[static_cast<std::size_t>(first + i)];
            sample.input.resize(inputs);
            data.inputRows(part, 0, &sample.index, 1, sample.input.data());
            sample.target.resize(outputs);
            data.targetRows(part, 0, &sample.index, 1, sample.target.data());
            sample.output.assign(out + static_cast<std::size_t>(i) * outputs,
                                 out + static_cast<std::size_t>(i + 1) * outputs);
            double squares = 0;
            for (std::size_t k = 0; k < outputs; ++k) {
                const double difference = static_cast<double>(sample.output[k]) - static_cast<double>(sample.target[k]);
                squares += difference * difference;
            }
            sample.error = std::sqrt(squares / static_cast<double>(outputs));
            lens.samples.push_back(std::move(sample));
        }
    });
    bool isFirst = true;
    for (LensReconstruction::Sample& sample : lens.samples) {
        if (isPicture(lens.input)) toGrey(data.recipe(), sample.input);
        if (isPicture(lens.output)) {
            toGrey(data.recipe(), sample.target);
            toGrey(data.recipe(), sample.output);
        }
        for (const std::vector<float>* numbers : {&sample.input, &sample.target, &sample.output})
            for (const float number : *numbers) {
                lens.least = isFirst ? number : std::min(lens.least, number);
                lens.most = isFirst ? number : std::max(lens.most, number);
                isFirst = false;
            }
        if (!lens.hasTarget) sample.target.clear();
    }
    return lens;
}

} // namespace lamina
