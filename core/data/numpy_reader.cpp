#include "core/data/numpy_reader.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"
#include "core/data/number_text.h"
#include "core/data/numpy_array.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <string_view>

#include <zip.h>

namespace lamina {

namespace {
constexpr std::int64_t kSmallArray = 256 << 20; // bytes; larger ones may not be packed better than kBestPacking
constexpr std::int64_t kBestPacking = 200;

using Arrays = std::map<std::string, NumpyArray>;

// sample_weight is called w from here on, like sample_weight_val w_val. A bare w is somebody's own array, w0 and w1 are weights.
std::string shortened(std::string name) {
    constexpr std::string_view kLong = "sample_weight";
    if (name == "w" || name == "W" || name.starts_with("w_") || name.starts_with("W_")) return {};
    if (name.starts_with(kLong)) name.replace(0, kLong.size(), "w");
    return name;
}

bool isWanted(const std::string& name) { // x, x0, x_train, x0_train, …, likewise y and the sample weights w
    if (name.empty() || std::string_view("xywXYW").find(name[0]) == std::string_view::npos) return false;
    std::size_t digits = 0;
    while (1 + digits < name.size() && std::isdigit(static_cast<unsigned char>(name[1 + digits]))) ++digits;
    const std::string rest = name.substr(1 + digits);
    return digits <= 3 &&
           (rest.empty() || rest == "_train" || rest == "_test" || rest == "_val" || rest == "_validation");
}

Arrays readArchive(const std::string& path, const std::string& shown, std::vector<Text>& notes) {
    int fault = 0;
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(zip_open(path.c_str(), ZIP_RDONLY, &fault),
                                                           [](zip_t* a) { zip_discard(a); });
    if (!archive)
        throw Error(shown, TEXT("data", "expected a .npz file, got something that is no ZIP archive, or a damaged one"),
                    TEXT("data", "Save it again with numpy.savez."));
    Arrays arrays;
    std::string others;
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0 ||
            (stat.valid & kNeeded) != kNeeded)
            continue;
        std::string name = stat.name;
        if (name.ends_with(".npy")) name.resize(name.size() - 4);
        const std::string known = shortened(name);
        if (isWanted(known)) {
            name = known;
        } else {
            if (others.size() < 100) others += (others.empty() ? "" : ", ") + name;
            continue;
        }
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        const std::string where = shown + ": " + name;
        const auto size = static_cast<std::int64_t>(std::min<zip_uint64_t>(stat.size, std::uint64_t{1} << 61));
        const auto packed = static_cast<std::int64_t>(std::min<zip_uint64_t>(stat.comp_size, std::uint64_t{1} << 50));
        if (size > kSmallArray && size / kBestPacking > packed)
            throw Error(where,
                        TEXT("data", "expected an array that is packed at most 1 : %1, got %2 MB out of %3 kB")
                            .arg(static_cast<long long>(kBestPacking))
                            .arg(static_cast<long long>(size >> 20))
                            .arg(static_cast<long long>(packed >> 10)),
                        TEXT("data", "Save it with numpy.savez, without compression, if it is really that large."));
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0), zip_fclose);
        if (!file)
            throw Error(where, TEXT("data", "the array cannot be unpacked (%1)").arg(zip_strerror(archive.get())),
                        TEXT("data", "Save it again with numpy.savez."));
        const auto read = [&](void* out, std::int64_t count) {
            std::int64_t done = 0;
            while (done < count) {
                const zip_int64_t got =
                    zip_fread(file.get(), static_cast<char*>(out) + done, static_cast<zip_uint64_t>(count - done));
                if (got < 0)
                    throw Error(where,
                                TEXT("data", "the array cannot be unpacked (%1)").arg(zip_file_strerror(file.get())),
                                TEXT("data", "Save it again with numpy.savez."));
                if (got == 0) break;
                done += got;
            }
            return done;
        };
        if (!arrays.emplace(name, readNumpyArray(read, size, where)).second)
            throw Error(where, TEXT("data", "expected each array once, got it twice"),
                        TEXT("data", "Save it again with numpy.savez."));
        char more = 0;
        read(&more, 1); // the end: here the check sum of the archive is compared
    }
    if (!others.empty()) notes.push_back(TEXT("data", "Arrays that are not used: %1.").arg(shownText(others)));
    return arrays;
}

// a behind b along the first axis
void append(NumpyArray& a, const NumpyArray& b, const std::string& where) {
    if (a.shape.rank() != b.shape.rank() || !(a.shape.withoutFirst() == b.shape.withoutFirst()) ||
        a.bytes.empty() != b.bytes.empty())
        throw Error(
            where,
            TEXT("data", "expected arrays of one type and shape for training, validation and test, got %1 and %2")
                .arg(a.shape.text())
                .arg(b.shape.text()),
            TEXT("data", "Give all parts the same shape."));
    a.bytes.insert(a.bytes.end(), b.bytes.begin(), b.bytes.end());
    a.floats.insert(a.floats.end(), b.floats.begin(), b.floats.end());
    a.shape[0] += b.shape[0];
}

// x (or x_train), x_val (or x_validation) and x_test become one array x each, likewise x0, y, …; their lengths are the
// official parts.
void joinParts(SampleSet& set, Arrays& arrays) {
    std::set<std::string> names; // in order: inputs before targets
    for (const auto& [name, array] : arrays) names.insert(name.substr(0, name.find('_')));
    std::set<std::string> known; // parts whose length is known
    for (const std::string& letter : names) {
        const std::string first = arrays.contains(letter + "_train") ? letter + "_train" : letter;
        if (!arrays.contains(first)) continue;
        NumpyArray whole = std::move(arrays[first]);
        for (const std::string part : {"_val", "_validation", "_test"}) {
            const auto found = arrays.find(letter + part);
            if (found == arrays.end()) continue;
            if (whole.shape.rank() == 0 || found->second.shape.rank() == 0) continue;
            const std::int64_t count = found->second.shape[0];
            std::int64_t& official = part == "_test" ? set.officialTest : set.officialValidation;
            if (known.insert(part == "_test" ? "test" : "validation").second)
                official = count;
            else if (count != official)
                throw Error(set.where,
                            TEXT("data", "expected as many targets as inputs, got %1 and %2")
                                .arg(static_cast<long long>(count))
                                .arg(static_cast<long long>(official)),
                            TEXT("data", "Save inputs and targets of the same samples."));
            if (count > 0) append(whole, found->second, set.where);
        }
        arrays[letter] = std::move(whole);
    }
    set.hasOfficialTest = set.officialTest > 0;
    set.hasOfficialValidation = set.officialValidation > 0;
}

bool isZeroOrOne(const NumpyArray& array) {
    for (std::int64_t i = 0; i < array.shape.count(); ++i)
        if (array.at(i) != 0 && array.at(i) != 1) return false;
    return true;
}

bool isOneHot(const NumpyArray& array) {
    const std::int64_t width = array.shape.last(), rows = array.shape.count() / width;
    if (array.shape.rank() < 2 || width < 2 || !isZeroOrOne(array)) return false;
    for (std::int64_t row = 0; row < rows; ++row) {
        double sum = 0;
        for (std::int64_t k = 0; k < width; ++k) sum += array.at(row * width + k);
        if (sum != 1) return false;
    }
    return true;
}

void addInput(SampleSet& set, const std::string& name, NumpyArray array) {
    InputBlock block;
    const Shape sample = array.shape.rank() == 1 ? Shape{1} : array.shape.withoutFirst();
    block.length = block.step = sample.count();
    if (set.inputs.empty() && sample.rank() == 3 && (sample.last() == 1 || sample.last() == 3)) {
        set.pictureShape = sample;
        const bool isUnit = array.bytes.empty() &&
                            std::all_of(array.floats.begin(), array.floats.end(), [](float v) { return v <= 1; });
        set.largestByte = isUnit ? 1 : 255;
    }
    block.bytes = std::move(array.bytes);
    block.floats = std::move(array.floats);
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(sample);
    set.inputNames.push_back(name);
}

void addTarget(SampleSet& set, const std::string& name, const NumpyArray& array, const std::string& where) {
    TargetBlock block;
    TargetInfo info;
    info.name = name;
    Shape sample = array.shape.withoutFirst();
    block.length = sample.count();
    if (isOneHot(array) && sample.last() > 2) { // every sample, at every place, has exactly one class
        const std::int64_t classes = sample.last();
        info.kind = TargetInfo::Kind::classIndex;
        std::vector<std::int64_t> places = sample.extents();
        places.pop_back();
        info.shape = Shape(std::move(places));
        block.length = info.shape.count();
        for (std::int64_t i = 0; i < array.shape.count(); ++i)
            if (array.at(i) != 0) block.classes.push_back(static_cast<std::int32_t>(i % classes));
        for (std::int64_t c = 0; c < classes; ++c) info.classNames.push_back(std::to_string(c));
        set.targets.push_back(std::move(block));
        set.targetInfos.push_back(std::move(info));
        return;
    }
    const std::int64_t count = array.shape.count();
    const bool areTwo =
        block.length == 1 && array.kind == 'f' && array.shape[0] > 1 && isZeroOrOne(array) &&
        std::any_of(array.floats.begin(), array.floats.end(), [&](float v) { return v != array.floats[0]; });
    const bool areClasses = areTwo || (array.kind != 'f' && !isOneHot(array)); // two columns: either may be meant
    if (!areClasses) {
        info.kind = TargetInfo::Kind::values;
        info.shape = sample.rank() == 0 ? Shape{1} : sample;
        for (std::int64_t i = 0; i < count; ++i) block.values.push_back(static_cast<float>(array.at(i)));
    } else {
        info.kind = TargetInfo::Kind::classIndex;
        constexpr double kMostClasses = 100000;
        double largest = 1;
        for (std::int64_t i = 0; i < count; ++i) {
            const double label = array.at(i);
            if (label < 0 || label >= kMostClasses)
                throw Error(where,
                            TEXT("data", "sample %1: expected a class number from 0 on, got %2")
                                .arg(static_cast<long long>(i / block.length))
                                .arg(label),
                            TEXT("data", "Whole numbers in y are classes; save numbers to be predicted as float32."));
            largest = std::max(largest, label);
            block.classes.push_back(static_cast<std::int32_t>(label));
        }
        for (std::int32_t c = 0; c <= static_cast<std::int32_t>(largest); ++c)
            info.classNames.push_back(std::to_string(c));
        info.shape = block.length == 1 ? Shape{} : sample;
    }
    set.targets.push_back(std::move(block));
    set.targetInfos.push_back(std::move(info));
}

// How much every sample counts, of one target
void addWeights(SampleSet& set, std::size_t target, const NumpyArray& array, const std::string& where) {
    std::vector<float> weights;
    for (std::int64_t i = 0; i < array.shape.count(); ++i) {
        const double weight = array.at(i);
        if (!std::isfinite(weight) || weight < 0)
            throw Error(
                where,
                TEXT("data", "sample %1: expected a weight of at least 0, got %2")
                    .arg(static_cast<long long>(i / std::max<std::int64_t>(1, array.shape.withoutFirst().count())))
                    .arg(weight),
                TEXT("data", "Give every sample a weight such as 1."));
        weights.push_back(static_cast<float>(weight));
    }
    set.targets[target].weights = std::move(weights);
    set.targetInfos[target].weightShape = array.shape.withoutFirst();
}
} // namespace

SampleSet readNumpy(const std::string& path, const std::string& shownName) {
    SampleSet set;
    set.where = shownName;
    Arrays arrays;
    {
        const std::vector<std::uint8_t> file = readFile(path);
        set.sha256 = Sha256().add(file.data(), file.size()).hex();
        if (file.size() >= 2 && file[0] == 'P' && file[1] == 'K') {
            arrays = readArchive(path, shownName, set.notes);
        } else {
            ByteSource source(path); // .npy, also as .npy.gz where the size is known only after unpacking
            const std::string bytes = source.readAll(std::int64_t{1} << 40);
            std::size_t at = 0;
            const auto read = [&](void* out, std::int64_t count) {
                const std::size_t taken = std::min(static_cast<std::size_t>(count), bytes.size() - at);
                std::copy_n(bytes.data() + at, taken, static_cast<char*>(out));
                at += taken;
                return static_cast<std::int64_t>(taken);
            };
            arrays.emplace("x", readNumpyArray(read, static_cast<std::int64_t>(bytes.size()), shownName));
        }
    }
    joinParts(set, arrays);
    const auto series = [&](const std::string& letter) { // x, or x0, x1, …
        std::vector<std::string> names;
        if (arrays.contains(letter))
            names.push_back(letter);
        else
            for (int i = 0; arrays.contains(letter + std::to_string(i)); ++i)
                names.push_back(letter + std::to_string(i));
        return names;
    };
    const std::vector<std::string> inputs = series("x"), targets = series("y"),
                                   weights = targets.empty() ? std::vector<std::string>() : series("w");
    if (inputs.empty())
        throw Error(shownName,
                    TEXT("data", "expected an array named x (or x0, x1, …), and y for the targets, found no x"),
                    TEXT("data", "Save it with numpy.savez(file, x=…, y=…)."));
    set.samples = -1;
    for (const std::vector<std::string>* names : {&inputs, &targets, &weights})
        for (const std::string& name : *names) {
            const NumpyArray& array = arrays[name];
            if (array.shape.rank() == 0)
                throw Error(shownName,
                            TEXT("data", "expected samples along the first axis of %1, got a single number").arg(name),
                            TEXT("data", "Save arrays with one row for each sample."));
            if (set.samples >= 0 && array.shape[0] != set.samples)
                throw Error(shownName,
                            TEXT("data", "expected %1 samples in %2 as in %3, got %4")
                                .arg(static_cast<long long>(set.samples))
                                .arg(name)
                                .arg(inputs[0])
                                .arg(static_cast<long long>(array.shape[0])),
                            TEXT("data", "Save inputs and targets of the same samples."));
            set.samples = array.shape[0];
        }
    if (set.samples == 0)
        throw Error(shownName, TEXT("data", "expected samples, got arrays without any"),
                    TEXT("data", "Save arrays with one row for each sample."));
    for (const std::string& name : inputs) addInput(set, name, std::move(arrays[name]));
    for (const std::string& name : targets) addTarget(set, name, arrays[name], shownName + ": " + name);
    set.hasTargets = !targets.empty();
    if (!weights.empty() && weights.size() != 1 && weights.size() != targets.size())
        throw Error(shownName,
                    TEXT("data", "expected sample weights for each of %1 targets, or one array for all, got %2")
                        .arg(static_cast<long long>(targets.size()))
                        .arg(static_cast<long long>(weights.size())),
                    TEXT("data", "Save them as w0, w1, … in the order of the targets, or as sample_weight."));
    for (std::size_t t = 0; t < targets.size() && !weights.empty(); ++t) {
        const std::string& name = weights[weights.size() == 1 ? 0 : t];
        addWeights(set, t, arrays[name], shownName + ": " + name);
    }
    return set;
}

} // namespace lamina
