#include "core/data/idx_reader.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"

#include <algorithm>
#include <filesystem>

namespace lamina {

namespace fs = std::filesystem;

namespace {
struct IdxArray {
    Shape shape;
    std::vector<std::uint8_t> bytes;
    std::string sha256;
};

constexpr std::uint8_t kUnsignedByte = 0x08;

IdxArray readArray(const std::string& path, const std::string& shown) {
    ByteSource source(path);
    std::uint8_t magic[4] = {};
    if (source.read(magic, 4) != 4 || magic[0] != 0 || magic[1] != 0 || magic[3] < 1 || magic[3] > 4)
        throw Error(shown,
                    TEXT("data", "expected an IDX file (it begins with two zero bytes, a type and the number of axes), "
                                 "got something else"),
                    TEXT("data", "Choose another file."));
    if (magic[2] != kUnsignedByte)
        throw Error(shown,
                    TEXT("data", "expected an IDX file of unsigned bytes (type 8), got type %1")
                        .arg(static_cast<long long>(magic[2])),
                    TEXT("data", "Save the array as .npy instead."));
    IdxArray array;
    std::vector<std::int64_t> extents;
    std::int64_t count = 1;
    for (int axis = 0; axis < magic[3]; ++axis) {
        std::uint8_t b[4] = {};
        if (source.read(b, 4) != 4)
            throw Error(shown, TEXT("data", "the file ends inside its header"),
                        TEXT("data", "Copy or download the file again."));
        extents.push_back((std::int64_t{b[0]} << 24) | (b[1] << 16) | (b[2] << 8) | b[3]);
        // Four extents below 2^32 may overflow: every step is checked.
        count = checkedProduct(count, extents.back());
    }
    array.shape = Shape(extents);
    const std::int64_t header = 4 + 4 * static_cast<std::int64_t>(magic[3]);
    const auto tooShort = [&](std::int64_t got) {
        return Error(shown,
                     TEXT("data", "the header promises %1 = %2 bytes of data, but the file has only %3")
                         .arg(array.shape.text())
                         .arg(static_cast<long long>(count))
                         .arg(static_cast<long long>(got)),
                     TEXT("data", "Copy or download the file again."));
    };
    if (count > source.largestSize() - header) throw tooShort(std::max<std::int64_t>(0, source.largestSize() - header));
    if (count == 0)
        throw Error(shown, TEXT("data", "expected data, got an array without numbers (%1)").arg(array.shape.text()),
                    TEXT("data", "Choose another file."));
    checkFitsMemory(count, shown);
    array.bytes.resize(static_cast<std::size_t>(count));
    const std::int64_t got = source.read(array.bytes.data(), count);
    if (got != count) throw tooShort(got);
    std::uint8_t more = 0;
    if (source.read(&more, 1) != 0)
        throw Error(shown,
                    TEXT("data", "the header promises %1 = %2 bytes of data, but the file goes on behind them")
                        .arg(array.shape.text())
                        .arg(static_cast<long long>(count)),
                    TEXT("data", "Copy or download the file again."));
    array.sha256 = source.sha256();
    return array;
}

// "train-images-idx3-ubyte.gz" → "train-labels-idx1-ubyte.gz", packed or not; empty if there is no such file.
std::string replacedName(const std::string& path, const std::vector<std::pair<std::string, std::string>>& changes) {
    const fs::path given(path);
    std::string name = given.filename().string();
    bool changed = false;
    for (const auto& [from, to] : changes)
        if (const std::size_t at = name.find(from); at != std::string::npos)
            name.replace(at, from.size(), to), changed = true;
    if (!changed) return {};
    std::string other = name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name + ".gz";
    std::error_code ignored;
    for (const std::string& candidate : {name, other})
        if (fs::is_regular_file(given.parent_path() / candidate, ignored))
            return (given.parent_path() / candidate).string();
    return {};
}

std::string labelsBeside(const std::string& images) {
    return replacedName(images, {{"images", "labels"}, {"idx3", "idx1"}});
}

// The images in a folder: a file with "images" in its name, the training one first.
std::string imagesIn(const std::string& folder, const std::string& shown) {
    std::error_code fault;
    std::vector<std::string> found;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
        if (it->path().filename().string().find("images") != std::string::npos && isIdxFile(it->path().string()))
            found.push_back(it->path().string());
    std::sort(found.begin(), found.end());
    for (const std::string& file : found)
        if (fs::path(file).filename().string().find("train") != std::string::npos) return file;
    if (!found.empty()) return found.front();
    throw Error(shown, TEXT("data", "expected an IDX file with \"images\" in its name in this folder, found none"),
                TEXT("data", "Name the file itself."));
}

void appendLabels(SampleSet& set, const IdxArray& labels, std::int64_t pictures, const std::string& imagesName,
                  const std::string& labelsName) {
    if (labels.shape.rank() != 1)
        throw Error(labelsName, TEXT("data", "expected labels along one axis, got %1").arg(labels.shape.text()),
                    TEXT("data", "Choose another file."));
    if (labels.shape[0] != pictures)
        throw Error(labelsName,
                    TEXT("data", "expected %1 labels, one for each picture of %2, got %3")
                        .arg(static_cast<long long>(pictures))
                        .arg(imagesName)
                        .arg(static_cast<long long>(labels.shape[0])),
                    TEXT("data", "Use the labels that belong to these pictures."));
    for (const std::uint8_t label : labels.bytes) set.targets[0].classes.push_back(label);
}

// Labels count from 0, or from 1, without a gap; classNames in that order.
void nameClasses(SampleSet& set, const std::vector<std::string>& given, const std::string& labelsName) {
    std::vector<std::int32_t>& labels = set.targets[0].classes;
    bool occurs[256] = {};
    for (const std::int32_t label : labels) occurs[label] = true;
    const std::int32_t first = given.empty() && !occurs[0] ? 1 : 0;
    std::int32_t end = given.empty() ? first : static_cast<std::int32_t>(given.size());
    if (given.empty())
        while (end < 256 && occurs[end]) ++end;
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] < first || labels[i] >= end)
            throw Error(labelsName,
                        TEXT("data", "sample %1: expected a label from %2 to %3, got %4")
                            .arg(static_cast<long long>(i))
                            .arg(static_cast<long long>(first))
                            .arg(static_cast<long long>(end - 1))
                            .arg(static_cast<long long>(labels[i])),
                        TEXT("data", "Labels count the classes from 0 without a gap: correct the file."));
    for (std::int32_t& label : labels) label -= first;
    TargetInfo& info = set.targetInfos[0];
    for (std::int32_t c = first; c < end; ++c)
        info.classNames.push_back(given.empty() ? std::to_string(c) : given[static_cast<std::size_t>(c)]);
}
} // namespace

bool isIdxFile(const std::string& path) {
    try {
        std::error_code fault;
        if (!fs::is_regular_file(path, fault)) return false;
        ByteSource source(path);
        std::uint8_t magic[4] = {};
        return source.read(magic, 4) == 4 && magic[0] == 0 && magic[1] == 0 && magic[2] >= 0x08 && magic[2] <= 0x0E &&
               magic[3] >= 1 && magic[3] <= 4;
    } catch (const Error&) {
        return false;
    }
}

SampleSet readIdx(const std::string& path, const std::string& shownName, const std::vector<std::string>& classNames,
                  bool mayLackLabels) {
    std::error_code ignored;
    const bool isFolder = fs::is_directory(path, ignored);
    const std::string imagesPath = isFolder ? imagesIn(path, shownName) : path;
    const auto shown = [&](const std::string& file) { // what the user named, with the file beside it
        return isFolder ? (fs::path(shownName) / fs::path(file).filename()).string()
                        : (fs::path(shownName).parent_path() / fs::path(file).filename()).string();
    };
    SampleSet set;
    set.where = shownName;
    IdxArray images = readArray(imagesPath, shown(imagesPath));
    const Shape& s = images.shape;
    if (s.rank() != 3 && !(s.rank() == 4 && (s[3] == 1 || s[3] == 3)))
        throw Error(shown(imagesPath),
                    TEXT("data", "expected pictures (number × height × width), got an array of %1").arg(s.text()),
                    TEXT("data", "Name the file with the pictures; its labels are found beside it."));
    set.samples = s[0];
    set.pictureShape = s.rank() == 4 ? s.withoutFirst() : Shape{s[1], s[2], 1};
    set.targets.emplace_back();
    set.targetInfos.emplace_back();
    set.targetInfos[0].name = "label";
    set.targetInfos[0].kind = TargetInfo::Kind::classIndex;
    Sha256 sum;
    sum.add(images.sha256);
    const std::string labelsPath = labelsBeside(imagesPath);
    if (labelsPath.empty() && !mayLackLabels)
        throw Error(
            shown(imagesPath),
            TEXT("data",
                 "expected the labels in a file beside it, with \"labels\" and \"idx1\" in its name, found none"),
            TEXT("data", "Put the labels beside the pictures, for example train-labels-idx1-ubyte.gz."));
    std::string labelsName = labelsPath.empty() ? shownName : shown(labelsPath);
    set.hasTargets = !labelsPath.empty();
    if (set.hasTargets) {
        const IdxArray labels = readArray(labelsPath, labelsName);
        appendLabels(set, labels, set.samples, shown(imagesPath), labelsName);
        sum.add(labels.sha256);
    }
    if (const std::string test = replacedName(imagesPath, {{"train", "t10k"}});
        set.hasTargets && !test.empty() && !labelsBeside(test).empty()) {
        const IdxArray testImages = readArray(test, shown(test));
        if (!(testImages.shape.withoutFirst() == images.shape.withoutFirst()))
            throw Error(shown(test),
                        TEXT("data", "expected test pictures of %1 as for training, got %2")
                            .arg(images.shape.withoutFirst().text())
                            .arg(testImages.shape.withoutFirst().text()),
                        TEXT("data", "Use the test file that belongs to the training file."));
        const IdxArray testLabels = readArray(labelsBeside(test), shown(labelsBeside(test)));
        appendLabels(set, testLabels, testImages.shape[0], shown(test), shown(labelsBeside(test)));
        images.bytes.insert(images.bytes.end(), testImages.bytes.begin(), testImages.bytes.end());
        set.hasOfficialTest = true;
        set.officialTest = testImages.shape[0];
        set.samples += set.officialTest;
        sum.add(testImages.sha256).add(testLabels.sha256);
    }
    if (set.hasTargets) nameClasses(set, classNames, labelsName);
    set.sha256 = sum.hex();
    InputBlock block;
    block.bytes = std::move(images.bytes);
    block.length = block.step = set.pictureShape.count();
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(set.pictureShape);
    set.inputNames.push_back("pictures");
    set.arePictures = true;
    return set;
}

} // namespace lamina
