#include "core/data/preview.h"

#include "core/data/source_reader.h"
#include "core/data/table_dataset.h"
#include "core/data/table_guess.h"
#include "core/data/tokenizer.h"

#include <algorithm>

namespace lamina {

namespace {
void previewTable(DataPreview& preview, const DataRecipe& recipe, const std::string& folder, int rows) {
    const Table table = readTable(recipe.source, folder);
    preview.samples = table.rows();
    preview.notes = table.notes;
    std::vector<ColumnFacts> facts;
    for (std::int64_t c = 0; c < table.columns(); ++c) facts.push_back(factsOf(table, c));
    for (std::int64_t r = 0; r < std::min<std::int64_t>(rows, table.rows()); ++r) {
        preview.rows.emplace_back();
        for (std::int64_t c = 0; c < table.columns(); ++c) preview.rows.back().emplace_back(table.cell(r, c));
    }
    preview.recipe.source.sha256 = table.sha256;
    std::vector<ColumnRecipe> columns;
    try {
        columns = completeColumns(table, facts, recipe, preview.notes);
    } catch (const Error& error) { // a recipe of other data: shown beside a fresh guess
        preview.hasProblem = true;
        preview.problem = error;
        DataRecipe fresh = recipe;
        fresh.columns.clear();
        columns = completeColumns(table, facts, fresh, preview.notes);
    }
    preview.recipe.columns = columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnFacts& f = facts[c];
        ColumnPreview column;
        column.recipe = columns[c];
        column.kind = f.isTime()      ? ColumnPreview::Kind::time
                      : f.isNumeric() ? ColumnPreview::Kind::number
                                      : ColumnPreview::Kind::text;
        column.missing = f.missing;
        column.distinct = f.distinct;
        column.minimum = f.minimum;
        column.maximum = f.maximum;
        column.mean = f.numbers ? f.sum / static_cast<double>(f.numbers) : 0;
        if (column.kind == ColumnPreview::Kind::text) column.values = f.values;
        preview.columns.push_back(std::move(column));
    }
    if (preview.hasProblem) return;
    try {
        DataRecipe complete = recipe;
        complete.columns = columns;
        const auto data = fittedTable(table, complete);
        preview.info = data->info();
        preview.recipe = data->recipe();
        for (std::size_t c = 0; c < columns.size(); ++c) preview.columns[c].recipe = data->recipe().columns[c];
        for (const Text& note : data->notes())
            if (std::find(preview.notes.begin(), preview.notes.end(), note) == preview.notes.end())
                preview.notes.push_back(note);
        if (data->info().targets.empty() || data->info().targets[0].classes == 0) return;
        for (const std::string& name : data->info().targets[0].classNames) preview.classCounts.emplace_back(name, 0);
        for (const Part part : {Part::train, Part::validation, Part::test})
            for (std::int64_t row = 0; row < data->samples(part); ++row) {
                std::int32_t label = 0;
                data->classRows(part, 0, &row, 1, &label);
                ++preview.classCounts[static_cast<std::size_t>(label)].second;
            }
    } catch (const Error& error) {
        preview.hasProblem = true;
        preview.problem = error;
    }
}

// As the network sees them: tokens it does not know and what was cut are not there.
void previewTexts(DataPreview& preview, const Dataset& data) {
    constexpr std::int64_t kTexts = 12;
    const Tokenizer tokenizer(data.recipe().text);
    const bool continues = data.info().continuesText;
    std::vector<float> numbers(static_cast<std::size_t>(data.info().inputs[0].count()));
    for (std::int64_t row = 0; row < std::min<std::int64_t>(continues ? kTexts / 2 : kTexts, data.samples(Part::train));
         ++row) {
        // Windows overlap: the ones that follow upon each other read like the text.
        // Of classes some of each: they may lie one after the other.
        const std::int64_t shown =
            continues ? row * std::max(1, data.recipe().text.window / data.recipe().text.stride)
                      : row * data.samples(Part::train) / std::min<std::int64_t>(kTexts, data.samples(Part::train));
        if (shown >= data.samples(Part::train)) break;
        data.inputRows(Part::train, 0, &shown, 1, numbers.data());
        std::string text = tokenizer.decode({numbers.begin(), numbers.end()});
        if (!continues) {
            std::int32_t label = 0;
            data.classRows(Part::train, 0, &shown, 1, &label);
            text = data.info().targets[0].classNames[static_cast<std::size_t>(label)] + ":  " + text;
        }
        if (continues && !preview.texts.empty())
            preview.texts.back() += text;
        else
            preview.texts.push_back(std::move(text));
    }
}

void previewSamples(DataPreview& preview, const DataRecipe& recipe, const std::string& folder, int picturesPerClass) {
    const auto data = loadDataset(recipe, folder);
    preview.data = data;
    preview.info = data->info();
    preview.recipe = data->recipe();
    preview.notes = data->notes();
    preview.samples = data->info().train + data->info().validation + data->info().test;
    if (data->info().tokens > 0) previewTexts(preview, *data);
    if (data->info().targets.empty()) return;
    const TargetInfo& target = data->info().targets[0];
    if (target.kind == TargetInfo::Kind::values ||
        (target.kind == TargetInfo::Kind::classIndex && target.shape.rank() > 0))
        return;
    for (const std::string& name : target.classNames) preview.classCounts.emplace_back(name, 0);
    std::vector<std::vector<Picture>> shown(target.classNames.size());
    for (const Part part : {Part::train, Part::validation, Part::test})
        for (std::int64_t row = 0; row < data->samples(part); ++row) {
            std::int32_t label = 0;
            data->classRows(part, 0, &row, 1, &label);
            const auto at = static_cast<std::size_t>(label);
            ++preview.classCounts[at].second;
            if (data->hasPictures() && static_cast<int>(shown[at].size()) < picturesPerClass)
                shown[at].push_back(data->picture(part, row));
        }
    for (std::size_t c = 0; c < shown.size(); ++c)
        for (Picture& picture : shown[c]) {
            preview.pictures.push_back(std::move(picture));
            preview.pictureClasses.push_back(static_cast<std::int32_t>(c));
        }
}
} // namespace

DataPreview previewData(const DataRecipe& recipe, const std::string& folder, int rows, int picturesPerClass) {
    DataPreview preview;
    preview.recipe = recipe;
    if (isTable(recipe.source))
        previewTable(preview, recipe, folder, rows);
    else
        previewSamples(preview, recipe, folder, picturesPerClass);
    return preview;
}

} // namespace lamina
