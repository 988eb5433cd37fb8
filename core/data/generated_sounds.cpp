#include "core/data/generated_sounds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lamina {

const std::vector<std::string>& toneWords() {
    static const std::vector<std::string> words = {"rising", "falling", "steady", "trembling", "chord", "clicks"};
    return words;
}

std::vector<float> toneWord(std::size_t word, const SoundRecipe& recipe, double noise, RandomStream& random) {
    const auto length = static_cast<std::size_t>(std::lround(recipe.seconds * recipe.rate));
    const double pitch = 200 * std::pow(2, random.uniform(0, 2)), loudness = random.uniform(0.3, 1); // two octaves
    const double begin = random.uniform(0, 0.25), span = random.uniform(0.5, 0.75); // shares of the time
    const double overtone = random.uniform(0, 0.6), speed = random.uniform(6, 12);
    const double third = random.uniform() < 0.5 ? 1.26 : 1.19; // major or minor
    double phase = 0;
    std::vector<float> wave(length);
    for (std::size_t i = 0; i < length; ++i) {
        const double share = (static_cast<double>(i) / static_cast<double>(length) - begin) / span; // of the word
        double value = 0;
        if (share >= 0 && share <= 1) {
            const double seconds = share * span * recipe.seconds, envelope = std::sin(std::numbers::pi * share);
            double now = pitch, strength = std::sqrt(envelope);
            if (word == 0) now = pitch * std::pow(2, share);
            if (word == 1) now = pitch * std::pow(2, 1 - share);
            if (word == 3) now = pitch * (1 + 0.12 * std::sin(2 * std::numbers::pi * speed * seconds));
            if (word == 5) strength *= std::fmod(seconds * speed, 1.0) < 0.3 ? 1 : 0;
            phase += 2 * std::numbers::pi * now / recipe.rate;
            value = std::sin(phase) + overtone * std::sin(2 * phase);
            if (word == 4) value = (value + std::sin(third * phase) + std::sin(1.5 * phase)) / 2;
            value *= strength * loudness / 2;
        }
        wave[i] = static_cast<float>(value + noise * 0.3 * random.normal());
    }
    return wave;
}

} // namespace lamina
