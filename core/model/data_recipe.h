#pragma once
// Where the data come from and what is done to them before the network sees them: plain data, stored in the project.
// Every figure that a step needs (means, categories, …) is fitted on the training part and kept in `fitted`.

#include "core/model/shape.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lamina {

enum class Part { train, validation, test };

struct DataSource {
    // "builtin" (id), "generator" (id with options), "csv", "idx", "npz", "npy", "cifar", "pictures", "text", "sounds" (path);
    // empty: no data chosen
    std::string kind;
    std::string id;                        // of a built-in set or a generator
    std::string path;                      // of a file or folder; relative paths are relative to the project file
    std::map<std::string, double> options; // of a generator: samples, noise, turns, seed, …
    std::string separator;                 // csv: one character; empty = found out
    std::string encoding;                  // csv: "utf-8", "gb18030"; empty = found out
    std::string decimal;                   // csv: "." or "," before the fraction; empty = found out
    bool hasHeader = true;
    std::string sha256; // of the bytes last read; empty before
    bool operator==(const DataSource&) const = default;
};

enum class ColumnRole { feature, target, ignored, time, weight }; // weight: how much a sample counts while learning
enum class MissingValues {
    refuse,
    drop,
    mean,
    median,
    mostFrequent,
    previous
}; // previous: of a series, the step before
enum class Scaling { none, standard, minMax, log, logDifference, difference, unit255 };

struct ColumnRecipe {
    std::string name;
    ColumnRole role = ColumnRole::feature;
    bool isCategory = false; // one-hot (feature) or class (target)
    MissingValues missing = MissingValues::mean;
    Scaling scaling = Scaling::standard;
    int input =
        0; // which network input a feature goes to; of a target: which head, number columns of one head side by side

    // Fitted on the training part
    std::vector<std::string> categories; // in order of the one-hot positions or class numbers
    double offset = 0, scale = 1;        // x' = (g(x) - offset) / scale with g = identity or log
    double fill = 0;                     // replaces a missing value, before scaling
    bool operator==(const ColumnRecipe&) const = default;
};

struct Split {
    double validation = 0.1, test = 0.1;               // shares; the rest is for training
    std::int64_t validationCount = -1, testCount = -1; // exact numbers of samples instead; -1: by share
    bool stratified = true;                            // keeps the class shares
    bool chronological = false; // series: the end is the test part, the stretch before it the validation part
    std::uint64_t seed = 42;
    bool operator==(const Split&) const = default;
};

struct SeriesRecipe { // windows over a time series
    int window = 0;   // steps the network sees; 0 = no series
    int horizon = 1;  // how far ahead the target lies
    bool operator==(const SeriesRecipe&) const = default;
};

enum class TokenKind { characters, words, bytePairs };

// Text as numbers: every token of the vocabulary has one. A file is a text to be continued: a sample is a window of it, the
// target at each step the token that follows. A folder with one file for each class has a sample on each line.
struct TextRecipe {
    TokenKind tokens = TokenKind::characters;
    int window =
        0; // tokens of a sample; shorter lines are filled up with token 0. 0 = fits itself when data are loaded: 64
           // of a text to be continued, of texts in classes as long as nearly all of them are
    int stride = 0; // tokens between the beginnings of two training samples; 0 = half a window
    int vocabularySize =
        0; // words: the most frequent ones, byte pairs: all tokens; 0 = 2000 of them, or every character

    // Fitted on the training part
    std::vector<std::string> vocabulary;     // the token's text by its number; a merged pair is not listed
    std::vector<std::pair<int, int>> merges; // byte pairs (Sennrich et al., 2016): tokens that make the next one
    bool operator==(const TextRecipe&) const = default;
};

// Sounds as a picture of their frequencies over time: the logarithm of |short-time Fourier transform|².
struct SoundRecipe {
    int rate = 8000;    // samples a second that a sound is brought to
    int frame = 256;    // samples that one transform sees: a power of two
    int hop = 128;      // samples between two of them
    int bands = 40;     // mel bands; 0 = the wave itself
    double seconds = 1; // of every sound: longer ones are cut, shorter ones end in silence
    bool operator==(const SoundRecipe&) const = default;
};

struct DataRecipe {
    DataSource source;
    // Of a table: by name; what is not listed is guessed when read. A list of all columns is taken as it is. Pictures and
    // arrays have here what was fitted: the classes of their target, and of pictures the scale ("pixel").
    std::vector<ColumnRecipe> columns;
    Split split;
    SeriesRecipe series;
    Scaling pictures = Scaling::unit255; // images: 0…255 → 0…1
    bool flatten = false;                // pictures as one row of numbers
    bool reconstructs = false;           // the target is the input itself: autoencoders
    TextRecipe text;
    SoundRecipe sound;
    Shape pictureShape; // height, width, channels that pictures are brought to; rank 0 = found when first read
    std::vector<std::string> notes; // what was guessed or dropped, one line each, English source sentences
    bool operator==(const DataRecipe&) const = default;
};

// What the checks need to know about data after the recipe: shapes only, no numbers.
struct TargetInfo {
    enum class Kind { values, binary, classIndex } kind = Kind::values;
    std::string name;
    Shape shape;              // of one sample; classIndex: the shape without the class axis
    std::int64_t classes = 0; // binary: 2, classIndex: their number
    std::vector<std::string> classNames;
    std::optional<Shape> weightShape; // of the sample weights, rank 0: one number; none: every sample counts the same
    bool operator==(const TargetInfo&) const = default;
};

struct DataInfo {
    std::vector<Shape> inputs; // of one sample, one for each network input
    std::vector<std::string> inputNames;
    std::vector<TargetInfo> targets;
    std::int64_t train = 0, validation = 0, test = 0; // samples
    bool isSeries = false;
    std::int64_t tokens = 0; // of text: size of the vocabulary, what an Embedding needs; 0 = no text
    bool continuesText = false;
    bool operator==(const DataInfo&) const = default;
};

} // namespace lamina
