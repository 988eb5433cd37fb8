#pragma once
// What the data dialog shows before anything is trained: columns with their guessed roles, first rows, sample pictures.

#include "core/base/error.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lamina {

struct ColumnPreview {
    ColumnRecipe recipe; // name, guessed role, whether it is a category, scaling
    enum class Kind { number, text, time } kind = Kind::number;
    std::int64_t missing = 0;
    std::int64_t distinct = 0;                 // different values; counted up to 1000
    double minimum = 0, maximum = 0, mean = 0; // of a number column
    std::vector<std::string> values;           // of a text column: the first different ones, at most 20
};

struct DataPreview {
    std::vector<ColumnPreview> columns;         // of a table
    std::vector<std::vector<std::string>> rows; // of a table: its first rows as they stand in the file
    std::vector<Picture> pictures;              // some of each class, class after class
    std::vector<std::int32_t> pictureClasses;   // the class of each of them
    std::vector<std::string> texts;             // of texts: the first ones of the training part
    std::vector<std::pair<std::string, std::int64_t>> classCounts; // over all parts; of the first class target
    std::int64_t samples = 0;                                      // rows or pictures found
    std::vector<Text> notes;             // first the guess in one line, then what was dropped or filled
    DataRecipe recipe;                   // with the columns as guessed, ready to be edited
    std::shared_ptr<const Dataset> data; // of anything but a table: the samples themselves
    DataInfo info;                       // what the network would see; empty where there is a problem
    bool hasProblem = false;
    Error problem = Error({}, {}); // why these data cannot be used with this recipe as it is
};

// Reads the source and, as far as it goes, the recipe. Throws Error only where the file itself cannot be read.
// rows: of a table; pictures: of each class. Single-threaded; may take seconds for large files.
DataPreview previewData(const DataRecipe& recipe, const std::string& folder, int rows = 20, int picturesPerClass = 4);

} // namespace lamina
