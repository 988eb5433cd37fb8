#include "core/data/table_columns.h"

#include "core/data/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace lamina {

namespace {
double numberIn(const Table& table, std::int64_t row, std::int64_t column, bool takesStandIns) {
    const std::string_view cell = table.cell(row, column);
    double value = 0;
    const CellKind kind = kindOfCell(cell, &value);
    if (kind == CellKind::number || kind == CellKind::missing) return value;
    if (takesStandIns && standsForMissing(cell)) return std::numeric_limits<double>::quiet_NaN();
    const Text what = TEXT("data", "expected a number, got \"%1\"").arg(shownText(cell));
    if (kind == CellKind::formatted)
        throw table.cellError(row, column, what,
                              TEXT("data",
                                   "Write plain numbers such as 1234.5, without separators, currency or units; or set "
                                   "the column to ignored."));
    throw table.cellError(
        row, column, what,
        TEXT("data", "Correct the cell, leave it empty if the value is missing, or set the column to ignored."));
}

// 1, 1.0 and 1e0 are one class.
std::string wordOf(std::string_view cell) {
    double value = 0;
    return kindOfCell(cell, &value) == CellKind::number ? numberAsWord(value) : std::string(cell);
}

bool wordsInOrder(const std::string& a, const std::string& b) { // numbers by value, before words by letter
    double x = 0, y = 0;
    const bool aIsNumber = kindOfCell(a, &x) == CellKind::number, bIsNumber = kindOfCell(b, &y) == CellKind::number;
    if (aIsNumber != bIsNumber) return aIsNumber;
    return aIsNumber && x != y ? x < y : a < b;
}

std::vector<std::int32_t> codesOf(const Table& table, std::int64_t column, const std::vector<std::string>& words,
                                  bool knowsWords) {
    std::unordered_map<std::string, std::int32_t> numberOf;
    for (std::size_t i = 0; i < words.size(); ++i) numberOf.emplace(words[i], static_cast<std::int32_t>(i));
    std::unordered_map<std::string_view, std::int32_t> seen; // by the cell's own text, so that a number is read once
    std::vector<std::int32_t> codes(static_cast<std::size_t>(table.rows()));
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const std::string_view cell = table.cell(row, column);
        auto found = seen.find(cell);
        if (found == seen.end()) {
            std::int32_t code = -1;
            if (kindOfCell(cell) != CellKind::missing) {
                const auto known = numberOf.find(wordOf(cell));
                code = known == numberOf.end() ? -2 : known->second;
            }
            if (code == -2 && knowsWords) {
                std::string list;
                for (std::size_t i = 0; i < words.size() && i < 20; ++i) list += (i ? ", " : "") + words[i];
                throw table.cellError(
                    row, column,
                    TEXT("data", "expected one of the classes %1, got \"%2\"").arg(list).arg(shownText(cell)),
                    TEXT("data", "Correct the cell, or train with data that have this class."));
            }
            found = seen.emplace(cell, code).first;
        }
        codes[static_cast<std::size_t>(row)] = found->second;
    }
    return codes;
}

double median(std::vector<double> values) {
    const std::size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle), values.end());
    if (values.size() % 2) return values[middle];
    return (values[middle] + *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle))) /
           2;
}

double mostFrequent(const std::vector<double>& values) { // the smallest of the most frequent
    std::map<double, std::int64_t> counts;
    for (const double value : values) ++counts[value];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

double mean(const std::vector<double>& values) {
    long double sum = 0;
    for (const double value : values) sum += value;
    return static_cast<double>(sum / static_cast<long double>(values.size()));
}

// A missing number is the last one before it; before the first one there is nothing to carry.
void carryForward(std::vector<double>& numbers) {
    for (std::size_t row = 1; row < numbers.size(); ++row)
        if (std::isnan(numbers[row])) numbers[row] = numbers[row - 1];
}

bool fitCategory(ColumnRecipe& recipe, ColumnValues& values, const std::vector<std::int64_t>& rows) {
    std::vector<std::int64_t> counts(values.words.size(), 0);
    for (const std::int64_t row : rows)
        if (const std::int32_t code = values.codes[static_cast<std::size_t>(row)]; code >= 0)
            ++counts[static_cast<std::size_t>(code)];
    if (recipe.role == ColumnRole::target) { // a class that the training part lacks is still a class
        recipe.categories = values.words;
    } else {
        std::vector<std::int32_t> newCode(values.words.size(), -2);
        recipe.categories.clear();
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) {
                newCode[i] = static_cast<std::int32_t>(recipe.categories.size());
                recipe.categories.push_back(values.words[i]);
            }
        for (std::int32_t& code : values.codes)
            if (code >= 0) code = newCode[static_cast<std::size_t>(code)];
        std::erase(counts, 0);
        values.words = recipe.categories;
    }
    recipe.offset = 0;
    recipe.scale = 1;
    recipe.fill =
        counts.empty() ? 0 : static_cast<double>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    return recipe.categories.size() > 1;
}
} // namespace

bool ColumnValues::isMissing(std::int64_t row) const {
    const auto at = static_cast<std::size_t>(row);
    return numbers.empty() ? codes[at] == -1 : std::isnan(numbers[at]);
}

ColumnValues readColumn(const Table& table, std::int64_t column, ColumnRecipe& recipe, const ColumnFacts& facts) {
    ColumnValues values;
    if (!recipe.isCategory && facts.given() > 0 && !facts.isNumeric()) {
        recipe.isCategory = true;
        recipe.scaling = Scaling::none;
        if (recipe.missing == MissingValues::mean || recipe.missing == MissingValues::median)
            recipe.missing = MissingValues::mostFrequent;
    }
    if (!recipe.isCategory) {
        values.numbers.resize(static_cast<std::size_t>(table.rows()));
        for (std::int64_t row = 0; row < table.rows(); ++row)
            values.numbers[static_cast<std::size_t>(row)] = numberIn(table, row, column, facts.standIns > 1);
        values.missing =
            std::count_if(values.numbers.begin(), values.numbers.end(), [](double v) { return std::isnan(v); });
        if (recipe.missing == MissingValues::previous) carryForward(values.numbers);
        return values;
    }
    std::set<std::string, bool (*)(const std::string&, const std::string&)> words(wordsInOrder);
    for (std::int64_t row = 0; row < table.rows(); ++row)
        if (const std::string_view cell = table.cell(row, column); kindOfCell(cell) != CellKind::missing)
            if (words.insert(wordOf(cell)).second && static_cast<std::int64_t>(words.size()) > kMostCounted)
                throw table.cellError(
                    row, column,
                    TEXT("data", "expected at most %1 classes, got more").arg(static_cast<long long>(kMostCounted)),
                    TEXT("data", "Choose another target, or set the column to ignored."));
    values.words.assign(words.begin(), words.end());
    values.codes = codesOf(table, column, values.words, false);
    return values;
}

ColumnValues readFittedColumn(const Table& table, std::int64_t column, const ColumnRecipe& recipe, bool knowsWords) {
    ColumnValues values;
    if (recipe.isCategory) {
        values.words = recipe.categories;
        values.codes = codesOf(table, column, values.words, knowsWords);
        return values;
    }
    values.numbers.resize(static_cast<std::size_t>(table.rows()));
    for (std::int64_t row = 0; row < table.rows(); ++row)
        values.numbers[static_cast<std::size_t>(row)] = numberIn(table, row, column, true);
    values.missing =
        std::count_if(values.numbers.begin(), values.numbers.end(), [](double v) { return std::isnan(v); });
    if (recipe.missing == MissingValues::previous) carryForward(values.numbers);
    return values;
}

bool takesLogarithm(Scaling scaling) { return scaling == Scaling::log || scaling == Scaling::logDifference; }
bool takesDifference(Scaling scaling) { return scaling == Scaling::difference || scaling == Scaling::logDifference; }

double logarithmOrNumber(const Table& table, std::int64_t row, std::int64_t column, const ColumnRecipe& recipe,
                         const ColumnValues& values) {
    double value = values.numbers[static_cast<std::size_t>(row)];
    if (std::isnan(value)) value = recipe.fill;
    if (!takesLogarithm(recipe.scaling)) return value;
    if (value > 0) return std::log(value);
    throw table.cellError(
        row, column,
        TEXT("data", "expected a number above 0, because logarithms are taken of this column, got %1").arg(value),
        TEXT("data", "Choose another scaling for the column."));
}

bool fitColumn(const Table& table, std::int64_t column, ColumnRecipe& recipe, ColumnValues& values,
               const std::vector<std::int64_t>& trainingRows) {
    if (recipe.isCategory) return fitCategory(recipe, values, trainingRows);
    recipe.categories.clear();
    std::vector<double> given;
    for (const std::int64_t row : trainingRows)
        if (!values.isMissing(row)) given.push_back(values.numbers[static_cast<std::size_t>(row)]);
    if (given.empty()) return false;
    recipe.fill = recipe.missing == MissingValues::median         ? median(given)
                  : recipe.missing == MissingValues::mostFrequent ? mostFrequent(given)
                                                                  : mean(given);
    const auto [low, high] = std::minmax_element(given.begin(), given.end());
    if (*low == *high) return false;

    std::vector<double> numbers; // what is scaled
    const bool difference = takesDifference(recipe.scaling);
    double last = 0;
    for (std::size_t i = 0; i < trainingRows.size(); ++i) {
        const double value = logarithmOrNumber(table, trainingRows[i], column, recipe, values);
        if (!difference)
            numbers.push_back(value);
        else if (i > 0)
            numbers.push_back(value - last);
        last = value;
    }
    recipe.offset = 0;
    recipe.scale = 1;
    if (recipe.scaling == Scaling::unit255) {
        recipe.scale = 255;
    } else if (recipe.scaling == Scaling::minMax) {
        const auto [smallest, largest] = std::minmax_element(numbers.begin(), numbers.end());
        recipe.offset = *smallest;
        recipe.scale = *largest - *smallest;
    } else if (recipe.scaling != Scaling::none && !numbers.empty()) {
        recipe.offset = mean(numbers);
        long double squares = 0;
        for (const double number : numbers) squares += (number - recipe.offset) * (number - recipe.offset);
        recipe.scale = std::sqrt(static_cast<double>(squares / static_cast<long double>(numbers.size())));
    }
    // A straight line has differences without spread; they are then only centred.
    if (!(recipe.scale > 0) || !std::isfinite(recipe.scale)) recipe.scale = 1;
    return true;
}

} // namespace lamina
