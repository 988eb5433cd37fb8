#pragma once
// Which samples train, which validate, which test.

#include "core/model/data_recipe.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

struct Parts {
    std::vector<std::int64_t> train, validation, test; // sample numbers, rising
};

// classes: of each sample, or empty: then nothing is stratified. Every class keeps a training sample where it can.
// test and validation have exactly the rounded share, or the counts that the split names. hasOfficialTest: nothing is taken
// for the test part. Throws Error if the counts do not fit or no training sample is left. where: for the message.
Parts splitSamples(const Split& split, std::int64_t samples, const std::vector<std::int32_t>& classes,
                   bool hasOfficialTest, const std::string& where);

} // namespace lamina
