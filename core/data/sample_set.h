#pragma once
// Samples that are arrays already (pictures, NumPy, generators): what the readers hand over, and how the recipe's few
// settings for them (split, scale of pictures, flatten) make a Dataset of it.

#include "core/data/stored_dataset.h"

namespace lamina {

struct SampleSet {
    std::string where;  // the file or folder, for messages
    std::string sha256; // of the source
    std::vector<Text> notes;
    // The samples lie in this order: first those that the recipe splits, then the official validation and test parts.
    std::int64_t samples = 0, officialValidation = 0, officialTest = 0;
    bool hasOfficialTest = false, hasOfficialValidation = false;

    std::vector<InputBlock> inputs;
    std::vector<Shape> shapes; // of one sample
    std::vector<std::string> inputNames;
    std::vector<TargetBlock> targets;    // classes, or values
    std::vector<TargetInfo> targetInfos; // classIndex: with a name for each class; two classes become binary at the end
    bool hasTargets = true;

    Shape pictureShape;       // height, width, channels; rank 0: no pictures
    bool arePictures = false; // scale and flatten of the recipe are applied; else they go to the network as they are
    float largestByte = 255;  // white
    std::vector<std::string> names; // of the samples, or empty
};

std::shared_ptr<const Dataset> fittedSamples(SampleSet set, const DataRecipe& recipe);
std::shared_ptr<const Dataset> samplesThroughRecipe(SampleSet set, const DataRecipe& fitted, const DataSource& source,
                                                    bool needsTargets);

} // namespace lamina
