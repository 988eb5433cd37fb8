#include "core/data/table_guess.h"

#include "core/data/number_text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <unordered_set>

namespace lamina {

namespace {
std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool isOneOf(const std::string& name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), lowered(name)) != names.end();
}

bool namesATarget(const std::string& name) {
    return isOneOf(name, {"target",
                          "targets",
                          "label",
                          "labels",
                          "class",
                          "classes",
                          "species",
                          "outcome",
                          "output",
                          "y",
                          "diagnosis",
                          "survived",
                          "quality",
                          "price",
                          "mpg",
                          "medv",
                          "median_house_value",
                          "churn",
                          "目标",
                          "标签",
                          "类别",
                          "类",
                          "种类",
                          "品种",
                          "结果",
                          "价格"});
}

bool namesATime(const std::string& name) {
    return isOneOf(name, {"time", "date", "datetime", "timestamp", "year", "month", "day", "week", "hour", "t", "日期",
                          "时间", "年", "年份", "月", "月份", "日"});
}

bool namesAnIndex(const std::string& name) { // "PassengerId", "sample_id"; only asked of a column that counts by one
    return lowered(name).ends_with("id") ||
           isOneOf(name, {"index", "idx", "no", "no.", "nr", "row", "unnamed: 0", "column_1", "编号", "序号", "学号"});
}

// Few whole numbers with many rows each: more likely classes than a quantity.
bool looksLikeClasses(const ColumnFacts& f) {
    return f.isNumeric() && f.formatted == 0 && f.allIntegers && f.minimum >= 0 &&
           f.maximum - f.minimum < 2 * kMostCategories && f.distinct >= 2 &&
           f.distinct <= std::max<std::int64_t>(2, std::min(kMostCategories, f.given() / 5));
}

bool isCompactDate(double value) { // 20240131
    const auto date = static_cast<std::int64_t>(value);
    const std::int64_t year = date / 10000, month = date / 100 % 100, day = date % 100;
    return value == std::floor(value) && year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 &&
           day <= 31;
}

// Of a series a missing number is the one before it: the mean of all would be a jump.
void guessKind(ColumnRecipe& column, const ColumnFacts& facts, bool isTarget, bool isSeries) {
    column.isCategory = !facts.isNumeric() || (isTarget && looksLikeClasses(facts));
    column.scaling = column.isCategory ? Scaling::none : Scaling::standard;
    column.missing = column.isCategory ? MissingValues::mostFrequent
                     : isSeries        ? MissingValues::previous
                                       : MissingValues::mean;
}

bool isSeriesTime(const ColumnRecipe& column, const ColumnFacts& facts) {
    return facts.isTime() || (namesATime(column.name) && facts.isNumeric() && facts.isRising);
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == 8) return out + ", …";
        if (i) out += ", ";
        out += names[i];
    }
    return out;
}

void noteTheGuess(const std::vector<ColumnRecipe>& columns, const std::vector<ColumnFacts>& facts, bool isSeries,
                  std::vector<Text>& notes) {
    std::vector<std::string> features, targets;
    std::int64_t classes = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].role == ColumnRole::feature) features.push_back(columns[i].name);
        if (columns[i].role != ColumnRole::target) continue;
        targets.push_back(columns[i].name);
        classes = columns[i].isCategory ? facts[i].distinct : 0;
    }
    if (targets.empty()) return;
    const auto count = static_cast<long long>(features.size());
    const std::string list = features.empty() ? "–" : joined(features);
    if (isSeries && features.empty())
        notes.push_back(TEXT("data", "Series: %1 is predicted from its own past.").arg(joined(targets)));
    else if (isSeries)
        notes.push_back(TEXT("data", "Series: %1 is predicted from its own past and from %2 other columns: %3.")
                            .arg(joined(targets))
                            .arg(count)
                            .arg(list));
    else if (classes)
        notes.push_back(TEXT("data", "Target: %1, %2 classes. Features (%3): %4.")
                            .arg(joined(targets))
                            .arg(static_cast<long long>(classes))
                            .arg(count)
                            .arg(list));
    else
        notes.push_back(
            TEXT("data", "Target: %1, a number. Features (%2): %3.").arg(joined(targets)).arg(count).arg(list));
}
} // namespace

ColumnFacts factsOf(const Table& table, std::int64_t column) {
    ColumnFacts facts;
    std::unordered_set<std::string_view> seen;
    double last = 0;
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const std::string_view cell = table.cell(row, column);
        double value = 0;
        const CellKind kind = kindOfCell(cell, &value);
        if (kind == CellKind::missing) {
            ++facts.missing;
            continue;
        }
        if (kind == CellKind::number) {
            if (facts.numbers == 0) facts.minimum = facts.maximum = value;
            if (facts.numbers > 0) {
                facts.isRising = facts.isRising && value > last;
                facts.stepsByOne = facts.stepsByOne && value == last + 1;
            }
            facts.minimum = std::min(facts.minimum, value);
            facts.maximum = std::max(facts.maximum, value);
            facts.sum += value;
            facts.allIntegers = facts.allIntegers && value == std::floor(value);
            facts.allCompactDates = facts.allCompactDates && isCompactDate(value);
            last = value;
            ++facts.numbers;
        } else {
            facts.formatted += kind == CellKind::formatted;
            facts.dates += kind == CellKind::date;
            const bool isStandIn = kind == CellKind::words && standsForMissing(cell);
            facts.standIns += isStandIn;
            facts.words += kind == CellKind::words && !isStandIn;
        }
        if (facts.distinct < kMostCounted && seen.insert(cell).second) {
            ++facts.distinct;
            if (facts.values.size() < kMostCategories) facts.values.emplace_back(cell);
        }
    }
    (facts.isNumeric() && facts.standIns > 1 ? facts.missing : facts.words) += facts.standIns;
    return facts;
}

std::vector<ColumnRecipe> completeColumns(const Table& table, const std::vector<ColumnFacts>& facts,
                                          const DataRecipe& recipe, std::vector<Text>& notes) {
    const bool isSeries = recipe.series.window > 0;
    for (const ColumnRecipe& listed : recipe.columns)
        if (table.find(listed.name) < 0 && listed.role != ColumnRole::ignored)
            throw Error(table.file,
                        (listed.role == ColumnRole::target
                             ? TEXT("data", "expected the target column \"%1\", found only: %2")
                             : TEXT("data", "expected a column \"%1\", found only: %2"))
                            .arg(listed.name)
                            .arg(table.nameList()),
                        TEXT("data", "Rename the column in the file, or choose the columns again."));

    const auto count = static_cast<std::size_t>(table.columns());
    std::vector<ColumnRecipe> columns(count);
    std::vector<bool> isListed(count, false);
    for (std::size_t c = 0; c < count; ++c) {
        columns[c].name = table.names[c];
        for (const ColumnRecipe& listed : recipe.columns)
            if (listed.name == table.names[c]) {
                columns[c] = listed;
                isListed[c] = true;
            }
    }
    const bool isComplete = std::find(isListed.begin(), isListed.end(), false) == isListed.end();
    bool hasTarget =
        std::any_of(columns.begin(), columns.end(), [](const ColumnRecipe& c) { return c.role == ColumnRole::target; });
    if (isComplete && hasTarget) return columns;

    std::vector<std::size_t> candidates; // what may be feature or target
    for (std::size_t c = 0; c < count; ++c) {
        ColumnRecipe& column = columns[c];
        const ColumnFacts& f = facts[c];
        if (isListed[c]) {
            const ColumnRecipe listed = column;
            guessKind(column, f, column.role == ColumnRole::target, isSeries);
            if (listed.isCategory) column.isCategory = true, column.scaling = Scaling::none;
            if (listed.scaling != Scaling::standard)
                column.scaling = listed.scaling, column.isCategory = listed.isCategory;
            if (listed.missing != MissingValues::mean) column.missing = listed.missing;
            if (column.role == ColumnRole::feature) candidates.push_back(c);
            continue;
        }
        guessKind(column, f, false, isSeries);
        if (isSeries ? isSeriesTime(column, f) : f.isTime()) {
            column.role = ColumnRole::time;
            if (!isSeries) notes.push_back(TEXT("data", "Column %1 holds times; it is no feature.").arg(column.name));
            continue;
        }
        if (f.distinct <= 1 && !namesATarget(column.name)) {
            column.role = ColumnRole::ignored;
            notes.push_back(TEXT("data", "Column %1 is dropped: it always has the same value.").arg(column.name));
        } else if (namesAnIndex(column.name) && f.isNumeric() && f.stepsByOne && f.allIntegers && f.given() > 2 &&
                   count > 2) {
            column.role = ColumnRole::ignored;
            notes.push_back(TEXT("data", "Column %1 is dropped: it only counts the rows.").arg(column.name));
        } else {
            candidates.push_back(c);
        }
    }

    const auto mayBeTarget = [&](std::size_t c) {
        return facts[c].isNumeric() || facts[c].distinct <= kMostCategories;
    };
    if (!hasTarget) {
        std::size_t target = count;
        for (const std::size_t c : candidates)
            if (!isListed[c] && namesATarget(columns[c].name) && mayBeTarget(c)) target = c;
        for (const std::size_t c : candidates)
            if (target == count || !namesATarget(columns[target].name))
                if (!isListed[c] && mayBeTarget(c) && (!isSeries || facts[c].isNumeric()))
                    if (target == count || !isSeries || !looksLikeClasses(facts[c])) target = c;
        if (target < count) {
            columns[target].role = ColumnRole::target;
            guessKind(columns[target], facts[target], !isSeries, isSeries);
            hasTarget = true;
        }
    }
    for (const std::size_t c : candidates) {
        ColumnRecipe& column = columns[c];
        if (column.role != ColumnRole::feature || facts[c].isNumeric() || facts[c].distinct <= kMostCategories)
            continue;
        column.role = ColumnRole::ignored;
        if (facts[c].numbers * 2 >= facts[c].given()) {
            const auto word =
                std::find_if(facts[c].values.begin(), facts[c].values.end(), [](const std::string& value) {
                    return kindOfCell(value) == CellKind::words && !standsForMissing(value);
                });
            notes.push_back(
                TEXT("data", "Column %1 is dropped: %2 of its cells are no numbers%3. Mend them, or leave "
                             "them empty where the value is missing.")
                    .arg(column.name)
                    .arg(static_cast<long long>(facts[c].given() - facts[c].numbers))
                    .arg(word == facts[c].values.end() ? std::string() : " (\"" + shownText(*word) + "\")"));
            continue;
        }
        notes.push_back(
            TEXT("data", "Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.")
                .arg(column.name)
                .arg((facts[c].distinct < kMostCounted ? "" : "≥ ") + std::to_string(facts[c].distinct))
                .arg(static_cast<long long>(kMostCategories)));
    }
    const auto holdsTime = [](const ColumnRecipe& c) { return c.role == ColumnRole::time; };
    if (isSeries && std::none_of(columns.begin(), columns.end(), holdsTime))
        notes.insert(notes.begin(), TEXT("data", "No column holds times: each line of the file is one step in time."));
    std::vector<Text> guess;
    noteTheGuess(columns, facts, isSeries, guess);
    notes.insert(notes.begin(), guess.begin(), guess.end());
    return columns;
}

} // namespace lamina
