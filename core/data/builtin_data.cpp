#include "core/data/builtin_data.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/data/csv_reader.h"
#include "core/data/generators.h"
#include "core/data/idx_reader.h"
#include "core/data/number_text.h"
#include "core/data/text_dataset.h"

#include <algorithm>

namespace lamina {

namespace {
std::string filePath(const std::string& name) { return resourceFolder() + "/data/" + name; }

// A recipe that names one column and leaves the rest to be guessed.
ColumnRecipe column(const char* name, ColumnRole role, bool isCategory = false, Scaling scaling = Scaling::standard) {
    ColumnRecipe out;
    out.name = name;
    out.role = role;
    out.isCategory = isCategory;
    out.scaling = isCategory ? Scaling::none : scaling;
    return out;
}

// 64 columns of 0 … 16 and the digit → pictures of 8 × 8.
SampleSet digits() {
    const Table table = builtinTable("digits");
    SampleSet set;
    set.where = table.file;
    set.sha256 = table.sha256;
    set.samples = table.rows();
    set.pictureShape = Shape{8, 8, 1};
    set.arePictures = true;
    set.largestByte = 16;
    const std::int64_t pixels = set.pictureShape.count();
    InputBlock block;
    block.length = block.step = pixels;
    TargetBlock target;
    for (std::int64_t row = 0; row < table.rows(); ++row)
        for (std::int64_t c = 0; c <= pixels; ++c) {
            double value = 0;
            const double largest = c < pixels ? 16 : 9;
            if (table.columns() != pixels + 1 || kindOfCell(table.cell(row, c), &value) != CellKind::number ||
                value < 0 || value > largest)
                throw table.cellError(row, c, TEXT("data", "expected a number, got \"%1\"").arg(table.cell(row, c)),
                                      TEXT("data", "Install Lamina again."));
            if (c < pixels)
                block.bytes.push_back(static_cast<std::uint8_t>(value));
            else
                target.classes.push_back(static_cast<std::int32_t>(value));
        }
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(set.pictureShape);
    set.inputNames.push_back("pictures");
    TargetInfo info;
    info.name = "digit";
    info.kind = TargetInfo::Kind::classIndex;
    for (int digit = 0; digit < 10; ++digit) info.classNames.push_back(std::to_string(digit));
    set.targets.push_back(std::move(target));
    set.targetInfos.push_back(std::move(info));
    return set;
}
} // namespace

const std::vector<BuiltinData>& builtinFiles() {
    static const std::vector<BuiltinData> list = {
        {"iris",
         TEXT("data", "Iris"),
         TEXT("data", "150 flowers, four lengths, three species. R. A. Fisher 1936, from scikit-learn (BSD 3-clause)."),
         "builtin",
         {}},
        {"wine",
         TEXT("data", "Wine"),
         TEXT("data",
              "178 wines of three growers, 13 measurements. M. Forina et al., UCI, from scikit-learn (BSD 3-clause)."),
         "builtin",
         {}},
        {"auto-mpg",
         TEXT("data", "Cars: miles per gallon"),
         TEXT("data", "398 cars; how far they go with a gallon. R. Quinlan 1993, StatLib and UCI; no licence stated."),
         "builtin",
         {}},
        {"digits",
         TEXT("data", "Small digits"),
         TEXT("data",
              "1797 written digits in 8 × 8 pixels. E. Alpaydin and C. Kaynak, UCI, from scikit-learn (BSD 3-clause)."),
         "builtin",
         {}},
        {"mnist",
         TEXT("data", "MNIST digits"),
         TEXT("data", "70 000 written digits in 28 × 28 pixels, 10 000 of them for testing. Y. LeCun and C. Cortes, CC "
                      "BY-SA 3.0."),
         "builtin",
         {}},
        {"fashion-mnist",
         TEXT("data", "Fashion-MNIST"),
         TEXT("data",
              "70 000 pictures of clothing in 28 × 28 pixels, 10 000 of them for testing. Zalando SE 2017, MIT."),
         "builtin",
         {}},
        {"airline-passengers",
         TEXT("data", "Airline passengers"),
         TEXT("data", "144 months 1949 to 1960, in thousands. Box and Jenkins 1976, Time Series Data Library; no "
                      "licence stated."),
         "builtin",
         {}},
        {"daily-min-temperatures",
         TEXT("data", "Daily minimum temperatures"),
         TEXT("data", "3650 days in Melbourne 1981 to 1990, in °C. Australian Bureau of Meteorology, Time Series Data "
                      "Library; no licence stated."),
         "builtin",
         {}},
    };
    return list;
}

const std::vector<BuiltinData>& builtinData() {
    static const std::vector<BuiltinData> list = [] {
        std::vector<BuiltinData> all = generatorList();
        all.insert(all.end(), builtinFiles().begin(), builtinFiles().end());
        all.insert(all.end(), builtinTexts().begin(), builtinTexts().end());
        return all;
    }();
    return list;
}

bool isBuiltinTable(const std::string& id) {
    DataSource source;
    source.kind = "builtin";
    source.id = id;
    return !isText(source) && id != "mnist" && id != "fashion-mnist" && id != "digits";
}

Table builtinTable(const std::string& id) {
    const std::string name = id == "digits" ? "digits.csv.gz" : id + ".csv";
    CsvOptions options;
    options.separator = ",";
    options.encoding = "utf-8";
    return readCsv(filePath(name), name, options);
}

SampleSet builtinSamples(const std::string& id) {
    if (id == "digits") return digits();
    std::vector<std::string> names;
    if (id == "fashion-mnist")
        names = {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
                 "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
    SampleSet set = readIdx(filePath(id), id, names, false);
    set.targetInfos[0].name = id == "mnist" ? "digit" : "article";
    return set;
}

DataRecipe startingRecipe(const std::string& id) {
    const auto& list = builtinData();
    const auto found = std::find_if(list.begin(), list.end(), [&](const BuiltinData& b) { return b.id == id; });
    if (found == list.end()) {
        std::string names;
        for (const BuiltinData& b : list) names += (names.empty() ? "" : ", ") + b.id;
        throw Error("data", TEXT("data", "expected one of the data sets %1, got \"%2\"").arg(names).arg(id),
                    TEXT("data", "Correct the name, or give the path of a file."));
    }
    DataRecipe recipe;
    recipe.source.kind = found->kind;
    recipe.source.id = id;
    for (const GeneratorOption& option : found->options) recipe.source.options[option.name] = option.byDefault;
    if (found->kind == "generator") return recipe;
    recipe.split.validation = recipe.split.test = 0.15;
    if (id == "iris") recipe.columns = {column("species", ColumnRole::target, true)};
    if (id == "wine") recipe.columns = {column("class", ColumnRole::target, true)};
    if (id == "auto-mpg")
        recipe.columns = {column("mpg", ColumnRole::target), column("origin", ColumnRole::feature, true)};
    if (id == "mnist" || id == "fashion-mnist") recipe.split.validation = 0.1, recipe.split.test = 0;
    if (id == "airline-passengers") {
        recipe.columns = {column("Passengers", ColumnRole::target, false, Scaling::logDifference)};
        recipe.series.window = 12;
        recipe.split.validationCount = 12;
        recipe.split.testCount = 24;
    }
    if (id == "daily-min-temperatures") {
        recipe.columns = {column("Temp", ColumnRole::target)};
        recipe.series.window = 50;
        recipe.split.validationCount = 365;
        recipe.split.testCount = 730;
    }
    if (id == "shakespeare" || id == "tang-poems") recipe.split.validation = 0.1, recipe.split.test = 0.05;
    if (id == "ci-or-analects") recipe.text.window = 24;
    recipe.split.chronological = recipe.series.window > 0;
    return recipe;
}

} // namespace lamina
