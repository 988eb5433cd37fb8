#pragma once
// A folder of pictures with one sub-folder for each class.

#include "core/data/sample_set.h"

namespace lamina {

// Classes are the sub-folders in the order of their names. Sub-folders train, validation (val, valid) and test that hold the
// class folders are the official parts. Pictures of other sizes are brought to the size of at least half of them, else to a
// square, or to `wanted` where that has rank 3; all grey: one channel, else three. Hidden files and files of other kinds are passed over with a note; a
// .png or .jpg that is no picture is an Error. withoutClasses: all pictures of the folder itself, or of one file.
SampleSet readPictureFolder(const std::string& path, const std::string& shownName, const Shape& wanted,
                            bool withoutClasses);

// Whether the folder has sub-folders with pictures.
bool isPictureFolder(const std::string& path);

// Writes the pictures of a part as FOLDER/CLASS/00000.png; returns their number. Throws Error.
std::int64_t writePictureFolder(const Dataset& data, Part part, const std::string& folder);

} // namespace lamina
