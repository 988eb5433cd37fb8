#include "core/data/stored_dataset.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <fmt/format.h>

namespace lamina {

namespace {
// Source and recipe in one line each; a path or a note does not make other data.
std::string fingerprintOf(const DataRecipe& recipe) {
    Sha256 sum;
    sum.add(recipe.source.kind).add(recipe.source.id).add(recipe.source.sha256);
    for (const auto& [name, value] : recipe.source.options) sum.add(fmt::format("{}={}", name, value));
    for (const ColumnRecipe& c : recipe.columns) {
        sum.add(fmt::format("{} {} {} {} {} {} {} {} {}", c.name, static_cast<int>(c.role), c.isCategory,
                            static_cast<int>(c.missing), static_cast<int>(c.scaling), c.input, c.offset, c.scale,
                            c.fill));
        for (const std::string& category : c.categories) sum.add(category);
    }
    const Split& s = recipe.split;
    sum.add(fmt::format("{} {} {} {} {} {} {}", s.validation, s.test, s.validationCount, s.testCount, s.stratified,
                        s.chronological, s.seed));
    if (recipe.reconstructs) sum.add("reconstructs");
    sum.add(fmt::format("{} {} {} {} {}", recipe.series.window, recipe.series.horizon,
                        static_cast<int>(recipe.pictures), recipe.flatten, recipe.pictureShape.text()));
    const TextRecipe& t = recipe.text;
    if (!t.vocabulary.empty()) {
        sum.add(fmt::format("{} {} {} {}", static_cast<int>(t.tokens), t.window, t.stride, t.vocabularySize));
        for (const std::string& token : t.vocabulary) sum.add(token);
        for (const auto& [first, second] : t.merges) sum.add(fmt::format("{} {}", first, second));
    }
    return sum.hex();
}
} // namespace

StoredDataset::StoredDataset(StoredContent content) : m_content(std::move(content)) {
    m_info = std::move(m_content.info);
    m_recipe = std::move(m_content.recipe);
    m_notes = std::move(m_content.notes);
    m_info.train = static_cast<std::int64_t>(m_content.parts.train.size());
    m_info.validation = static_cast<std::int64_t>(m_content.parts.validation.size());
    m_info.test = static_cast<std::int64_t>(m_content.parts.test.size());
    m_recipe.notes.clear();
    for (const Text& note : m_notes) m_recipe.notes.push_back(note.english());
    m_fingerprint = fingerprintOf(m_recipe);
}

const std::vector<std::int64_t>& StoredDataset::samplesOf(Part part) const {
    return part == Part::train        ? m_content.parts.train
           : part == Part::validation ? m_content.parts.validation
                                      : m_content.parts.test;
}

std::size_t StoredDataset::sample(Part part, std::int64_t row) const {
    const auto& samples = samplesOf(part);
    LAMINA_CHECK(row >= 0 && row < static_cast<std::int64_t>(samples.size()));
    return static_cast<std::size_t>(samples[static_cast<std::size_t>(row)]);
}

void StoredDataset::inputRows(Part part, int input, const std::int64_t* rows, std::int64_t count, float* out) const {
    const InputBlock& block = m_content.inputs[static_cast<std::size_t>(input)];
    const auto length = static_cast<std::size_t>(block.length);
    for (std::int64_t i = 0; i < count; ++i, out += length) {
        const std::size_t begin = sample(part, rows[i]) * static_cast<std::size_t>(block.step);
        if (block.bytes.empty()) {
            std::memcpy(out, block.floats.data() + begin, length * sizeof(float));
        } else {
            const std::uint8_t* bytes = block.bytes.data() + begin;
            for (std::size_t k = 0; k < length; ++k)
                out[k] = (static_cast<float>(bytes[k]) - block.offset) / block.scale;
        }
    }
}

void StoredDataset::targetRows(Part part, int target, const std::int64_t* rows, std::int64_t count, void* out) const {
    if (m_recipe.reconstructs) return inputRows(part, 0, rows, count, static_cast<float*>(out));
    const TargetBlock& block = m_content.targets[static_cast<std::size_t>(target)];
    const TargetInfo::Kind kind = m_info.targets[static_cast<std::size_t>(target)].kind;
    const auto length = static_cast<std::size_t>(block.length);
    if (kind == TargetInfo::Kind::classIndex)
        return classRows(part, target, rows, count, static_cast<std::int32_t*>(out));
    auto* numbers = static_cast<float*>(out);
    for (std::int64_t i = 0; i < count; ++i, numbers += length) {
        const std::size_t begin = sample(part, rows[i]) * length;
        if (!m_content.hasTargets)
            std::fill_n(numbers, length, 0.0f);
        else if (kind == TargetInfo::Kind::values)
            std::memcpy(numbers, block.values.data() + begin, length * sizeof(float));
        else
            for (std::size_t k = 0; k < length; ++k) numbers[k] = static_cast<float>(block.classes[begin + k]);
    }
}

void StoredDataset::weightRows(Part part, int target, const std::int64_t* rows, std::int64_t count, float* out) const {
    const std::vector<float>& weights = m_content.targets[static_cast<std::size_t>(target)].weights;
    const std::optional<Shape>& shape = m_info.targets[static_cast<std::size_t>(target)].weightShape;
    if (weights.empty() || !shape) return Dataset::weightRows(part, target, rows, count, out);
    const auto length = static_cast<std::size_t>(shape->count());
    for (std::int64_t i = 0; i < count; ++i, out += length)
        std::memcpy(out, weights.data() + sample(part, rows[i]) * length, length * sizeof(float));
}

void StoredDataset::classRows(Part part, int target, const std::int64_t* rows, std::int64_t count,
                              std::int32_t* out) const {
    const TargetBlock& block = m_content.targets[static_cast<std::size_t>(target)];
    const auto length = static_cast<std::size_t>(block.length);
    for (std::int64_t i = 0; i < count; ++i, out += length) {
        const std::size_t begin = sample(part, rows[i]) * length;
        if (!m_content.hasTargets || block.classes.empty())
            std::fill_n(out, length, 0);
        else
            std::memcpy(out, block.classes.data() + begin, length * sizeof(std::int32_t));
    }
}

double StoredDataset::inUnits(Part part, int target, std::int64_t row, std::int64_t element, double value) const {
    const TargetBlock& block = m_content.targets[static_cast<std::size_t>(target)];
    if (element >= static_cast<std::int64_t>(block.units.size())) return value; // empty: as they are
    const TargetBlock::Unit& unit = block.units[static_cast<std::size_t>(element)];
    double g = value * unit.scale + unit.offset;
    if (unit.scaling == Scaling::difference || unit.scaling == Scaling::logDifference)
        g +=
            block.bases[sample(part, row) * static_cast<std::size_t>(block.length) + static_cast<std::size_t>(element)];
    return unit.scaling == Scaling::log || unit.scaling == Scaling::logDifference ? std::exp(g) : g;
}

Picture StoredDataset::picture(Part part, std::int64_t row) const {
    Picture picture;
    if (!hasPictures()) return picture;
    const Shape& shape = m_recipe.pictureShape;
    picture.height = shape[0];
    picture.width = shape[1];
    picture.channels = shape[2];
    const InputBlock& block = m_content.inputs[0];
    const std::size_t begin = sample(part, row) * static_cast<std::size_t>(block.step);
    picture.bytes.resize(static_cast<std::size_t>(block.length));
    for (std::size_t k = 0; k < picture.bytes.size(); ++k) {
        const float value = block.bytes.empty() ? block.floats[begin + k] : static_cast<float>(block.bytes[begin + k]);
        picture.bytes[k] = static_cast<std::uint8_t>(std::clamp(value * m_content.greyOfByte + 0.5f, 0.0f, 255.0f));
    }
    return picture;
}

std::string StoredDataset::sampleName(Part part, std::int64_t row) const {
    const std::size_t at = sample(part, row);
    if (!m_content.names.empty()) return m_content.names[at];
    if (!m_content.lines.empty())
        return TEXT("data", "line %1").arg(static_cast<long long>(m_content.lines[at])).shown();
    return {};
}

} // namespace lamina
