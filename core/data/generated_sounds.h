#pragma once
// Words made of tones: what the generator `tone-words` says.

#include "core/base/random.h"
#include "core/data/wav_reader.h"

namespace lamina {

const std::vector<std::string>& toneWords(); // rising, falling, …

// One word at recipe.rate, recipe.seconds long: pitch, loudness, timbre, beginning and length are random. noise: spread of the
// noise beside it, as a share of the loudest tone.
std::vector<float> toneWord(std::size_t word, const SoundRecipe& recipe, double noise, RandomStream& random);

} // namespace lamina
