#include "core/data/cifar_reader.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"

#include <algorithm>
#include <filesystem>

namespace lamina {

namespace fs = std::filesystem;

namespace {
constexpr std::int64_t kSide = 32, kPlane = kSide * kSide, kChannels = 3, kPixels = kPlane * kChannels;
constexpr std::int64_t kRecord10 = 1 + kPixels, kRecord100 = 2 + kPixels; // CIFAR-100: coarse label, fine label

std::string baseName(const std::string& path) {
    std::string name = fs::path(path).filename().string();
    return name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name;
}

bool isTestName(const std::string& name) { return name.rfind("test", 0) == 0; }

std::vector<std::string> filesIn(const std::string& folder) {
    std::vector<std::string> training, tests;
    std::error_code fault;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault)) {
        const std::string path = it->path().string(), name = baseName(path);
        if (!name.ends_with(".bin")) continue;
        if (isTestName(name))
            tests.push_back(path);
        else if (name.rfind("data_batch", 0) == 0 || name.rfind("train", 0) == 0)
            training.push_back(path);
    }
    std::sort(training.begin(), training.end());
    if (training.empty()) return {};
    training.insert(training.end(), tests.begin(), tests.end());
    return training;
}

std::vector<std::string> classNamesBeside(const fs::path& folder) {
    for (const char* name : {"batches.meta.txt", "fine_label_names.txt", "labels.txt"}) {
        std::error_code ignored;
        if (!fs::is_regular_file(folder / name, ignored)) continue;
        const std::string text = ByteSource((folder / name).string()).readAll(1 << 16);
        std::vector<std::string> names;
        std::string line;
        for (const char c : text + "\n") {
            if (c == '\n') {
                if (!line.empty()) names.push_back(line);
                line.clear();
            } else if (c != '\r') {
                line += c;
            }
        }
        return names;
    }
    return {};
}
} // namespace

bool isCifarFile(const std::string& path) {
    const std::string name = baseName(path);
    std::error_code fault;
    const auto size = static_cast<std::int64_t>(fs::file_size(path, fault));
    const bool isPacked = path.ends_with(".gz");
    return name.ends_with(".bin") && !fault && size > 0 &&
           (isPacked || size % kRecord10 == 0 || size % kRecord100 == 0);
}

bool isCifarFolder(const std::string& path) {
    const std::vector<std::string> files = filesIn(path);
    return !files.empty() && std::all_of(files.begin(), files.end(), isCifarFile);
}

SampleSet readCifar(const std::string& path, const std::string& shown) {
    std::error_code ignored;
    const bool isFolder = fs::is_directory(path, ignored);
    const std::vector<std::string> files = isFolder ? filesIn(path) : std::vector<std::string>{path};
    SampleSet set;
    set.where = shown;
    set.pictureShape = Shape{kSide, kSide, kChannels};
    set.arePictures = true;
    InputBlock block;
    block.length = block.step = kPixels;
    TargetBlock target;
    Sha256 sum;
    std::int32_t largest = 0;
    for (const std::string& file : files) {
        const std::string where = isFolder ? (fs::path(shown) / fs::path(file).filename()).string() : shown;
        ByteSource source(file);
        checkFitsMemory(source.largestSize() / (file.ends_with(".gz") ? 1032 : 1), where);
        const std::string bytes = source.readAll(std::int64_t{1} << 32);
        sum.add(source.sha256());
        const auto size = static_cast<std::int64_t>(bytes.size());
        const std::int64_t record = size % kRecord10 == 0 ? kRecord10 : kRecord100;
        if (size == 0 || size % record != 0)
            throw Error(where,
                        TEXT("data", "expected CIFAR records of %1 or %2 bytes, got a file of %3 bytes")
                            .arg(static_cast<long long>(kRecord10))
                            .arg(static_cast<long long>(kRecord100))
                            .arg(static_cast<long long>(size)),
                        TEXT("data", "Copy or download the file again."));
        checkFitsMemory(size, where);
        for (std::int64_t at = 0; at < size; at += record) {
            const auto label = static_cast<unsigned char>(bytes[static_cast<std::size_t>(at + record - kPixels - 1)]);
            if (label >= (record == kRecord10 ? 10 : 100))
                throw Error(where,
                            TEXT("data", "picture %1: expected a class from 0 to %2, got %3")
                                .arg(static_cast<long long>(at / record))
                                .arg(record == kRecord10 ? 9 : 99)
                                .arg(static_cast<int>(label)),
                            TEXT("data", "Is it a file of the CIFAR data? Copy or download it again."));
            target.classes.push_back(label);
            largest = std::max<std::int32_t>(largest, label);
            const char* planes = bytes.data() + at + record - kPixels;
            for (std::int64_t pixel = 0; pixel < kPlane; ++pixel)
                for (std::int64_t channel = 0; channel < kChannels; ++channel)
                    block.bytes.push_back(static_cast<std::uint8_t>(planes[channel * kPlane + pixel]));
            ++set.samples;
            set.officialTest += isFolder && isTestName(baseName(file));
        }
    }
    set.sha256 = sum.hex();
    set.hasOfficialTest = set.officialTest > 0;
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(set.pictureShape);
    set.inputNames.push_back("pictures");
    set.targets.push_back(std::move(target));
    TargetInfo info;
    info.name = "class";
    info.kind = TargetInfo::Kind::classIndex;
    info.classNames = classNamesBeside(isFolder ? fs::path(path) : fs::path(path).parent_path());
    const std::int32_t classes = largest < 10 ? 10 : 100;
    if (static_cast<std::int32_t>(info.classNames.size()) < classes) {
        info.classNames.clear();
        for (std::int32_t c = 0; c < classes; ++c) info.classNames.push_back(std::to_string(c));
    }
    info.classNames.resize(static_cast<std::size_t>(classes));
    set.targetInfos.push_back(std::move(info));
    return set;
}

} // namespace lamina
