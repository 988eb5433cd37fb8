#include "core/data/wav_reader.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"

#include <unsupported/Eigen/FFT>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstring>
#include <numbers>

namespace lamina {

namespace {
constexpr int kPcm = 1, kFloat = 3, kExtensible = 0xFFFE;

// Numbers of a RIFF file are little-endian.
std::uint32_t numberAt(const std::vector<std::uint8_t>& bytes, std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i) value = (value << 8) | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

bool isTag(const std::vector<std::uint8_t>& bytes, std::size_t at, const char* tag) {
    return at + 4 <= bytes.size() && std::memcmp(bytes.data() + at, tag, 4) == 0;
}

struct Coding {
    int format = 0, channels = 0, rate = 0, bits = 0;
};

float sampleAt(const std::vector<std::uint8_t>& bytes, std::size_t at, const Coding& coding) {
    const int width = coding.bits / 8;
    const std::uint32_t raw = numberAt(bytes, at, width);
    if (coding.format == kFloat) {
        float value;
        std::memcpy(&value, &raw, sizeof value);
        return std::isfinite(value) ? std::clamp(value, -1.0f, 1.0f) : 0.0f;
    }
    if (width == 1) return (static_cast<float>(raw) - 128) / 128;
    const auto shifted = static_cast<std::int32_t>(raw << (32 - coding.bits));
    return static_cast<float>(shifted / 2147483648.0);
}

double melOf(double hertz) { return 2595 * std::log10(1 + hertz / 700); } // O'Shaughnessy, 1987
double hertzOf(double mel) { return 700 * (std::pow(10, mel / 2595) - 1); }

// Triangles over the bins of the transform, evenly spaced in mel: band b rises from edge b to b + 1 and falls to b + 2.
std::vector<std::vector<float>> melBands(const SoundRecipe& recipe) {
    const int bins = recipe.frame / 2 + 1;
    const double highest = melOf(recipe.rate / 2.0);
    const auto edge = [&](int i) { return hertzOf(highest * i / (recipe.bands + 1)) * recipe.frame / recipe.rate; };
    std::vector<std::vector<float>> bands;
    for (int b = 0; b < recipe.bands; ++b) {
        const double low = edge(b), peak = edge(b + 1), high = edge(b + 2);
        std::vector<float> weights(static_cast<std::size_t>(bins), 0.0f);
        for (int k = 0; k < bins; ++k) {
            const double share = k <= peak ? (k - low) / (peak - low) : (high - k) / (high - peak);
            weights[static_cast<std::size_t>(k)] = static_cast<float>(std::max(0.0, share));
        }
        // A band narrower than a bin still hears the bin it lies in.
        weights[static_cast<std::size_t>(std::min<long>(bins - 1, std::lround(peak)))] += 0.1f;
        bands.push_back(std::move(weights));
    }
    return bands;
}
} // namespace

bool isWavName(const std::string& name) { return name.ends_with(".wav") || name.ends_with(".WAV"); }

Sound readWav(const std::string& path, const std::string& shown) {
    const std::vector<std::uint8_t> bytes = readFile(path);
    const auto damaged = [&](Text text) {
        return Error(shown, std::move(text), TEXT("data", "Save the sound as WAV again."));
    };
    if (!isTag(bytes, 0, "RIFF") || !isTag(bytes, 8, "WAVE"))
        throw damaged(TEXT("data", "expected a WAVE file (it begins with RIFF … WAVE), got something else"));
    Coding coding;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t length = numberAt(bytes, at + 4, 4), begin = at + 8;
        const std::size_t there = std::min(length, bytes.size() - begin);
        if (isTag(bytes, at, "fmt ") && there >= 16) {
            coding.format = static_cast<int>(numberAt(bytes, begin, 2));
            coding.channels = static_cast<int>(numberAt(bytes, begin + 2, 2));
            coding.rate = static_cast<int>(std::min(numberAt(bytes, begin + 4, 4), 10'000'000u));
            coding.bits = static_cast<int>(numberAt(bytes, begin + 14, 2));
            if (coding.format == kExtensible && there >= 26)
                coding.format = static_cast<int>(numberAt(bytes, begin + 24, 2));
        } else if (isTag(bytes, at, "data")) {
            const bool isKnown = (coding.format == kPcm &&
                                  (coding.bits == 8 || coding.bits == 16 || coding.bits == 24 || coding.bits == 32)) ||
                                 (coding.format == kFloat && coding.bits == 32);
            if (!isKnown || coding.channels < 1 || coding.channels > 64 || coding.rate < 100)
                throw damaged(TEXT("data", "expected PCM of 8 to 32 bits or 32-bit float, got format %1 with %2 bits")
                                  .arg(coding.format)
                                  .arg(coding.bits));
            const std::size_t each = static_cast<std::size_t>(coding.bits / 8),
                              row = each * static_cast<std::size_t>(coding.channels);
            if (there / row == 0) throw damaged(TEXT("data", "the file holds no sound"));
            Sound sound;
            sound.rate = coding.rate;
            sound.values.resize(there / row);
            for (std::size_t i = 0; i < sound.values.size(); ++i) {
                float sum = 0;
                for (int c = 0; c < coding.channels; ++c)
                    sum += sampleAt(bytes, begin + i * row + static_cast<std::size_t>(c) * each, coding);
                sound.values[i] = sum / static_cast<float>(coding.channels);
            }
            return sound;
        }
        at = begin + length + length % 2;
    }
    throw damaged(TEXT("data", "the file ends before its sound begins"));
}

std::vector<float> broughtTo(const Sound& sound, const SoundRecipe& recipe) {
    const auto length = static_cast<std::size_t>(std::lround(recipe.seconds * recipe.rate));
    std::vector<float> out(length, 0.0f);
    const double ratio = static_cast<double>(sound.rate) / recipe.rate;
    const int mean =
        std::max(1, static_cast<int>(ratio)); // what lies above the new rate would come back as other tones
    for (std::size_t i = 0; i < length; ++i) {
        const double place = static_cast<double>(i) * ratio;
        const auto left = static_cast<std::size_t>(place);
        if (left >= sound.values.size()) break;
        const auto at = [&](std::size_t k) {
            float sum = 0;
            for (int j = 0; j < mean; ++j)
                sum += k + static_cast<std::size_t>(j) < sound.values.size()
                           ? sound.values[k + static_cast<std::size_t>(j)]
                           : 0.0f;
            return sum / static_cast<float>(mean);
        };
        const auto share = static_cast<float>(place - static_cast<double>(left));
        out[i] = share == 0 ? at(left) : (1 - share) * at(left) + share * at(left + 1);
    }
    return out;
}

Shape shapeOfSound(const SoundRecipe& r, const std::string& where) {
    const bool isPowerOfTwo = r.frame >= 16 && (r.frame & (r.frame - 1)) == 0;
    const double length = r.seconds * r.rate;
    const bool canBe = isPowerOfTwo && r.frame <= 1 << 14 && r.hop >= 1 && r.bands >= 0 && r.bands <= 1024 &&
                       r.rate >= 1000 && r.rate <= 192'000 && std::isfinite(length) && length >= r.frame &&
                       length < 1e8;
    if (!canBe)
        throw Error(
            where,
            TEXT("data",
                 "expected sounds longer than a frame, and a frame that is a power of two from 16 to 16384; got "
                 "frames of %1 at %2 samples a second for %3 s")
                .arg(r.frame)
                .arg(r.rate)
                .arg(r.seconds),
            TEXT("data", "Correct the settings of the sounds."));
    const auto samples = static_cast<std::int64_t>(std::lround(length));
    if (r.bands == 0) return Shape{samples, 1};
    return Shape{(samples - r.frame) / r.hop + 1, r.bands};
}

std::vector<float> framesOf(const std::vector<float>& wave, const SoundRecipe& recipe) {
    if (recipe.bands == 0) return wave;
    static thread_local Eigen::FFT<float> transform;
    const std::vector<std::vector<float>> bands = melBands(recipe);
    const auto frame = static_cast<std::size_t>(recipe.frame);
    std::vector<float> window(frame), part(frame), out;
    for (std::size_t i = 0; i < frame; ++i)
        window[i] = static_cast<float>(
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(frame)));
    std::vector<std::complex<float>> spectrum;
    for (std::size_t begin = 0; begin + frame <= wave.size(); begin += static_cast<std::size_t>(recipe.hop)) {
        for (std::size_t i = 0; i < frame; ++i) part[i] = wave[begin + i] * window[i];
        transform.fwd(spectrum, part);
        for (const std::vector<float>& band : bands) {
            float energy = 0;
            for (std::size_t k = 0; k < band.size(); ++k)
                if (band[k] > 0) energy += band[k] * std::norm(spectrum[k]);
            out.push_back((std::log(energy + 1e-6f) + 7) / 7); // about −1 … 2: silence is −1
        }
    }
    return out;
}

} // namespace lamina
