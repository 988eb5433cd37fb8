#pragma once
// What the lenses show: plain figures computed on a thread of their own (core/insight/probe.h) from a network, a snapshot
// of its weights and its data. The window only draws them.

#include "core/model/data_recipe.h"
#include "core/model/shape.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lamina {

enum class LensKind {
    none,             // nothing fits: no data, no network that runs, no lens for this kind of data
    decisionBoundary, // two numbers in, classes (or one number) out
    confusionMatrix,  // classes out: counts and a gallery of samples
    curve,            // numbers out: truth and prediction in the units of the data
    masks,            // a class at each pixel or step: what is there beside what the network sees there
    reconstruction,   // a picture or a row of numbers out: input, target and output
    text              // text of one's own: how it goes on, or which class it is of
};

// One sample of a two-dimensional data set, in the units the network sees.
struct PlanePoint {
    float x = 0, y = 0;
    int label = 0;   // class; of a `values` target: 0
    float value = 0; // of a `values` target
    Part part = Part::train;
};

// The answer of the network over a rectangle of the plane. Row 0 lies at yMinimum, column 0 at xMinimum; the outermost
// cells lie on the edges of the rectangle.
struct DecisionBoundary {
    int size = 0; // cells along each side
    float xMinimum = 0, xMaximum = 1, yMinimum = 0, yMaximum = 1;
    int classes = 0;           // 0: the target is a number
    std::vector<float> values; // size × size. 2 classes: probability of class 1 in [0, 1]; more: that of the likeliest
                               // class; a number: in the units the network answers
    std::vector<int> winners;  // size × size, the likeliest class; empty for a number
    float valueMinimum = 0, valueMaximum = 1; // of `values`: the scale of the colours
    std::vector<PlanePoint> points;           // all parts, at most 4000
    std::string xName, yName;
    std::vector<std::string> classNames;
};

// One sample with what the network says of it.
struct LensSample {
    std::int64_t index = 0; // row within the part
    int label = 0, prediction = 0;
    float confidence = 0;      // probability of the prediction, 0 … 1
    std::vector<float> pixels; // a picture: LensPicture::shape, 0 … 1; otherwise empty
};

struct ConfusionMatrix {
    int classes = 0;
    std::vector<std::string> classNames;
    std::vector<std::int64_t> counts; // classes × classes: row = truth, column = prediction
    std::int64_t samples = 0, wrong = 0;
    Shape picture; // (height, width, channels) of LensSample::pixels; rank 0: the samples are no pictures
    // Samples worth looking at: of each cell up to `kSamplesPerCell`, wrong cells before right ones, surest first.
    std::vector<LensSample> gallery;
    static constexpr int kSamplesPerCell = 12;
};

// Truth and prediction of a `values` target, in the units of the data (scaling, log and difference undone).
struct CurvePoint {
    std::int64_t index = 0; // series: place in time over all parts; otherwise the rank by truth within its part
    double truth = 0, prediction = 0;
    Part part = Part::train;
};

struct LensCurve {
    bool isSeries = false;          // true: draw over `index`; false: truth against prediction
    std::vector<CurvePoint> points; // ordered by part, then index; at most 4000
    std::string targetName;
    double rmse = 0; // of `part` of the lens, in units
    double r2 = 0;
};

// A class at each place: the pixels of a picture, or the steps of a sequence (height 1).
struct LensMasks {
    std::int64_t height = 0, width = 0; // of a mask
    Shape picture;                      // (height, width, channels) of MaskSample::pixels; rank 0: there is no picture
    int classes = 0;
    std::vector<std::string> classNames;
    struct Sample {
        std::int64_t index = 0;        // row within the part
        std::vector<float> pixels;     // 0 … 1
        std::vector<int> steps;        // of a sequence of symbols: the input at each step; otherwise empty
        std::vector<int> truth, guess; // height × width; truth -1: does not count
        double right = 0;              // share of the places, 0 … 1
    };
    std::vector<Sample> samples; // the first ones of the part, at most 12
};

// What went in, what should have come out where that is something else, and what came out.
struct LensReconstruction {
    Shape input, output;    // rank 3: pictures; otherwise a row of numbers each
    bool hasTarget = false; // the target is not the input itself
    struct Sample {
        std::int64_t index = 0;
        std::vector<float> input, target, output; // pictures: 0 … 1
        double error = 0;                         // root of the mean squared difference to the target
    };
    std::vector<Sample> samples; // the first ones of the part, at most 16
    float least = 0, most = 1;   // of all numbers of the samples: the scale of a row
};

// What a person typed into the text lens, and what is wanted of it.
struct TextQuery {
    std::string text;
    int tokens = 0;           // to be written after it; 0: only the probabilities of what comes next
    double temperature = 0.8; // > 0: below 1 bolder, above 1 more careless; 0: always the likeliest
    std::uint64_t seed = 1;
    bool operator==(const TextQuery&) const = default;
};

struct LensText {
    TextQuery query;                                     // that this answers
    bool isContinued = false;                            // a text to be continued; else one to be classified
    std::string continuation;                            // without the query's text
    std::vector<std::pair<std::string, double>> chances; // the likeliest next tokens, or the classes in their order
    std::vector<std::string> unknown;                    // characters that the network has never seen: left out
};

// One answer of the probe.
struct LensData {
    LensKind kind = LensKind::none;
    std::uint64_t request = 0; // number of the request it answers; grows
    Part part = Part::
        validation; // what confusion matrix, rmse, loss and accuracy are about (test where there is no validation)
    // The figures of the network as it stands: before training they are the dotted line "before training".
    bool hasFigures = false;
    double loss = 0;
    double accuracy = -1;              // share of right answers; -1: the target has no classes
    DecisionBoundary boundary;         // kind == decisionBoundary
    ConfusionMatrix confusion;         // target with classes, whatever the kind
    LensCurve curve;                   // kind == curve
    LensMasks masks;                   // kind == masks
    LensReconstruction reconstruction; // kind == reconstruction
    LensText text;                     // kind == text
    std::string error;                 // what went wrong, shown instead; empty = nothing
};

// Lenses that fit data of this shape, best first; empty: none.
std::vector<LensKind> lensesFor(const DataInfo& data);

} // namespace lamina
