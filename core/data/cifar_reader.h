#pragma once
// The binary form of CIFAR-10 and CIFAR-100 (Krizhevsky, 2009): records of one or two label bytes and 32 × 32 bytes each of red,
// green and blue.

#include "core/data/sample_set.h"

namespace lamina {

bool isCifarFile(const std::string& path);   // by its name and size
bool isCifarFolder(const std::string& path); // data_batch_1.bin … test_batch.bin, or train.bin and test.bin

// A file, or such a folder, whose test file is the official test part. Names of the classes from batches.meta.txt,
// fine_label_names.txt or labels.txt beside it. Throws Error: not there, no such records, a label out of range.
SampleSet readCifar(const std::string& path, const std::string& shown);

} // namespace lamina
