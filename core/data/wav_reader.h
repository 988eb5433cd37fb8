#pragma once
// Sounds: RIFF WAVE files, and what a network hears of them.

#include "core/data/sample_set.h"

namespace lamina {

struct Sound {
    int rate = 0;              // samples a second
    std::vector<float> values; // one channel, −1 … 1
};

// PCM of 8, 16, 24 or 32 bits or 32-bit float; channels are averaged. Throws Error: no WAVE file, another coding, cut off.
Sound readWav(const std::string& path, const std::string& shown);
bool isWavName(const std::string& name);

// The sound at recipe.rate (linear interpolation, after a running mean where the rate falls), recipe.seconds long.
std::vector<float> broughtTo(const Sound& sound, const SoundRecipe& recipe);

// Frames of a sound: rows of recipe.bands logarithms of the energy in mel bands (Davis & Mermelstein, 1980) of a Hann window;
// without bands one column, the wave itself. Throws Error if the recipe cannot be.
Shape shapeOfSound(const SoundRecipe& recipe, const std::string& where);
std::vector<float> framesOf(const std::vector<float>& wave, const SoundRecipe& recipe);

// A folder with one sub-folder of .wav files for each class; forPrediction: or a file, or a folder of files.
bool isSoundFolder(const std::string& path);
SampleSet readSoundFolder(const std::string& path, const std::string& shown, const SoundRecipe& recipe,
                          bool forPrediction);

} // namespace lamina
