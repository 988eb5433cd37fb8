#include "core/data/dataset.h"

#include "core/base/error.h"
#include "core/data/builtin_data.h"
#include "core/data/byte_source.h"
#include "core/data/cifar_reader.h"
#include "core/data/csv_reader.h"
#include "core/data/generators.h"
#include "core/data/idx_reader.h"
#include "core/data/number_text.h"
#include "core/data/numpy_reader.h"
#include "core/data/picture_folder.h"
#include "core/data/source_reader.h"
#include "core/data/table_dataset.h"
#include "core/data/text_dataset.h"
#include "core/data/wav_reader.h"

#include <algorithm>
#include <filesystem>

namespace lamina {

namespace fs = std::filesystem;

std::int64_t Dataset::samples(Part part) const {
    return part == Part::train ? m_info.train : part == Part::validation ? m_info.validation : m_info.test;
}

void Dataset::weightRows(Part, int target, const std::int64_t*, std::int64_t count, float* out) const {
    const std::optional<Shape>& shape = m_info.targets[static_cast<std::size_t>(target)].weightShape;
    std::fill_n(out, count * (shape ? shape->count() : 1), 1.0f);
}

void Dataset::classRows(Part part, int target, const std::int64_t* rows, std::int64_t count, std::int32_t* out) const {
    const TargetInfo& info = m_info.targets[static_cast<std::size_t>(target)];
    if (info.kind == TargetInfo::Kind::classIndex) return targetRows(part, target, rows, count, out);
    for (std::int64_t i = 0; i < count; ++i) {
        float value = 0; // binary: one number for a sample
        if (info.kind == TargetInfo::Kind::binary) targetRows(part, target, rows + i, 1, &value);
        out[i] = value >= 0.5f;
    }
}

bool Dataset::targetsAreScaled(int target) const {
    return std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(), [&](const ColumnRecipe& c) {
        return c.role == ColumnRole::target && c.input == target && !c.isCategory && c.scaling != Scaling::none;
    });
}

Picture Dataset::picture(Part, std::int64_t) const { return {}; }
std::string Dataset::sampleName(Part, std::int64_t) const { return {}; }

Table readTable(const DataSource& source, const std::string& folder) {
    if (source.kind == "builtin") return builtinTable(source.id);
    CsvOptions options;
    options.separator = source.separator;
    options.encoding = source.encoding;
    options.decimal = source.decimal;
    options.mayHaveHeader = source.hasHeader;
    return readCsv(resolvedPath(source.path, folder), source.path, options);
}

bool isTable(const DataSource& source) {
    return source.kind == "csv" || (source.kind == "builtin" && isBuiltinTable(source.id));
}

SampleSet readSamples(const DataRecipe& recipe, const DataSource& source, const std::string& folder,
                      bool forPrediction) {
    const std::string path = resolvedPath(source.path, folder);
    if (source.kind == "builtin") return builtinSamples(source.id);
    if (source.kind == "generator") return generated(source, recipe.split);
    if (source.kind == "idx") return readIdx(path, source.path, {}, forPrediction);
    if (source.kind == "npz" || source.kind == "npy") return readNumpy(path, source.path);
    if (source.kind == "cifar") return readCifar(path, source.path);
    if (source.kind == "sounds") return readSoundFolder(path, source.path, recipe.sound, forPrediction);
    if (source.kind == "pictures") return readPictureFolder(path, source.path, recipe.pictureShape, forPrediction);
    if (source.kind.empty())
        throw Error("data", TEXT("data", "no data are chosen"),
                    TEXT("data", "Choose built-in data, or a file or folder of your own."));
    throw Error("data",
                TEXT("data", "expected data of the kind builtin, generator, csv, idx, npz, npy, cifar, pictures, text "
                             "or sounds, got \"%1\"")
                    .arg(source.kind),
                TEXT("data", "Choose the data again."));
}

namespace {
void checkSource(const DataSource& source) {
    if (source.kind == "builtin" || source.kind == "generator") {
        startingRecipe(source.id); // throws if there is none
    } else if (!source.kind.empty() && source.path.empty()) {
        throw Error("data", TEXT("data", "expected the path of a file or folder, got none"),
                    TEXT("data", "Choose the data again."));
    }
}

// A table for a network that knows arrays only (generated points, .npz): its numbers go to the network as they are.
SampleSet numbersOf(const Table& table) {
    SampleSet set;
    set.where = table.file;
    set.sha256 = table.sha256;
    set.samples = table.rows();
    set.hasTargets = false;
    InputBlock block;
    block.length = block.step = table.columns();
    block.floats.reserve(static_cast<std::size_t>(checkedProduct(table.rows(), table.columns())));
    for (std::int64_t row = 0; row < table.rows(); ++row)
        for (std::int64_t column = 0; column < table.columns(); ++column) {
            double value = 0;
            if (kindOfCell(table.cell(row, column), &value) != CellKind::number)
                throw table.cellError(
                    row, column, TEXT("data", "expected a number, got \"%1\"").arg(shownText(table.cell(row, column))),
                    TEXT("data", "The network was trained on arrays: give it columns of numbers alone."));
            block.floats.push_back(static_cast<float>(value));
        }
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(Shape{table.columns()});
    set.inputNames.emplace_back("x");
    return set;
}

// The recipe of pictures that lie loose in one folder, or in one file, has no classes: they are for predictions.
bool hasClassFolders(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored) && isPictureFolder(path);
}
} // namespace

std::shared_ptr<const Dataset> loadDataset(const DataRecipe& recipe, const std::string& folder) {
    checkSource(recipe.source);
    if (isTable(recipe.source)) {
        const Table table = readTable(recipe.source, folder);
        DataRecipe withSum = recipe;
        withSum.source.sha256 = table.sha256;
        if (recipe.source.kind == "csv") withSum.source.decimal = table.decimal;
        return fittedTable(table, withSum);
    }
    if (isText(recipe.source)) return fittedTexts(readTexts(recipe.source, folder, false), recipe);
    return fittedSamples(readSamples(recipe, recipe.source, folder, false), recipe);
}

std::shared_ptr<const Dataset> applyRecipe(const DataRecipe& fitted, const DataSource& source,
                                           const std::string& folder, bool needsTargets) {
    checkSource(source);
    if (isTable(source)) {
        const bool isTabular = std::any_of(fitted.columns.begin(), fitted.columns.end(),
                                           [](const ColumnRecipe& c) { return c.role == ColumnRole::feature; }) ||
                               fitted.series.window > 0;
        if (!isTabular && fitted.pictureShape.rank() != 3 && !needsTargets)
            return samplesThroughRecipe(numbersOf(readTable(source, folder)), fitted, source, false);
        if (!isTabular || fitted.pictureShape.rank() == 3)
            throw Error(
                source.path.empty() ? source.id : source.path,
                TEXT("data", "the network was trained on other data than a table; expected data of the same kind"),
                TEXT("data", "Use a .npz file with an array x, or data of the kind it was trained on."));
        DataSource read = source;
        if (read.decimal.empty()) read.decimal = fitted.source.decimal; // 1,234 means what it meant in training
        return tableThroughRecipe(readTable(read, folder), fitted, source, needsTargets);
    }
    const bool knowsText = !fitted.text.vocabulary.empty();
    if (knowsText != isText(source))
        throw Error(source.path.empty() ? source.id : source.path,
                    knowsText
                        ? TEXT("data", "the network was trained on text; expected a .txt file or a folder of them")
                        : TEXT("data", "the network was not trained on text; expected data of the kind it knows"),
                    TEXT("data", "Choose data of the kind it was trained on."));
    if (knowsText) {
        const bool hasClasses = std::any_of(fitted.columns.begin(), fitted.columns.end(),
                                            [](const ColumnRecipe& c) { return c.name == "class"; });
        return textsThroughRecipe(readTexts(source, folder, hasClasses), fitted, source, needsTargets);
    }
    const bool loose =
        source.kind == "pictures" && !needsTargets && !hasClassFolders(resolvedPath(source.path, folder));
    const bool hasSounds = source.kind == "sounds" && isSoundFolder(resolvedPath(source.path, folder));
    const bool mayLackTargets = source.kind == "pictures" ? loose
                                : source.kind == "sounds" ? !hasSounds
                                                          : !needsTargets;
    return samplesThroughRecipe(readSamples(fitted, source, folder, mayLackTargets), fitted, source, needsTargets);
}

DataSource sourceForPath(const std::string& path) {
    DataSource source;
    source.path = path;
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    if (!fs::exists(status))
        throw Error(path, TEXT("data", "expected a file, found nothing under this name (%1)").arg(fault.message()),
                    TEXT("data", "Check the path."));
    if (fs::is_directory(status)) {
        for (fs::directory_iterator it(path, fault), end; !fault && it != end; it.increment(fault))
            if (it->path().filename().string().find("images") != std::string::npos && isIdxFile(it->path().string())) {
                source.kind = "idx";
                return source;
            }
        if (isTextFolder(path) && !isPictureFolder(path)) {
            source.kind = "text";
            return source;
        }
        if (isCifarFolder(path) || isSoundFolder(path)) {
            source.kind = isCifarFolder(path) ? "cifar" : "sounds";
            return source;
        }
        source.kind = "pictures"; // its reader says what is wrong with the folder
        return source;
    }
    ByteSource file(path);
    unsigned char start[8] = {};
    const std::int64_t got = file.read(start, 8);
    const auto begins = [&](std::string_view magic) {
        return got >= static_cast<std::int64_t>(magic.size()) &&
               std::equal(magic.begin(), magic.end(), start,
                          [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
    };
    const auto named = [&](std::string_view ending) {
        return path.ends_with(ending) || path.ends_with(std::string(ending) + ".gz");
    };
    if (begins("\x93NUMPY") || path.ends_with(".npy"))
        source.kind = "npy";
    else if (path.ends_with(".npz"))
        source.kind = "npz";
    else if (begins("\x89PNG") || begins("\xFF\xD8\xFF"))
        source.kind = "pictures";
    else if (got >= 4 && start[0] == 0 && start[1] == 0 && start[2] >= 0x08 && start[2] <= 0x0E && start[3] >= 1 &&
             start[3] <= 4)
        source.kind = "idx";
    else if (begins("\x89HDF"))
        throw Error(path, TEXT("data", "expected data, got an HDF5 file, which holds a network"),
                    TEXT("data", "Open it instead, or choose a CSV, .npz or IDX file, or a folder of pictures."));
    else if (begins("PK"))
        throw Error(path, TEXT("data", "expected data, got an archive or a spreadsheet"),
                    TEXT("data", "Save the table as CSV, or unpack the archive first."));
    else if (named(".bin") && isCifarFile(path))
        source.kind = "cifar";
    else if (begins("RIFF") || isWavName(path))
        source.kind = "sounds";
    else if (named(".txt") || named(".md"))
        source.kind = "text";
    else if (named("-ubyte"))
        source.kind = "idx";
    else
        source.kind = "csv"; // its reader names the line that is no text
    return source;
}

} // namespace lamina
