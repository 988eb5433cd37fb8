#include "core/base/error.h"
#include "core/data/byte_source.h"
#include "core/data/wav_reader.h"

#include <algorithm>
#include <filesystem>

namespace lamina {

namespace fs = std::filesystem;

namespace {
struct SoundFile {
    std::string path, shown, className;
};

std::vector<SoundFile> soundsIn(const fs::path& folder, const fs::path& shown, const std::string& className) {
    std::vector<SoundFile> files;
    std::error_code fault;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
        if (const std::string name = it->path().filename().string(); isWavName(name))
            files.push_back({it->path().string(), (shown / name).string(), className});
    std::sort(files.begin(), files.end(), [](const SoundFile& a, const SoundFile& b) { return a.path < b.path; });
    return files;
}

std::vector<SoundFile> soundsInClasses(const fs::path& folder, const fs::path& shown) {
    std::vector<std::string> names;
    std::error_code fault;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
        if (std::error_code ignored; it->is_directory(ignored)) names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    std::vector<SoundFile> files;
    for (const std::string& name : names)
        for (SoundFile& file : soundsIn(folder / name, shown / name, name)) files.push_back(std::move(file));
    return files;
}
} // namespace

bool isSoundFolder(const std::string& path) { return !soundsInClasses(path, path).empty(); }

SampleSet readSoundFolder(const std::string& path, const std::string& shown, const SoundRecipe& recipe,
                          bool forPrediction) {
    std::error_code ignored;
    std::vector<SoundFile> files;
    if (!fs::is_directory(path, ignored))
        files.push_back({path, shown, {}});
    else if (files = soundsInClasses(path, shown); files.empty() && forPrediction)
        files = soundsIn(path, shown, {});
    if (files.empty())
        throw Error(shown, TEXT("data", "expected sub-folders with .wav files, one for each class, found none"),
                    TEXT("data", "Put the sounds of each class into a folder of its own, named like the class."));
    SampleSet set;
    set.where = shown;
    set.samples = static_cast<std::int64_t>(files.size());
    const Shape shape = shapeOfSound(recipe, shown);
    checkFitsMemory(checkedProduct(checkedProduct(shape.count(), set.samples), 4), shown);
    InputBlock block;
    block.length = block.step = shape.count();
    TargetBlock target;
    TargetInfo info;
    info.name = "class";
    info.kind = TargetInfo::Kind::classIndex;
    Sha256 sum;
    for (const SoundFile& file : files) {
        const std::vector<std::uint8_t> bytes = readFile(file.path);
        sum.add(file.className).add(bytes.data(), bytes.size());
        const std::vector<float> frames = framesOf(broughtTo(readWav(file.path, file.shown), recipe), recipe);
        LAMINA_CHECK(static_cast<std::int64_t>(frames.size()) == block.length);
        block.floats.insert(block.floats.end(), frames.begin(), frames.end());
        if (info.classNames.empty() || info.classNames.back() != file.className)
            info.classNames.push_back(file.className);
        target.classes.push_back(static_cast<std::int32_t>(info.classNames.size()) - 1);
        set.names.push_back(fs::path(file.shown).filename().string());
    }
    set.sha256 = sum.hex();
    set.hasTargets = !files.front().className.empty();
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(shape);
    set.inputNames.push_back("sound");
    set.targets.push_back(std::move(target));
    if (!set.hasTargets) info.classNames.clear();
    set.targetInfos.push_back(std::move(info));
    return set;
}

} // namespace lamina
