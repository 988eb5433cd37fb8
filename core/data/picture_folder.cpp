#include "core/data/picture_folder.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"
#include "core/data/image_decoder.h"
#include "core/data/number_text.h"
#include "core/data/text_encoding.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>

#include <fmt/format.h>

namespace lamina {

namespace fs = std::filesystem;

namespace {
struct Found {
    std::vector<std::string> folders, pictures; // names, sorted
    std::int64_t others = 0;
};

Found listed(const fs::path& folder, const std::string& shown) {
    Found found;
    std::error_code fault;
    fs::directory_iterator it(folder, fault);
    for (const fs::directory_iterator end; !fault && it != end; it.increment(fault)) {
        const std::string name = it->path().filename().string();
        std::error_code ignored;
        if (name.empty() || name[0] == '.') continue;
        if (firstInvalidUtf8(name) != std::string::npos)
            throw Error(shown, TEXT("data", "expected names in UTF-8, got \"%1\"").arg(shownText(name)),
                        TEXT("data", "Rename the file or folder."));
        if (it->is_directory(ignored))
            found.folders.push_back(name);
        else if (isPictureName(name))
            found.pictures.push_back(name);
        else
            ++found.others;
    }
    if (fault)
        throw Error(shown, TEXT("data", "the folder cannot be read (%1)").arg(fault.message()),
                    TEXT("data", "Check the path and its permissions."));
    std::sort(found.folders.begin(), found.folders.end());
    std::sort(found.pictures.begin(), found.pictures.end());
    return found;
}

Part partOf(const std::string& folder, bool& isPart) {
    static const std::map<std::string, Part> kNames = {{"train", Part::train},           {"training", Part::train},
                                                       {"val", Part::validation},        {"valid", Part::validation},
                                                       {"validation", Part::validation}, {"test", Part::test},
                                                       {"testing", Part::test}};
    std::string name = folder;
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto found = kNames.find(name);
    isPart = found != kNames.end();
    return isPart ? found->second : Part::train;
}

struct PictureFile {
    std::string path, shown, className;
    Part part = Part::train;
};

struct Collected {
    std::vector<PictureFile> files;
    std::vector<std::string> classNames;
    std::int64_t others = 0;
};

void collectClasses(const fs::path& folder, const fs::path& shown, Part part, Collected& out) {
    const Found top = listed(folder, shown.string());
    out.others += top.others + static_cast<std::int64_t>(top.pictures.size());
    for (const std::string& className : top.folders) {
        const Found inside = listed(folder / className, (shown / className).string());
        out.others += inside.others;
        for (const std::string& name : inside.pictures)
            out.files.push_back(
                {(folder / className / name).string(), (shown / className / name).string(), className, part});
        if (!inside.pictures.empty()) out.classNames.push_back(className);
    }
}

Collected collected(const std::string& path, const std::string& shown) {
    Collected out;
    const Found top = listed(path, shown);
    bool areParts = !top.folders.empty(), isPart = false, hasTraining = false;
    for (const std::string& name : top.folders) {
        hasTraining |= partOf(name, isPart) == Part::train && isPart;
        areParts &= isPart;
    }
    if (!areParts || !hasTraining) {
        collectClasses(path, shown, Part::train, out);
    } else {
        for (const std::string& name : top.folders)
            collectClasses(fs::path(path) / name, fs::path(shown) / name, partOf(name, isPart), out);
        std::stable_sort(out.files.begin(), out.files.end(),
                         [](const auto& a, const auto& b) { return a.part < b.part; });
    }
    std::sort(out.classNames.begin(), out.classNames.end());
    out.classNames.erase(std::unique(out.classNames.begin(), out.classNames.end()), out.classNames.end());
    if (out.files.empty())
        throw Error(shown,
                    TEXT("data", "expected sub-folders with PNG or JPEG pictures, one for each class, found none"),
                    TEXT("data", "Put the pictures of each class into a folder of its own, named like the class."));
    return out;
}

Collected withoutClassFolders(const std::string& path, const std::string& shown) {
    Collected out;
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        out.files.push_back({path, shown, {}, Part::train});
        return out;
    }
    const Found top = listed(path, shown);
    out.others = top.others;
    for (const std::string& name : top.pictures)
        out.files.push_back({(fs::path(path) / name).string(), (fs::path(shown) / name).string(), {}, Part::train});
    return out.files.empty() ? collected(path, shown) : out;
}

// The size that at least half of the pictures have, of equally many the one met first; where all sorts of sizes meet, a
// square of the area that lies in their middle.
Shape commonShape(const std::vector<Shape>& shapes) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> counts;
    std::int64_t channels = 1, most = 0;
    for (const Shape& shape : shapes) {
        channels = std::max(channels, shape[2]);
        most = std::max(most, ++counts[{shape[0], shape[1]}]);
    }
    std::vector<std::int64_t> areas;
    for (const Shape& shape : shapes) {
        if (counts[{shape[0], shape[1]}] == most && 2 * most >= static_cast<std::int64_t>(shapes.size()))
            return Shape{shape[0], shape[1], channels};
        areas.push_back(shape[0] * shape[1]);
    }
    const auto middle = areas.begin() + static_cast<std::ptrdiff_t>(areas.size() / 2);
    std::nth_element(areas.begin(), middle, areas.end());
    const auto side = std::max<std::int64_t>(1, std::llround(std::sqrt(static_cast<double>(*middle))));
    return Shape{side, side, channels};
}

// Photographs are halved until a network on an ordinary machine can take them, and all of them together stay below a
// gigabyte.
void shrinkToFit(SampleSet& set) {
    constexpr std::int64_t kLargestSet = std::int64_t{1} << 30; // bytes
    constexpr std::int64_t kLongestSide = 192;                  // pixels
    const Shape original = set.pictureShape;
    Shape& shape = set.pictureShape;
    const auto isLarge = [&] {
        return std::max(shape[0], shape[1]) > kLongestSide || checkedProduct(shape.count(), set.samples) > kLargestSet;
    };
    while (isLarge() && shape[0] > 32 && shape[1] > 32) shape = Shape{shape[0] / 2, shape[1] / 2, shape[2]};
    if (!(shape == original))
        set.notes.push_back(
            TEXT("data", "The pictures are shrunk from %1 to %2; another size can be set in the data settings.")
                .arg(original.text())
                .arg(shape.text()));
}
} // namespace

SampleSet readPictureFolder(const std::string& path, const std::string& shownName, const Shape& wanted,
                            bool withoutClasses) {
    const Collected found = withoutClasses ? withoutClassFolders(path, shownName) : collected(path, shownName);
    SampleSet set;
    set.where = shownName;
    set.samples = static_cast<std::int64_t>(found.files.size());
    std::vector<Shape> shapes;
    Sha256 sum;
    for (const PictureFile& file : found.files) {
        const std::vector<std::uint8_t> bytes = readFile(file.path);
        const Picture header = pictureHeader(bytes, file.shown);
        shapes.push_back(Shape{header.height, header.width, header.channels});
        sum.add(file.className).add(bytes.data(), bytes.size());
    }
    set.sha256 = sum.hex();
    const bool isWanted = wanted.rank() == 3 && wanted[0] > 0 && wanted[1] > 0 && (wanted[2] == 1 || wanted[2] == 3) &&
                          wanted[0] <= kLargestPicture / wanted[1];
    const Shape common = isWanted ? wanted : commonShape(shapes);
    set.pictureShape = common;
    if (!isWanted) shrinkToFit(set);
    const std::int64_t each = set.pictureShape.count();
    checkFitsMemory(checkedProduct(each, set.samples), shownName);
    const auto resized = std::count_if(shapes.begin(), shapes.end(),
                                       [&](const Shape& s) { return s[0] != common[0] || s[1] != common[1]; });
    if (resized)
        set.notes.push_back(TEXT("data", "%1 of %2 pictures have another size and are brought to %3 × %4.")
                                .arg(static_cast<long long>(resized))
                                .arg(static_cast<long long>(set.samples))
                                .arg(static_cast<long long>(set.pictureShape[0]))
                                .arg(static_cast<long long>(set.pictureShape[1])));
    if (found.others)
        set.notes.push_back(TEXT("data", "%1 files that are no PNG or JPEG in a class folder are passed over.")
                                .arg(static_cast<long long>(found.others)));

    InputBlock block;
    block.length = block.step = each;
    block.bytes.reserve(static_cast<std::size_t>(each * set.samples));
    TargetBlock target;
    for (const PictureFile& file : found.files) {
        Picture picture = decodedPicture(readFile(file.path), file.shown);
        if (picture.height != set.pictureShape[0] || picture.width != set.pictureShape[1] ||
            picture.channels != set.pictureShape[2])
            picture = resizedPicture(picture, set.pictureShape[0], set.pictureShape[1], set.pictureShape[2]);
        block.bytes.insert(block.bytes.end(), picture.bytes.begin(), picture.bytes.end());
        const auto place = std::lower_bound(found.classNames.begin(), found.classNames.end(), file.className);
        target.classes.push_back(static_cast<std::int32_t>(place - found.classNames.begin()));
        set.names.push_back(file.className.empty() ? fs::path(file.path).filename().string()
                                                   : file.className + "/" + fs::path(file.path).filename().string());
        set.officialValidation += file.part == Part::validation;
        set.officialTest += file.part == Part::test;
    }
    set.hasOfficialValidation = set.officialValidation > 0;
    set.hasOfficialTest = set.officialTest > 0;
    set.hasTargets = !found.classNames.empty();
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(set.pictureShape);
    set.inputNames.push_back("pictures");
    set.targets.push_back(std::move(target));
    TargetInfo info;
    info.name = "class";
    info.kind = TargetInfo::Kind::classIndex;
    info.classNames = found.classNames;
    set.targetInfos.push_back(std::move(info));
    set.arePictures = true;
    return set;
}

bool isPictureFolder(const std::string& path) {
    try {
        return !collected(path, path).files.empty();
    } catch (const Error&) {
        return false;
    }
}

std::int64_t writePictureFolder(const Dataset& data, Part part, const std::string& folder) {
    if (!data.hasPictures() || data.info().targets.empty() || data.info().targets[0].classNames.empty())
        throw Error(folder, TEXT("data", "expected pictures with classes, got other data"),
                    TEXT("data", "Write a .npz file instead."));
    for (std::int64_t row = 0; row < data.samples(part); ++row) {
        std::int32_t label = 0;
        data.classRows(part, 0, &row, 1, &label);
        const fs::path place = fs::path(folder) / data.info().targets[0].classNames[static_cast<std::size_t>(label)];
        std::error_code fault;
        fs::create_directories(place, fault);
        const fs::path file = place / fmt::format("{:05}.png", row);
        const std::vector<std::uint8_t> png = encodedPng(data.picture(part, row));
        std::ofstream out(file, std::ios::binary);
        out.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
        if (!out.flush())
            throw Error(file.string(), TEXT("data", "the file cannot be written"),
                        TEXT("data", "Check the folder and the free space."));
    }
    return data.samples(part);
}

} // namespace lamina
