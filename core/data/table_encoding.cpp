#include "core/base/error.h"
#include "core/data/byte_source.h"
#include "core/data/number_text.h"
#include "core/data/table_work.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lamina {

float TableWork::scaled(const Used& used, std::size_t keptRow, double number) const {
    const double value = (number - used.recipe->offset) / used.recipe->scale;
    const auto out = static_cast<float>(value);
    if (!std::isfinite(out))
        throw m_table.cellError(m_rows[keptRow], used.column,
                                TEXT("data", "expected a number that fits into 32 bits, got \"%1\"")
                                    .arg(shownText(m_table.cell(m_rows[keptRow], used.column))),
                                TEXT("data", "Standardise the column, or use other units."));
    return out;
}

void TableWork::encodeInputs(StoredContent& content) {
    std::map<int, std::vector<const Used*>> byInput;
    for (const Used& used : m_used)
        if (!used.isTarget() || isSeries()) byInput[used.isTarget() ? 0 : used.recipe->input].push_back(&used);
    int expected = 0;
    for (const auto& [input, columns] : byInput) {
        if (input != expected++)
            throw Error(m_table.file,
                        TEXT("data", "no column goes to network input %1").arg(static_cast<long long>(expected - 1)),
                        TEXT("data", "Inputs are counted from 0 without a gap."));
        InputBlock block;
        std::int64_t width = 0;
        for (const Used* used : columns) width += used->width();
        const auto rows = static_cast<std::int64_t>(m_rows.size());
        checkFitsMemory(checkedProduct(checkedProduct(rows, width), 4), m_table.file);
        block.floats.assign(static_cast<std::size_t>((rows - m_firstRow) * width), 0.0f);
        std::int64_t place = 0;
        for (const Used* used : columns) {
            double last = 0;
            for (std::int64_t i = 0; i < rows; ++i) {
                const std::int64_t row = m_rows[static_cast<std::size_t>(i)];
                float* out = block.floats.data() + (i - m_firstRow) * width + place;
                if (used->recipe->isCategory) {
                    std::int32_t code = used->values.codes[static_cast<std::size_t>(row)];
                    if (code == -1) code = static_cast<std::int32_t>(used->recipe->fill);
                    if (code >= 0 && i >= m_firstRow) out[code] = 1.0f; // an unknown word: all zeros
                    continue;
                }
                const double number = logarithmOrNumber(m_table, row, used->column, *used->recipe, used->values);
                const double change = takesDifference(used->recipe->scaling) ? number - last : number;
                last = number;
                if (i >= m_firstRow) *out = scaled(*used, static_cast<std::size_t>(i), change);
            }
            place += used->width();
        }
        block.step = width;
        block.length = isSeries() ? width * window() : width;
        content.info.inputs.push_back(isSeries() ? Shape{window(), width} : Shape{width});
        content.info.inputNames.push_back(columns.size() == 1  ? columns[0]->recipe->name
                                          : byInput.size() > 1 ? "features_" + std::to_string(input + 1)
                                                               : "features");
        content.inputs.push_back(std::move(block));
    }
}

void TableWork::encodeTargets(StoredContent& content) {
    std::map<int, std::vector<const Used*>> byHead;
    for (const Used& used : m_used)
        if (used.isTarget()) byHead[used.recipe->input].push_back(&used);
    int expected = 0;
    for (const auto& [head, columns] : byHead) {
        TargetInfo info;
        TargetBlock block;
        const bool isClass = columns[0]->recipe->isCategory;
        if (head != expected++ || (columns.size() > 1 && std::any_of(columns.begin(), columns.end(), [](const Used* u) {
                                       return u->recipe->isCategory;
                                   })))
            throw Error(
                m_table.file,
                TEXT("data", "target %1: expected one class column, or number columns, for each head counted from 0")
                    .arg(columns[0]->recipe->name),
                TEXT("data", "Give each class target a head of its own."));
        for (const Used* used : columns) info.name += (info.name.empty() ? "" : ", ") + used->recipe->name;
        block.length = static_cast<std::int64_t>(columns.size());
        const auto count = static_cast<std::size_t>(m_samples * block.length);
        const auto rows = static_cast<std::int64_t>(m_rows.size());
        if (isClass) {
            info.classNames = columns[0]->recipe->categories;
            info.classes = static_cast<std::int64_t>(info.classNames.size());
            info.kind = info.classes == 2 ? TargetInfo::Kind::binary : TargetInfo::Kind::classIndex;
            info.shape = info.classes == 2 ? Shape{1} : Shape{};
            if (m_hasTargets)
                for (std::int64_t s = 0; s < m_samples; ++s) {
                    const auto row = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(targetRow(s))]);
                    const std::int32_t code = columns[0]->values.codes[row];
                    block.classes.push_back(code == -1 ? static_cast<std::int32_t>(columns[0]->recipe->fill) : code);
                }
        } else {
            info.shape = Shape{block.length};
            block.values.resize(m_hasTargets ? count : 0);
            for (std::size_t k = 0; k < columns.size(); ++k) {
                const Used& used = *columns[k];
                const bool difference = takesDifference(used.recipe->scaling);
                // A change over h steps is on average h times that of one.
                const double offset = used.recipe->offset * static_cast<double>(difference ? horizon() : 1);
                block.units.push_back({used.recipe->scaling, offset, used.recipe->scale});
                if (difference) block.bases.resize(count);
                for (std::int64_t s = 0; s < m_samples; ++s) {
                    const std::size_t at = static_cast<std::size_t>(s) * columns.size() + k;
                    double base = 0;
                    if (difference) {
                        const auto lastKnown = static_cast<std::size_t>(targetRow(s) - horizon());
                        base = block.bases[at] =
                            logarithmOrNumber(m_table, m_rows[lastKnown], used.column, *used.recipe, used.values);
                    }
                    if (!m_hasTargets || targetRow(s) >= rows) continue;
                    const auto row = static_cast<std::size_t>(targetRow(s));
                    const double number =
                        logarithmOrNumber(m_table, m_rows[row], used.column, *used.recipe, used.values) - base;
                    block.values[at] = scaled(used, row, number - offset + used.recipe->offset);
                }
            }
        }
        content.info.targets.push_back(std::move(info));
        content.targets.push_back(std::move(block));
    }
}

// A column of sample weights belongs to the head with its number; a single one counts for all heads. A file without it, to be
// judged, has all samples count the same.
void TableWork::encodeWeights(StoredContent& content) const {
    std::vector<const ColumnRecipe*> columns;
    for (const ColumnRecipe& column : m_recipe.columns)
        if (column.role == ColumnRole::weight && m_table.find(column.name) >= 0) columns.push_back(&column);
    if (!m_hasTargets) return;
    for (std::size_t head = 0; head < content.targets.size(); ++head)
        for (const ColumnRecipe* column : columns) {
            if (columns.size() > 1 && column->input != static_cast<int>(head)) continue;
            const std::int64_t at = m_table.find(column->name);
            std::vector<float> weights;
            for (std::int64_t s = 0; s < m_samples; ++s) {
                const std::int64_t row = m_rows[static_cast<std::size_t>(targetRow(s))];
                double weight = 0;
                if (kindOfCell(m_table.cell(row, at), &weight) != CellKind::number || !(weight >= 0) || weight > 1e30)
                    throw m_table.cellError(row, at,
                                            TEXT("data", "expected a sample weight of at least 0, got \"%1\"")
                                                .arg(shownText(m_table.cell(row, at))),
                                            TEXT("data", "Give every sample a weight such as 1."));
                weights.push_back(static_cast<float>(weight));
            }
            content.targets[head].weights = std::move(weights);
            content.info.targets[head].weightShape = Shape{};
        }
}

std::shared_ptr<const Dataset> TableWork::finished(Parts parts, bool hasTargets) {
    StoredContent content;
    m_hasTargets = hasTargets;
    encodeInputs(content);
    encodeTargets(content);
    encodeWeights(content);
    content.info.isSeries = isSeries();
    std::int64_t time = -1;
    for (const ColumnRecipe& c : m_recipe.columns)
        if (c.role == ColumnRole::time && m_table.find(c.name) >= 0) time = m_table.find(c.name);
    const auto rows = static_cast<std::int64_t>(m_rows.size());
    for (std::int64_t s = 0; s < m_samples; ++s) {
        const std::int64_t at = std::min(targetRow(s), rows - 1), row = m_rows[static_cast<std::size_t>(at)];
        content.lines.push_back(m_table.line(row));
        if (time < 0 || !isSeries()) continue;
        const std::int64_t behind = targetRow(s) - at;
        content.names.push_back(std::string(m_table.cell(row, time)) + (behind ? " +" + std::to_string(behind) : ""));
    }
    content.parts = std::move(parts);
    content.hasTargets = hasTargets;
    content.recipe = std::move(m_recipe);
    content.notes = std::move(m_notes);
    return std::make_shared<StoredDataset>(std::move(content));
}

} // namespace lamina
