#include "core/data/sample_set.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"
#include "core/data/image_decoder.h"
#include "core/data/number_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lamina {

namespace {
constexpr const char* kPixel = "pixel"; // name of the recipe's column with the scale of pictures

void resizeAll(SampleSet& set, const Shape& wanted) {
    if (wanted.rank() != 3 || wanted[0] < 1 || wanted[1] < 1 || (wanted[2] != 1 && wanted[2] != 3))
        throw Error(set.where,
                    TEXT("data", "expected height × width × 1 or 3 as the size of pictures, got %1").arg(wanted.text()),
                    TEXT("data", "Correct the size of the pictures in the recipe."));
    const auto from = static_cast<std::size_t>(set.pictureShape.count());
    const std::int64_t bytes = checkedProduct(wanted.count(), set.samples);
    checkFitsMemory(bytes, set.where);
    std::vector<std::uint8_t> out;
    out.reserve(static_cast<std::size_t>(bytes));
    for (std::size_t s = 0; s < static_cast<std::size_t>(set.samples); ++s) {
        const auto begin = set.inputs[0].bytes.begin() + static_cast<std::ptrdiff_t>(s * from);
        const Picture picture{set.pictureShape[0],
                              set.pictureShape[1],
                              set.pictureShape[2],
                              {begin, begin + static_cast<std::ptrdiff_t>(from)}};
        const Picture resized = resizedPicture(picture, wanted[0], wanted[1], wanted[2]);
        out.insert(out.end(), resized.bytes.begin(), resized.bytes.end());
    }
    set.notes.push_back(
        TEXT("data", "The pictures are brought from %1 to %2.").arg(set.pictureShape.text()).arg(wanted.text()));
    set.inputs[0].bytes = std::move(out);
    set.inputs[0].length = set.inputs[0].step = wanted.count();
    set.pictureShape = wanted;
}

// Mean and spread of all pixels of the training part.
void fitPixels(const SampleSet& set, const Parts& parts, ColumnRecipe& pixel) {
    std::int64_t counts[256] = {};
    const InputBlock& block = set.inputs[0];
    for (const std::int64_t sample : parts.train)
        for (std::int64_t k = 0; k < block.length; ++k)
            ++counts[block.bytes[static_cast<std::size_t>(sample * block.step + k)]];
    double n = 0, sum = 0, squares = 0;
    for (int v = 0; v < 256; ++v) n += static_cast<double>(counts[v]), sum += static_cast<double>(counts[v]) * v;
    const double mean = n > 0 ? sum / n : 0;
    for (int v = 0; v < 256; ++v) squares += static_cast<double>(counts[v]) * (v - mean) * (v - mean);
    pixel.offset = mean;
    pixel.scale = squares > 0 ? std::sqrt(squares / n) : 1;
}

void scalePictures(SampleSet& set, const Parts* training, DataRecipe& recipe, std::vector<ColumnRecipe>& columns) {
    ColumnRecipe pixel;
    pixel.name = kPixel;
    pixel.scaling = recipe.pictures;
    switch (recipe.pictures) {
    case Scaling::none:
        break;
    case Scaling::unit255:
    case Scaling::minMax:
        pixel.scale = set.largestByte;
        break;
    case Scaling::standard:
        if (training) fitPixels(set, *training, pixel);
        for (const ColumnRecipe& column : recipe.columns)
            if (!training && column.name == kPixel) pixel.offset = column.offset, pixel.scale = column.scale;
        break;
    default:
        throw Error(set.where, TEXT("data", "expected a scaling for pictures: none, 0 to 1, or standardised"),
                    TEXT("data", "Choose another scaling for the pictures."));
    }
    set.inputs[0].offset = static_cast<float>(pixel.offset);
    set.inputs[0].scale = static_cast<float>(pixel.scale);
    columns.push_back(pixel);
    if (recipe.flatten)
        set.shapes[0] = Shape{set.pictureShape.count()};
    else
        set.shapes[0] = set.pictureShape;
}

// The first input is also the target; its shape follows when the input's is known.
void reconstruct(SampleSet& set) {
    set.hasTargets = true;
    set.targets.assign(1, {});
    TargetInfo info;
    info.name = "reconstruction";
    set.targetInfos = {std::move(info)};
}

ColumnRecipe targetColumn(const TargetInfo& info, int head) {
    ColumnRecipe column;
    column.name = info.name;
    column.role = ColumnRole::target;
    column.isCategory = info.kind != TargetInfo::Kind::values;
    column.scaling = Scaling::none;
    column.missing = MissingValues::refuse;
    column.categories = info.classNames;
    column.input = head;
    return column;
}

void nameKinds(SampleSet& set) {
    for (TargetInfo& info : set.targetInfos) {
        if (info.kind == TargetInfo::Kind::values) continue;
        info.classes = static_cast<std::int64_t>(info.classNames.size());
        const bool isOne = info.shape.count() == 1;
        if (isOne && info.classes == 2) {
            info.kind = TargetInfo::Kind::binary;
            info.shape = Shape{1};
        } else {
            info.kind = TargetInfo::Kind::classIndex;
            if (isOne) info.shape = Shape{};
        }
    }
}

std::shared_ptr<const Dataset> finished(SampleSet set, DataRecipe recipe, Parts parts) {
    StoredContent content;
    content.info.inputs = std::move(set.shapes);
    content.info.inputNames = std::move(set.inputNames);
    content.info.targets = std::move(set.targetInfos);
    if (recipe.reconstructs) {
        content.info.targets[0].shape = content.info.inputs[0];
        set.targets[0].length = content.info.inputs[0].count();
    }
    content.inputs = std::move(set.inputs);
    content.targets = std::move(set.targets);
    content.parts = std::move(parts);
    content.hasTargets = set.hasTargets;
    content.names = std::move(set.names);
    content.greyOfByte = 255 / set.largestByte;
    content.notes = std::move(set.notes);
    recipe.pictureShape = set.pictureShape;
    recipe.source.sha256 = set.sha256;
    content.recipe = std::move(recipe);
    return std::make_shared<StoredDataset>(std::move(content));
}
} // namespace

std::shared_ptr<const Dataset> fittedSamples(SampleSet set, const DataRecipe& given) {
    DataRecipe recipe = given;
    if (recipe.reconstructs) reconstruct(set);
    if (set.arePictures && recipe.pictureShape.rank() > 0 && !(recipe.pictureShape == set.pictureShape))
        resizeAll(set, recipe.pictureShape);
    if (!set.hasTargets)
        throw Error(set.where, TEXT("data", "expected targets beside the inputs, found none"),
                    TEXT("data", "Data without targets are for predictions only."));
    std::vector<std::int32_t> classes; // for stratifying: of the first target with one class for a sample
    const std::int64_t pool = set.samples - set.officialValidation - set.officialTest;
    for (std::size_t t = 0; t < set.targets.size(); ++t) {
        if (set.targetInfos[t].kind == TargetInfo::Kind::values || set.targets[t].length != 1) continue;
        if (set.targetInfos[t].classNames.size() < 2)
            throw Error(set.where,
                        TEXT("data", "expected at least two classes, got one (\"%1\")")
                            .arg(set.targetInfos[t].classNames.empty() ? "" : set.targetInfos[t].classNames[0]),
                        TEXT("data", "Add samples of another class."));
        if (classes.empty()) classes.assign(set.targets[t].classes.begin(), set.targets[t].classes.begin() + pool);
    }
    if (pool < 1)
        throw Error(set.where, TEXT("data", "expected samples for training, got none"),
                    TEXT("data", "Add samples to train on."));
    Split split = recipe.split;
    if (set.hasOfficialValidation) split.validation = 0, split.validationCount = -1;
    Parts parts = splitSamples(split, pool, classes, set.hasOfficialTest, set.where);
    for (std::int64_t i = 0; i < set.officialValidation; ++i) parts.validation.push_back(pool + i);
    for (std::int64_t i = 0; i < set.officialTest; ++i) parts.test.push_back(pool + set.officialValidation + i);
    std::vector<ColumnRecipe> columns;
    if (set.arePictures) scalePictures(set, &parts, recipe, columns);
    for (std::size_t t = 0; t < set.targetInfos.size(); ++t)
        columns.push_back(targetColumn(set.targetInfos[t], static_cast<int>(t)));
    recipe.columns = std::move(columns);
    nameKinds(set);
    return finished(std::move(set), std::move(recipe), std::move(parts));
}

namespace {
// A network that was trained on a table answers arrays, too, in the units of that table.
void measureInUnits(SampleSet& set, std::size_t target, const DataRecipe& fitted, int head) {
    std::vector<TargetBlock::Unit> units;
    std::string names;
    bool areChanges = false, isScaled = false;
    for (const ColumnRecipe& column : fitted.columns) {
        if (column.role != ColumnRole::target || column.input != head) continue;
        const bool difference = column.scaling == Scaling::difference || column.scaling == Scaling::logDifference;
        areChanges = areChanges || difference;
        isScaled = isScaled || column.scaling != Scaling::none;
        units.push_back({difference ? Scaling::none : column.scaling,
                         column.offset * (difference ? fitted.series.horizon : 1), column.scale});
        names += (names.empty() ? "" : ", ") + column.name;
    }
    TargetBlock& block = set.targets[target];
    if (!isScaled) return;
    if (set.hasTargets && block.length != static_cast<std::int64_t>(units.size())) return; // another kind of target
    if (!set.hasTargets) {
        block.length = static_cast<std::int64_t>(units.size());
        set.targetInfos[target].shape = Shape{block.length};
    }
    block.units = std::move(units);
    set.targetInfos[target].name = names;
    set.notes.push_back(
        areChanges
            ? TEXT("data", "Arrays do not say what came last: %1 is given as the change since then.").arg(names)
            : TEXT("data", "The numbers of %1 are given in the units of the table it was trained on.").arg(names));
}
} // namespace

std::shared_ptr<const Dataset> samplesThroughRecipe(SampleSet set, const DataRecipe& fitted, const DataSource& source,
                                                    bool needsTargets) {
    DataRecipe recipe = fitted;
    recipe.source = source;
    if (recipe.reconstructs) reconstruct(set);
    if (set.arePictures && recipe.pictureShape.rank() > 0 && !(recipe.pictureShape == set.pictureShape))
        resizeAll(set, recipe.pictureShape);
    if (needsTargets && !set.hasTargets)
        throw Error(set.where, TEXT("data", "expected targets beside the inputs, found none"),
                    TEXT("data", "Add the targets, or ask for predictions instead."));
    set.hasTargets = set.hasTargets && needsTargets;
    std::vector<const ColumnRecipe*> known; // targets of the recipe: of each head the first one
    for (const ColumnRecipe& column : fitted.columns)
        if (column.role == ColumnRole::target &&
            std::none_of(known.begin(), known.end(), [&](const ColumnRecipe* k) { return k->input == column.input; }))
            known.push_back(&column);
    if (!set.hasTargets) { // described by the recipe
        set.targets.clear();
        set.targetInfos.clear();
        for (const ColumnRecipe* column : known) {
            TargetInfo info;
            info.name = column->name;
            info.kind = column->isCategory ? TargetInfo::Kind::classIndex : TargetInfo::Kind::values;
            info.classNames = column->categories;
            set.targetInfos.push_back(std::move(info));
            set.targets.emplace_back();
        }
    }
    for (std::size_t t = 0; t < set.targets.size() && t < known.size(); ++t)
        if (!known[t]->isCategory) measureInUnits(set, t, fitted, known[t]->input);
    for (std::size_t t = 0; set.hasTargets && t < set.targets.size() && t < known.size(); ++t) {
        TargetInfo& info = set.targetInfos[t];
        const std::vector<std::string>& classNames = known[t]->categories;
        if (known[t]->isCategory && info.kind == TargetInfo::Kind::values && set.targets[t].length == 1) {
            std::vector<std::string> names; // a part in which only one of two classes occurs looks like values
            for (const float value : set.targets[t].values) {
                const std::string name = numberAsWord(value);
                const auto found = std::find(names.begin(), names.end(), name);
                set.targets[t].classes.push_back(static_cast<std::int32_t>(found - names.begin()));
                if (found == names.end()) names.push_back(name);
            }
            info.kind = TargetInfo::Kind::classIndex;
            info.classNames = names;
        }
        if (info.kind == TargetInfo::Kind::values || classNames.empty()) continue;
        std::vector<std::int32_t> newClass;
        for (const std::string& name : info.classNames) {
            const auto found = std::find(classNames.begin(), classNames.end(), name);
            newClass.push_back(found == classNames.end() ? -1 : static_cast<std::int32_t>(found - classNames.begin()));
        }
        for (std::size_t i = 0; i < set.targets[t].classes.size(); ++i) {
            std::int32_t& code = set.targets[t].classes[i];
            const std::string& name = info.classNames[static_cast<std::size_t>(code)];
            code = newClass[static_cast<std::size_t>(code)];
            if (code >= 0) continue;
            std::string list;
            for (std::size_t c = 0; c < classNames.size() && c < 20; ++c) list += (c ? ", " : "") + classNames[c];
            throw Error(set.where,
                        TEXT("data", "sample %1: expected one of the classes %2, got \"%3\"")
                            .arg(static_cast<long long>(i / static_cast<std::size_t>(set.targets[t].length)))
                            .arg(list)
                            .arg(name),
                        TEXT("data", "Correct the label, or train with data that have this class."));
        }
        info.classNames = classNames;
    }
    Parts parts;
    const std::int64_t tested = set.hasOfficialTest ? set.officialTest : set.samples;
    parts.test.resize(static_cast<std::size_t>(tested));
    std::iota(parts.test.begin(), parts.test.end(), set.samples - tested);
    std::vector<ColumnRecipe> pixel;
    if (set.arePictures) scalePictures(set, nullptr, recipe, pixel);
    nameKinds(set);
    return finished(std::move(set), std::move(recipe), std::move(parts));
}

} // namespace lamina
