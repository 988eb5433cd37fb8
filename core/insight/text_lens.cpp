#include "core/insight/lenses.h"

#include "core/base/error.h"
#include "core/data/token_choice.h"
#include "core/data/tokenizer.h"

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {
constexpr std::size_t kShownChances = 12;
constexpr std::size_t kMostUnknown = 20;
constexpr std::uint64_t kPurpose = 0x6e6e'0011; // keeps these random numbers apart from all others of a seed

// Tokens of what is known; the rest is left out and named. A tokenizer with a token for the unknown never refuses.
std::vector<std::int32_t> knownTokens(const Tokenizer& tokenizer, const std::string& text, LensText& lens) {
    try {
        return tokenizer.encode(text, "text");
    } catch (const Error&) {
        std::vector<std::int32_t> tokens;
        for (const std::string& character : charactersOf(text)) {
            try {
                const std::vector<std::int32_t> piece = tokenizer.encode(character, "text");
                tokens.insert(tokens.end(), piece.begin(), piece.end());
            } catch (const Error&) {
                const bool isNew = std::find(lens.unknown.begin(), lens.unknown.end(), character) == lens.unknown.end();
                if (isNew && lens.unknown.size() < kMostUnknown) lens.unknown.push_back(character);
            }
        }
        return tokens;
    }
}

void classify(LensNetwork& network, const Tokenizer& tokenizer, LensText& lens) {
    const DataInfo& info = network.data().info();
    std::vector<float> seen(static_cast<std::size_t>(info.inputs.front().count()), float{Tokenizer::kPadding});
    const std::vector<std::int32_t> tokens = knownTokens(tokenizer, lens.query.text, lens);
    std::copy_n(tokens.begin(), std::min(tokens.size(), seen.size()), seen.begin());
    const std::int64_t width = network.outputWidth();
    network.answer(seen.data(), 1, [&](std::int64_t, std::int64_t, const float* out) {
        const std::vector<std::string>& names = info.targets.front().classNames;
        const auto nameOf = [&](std::size_t i) { return i < names.size() ? names[i] : std::to_string(i); };
        if (width == 1) {
            lens.chances = {{nameOf(0), 1 - static_cast<double>(out[0])}, {nameOf(1), static_cast<double>(out[0])}};
            return;
        }
        for (std::int64_t i = 0; i < width; ++i)
            lens.chances.emplace_back(nameOf(static_cast<std::size_t>(i)), static_cast<double>(out[i]));
    });
}

// At each step the network sees as many of the last tokens as its window has; behind them lies token 0, which a network that
// looks back only does not see.
void writeOn(LensNetwork& network, const Tokenizer& tokenizer, LensText& lens) {
    const std::int64_t window = network.data().info().inputs.front().count(), size = tokenizer.size();
    if (network.outputWidth() != window * size)
        throw Error("", TEXT("lens", "expected an output for each token of the window, %1 × %2 numbers, got %3")
                            .arg(static_cast<long long>(window))
                            .arg(static_cast<long long>(size))
                            .arg(static_cast<long long>(network.outputWidth())));
    std::vector<std::int32_t> tokens = knownTokens(tokenizer, lens.query.text, lens);
    if (tokens.empty()) { // nothing is given: as at the beginning of a line
        LensText nothing;
        tokens = knownTokens(tokenizer, "\n", nothing);
    }
    std::vector<float> seen(static_cast<std::size_t>(window));
    RandomStream random(randomKey(lens.query.seed, kPurpose));
    std::vector<std::int32_t> written;
    for (int i = 0; i <= lens.query.tokens; ++i) {
        const std::size_t count = std::min(tokens.size(), seen.size());
        std::fill(seen.begin(), seen.end(), 0.0f);
        std::copy(tokens.end() - static_cast<std::ptrdiff_t>(count), tokens.end(), seen.begin());
        network.answer(seen.data(), 1, [&](std::int64_t, std::int64_t, const float* out) {
            const float* row = out + static_cast<std::int64_t>(std::max<std::size_t>(count, 1) - 1) * size;
            if (i == 0) {
                std::vector<double> chances = drawingWeights(row, size, 1, 0);
                const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
                std::vector<std::int32_t> order(chances.size());
                std::iota(order.begin(), order.end(), 0);
                const std::size_t shown = std::min(kShownChances, order.size());
                std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                                  [&](std::int32_t a, std::int32_t b) {
                                      return chances[static_cast<std::size_t>(a)] >
                                             chances[static_cast<std::size_t>(b)];
                                  });
                for (std::size_t k = 0; k < shown; ++k)
                    lens.chances.emplace_back(tokenizer.textOf(order[k]),
                                              chances[static_cast<std::size_t>(order[k])] / sum);
            }
            if (i == lens.query.tokens) return;
            const std::vector<double> chances = drawingWeights(row, size, lens.query.temperature, 0);
            written.push_back(lens.query.temperature > 0 ? drawnToken(chances, random) : likeliestToken(chances));
            tokens.push_back(written.back());
        });
    }
    lens.continuation = tokenizer.decode(written);
}
} // namespace

LensText lensText(LensNetwork& network, const TextQuery& query) {
    const DataRecipe& recipe = network.data().recipe();
    if (recipe.text.vocabulary.empty()) throw Error("", TEXT("lens", "these data are no text: there is no vocabulary"));
    const Tokenizer tokenizer(recipe.text);
    LensText lens;
    lens.query = query;
    lens.isContinued = network.data().info().continuesText;
    if (lens.isContinued)
        writeOn(network, tokenizer, lens);
    else
        classify(network, tokenizer, lens);
    return lens;
}

} // namespace lamina
