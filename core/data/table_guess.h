#pragma once
// What a table's columns are: numbers, categories, dates; which of them is the target.

#include "core/data/table.h"
#include "core/model/data_recipe.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

constexpr std::int64_t kMostCategories = 20; // of a text feature; with more it is dropped
constexpr std::int64_t kMostCounted = 1000;  // different values are counted up to here

struct ColumnFacts {
    std::int64_t numbers = 0, formatted = 0, missing = 0, dates = 0, words = 0; // cells
    std::int64_t standIns =
        0; // words for a missing number, of a column of numbers counted as missing where there are several
    std::int64_t distinct = 0;                                   // different given values, counted up to kMostCounted
    std::vector<std::string> values;                             // the first of them, at most kMostCategories
    bool allIntegers = true, isRising = true, stepsByOne = true; // of the numbers
    bool allCompactDates = true;                                 // of the numbers: 20240131
    double minimum = 0, maximum = 0, sum = 0;

    std::int64_t given() const { return numbers + formatted + dates + words; }
    // At least nine tenths numbers: then anything else in it is a mistake, not a category.
    bool isNumeric() const { return given() > 0 && (numbers + formatted) * 10 >= given() * 9; }
    bool isTime() const {
        return given() > 0 && (dates * 10 >= given() * 9 || (allCompactDates && numbers == given() && distinct > 1));
    }
};

ColumnFacts factsOf(const Table& table, std::int64_t column);

// One recipe for each column of the table, in its order. Columns that `recipe` lists keep what it says (a list of all
// columns is kept whole); the rest is guessed and the guess is noted. Throws Error if a listed column is not there.
std::vector<ColumnRecipe> completeColumns(const Table& table, const std::vector<ColumnFacts>& facts,
                                          const DataRecipe& recipe, std::vector<Text>& notes);

} // namespace lamina
