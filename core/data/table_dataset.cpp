#include "core/data/table_dataset.h"

#include "core/base/error.h"
#include "core/data/number_text.h"
#include "core/data/table_work.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lamina {

void TableWork::checkSettings() const {
    if (m_recipe.series.window < 0 || m_recipe.series.horizon < 1 || m_recipe.series.window > 1'000'000 ||
        m_recipe.series.horizon > 1'000'000)
        throw Error(m_table.file,
                    TEXT("data", "expected a window of at least 0 and a horizon of at least 1, got %1 and %2")
                        .arg(static_cast<long long>(m_recipe.series.window))
                        .arg(static_cast<long long>(m_recipe.series.horizon)),
                    TEXT("data", "Correct the window of the series."));
    for (const ColumnRecipe& column : m_recipe.columns) {
        const bool used = column.role == ColumnRole::feature || column.role == ColumnRole::target;
        if (used && !isSeries() && takesDifference(column.scaling))
            throw Error(m_table.file,
                        TEXT("data", "column %1: differences from row to row need a series, but no window is set")
                            .arg(column.name),
                        TEXT("data", "Set a window, for example of 12 steps, or choose another scaling."));
        if (used && (column.input < 0 || column.input > 1000))
            throw Error(m_table.file,
                        TEXT("data", "column %1: expected the number of a network input, got %2")
                            .arg(column.name)
                            .arg(static_cast<long long>(column.input)),
                        TEXT("data", "Inputs are counted from 0."));
    }
}

namespace {
// The cells of a column of times so that later ones sort behind earlier ones; empty: in a form that is trusted.
std::vector<std::string> timesOf(const Table& table, std::int64_t column) {
    DateOrder order = DateOrder::unknown;
    for (std::int64_t row = 0; row < table.rows() && order == DateOrder::unknown; ++row)
        order = dateOrder(table.cell(row, column));
    std::vector<std::string> times;
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        times.push_back(sortableDate(table.cell(row, column), order));
        if (times.back().empty()) return {};
    }
    return times;
}

// A series whose newest line comes first, as many sources deliver it.
bool runsBackwards(const Table& table, const DataRecipe& recipe) {
    if (recipe.series.window < 1 || table.rows() < 3) return false;
    for (std::int64_t c = 0; c < table.columns(); ++c) {
        const auto listed = std::find_if(recipe.columns.begin(), recipe.columns.end(), [&](const ColumnRecipe& r) {
            return r.name == table.names[static_cast<std::size_t>(c)];
        });
        if (listed == recipe.columns.end() ? !factsOf(table, c).isTime() : listed->role != ColumnRole::time) continue;
        const std::vector<std::string> times = timesOf(table, c);
        for (std::size_t i = 1; i < times.size(); ++i)
            if (times[i].size() != times[0].size() || !(times[i] < times[i - 1])) return false;
        return !times.empty();
    }
    return false;
}

const Table& inOrder(const Table& table, const DataRecipe& recipe, Table& turned) {
    if (!runsBackwards(table, recipe)) return table;
    turned = table;
    turned.reverseRows();
    turned.notes.push_back(TEXT("data", "The newest line comes first in the file; it is read from its end."));
    return turned;
}
} // namespace

void TableWork::checkTimeRises() const {
    for (const ColumnRecipe& column : m_recipe.columns) {
        const std::int64_t at = m_table.find(column.name);
        if (column.role != ColumnRole::time || at < 0) continue;
        std::string last;
        const std::vector<std::string> times = timesOf(m_table, at);
        for (std::int64_t row = 0; row < static_cast<std::int64_t>(times.size()); ++row) {
            const std::string& date = times[static_cast<std::size_t>(row)];
            if (date.size() == last.size() && date < last)
                throw m_table.cellError(row, at,
                                        TEXT("data", "expected a later time than in the line before, got \"%1\"")
                                            .arg(shownText(m_table.cell(row, at))),
                                        TEXT("data", "Sort the file by time, the oldest line first."));
            last = date;
        }
    }
}

// Rows without a target are never trained on; other missing values as the recipe says.
void TableWork::keepRows(bool mayDrop, bool needsTargets) {
    m_rows.clear();
    std::int64_t withoutTarget = 0, incomplete = 0;
    for (std::int64_t row = 0; row < m_table.rows(); ++row) {
        bool keep = true;
        for (const Used& used : m_used) {
            if (!used.values.isMissing(row)) continue;
            if (used.isTarget() && !isSeries()) {
                if (needsTargets && keep) ++withoutTarget, keep = false;
                continue;
            }
            if (used.recipe->missing == MissingValues::refuse)
                throw m_table.cellError(
                    row, used.column,
                    TEXT("data", "expected a value, got none (\"%1\")").arg(shownText(m_table.cell(row, used.column))),
                    TEXT("data", "Fill in the cell, or let the recipe fill or drop missing values."));
            if (used.recipe->missing == MissingValues::drop && mayDrop && keep) ++incomplete, keep = false;
        }
        if (keep) m_rows.push_back(row);
    }
    if (withoutTarget)
        m_notes.push_back(
            TEXT("data", "%1 rows without a target are left out.").arg(static_cast<long long>(withoutTarget)));
    if (incomplete)
        m_notes.push_back(
            TEXT("data", "%1 rows with missing values are left out.").arg(static_cast<long long>(incomplete)));
    if (m_rows.empty())
        throw Error(m_table.file,
                    TEXT("data", "no row is left: expected rows with all values, got missing values in each of %1 rows")
                        .arg(static_cast<long long>(m_table.rows())),
                    TEXT("data", "Let the recipe fill missing values, or set the empty columns to ignored."));
}

void TableWork::noteFilled(const Used& used) {
    if (used.isTarget() && !isSeries()) return;
    const auto count =
        std::count_if(m_rows.begin(), m_rows.end(), [&](std::int64_t row) { return used.values.isMissing(row); });
    const ColumnRecipe& c = *used.recipe;
    if (const std::int64_t carried = used.values.missing - count; c.missing == MissingValues::previous && carried > 0)
        m_notes.push_back(
            TEXT("data", "Column %1: %2 missing values are carried forward, each from the line before it.")
                .arg(c.name)
                .arg(static_cast<long long>(carried)));
    if (!count) return;
    m_notes.push_back(TEXT("data", "Column %1: %2 missing values are filled with %3.")
                          .arg(c.name)
                          .arg(static_cast<long long>(count))
                          .arg(c.isCategory ? c.categories[static_cast<std::size_t>(c.fill)] : shortNumber(c.fill)));
}

void TableWork::placeSamples(bool withOpenEnd) {
    const auto rows = static_cast<std::int64_t>(m_rows.size());
    if (!isSeries()) {
        m_samples = rows;
        return;
    }
    m_firstRow =
        std::any_of(m_used.begin(), m_used.end(), [](const Used& u) { return takesDifference(u.recipe->scaling); }) ? 1
                                                                                                                    : 0;
    const std::int64_t ahead = withOpenEnd ? 0 : horizon();
    m_samples = rows - m_firstRow - window() - ahead + 1;
    if (m_samples < 1)
        throw Error(m_table.file,
                    TEXT("data", "expected at least %1 rows for one window of %2 steps, got %3")
                        .arg(static_cast<long long>(m_firstRow + window() + ahead))
                        .arg(static_cast<long long>(window()))
                        .arg(static_cast<long long>(rows)),
                    TEXT("data", "Choose a shorter window, or more data."));
}

// Place in m_rows of what sample s is to predict; of a series it may lie behind the end.
std::int64_t TableWork::targetRow(std::int64_t sample) const {
    return isSeries() ? m_firstRow + sample + window() - 1 + horizon() : sample;
}

// What the training samples see, as rows of the table.
Rows TableWork::rowsOf(const std::vector<std::int64_t>& samples) const {
    if (isSeries()) return Rows(m_rows.begin(), m_rows.begin() + targetRow(samples.back()) + 1);
    Rows rows;
    for (const std::int64_t sample : samples) rows.push_back(m_rows[static_cast<std::size_t>(sample)]);
    return rows;
}

std::vector<std::int32_t> TableWork::classesOfSamples() const {
    for (const Used& used : m_used)
        if (used.isTarget() && used.recipe->isCategory) {
            std::vector<std::int32_t> classes;
            for (std::int64_t s = 0; s < m_samples; ++s) {
                const auto row = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(targetRow(s))]);
                classes.push_back(std::max(0, used.values.codes[row]));
            }
            return classes;
        }
    return {};
}

void TableWork::dropColumn(Used& used, const Text& why) {
    used.recipe->role = ColumnRole::ignored;
    m_notes.push_back(why);
}

void TableWork::fitColumns(const Rows& trainingRows) {
    for (Used& used : m_used) {
        const bool says = fitColumn(m_table, used.column, *used.recipe, used.values, trainingRows);
        if (!says && used.isTarget())
            throw Error(
                m_table.file,
                TEXT("data",
                     "expected a target with different values; column %1 always has the same one in the training part")
                    .arg(used.recipe->name),
                TEXT("data", "Choose another target, or other data."));
        if (!says) {
            dropColumn(used, TEXT("data", "Column %1 is dropped: it always has the same value in the training part.")
                                 .arg(used.recipe->name));
        } else if (used.recipe->isCategory && !used.isTarget() && used.width() > kMostCategories) {
            dropColumn(used,
                       TEXT("data",
                            "Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.")
                           .arg(used.recipe->name)
                           .arg(static_cast<long long>(used.width()))
                           .arg(static_cast<long long>(kMostCategories)));
        } else {
            noteFilled(used);
        }
    }
    std::erase_if(m_used, [](const Used& u) { return u.recipe->role == ColumnRole::ignored; });
    const bool hasInput =
        std::any_of(m_used.begin(), m_used.end(), [&](const Used& u) { return isSeries() || !u.isTarget(); });
    if (hasInput) return;
    const bool hasTime = std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                                     [](const ColumnRecipe& c) { return c.role == ColumnRole::time; });
    throw Error(
        m_table.file, TEXT("data", "no column is left to learn from; the columns are: %1").arg(m_table.nameList()),
        hasTime ? TEXT("data", "If this is a series over time, set a window, for example of 12 steps (--window 12).")
                : TEXT("data", "Choose columns that differ from row to row as features."));
}

// What makes figures mean little: nothing to test on, one class nearly alone.
void TableWork::noteTheSplit(const Parts& parts) {
    const Split& split = m_recipe.split;
    const bool lacksValidation = parts.validation.empty() && split.validation > 0 && split.validationCount < 0,
               lacksTest = parts.test.empty() && split.test > 0 && split.testCount < 0;
    if (lacksValidation || lacksTest)
        m_notes.push_back((lacksValidation && lacksTest
                               ? TEXT("data", "Only %1 rows: none is left to validate and to test on.")
                           : lacksTest ? TEXT("data", "Only %1 rows: none is left to test on.")
                                       : TEXT("data", "Only %1 rows: none is left to validate on."))
                              .arg(static_cast<long long>(m_samples)));
    for (const Used& used : m_used) {
        if (!used.isTarget() || !used.recipe->isCategory) continue;
        std::vector<std::int64_t> counts(used.recipe->categories.size(), 0);
        std::int64_t all = 0;
        for (const std::int64_t row : m_rows)
            if (const std::int32_t code = used.values.codes[static_cast<std::size_t>(row)]; code >= 0)
                ++counts[static_cast<std::size_t>(code)], ++all;
        const auto most = std::max_element(counts.begin(), counts.end());
        if (most == counts.end() || *most * 10 < all * 9) continue;
        m_notes.push_back(
            TEXT("data", "The classes are uneven: %1 % of the rows are \"%2\", so always guessing that is "
                         "right as often; weights that balance the classes help (--balance-classes).")
                .arg(shortNumber(std::floor(1000.0 * static_cast<double>(*most) / static_cast<double>(all)) / 10))
                .arg(used.recipe->categories[static_cast<std::size_t>(most - counts.begin())]));
    }
}

std::shared_ptr<const Dataset> TableWork::fit() {
    std::vector<ColumnFacts> facts;
    for (std::int64_t c = 0; c < m_table.columns(); ++c) facts.push_back(factsOf(m_table, c));
    std::vector<Text> guess;
    m_recipe.columns = completeColumns(m_table, facts, m_recipe, guess);
    m_notes.insert(m_notes.begin(), guess.begin(), guess.end());
    if (isSeries()) m_recipe.split.chronological = true;
    checkSettings();
    for (std::size_t c = 0; c < m_recipe.columns.size(); ++c) {
        ColumnRecipe& column = m_recipe.columns[c];
        if (column.role != ColumnRole::feature && column.role != ColumnRole::target) continue;
        const auto at = static_cast<std::int64_t>(c);
        const bool isText = !facts[c].isNumeric() && !column.isCategory;
        if (column.role == ColumnRole::feature && (isText || column.isCategory) && facts[c].distinct >= kMostCounted) {
            column.role = ColumnRole::ignored;
            m_notes.push_back(
                TEXT("data",
                     "Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.")
                    .arg(column.name)
                    .arg("≥ " + std::to_string(kMostCounted))
                    .arg(static_cast<long long>(kMostCategories)));
            continue;
        }
        m_used.push_back({&column, at, readColumn(m_table, at, column, facts[c])});
    }
    const auto target = std::find_if(m_used.begin(), m_used.end(), [](const Used& u) { return u.isTarget(); });
    if (target == m_used.end())
        throw Error(m_table.file,
                    TEXT("data", "expected a target column, found none among: %1").arg(m_table.nameList()),
                    TEXT("data", "Choose the column that is to be predicted."));
    if (target->recipe->isCategory && target->values.words.size() < 2)
        throw Error(m_table.file,
                    TEXT("data", "expected at least two classes in column %1, got one (\"%2\")")
                        .arg(target->recipe->name)
                        .arg(target->values.words.empty() ? "" : target->values.words[0]),
                    TEXT("data", "Choose another target, or other data."));
    if (isSeries()) checkTimeRises();
    keepRows(true, true);
    placeSamples(false);
    Parts parts = splitSamples(m_recipe.split, m_samples, classesOfSamples(), false, m_table.file);
    fitColumns(rowsOf(parts.train));
    noteTheSplit(parts);
    return finished(std::move(parts), true);
}

std::shared_ptr<const Dataset> TableWork::apply(bool needsTargets) {
    for (ColumnRecipe& column : m_recipe.columns) {
        const bool isNeededTarget = column.role == ColumnRole::target && (needsTargets || isSeries());
        if (column.role != ColumnRole::feature && !isNeededTarget) {
            if (column.role == ColumnRole::target) m_used.push_back({&column, -1, {}}); // described, not read
            continue;
        }
        const std::int64_t at = m_table.find(column.name);
        if (at < 0)
            throw Error(m_table.file,
                        (isNeededTarget ? TEXT("data", "expected the target column \"%1\", found only: %2")
                                        : TEXT("data", "expected a column \"%1\", found only: %2"))
                            .arg(column.name)
                            .arg(m_table.nameList()),
                        TEXT("data", "Use a file with the same columns as the training data."));
        m_used.push_back({&column, at, readFittedColumn(m_table, at, column, column.role == ColumnRole::target)});
        const ColumnValues& values = m_used.back().values;
        const auto unknown = std::count(values.codes.begin(), values.codes.end(), -2);
        if (unknown)
            m_notes.push_back(
                TEXT("data", "Column %1: %2 values did not occur in the training data and count as none of them.")
                    .arg(column.name)
                    .arg(static_cast<long long>(unknown)));
    }
    if (isSeries()) checkTimeRises();
    std::vector<Used> unread; // keepRows() and the notes look only at what was read
    for (auto it = m_used.begin(); it != m_used.end();)
        if (it->column < 0)
            unread.push_back(std::move(*it)), it = m_used.erase(it);
        else
            ++it;
    keepRows(needsTargets, needsTargets);
    for (const Used& used : m_used) noteFilled(used);
    placeSamples(!needsTargets);
    for (Used& used : unread) m_used.push_back(std::move(used));
    Parts parts;
    parts.test.resize(static_cast<std::size_t>(m_samples));
    std::iota(parts.test.begin(), parts.test.end(), 0);
    return finished(std::move(parts), needsTargets);
}
std::shared_ptr<const Dataset> fittedTable(const Table& table, const DataRecipe& recipe) {
    Table turned;
    return TableWork(inOrder(table, recipe, turned), recipe).fit();
}

std::shared_ptr<const Dataset> tableThroughRecipe(Table table, const DataRecipe& fitted, const DataSource& source,
                                                  bool needsTargets) {
    if (!table.hasHeader) {
        std::vector<std::string> all, features;
        for (const ColumnRecipe& column : fitted.columns) {
            all.push_back(column.name);
            if (column.role == ColumnRole::feature) features.push_back(column.name);
        }
        for (const std::vector<std::string>& names : {all, features})
            if (names.size() == table.names.size()) {
                table.names = names;
                break;
            }
    }
    DataRecipe recipe = fitted;
    recipe.source = source;
    recipe.source.sha256 = table.sha256;
    Table turned;
    return TableWork(inOrder(table, recipe, turned), recipe).apply(needsTargets);
}

} // namespace lamina
