#include "core/insight/lenses.h"

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {
constexpr std::int64_t kMostMasks = 12;

// Of inputs that are one symbol at each step (one-hot, as wide as there are classes): which one.
std::vector<int> symbolsOf(const Dataset& data, Part part, std::int64_t row, std::int64_t steps) {
    const Shape& input = data.info().inputs.front();
    if (input.rank() != 2 || input[0] != steps || input[1] < 2) return {};
    std::vector<float> numbers(static_cast<std::size_t>(input.count()));
    data.inputRows(part, 0, &row, 1, numbers.data());
    std::vector<int> symbols;
    for (std::int64_t step = 0; step < steps; ++step) {
        const float* begin = numbers.data() + step * input[1];
        const float* end = begin + input[1];
        const auto ones = std::count(begin, end, 1.0f);
        if (ones != 1 || std::count(begin, end, 0.0f) != input[1] - 1) return {};
        symbols.push_back(static_cast<int>(std::find(begin, end, 1.0f) - begin));
    }
    return symbols;
}
} // namespace

LensMasks lensMasks(LensNetwork& network, Part part) {
    const Dataset& data = network.data();
    const TargetInfo& target = data.info().targets.front();
    LensMasks masks;
    const std::int64_t places = target.shape.count();
    masks.height = target.shape.rank() >= 2 ? target.shape[0] : 1;
    masks.width = places / masks.height;
    masks.classes = static_cast<int>(std::max<std::int64_t>(2, target.classes));
    masks.classNames = target.classNames;
    const std::int64_t width = network.outputWidth() / places; // numbers of one place
    if (width < 1) return masks;
    std::vector<std::int64_t> rows(static_cast<std::size_t>(std::min(kMostMasks, data.samples(part))));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    network.answer(part, rows, false, [&](std::int64_t first, std::int64_t count, const float* out) {
        for (std::int64_t i = 0; i < count; ++i) {
            LensMasks::Sample sample;
            sample.index = rows[static_cast<std::size_t>(first + i)];
            std::vector<std::int32_t> truths(static_cast<std::size_t>(places));
            data.classRows(part, 0, &sample.index, 1, truths.data());
            sample.truth.assign(truths.begin(), truths.end());
            std::int64_t counted = 0, right = 0;
            for (std::int64_t place = 0; place < places; ++place) {
                const float* answer = out + (i * places + place) * width;
                const int guess = width == 1 ? (answer[0] > 0.5f ? 1 : 0)
                                             : static_cast<int>(std::max_element(answer, answer + width) - answer);
                sample.guess.push_back(guess);
                const int truth = sample.truth[static_cast<std::size_t>(place)];
                if (truth < 0 || truth >= masks.classes) continue;
                ++counted;
                right += truth == guess;
            }
            sample.right = counted > 0 ? static_cast<double>(right) / static_cast<double>(counted) : 0;
            if (const Picture picture = data.picture(part, sample.index); !picture.empty()) {
                masks.picture = {picture.height, picture.width, picture.channels};
                for (const std::uint8_t byte : picture.bytes) sample.pixels.push_back(static_cast<float>(byte) / 255);
            } else if (masks.height == 1) {
                sample.steps = symbolsOf(data, part, sample.index, places);
            }
            masks.samples.push_back(std::move(sample));
        }
    });
    return masks;
}

} // namespace lamina
