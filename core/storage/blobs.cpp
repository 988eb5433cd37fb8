#include "core/base/error.h"
#include "core/storage/atomic_file.h"
#include "core/storage/checksum.h"
#include "core/storage/damage.h"
#include "core/storage/hdf5.h"
#include "core/storage/open_file.h"
#include "core/storage/project_file.h"

#include <unistd.h>

#include <algorithm>

namespace lamina {

namespace {
constexpr std::size_t kMostBlobs = 10000;

std::string checksumOf(const Blobs& blobs) {
    Checksum sum;
    for (const auto& [name, bytes] : blobs) {
        sum.addNumber(name.size());
        sum.add(name.data(), name.size());
        sum.addNumber(bytes.size());
        sum.add(bytes.data(), bytes.size());
    }
    return sum.hex();
}
} // namespace

void saveBlobs(const Blobs& blobs, const std::string& path) {
    AtomicFile file(resolvedPath(path));
    {
        const std::unique_lock<std::mutex> held = h5::lock();
        const h5::Handle image = h5::createImage();
        h5::writeText(image.id(), "sha256", checksumOf(blobs), h5::Charset::ascii);
        const h5::Handle group = h5::createGroup(image.id(), "blobs");
        for (const auto& [name, bytes] : blobs) {
            h5::splitPath(name, path);
            LAMINA_CHECK(name.find('/') == std::string::npos);
            h5::writeBytes(group.id(), name, bytes.data(), bytes.size());
        }
        const auto [bytes, count] = h5::imageOf(image);
        file.write(bytes, count);
    }
    if (loadBlobs(file.temporaryPath()) != blobs)
        throw Error(
            path, TEXT("storage", "the saved file does not read back as it was written; the old one was left as it is"),
            TEXT("storage", "Save elsewhere: the disk may be failing."));
    file.commit();
}

Blobs loadBlobs(const std::string& path) {
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
    Blobs blobs;
    for (const std::string& name : h5::linksOf(group.id(), kMostBlobs, path)) {
        const h5::Handle dataset = h5::openDataset(group.id(), name, path);
        if (!dataset) throw damaged(path, TEXT("storage", "this is no checkpoint"));
        blobs[name] = h5::readBytes(dataset, path);
    }
    if (checksumOf(blobs) != *expected)
        throw damaged(path, TEXT("storage", "the checkpoint is damaged: its checksum is another"));
    return blobs;
}

} // namespace lamina
