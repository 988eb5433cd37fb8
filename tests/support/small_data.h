#pragma once
// Data sets of a few numbers for tests: no files, no recipe, the rows as they are given.

#include "core/data/dataset.h"
#include "core/model/project.h"

#include <memory>
#include <vector>

namespace lamina::test {

struct Rows {
    std::vector<float> inputs, values; // dense rows
    std::vector<std::int32_t> classes; // of a classIndex target
};

class SmallData : public Dataset {
public:
    SmallData(DataInfo info, Rows train, Rows validation, Rows test, const std::string& fingerprint = "small data");

    void inputRows(Part part, int input, const std::int64_t* rows, std::int64_t count, float* out) const override;
    void targetRows(Part part, int target, const std::int64_t* rows, std::int64_t count, void* out) const override;
    double inUnits(Part, int, std::int64_t, std::int64_t, double value) const override {
        return scale * value + offset;
    }

    void markScaled(); // inUnits() is not the identity

    double scale = 1, offset = 0; // of the units
    Rows parts[3];
};

// Points of the unit square, class 1 where exactly one coordinate is above ½; a binary target.
std::shared_ptr<SmallData> xorPoints(std::int64_t train, std::int64_t validation, std::int64_t test,
                                     std::uint64_t seed = 7);
// Three clouds of points; a classIndex target.
std::shared_ptr<SmallData> threeClouds(std::int64_t train, std::int64_t validation, std::uint64_t seed = 7);
// y = 3x + 2 with little noise; a `values` target.
std::shared_ptr<SmallData> line(std::int64_t train, std::int64_t validation, std::uint64_t seed = 7);

// Input – Dense (hidden, activation) – Dense (outputs, last activation).
Project smallNetwork(std::int64_t inputs, std::int64_t hidden, const std::string& activation, std::int64_t outputs,
                     const std::string& lastActivation);

} // namespace lamina::test
