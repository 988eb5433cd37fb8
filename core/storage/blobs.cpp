#include "core/base/error.h"
#include "core/storage/atomic_file.h"
#include "core/storage/checksum.h"
#include "core/storage/damage.h"
#include "core/storage/hdf5.h"
#include "core/storage/open_file.h"
#include "core/storage/project_file.h"

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <functional>

namespace lamina {

namespace {
constexpr std::size_t kMostBlobs = 10000;

void addBlob(Checksum& sum, const std::string& name, const std::vector<std::byte>& bytes) {
    sum.addNumber(name.size());
    sum.add(name.data(), name.size());
    sum.addNumber(bytes.size());
    sum.add(bytes.data(), bytes.size());
}

// Hands on every blob of a file in the order of the names; false: their checksum is not the one that the file states.
using Visit = std::function<void(const std::string& name, std::vector<std::byte> bytes)>;
bool readBlobs(const std::string& path, const Visit& visit) {
    const OpenFile file(path);
    std::byte start[h5::kSuperblockBytes] = {};
    const ssize_t got = pread(file.descriptor(), start, sizeof start, 0);
    const std::unique_lock<std::mutex> held = h5::lock();
    if (got < 0 || !h5::isPlainSuperblock(start, static_cast<std::size_t>(got), file.size()))
        throw damaged(path, TEXT("storage", "the start of the HDF5 file is damaged, or its end is missing"));
    const h5::Handle opened = h5::openRead(path);
    const h5::Handle group = opened ? h5::openGroup(opened.id(), "blobs", path) : h5::Handle();
    const std::optional<std::string> expected = opened ? h5::readText(opened.id(), "sha256", path) : std::nullopt;
    if (!group || !expected) throw damaged(path, TEXT("storage", "this is no checkpoint"));
    std::vector<std::string> names = h5::linksOf(group.id(), kMostBlobs, path);
    std::sort(names.begin(), names.end());
    Checksum sum;
    for (const std::string& name : names) {
        const h5::Handle dataset = h5::openDataset(group.id(), name, path);
        if (!dataset) throw damaged(path, TEXT("storage", "this is no checkpoint"));
        std::vector<std::byte> bytes = h5::readBytes(dataset, path);
        addBlob(sum, name, bytes);
        visit(name, std::move(bytes));
    }
    return sum.hex() == *expected;
}
} // namespace

void saveBlobs(const Blobs& blobs, const std::string& path) {
    AtomicFile file(resolvedPath(path));
    {
        const std::unique_lock<std::mutex> held = h5::lock();
        const h5::Handle image = h5::createImage();
        Checksum sum;
        for (const auto& [name, bytes] : blobs) addBlob(sum, name, bytes);
        h5::writeText(image.id(), "sha256", sum.hex(), h5::Charset::ascii);
        const h5::Handle group = h5::createGroup(image.id(), "blobs");
        for (const auto& [name, bytes] : blobs) {
            h5::splitPath(name, path);
            LAMINA_CHECK(name.find('/') == std::string::npos);
            h5::writeBytes(group.id(), name, bytes.data(), bytes.size());
        }
        const auto [bytes, count] = h5::imageOf(image);
        file.write(bytes, count);
    }
    std::size_t same = 0; // compared one at a time: all at once would take their memory a second time
    const bool isWhole = readBlobs(file.temporaryPath(), [&](const std::string& name, std::vector<std::byte> bytes) {
        const auto written = blobs.find(name);
        same += written != blobs.end() && written->second.size() == bytes.size() &&
                (bytes.empty() || std::memcmp(bytes.data(), written->second.data(), bytes.size()) == 0);
    });
    if (!isWhole || same != blobs.size())
        throw Error(
            path, TEXT("storage", "the saved file does not read back as it was written; the old one was left as it is"),
            TEXT("storage", "Save elsewhere: the disk may be failing."));
    file.commit();
}

Blobs loadBlobs(const std::string& path) {
    Blobs blobs;
    if (!readBlobs(path,
                   [&](const std::string& name, std::vector<std::byte> bytes) { blobs[name] = std::move(bytes); }))
        throw damaged(path, TEXT("storage", "the checkpoint is damaged: its checksum is another"));
    return blobs;
}

} // namespace lamina
