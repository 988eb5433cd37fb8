#include "core/data/text_dataset.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/data/byte_source.h"
#include "core/data/number_text.h"
#include "core/data/text_encoding.h"
#include "core/data/tokenizer.h"

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace lamina {

namespace fs = std::filesystem;

namespace {
constexpr std::int64_t kLongestText = std::int64_t{1} << 30; // bytes
constexpr int kUsualWindow = 64;                             // tokens of a text to be continued

bool isTextName(const std::string& name) { return name.ends_with(".txt") || name.ends_with(".txt.gz"); }

std::string classNameOf(const std::string& file) { return file.substr(0, file.rfind(".txt")); }

std::string readOne(const std::string& path, const std::string& shown, std::string encoding, TextSource& out,
                    Sha256& sum) {
    ByteSource file(path);
    std::string text = inUtf8(file.readAll(kLongestText), encoding, shown, out.notes);
    std::erase(text, '\r');
    sum.add(file.sha256());
    if (text.find('\0') != std::string::npos)
        throw Error(shown, TEXT("data", "expected text, got a file with bytes of value 0"),
                    TEXT("data", "Choose another file."));
    if (text.empty())
        throw Error(shown, TEXT("data", "expected text, got an empty file"), TEXT("data", "Choose another file."));
    return text;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

void addClass(const std::string& name, const std::string& text, TextSource& out) {
    for (std::string& line : linesOf(text)) {
        out.texts.push_back(std::move(line));
        out.classes.push_back(static_cast<std::int32_t>(out.classNames.size()));
    }
    out.classNames.push_back(name);
}

std::vector<std::string> textsIn(const fs::path& folder) { // names, sorted
    std::vector<std::string> names;
    std::error_code fault;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
        if (const std::string name = it->path().filename().string(); isTextName(name)) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> foldersWithTexts(const fs::path& folder) { // names, sorted
    std::vector<std::string> names;
    std::error_code fault;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
        if (std::error_code ignored; it->is_directory(ignored) && !textsIn(it->path()).empty())
            names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Each file of a class's folder is one text.
void readClassFolders(const fs::path& folder, const fs::path& shown, const std::vector<std::string>& classNames,
                      const std::string& encoding, TextSource& out, Sha256& sum) {
    out.isOne = false;
    for (const std::string& className : classNames) {
        sum.add(className);
        for (const std::string& name : textsIn(folder / className)) {
            out.texts.push_back(
                readOne((folder / className / name).string(), (shown / className / name).string(), encoding, out, sum));
            out.classes.push_back(static_cast<std::int32_t>(out.classNames.size()));
        }
        out.classNames.push_back(className);
    }
}

// Each line of a class's file is one text.
void readClasses(const std::string& folder, const std::string& shown, const std::string& encoding, TextSource& out,
                 Sha256& sum) {
    const std::vector<std::string> names = textsIn(folder);
    if (names.size() < 2)
        throw Error(shown,
                    TEXT("data", "expected at least two .txt files, one for each class, found %1").arg(names.size()),
                    TEXT("data", "Put the texts of each class into a file named like the class, one on each line, or "
                                 "each into a file of its own in a folder named like the class."));
    out.isOne = false;
    for (const std::string& name : names) {
        sum.add(name);
        addClass(classNameOf(name),
                 readOne((fs::path(folder) / name).string(), (fs::path(shown) / name).string(), encoding, out, sum),
                 out);
    }
}

// Tokens that hold nearly all of the training texts: what the longest few have beyond would only cost time.
int fittingWindow(const TextSource& source, const std::vector<std::int64_t>& samples, const Tokenizer& tokenizer) {
    std::vector<std::size_t> lengths;
    for (const std::int64_t sample : samples)
        lengths.push_back(tokenizer.encode(source.texts[static_cast<std::size_t>(sample)], source.where).size());
    if (lengths.empty()) return kUsualWindow;
    std::sort(lengths.begin(), lengths.end());
    const std::size_t nearlyAll = lengths[(lengths.size() - 1) * 95 / 100];
    return static_cast<int>(std::clamp<std::size_t>(nearlyAll, 4, std::size_t{kLongestFittedWindow}));
}

// The recipe's figures where they make sense; a person's own file may be short.
TextRecipe checkedRecipe(TextRecipe recipe, const std::string& where) {
    if (recipe.window == 0) recipe.window = kUsualWindow;
    if (recipe.window < 1 || recipe.window > 65536)
        throw Error(where, TEXT("data", "expected a window of 1 to 65536 tokens, got %1").arg(recipe.window),
                    TEXT("data", "Correct the window in the data settings."));
    if (recipe.stride == 0) recipe.stride = std::max(1, recipe.window / 2);
    return recipe;
}

TargetInfo classTarget(const std::vector<std::string>& classNames) {
    TargetInfo info;
    info.name = "class";
    info.kind = classNames.size() == 2 ? TargetInfo::Kind::binary : TargetInfo::Kind::classIndex;
    if (classNames.size() == 2) info.shape = Shape{1};
    info.classes = static_cast<std::int64_t>(classNames.size());
    info.classNames = classNames;
    return info;
}

ColumnRecipe targetColumn(const char* name, std::vector<std::string> categories) {
    ColumnRecipe column;
    column.name = name;
    column.role = ColumnRole::target;
    column.isCategory = true;
    column.scaling = Scaling::none;
    column.missing = MissingValues::refuse;
    column.categories = std::move(categories);
    return column;
}

// Short texts, each filled up or cut to the window.
void addTexts(const TextSource& source, const Tokenizer& tokenizer, std::int64_t window, StoredContent& content) {
    InputBlock block;
    block.length = block.step = window;
    checkFitsMemory(checkedProduct(static_cast<std::int64_t>(source.texts.size()), window * 4), source.where);
    block.floats.assign(source.texts.size() * static_cast<std::size_t>(window),
                        static_cast<float>(Tokenizer::kPadding));
    std::int64_t cut = 0;
    for (std::size_t i = 0; i < source.texts.size(); ++i) {
        const std::vector<std::int32_t> tokens = tokenizer.encode(source.texts[i], source.where);
        const std::size_t kept = std::min(tokens.size(), static_cast<std::size_t>(window));
        cut += kept < tokens.size();
        std::copy_n(tokens.begin(), kept, block.floats.begin() + static_cast<std::ptrdiff_t>(i) * window);
        content.names.push_back(shownText(source.texts[i]));
    }
    if (cut > 0)
        content.notes.push_back(TEXT("data", "%1 of %2 texts are longer than the window of %3 and are cut.")
                                    .arg(static_cast<long long>(cut))
                                    .arg(static_cast<long long>(source.texts.size()))
                                    .arg(static_cast<long long>(window)));
    content.inputs.push_back(std::move(block));
    content.info.inputs = {Shape{window}};
    content.info.inputNames = {"text"};
    content.info.tokens = tokenizer.size();
}

// Windows of one text at every stride-th token, and at each step the token that follows.
void addWindows(const std::vector<std::int32_t>& tokens, const Tokenizer& tokenizer, const TextRecipe& recipe,
                StoredContent& content) {
    const std::int64_t window = recipe.window, stride = recipe.stride;
    const std::int64_t windows = (static_cast<std::int64_t>(tokens.size()) - 1 - window) / stride + 1;
    InputBlock block;
    block.length = window;
    block.step = stride;
    block.floats.assign(tokens.begin(), tokens.end());
    TargetBlock target;
    target.length = window;
    checkFitsMemory(checkedProduct(windows, window * 4), "text");
    target.classes.reserve(static_cast<std::size_t>(windows * window));
    for (std::int64_t i = 0; i < windows; ++i) {
        const auto begin = tokens.begin() + i * stride + 1;
        target.classes.insert(target.classes.end(), begin, begin + window);
    }
    TargetInfo info;
    info.name = "next";
    info.kind = TargetInfo::Kind::classIndex;
    info.shape = Shape{window};
    info.classes = tokenizer.size();
    for (std::int32_t token = 0; token < tokenizer.size(); ++token) info.classNames.push_back(tokenizer.textOf(token));
    content.inputs.push_back(std::move(block));
    content.targets.push_back(std::move(target));
    content.info.inputs = {Shape{window}};
    content.info.inputNames = {"text"};
    content.info.targets = {std::move(info)};
    content.info.tokens = tokenizer.size();
    content.info.continuesText = true;
}

Error tooShort(const TextSource& source, std::int64_t window) {
    return Error(source.where,
                 TEXT("data", "expected a text of more than %1 tokens in each part, got too few")
                     .arg(static_cast<long long>(window)),
                 TEXT("data", "Choose a shorter window or a longer text."));
}

std::shared_ptr<const Dataset> fittedContinuation(const TextSource& source, DataRecipe recipe, StoredContent content) {
    // The end of the text is the test part, the stretch before it the validation part; no window reaches over a border.
    const std::string& text = source.texts.front();
    const Split& split = recipe.split;
    const double trained = 1 - std::clamp(split.validation, 0.0, 1.0) - std::clamp(split.test, 0.0, 1.0);
    std::size_t border = static_cast<std::size_t>(std::max(0.0, trained) * static_cast<double>(text.size()));
    while (border < text.size() && (static_cast<unsigned char>(text[border]) & 0xC0) == 0x80) ++border;
    // The characters of the whole text are known: a network cannot be tested on what it has no number for.
    const bool isWhole = recipe.text.tokens != TokenKind::words;
    if (recipe.text.vocabulary.empty())
        recipe.text = Tokenizer::learned(recipe.text, isWhole ? text : text.substr(0, border), !isWhole);
    const Tokenizer tokenizer(recipe.text);
    const std::vector<std::int32_t> tokens = tokenizer.encode(text, source.where);
    const auto count = static_cast<std::int64_t>(tokens.size()), window = static_cast<std::int64_t>(recipe.text.window);
    const auto firstTest =
        static_cast<std::int64_t>((1 - std::clamp(split.test, 0.0, 1.0)) * static_cast<double>(count));
    const auto firstValidation = static_cast<std::int64_t>(trained * static_cast<double>(count));
    if (count < window + 1) throw tooShort(source, window);
    addWindows(tokens, tokenizer, recipe.text, content);
    const std::int64_t windows = static_cast<std::int64_t>(content.targets[0].classes.size()) / window;
    const std::int64_t apart = (window + recipe.text.stride - 1) / recipe.text.stride; // windows that do not overlap
    std::int64_t lastValidation = -apart, lastTest = -apart;
    for (std::int64_t i = 0; i < windows; ++i) {
        const std::int64_t begin = i * recipe.text.stride, end = begin + window;
        if (end < firstValidation)
            content.parts.train.push_back(i);
        else if (begin >= firstValidation && end < firstTest && i - lastValidation >= apart)
            content.parts.validation.push_back(lastValidation = i);
        else if (begin >= firstTest && i - lastTest >= apart)
            content.parts.test.push_back(lastTest = i);
    }
    if (content.parts.train.empty()) throw tooShort(source, window);
    recipe.columns = {targetColumn("next", {})};
    content.recipe = std::move(recipe);
    return std::make_shared<StoredDataset>(std::move(content));
}
} // namespace

const std::vector<BuiltinData>& builtinTexts() {
    static const std::vector<BuiltinData> list = {
        {"shakespeare",
         TEXT("data", "Shakespeare"),
         TEXT("data", "1.1 million characters of plays, to be continued letter by letter. Public domain, collected by "
                      "A. Karpathy."),
         "builtin",
         {}},
        {"tang-poems",
         TEXT("data", "Tang poems"),
         TEXT("data", "2320 Chinese poems in traditional characters, to be continued. Public domain, from "
                      "chinese-poetry (MIT)."),
         "builtin",
         {}},
        {"ci-or-analects",
         TEXT("data", "Ci poems or Analects"),
         TEXT("data", "Lines of Song dynasty ci poems and sentences of Confucius: which is it? Public domain, from "
                      "chinese-poetry (MIT)."),
         "builtin",
         {}},
    };
    return list;
}

bool isTextFolder(const std::string& path) { return textsIn(path).size() > 1 || foldersWithTexts(path).size() > 1; }

bool isText(const DataSource& source) {
    const auto& list = builtinTexts();
    return source.kind == "text" ||
           (source.kind == "builtin" &&
            std::any_of(list.begin(), list.end(), [&](const BuiltinData& b) { return b.id == source.id; }));
}

TextSource readTexts(const DataSource& source, const std::string& folder, bool asLines) {
    TextSource out;
    const bool isBuiltin = source.kind == "builtin";
    const std::string data = resourceFolder() + "/data/";
    std::string path = isBuiltin ? data + source.id : resolvedPath(source.path, folder);
    out.where = isBuiltin ? source.id : source.path;
    Sha256 sum;
    std::error_code ignored;
    if (const std::vector<std::string> folders = foldersWithTexts(path); folders.size() > 1) {
        readClassFolders(path, out.where, folders, source.encoding, out, sum);
    } else if (fs::is_directory(path, ignored)) {
        readClasses(path, out.where, source.encoding, out, sum);
    } else {
        if (isBuiltin) path += ".txt.gz";
        std::string text = readOne(path, out.where, source.encoding, out, sum);
        if (asLines)
            out.texts = linesOf(text), out.isOne = false;
        else
            out.texts = {std::move(text)};
    }
    out.sha256 = sum.hex();
    if (out.texts.empty())
        throw Error(out.where, TEXT("data", "expected text, got an empty file"), TEXT("data", "Choose another file."));
    return out;
}

std::shared_ptr<const Dataset> fittedTexts(TextSource source, const DataRecipe& given) {
    DataRecipe recipe = given;
    const bool fitsWindow = recipe.text.window == 0 && !source.isOne;
    recipe.text = checkedRecipe(recipe.text, source.where);
    recipe.source.sha256 = source.sha256;
    StoredContent content;
    content.notes = source.notes;
    if (source.isOne) return fittedContinuation(source, std::move(recipe), std::move(content));
    content.parts =
        splitSamples(recipe.split, static_cast<std::int64_t>(source.texts.size()), source.classes, false, source.where);
    std::string training;
    for (const std::int64_t sample : content.parts.train)
        training += source.texts[static_cast<std::size_t>(sample)] + "\n";
    if (recipe.text.vocabulary.empty()) recipe.text = Tokenizer::learned(recipe.text, training, true);
    const Tokenizer tokenizer(recipe.text);
    if (fitsWindow) {
        recipe.text.window = fittingWindow(source, content.parts.train, tokenizer);
        recipe.text.stride = std::max(1, recipe.text.window / 2);
    }
    addTexts(source, tokenizer, recipe.text.window, content);
    TargetBlock target;
    target.classes = std::move(source.classes);
    content.targets.push_back(std::move(target));
    content.info.targets = {classTarget(source.classNames)};
    recipe.columns = {targetColumn("class", source.classNames)};
    content.recipe = std::move(recipe);
    return std::make_shared<StoredDataset>(std::move(content));
}

std::shared_ptr<const Dataset> textsThroughRecipe(TextSource source, const DataRecipe& fitted, const DataSource& from,
                                                  bool needsTargets) {
    DataRecipe recipe = fitted;
    recipe.source = from;
    recipe.source.sha256 = source.sha256;
    const Tokenizer tokenizer(recipe.text);
    StoredContent content;
    content.notes = source.notes;
    const std::vector<std::string>* classNames = nullptr;
    for (const ColumnRecipe& column : fitted.columns)
        if (column.role == ColumnRole::target && column.name == "class") classNames = &column.categories;
    if (source.isOne) {
        if (classNames)
            throw Error(source.where, TEXT("data", "expected texts in classes, got one text"),
                        TEXT("data", "Give a folder with one .txt file, or one sub-folder of them, for each class."));
        recipe.text.stride = recipe.text.window;
        const std::vector<std::int32_t> tokens = tokenizer.encode(source.texts.front(), source.where);
        if (static_cast<std::int64_t>(tokens.size()) < recipe.text.window + 1)
            throw tooShort(source, recipe.text.window);
        addWindows(tokens, tokenizer, recipe.text, content);
        content.parts.test.resize(content.targets[0].classes.size() / static_cast<std::size_t>(recipe.text.window));
    } else {
        if (!classNames)
            throw Error(source.where, TEXT("data", "expected one text to be continued, got texts in classes"),
                        TEXT("data", "Give one .txt file."));
        addTexts(source, tokenizer, recipe.text.window, content);
        content.info.targets = {classTarget(*classNames)};
        TargetBlock target;
        content.hasTargets = needsTargets;
        if (needsTargets && source.classNames.empty())
            throw Error(source.where, TEXT("data", "expected targets beside the inputs, found none"),
                        TEXT("data", "Give a folder with one .txt file, or one sub-folder of them, for each class."));
        for (const std::int32_t code : source.classes) {
            const std::string& name = source.classNames[static_cast<std::size_t>(code)];
            const auto known = std::find(classNames->begin(), classNames->end(), name);
            if (needsTargets && known == classNames->end())
                throw Error(source.where, TEXT("data", "the class \"%1\" was not in the training data").arg(name),
                            TEXT("data", "Correct the label, or train with data that have this class."));
            target.classes.push_back(
                known == classNames->end() ? 0 : static_cast<std::int32_t>(known - classNames->begin()));
        }
        content.targets.push_back(std::move(target));
        content.parts.test.resize(source.texts.size());
    }
    std::iota(content.parts.test.begin(), content.parts.test.end(), std::int64_t{0});
    content.recipe = std::move(recipe);
    return std::make_shared<StoredDataset>(std::move(content));
}

} // namespace lamina
