#pragma once
// The cells of a table as numbers and class numbers, and what is fitted to a column on the training rows.

#include "core/data/table.h"
#include "core/data/table_guess.h"
#include "core/model/data_recipe.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

// One used column. Of a category: codes into words; -1 missing, -2 a word that the recipe does not know.
struct ColumnValues {
    std::vector<double> numbers; // of each row; NaN: missing, unless the recipe carries the row before forward
    std::int64_t missing = 0;    // numbers that the file lacks
    std::vector<std::int32_t> codes;
    std::vector<std::string> words;

    bool isMissing(std::int64_t row) const;
};

// Reads the cells for the first time: words are collected and sorted. A column of text becomes a category.
// Throws Error with line and column for a cell that is no number in a column of numbers.
ColumnValues readColumn(const Table& table, std::int64_t column, ColumnRecipe& recipe, const ColumnFacts& facts);

// Reads the cells for a fitted recipe. knowsWords: a word outside its categories is an Error (a class), else it is -2.
ColumnValues readFittedColumn(const Table& table, std::int64_t column, const ColumnRecipe& recipe, bool knowsWords);

// Sets categories, fill, offset and scale from these rows. series: differences are taken from row to row.
// false: on these rows the column has one value only, so it says nothing.
bool fitColumn(const Table& table, std::int64_t column, ColumnRecipe& recipe, ColumnValues& values,
               const std::vector<std::int64_t>& trainingRows);

bool takesLogarithm(Scaling scaling);
bool takesDifference(Scaling scaling);

// Missing values filled, logarithm taken where the recipe says so; not yet scaled. Throws Error if there is none.
double logarithmOrNumber(const Table& table, std::int64_t row, std::int64_t column, const ColumnRecipe& recipe,
                         const ColumnValues& values);

} // namespace lamina
