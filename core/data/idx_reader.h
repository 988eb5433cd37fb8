#pragma once
// IDX, the format of MNIST: a magic number with type and rank, big-endian extents, numbers. Plain or gzip.

#include "core/data/sample_set.h"

namespace lamina {

// Whether the first bytes of the (unpacked) file are an IDX header. false also where it cannot be read.
bool isIdxFile(const std::string& path);

// Pictures (rank 3: grey, or rank 4 with 1 or 3 channels) with the labels beside them: the file whose name has "labels" and
// "idx1" in place of "images" and "idx3". Where path is a folder, or a "train" file with a "t10k" file beside it, the t10k
// pair is the official test part. classNames: empty = the numbers. mayLackLabels: for predictions.
SampleSet readIdx(const std::string& path, const std::string& shownName, const std::vector<std::string>& classNames,
                  bool mayLackLabels);

} // namespace lamina
