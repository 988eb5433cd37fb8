#pragma once
// A Dataset whose samples lie in memory: floats, or bytes where the source has bytes, as every builder of this module makes.

#include "core/data/dataset.h"
#include "core/data/split.h"

#include <string>
#include <vector>

namespace lamina {

struct InputBlock {
    std::vector<float> floats;       // one of the two
    std::vector<std::uint8_t> bytes; // the network sees (byte - offset) / scale: a division, as NumPy's x / 255
    float offset = 0, scale = 1;
    std::int64_t length = 0; // numbers of one sample
    std::int64_t step = 0;   // from a sample's first number to the next one's; less than length where windows overlap
};

struct TargetBlock {
    std::int64_t length = 1;           // numbers of one sample
    std::vector<float> values;         // of values
    std::vector<std::int32_t> classes; // of binary and classIndex
    // Of values from a table: how each number was scaled, and for differences what was last known, samples × length.
    struct Unit {
        Scaling scaling = Scaling::none;
        double offset = 0, scale = 1;
    };
    std::vector<Unit> units; // empty: as they are
    std::vector<double> bases;
    std::vector<float> weights; // of the samples, as the target's weightShape says; empty: all the same
};

struct StoredContent {
    DataInfo info;
    DataRecipe recipe;
    std::vector<Text> notes;
    std::vector<InputBlock> inputs;
    std::vector<TargetBlock> targets;
    Parts parts;
    bool hasTargets = true;
    float greyOfByte = 1;            // pictures in bytes: 255 / the largest byte
    std::vector<std::string> names;  // of the samples, or empty
    std::vector<std::int64_t> lines; // of the samples of a table, or empty
};

class StoredDataset final : public Dataset {
public:
    // Sets the counts of info, the English notes of the recipe and the fingerprint.
    explicit StoredDataset(StoredContent content);

    void inputRows(Part part, int input, const std::int64_t* rows, std::int64_t count, float* out) const override;
    void targetRows(Part part, int target, const std::int64_t* rows, std::int64_t count, void* out) const override;
    void weightRows(Part part, int target, const std::int64_t* rows, std::int64_t count, float* out) const override;
    void classRows(Part part, int target, const std::int64_t* rows, std::int64_t count,
                   std::int32_t* out) const override;
    bool hasTargets() const override { return m_content.hasTargets; }
    double inUnits(Part part, int target, std::int64_t row, std::int64_t element, double value) const override;
    Picture picture(Part part, std::int64_t row) const override;
    std::string sampleName(Part part, std::int64_t row) const override;

private:
    const std::vector<std::int64_t>& samplesOf(Part part) const;
    std::size_t sample(Part part, std::int64_t row) const;

    StoredContent m_content; // its info, recipe and notes have moved to the base class
};

} // namespace lamina
