#pragma once
// The work on one table, inside this module: fit() and apply() (table_dataset.cpp) decide which rows and columns are used,
// finished() (table_encoding.cpp) turns them into the numbers that the network sees.

#include "core/data/stored_dataset.h"
#include "core/data/table_columns.h"

#include <memory>
#include <vector>

namespace lamina {

using Rows = std::vector<std::int64_t>;

// A used column of the recipe beside its place and values in the table.
struct Used {
    ColumnRecipe* recipe = nullptr;
    std::int64_t column = 0;
    ColumnValues values;
    std::int64_t width() const { return recipe->isCategory ? static_cast<std::int64_t>(recipe->categories.size()) : 1; }
    bool isTarget() const { return recipe->role == ColumnRole::target; }
};

class TableWork {
public:
    TableWork(const Table& table, DataRecipe recipe) : m_table(table), m_recipe(std::move(recipe)) {
        m_notes = table.notes;
    }

    std::shared_ptr<const Dataset> fit();
    std::shared_ptr<const Dataset> apply(bool needsTargets);

private:
    bool isSeries() const { return m_recipe.series.window > 0; }
    std::int64_t window() const { return m_recipe.series.window; }
    std::int64_t horizon() const { return m_recipe.series.horizon; }

    void checkSettings() const;
    void checkTimeRises() const;
    void keepRows(bool mayDrop, bool needsTargets);
    void noteFilled(const Used& used);
    void noteTheSplit(const Parts& parts);
    void placeSamples(bool withOpenEnd);
    Rows rowsOf(const std::vector<std::int64_t>& samples) const;
    std::vector<std::int32_t> classesOfSamples() const;
    void fitColumns(const Rows& trainingRows);
    void dropColumn(Used& used, const Text& why);
    void encodeInputs(StoredContent& content);
    void encodeTargets(StoredContent& content);
    void encodeWeights(StoredContent& content) const;
    std::int64_t targetRow(std::int64_t sample) const;
    std::shared_ptr<const Dataset> finished(Parts parts, bool hasTargets);
    float scaled(const Used& used, std::size_t keptRow, double number) const;

    const Table& m_table;
    DataRecipe m_recipe;
    std::vector<Used> m_used;
    std::vector<Text> m_notes;
    Rows m_rows;                 // of the table, in order, that are used
    std::int64_t m_firstRow = 0; // of m_rows: 1 where differences need the row before
    std::int64_t m_samples = 0;
    bool m_hasTargets = true;
};

} // namespace lamina
