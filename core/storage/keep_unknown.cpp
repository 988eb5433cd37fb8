// What another program put into a project file survives a save. It is copied in the worker, for the old file is as little to
// be trusted here as when it was read.

#include "core/storage/hdf5.h"
#include "core/storage/load_worker.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <set>
#include <string>
#include <vector>

namespace lamina {

namespace {
constexpr std::size_t kMostMembers = 10000;
constexpr int kMostDepth = 16;

const std::set<std::string> kOwnRootLinks = {"model_weights", "lamina", "optimizer_weights"};
const std::set<std::string> kOwnRootAttributes = {"keras_version", "backend", "model_config", "training_config"};
const std::set<std::string> kOwnMembers = {"project", "layers", "weights"};
const std::set<std::string> kOwnAttributes = {"format_version", "min_reader"};

bool isPlainAttribute(hid_t object, const std::string& name) {
    const h5::Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
    if (!attribute) return false;
    const h5::Handle type(H5Aget_type(attribute.id()), H5Tclose);
    const h5::Handle space(H5Aget_space(attribute.id()), H5Sclose);
    if (!type || !space) return false;
    const H5T_class_t kind = H5Tget_class(type.id());
    const hssize_t count = H5Sget_simple_extent_npoints(space.id());
    return (kind == H5T_INTEGER || kind == H5T_FLOAT || kind == H5T_STRING) && count >= 0 && count <= 100000 &&
           H5Tget_size(type.id()) <= 65536;
}

std::vector<std::string> attributesOf(hid_t object) {
    H5O_info_t info;
    if (H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS) < 0 || info.num_attrs > kMostMembers) return {};
    std::vector<std::string> names;
    for (hsize_t i = 0; i < info.num_attrs; ++i) {
        char name[1024];
        const ssize_t length =
            H5Aget_name_by_idx(object, ".", H5_INDEX_NAME, H5_ITER_INC, i, name, sizeof name, H5P_DEFAULT);
        if (length > 0 && static_cast<std::size_t>(length) < sizeof name) names.emplace_back(name);
    }
    return names;
}

bool copyAttribute(hid_t from, hid_t to, const std::string& name) {
    if (!isPlainAttribute(from, name) || h5::hasAttribute(to, name)) return false;
    const h5::Handle source(H5Aopen(from, name.c_str(), H5P_DEFAULT), H5Aclose);
    const h5::Handle type(H5Aget_type(source.id()), H5Tclose);
    const h5::Handle space(H5Aget_space(source.id()), H5Sclose);
    const h5::Handle target(H5Acreate2(to, name.c_str(), type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    const auto count = static_cast<std::size_t>(H5Sget_simple_extent_npoints(space.id()));
    if (!target || count == 0) return static_cast<bool>(target);
    const bool isVariable = H5Tis_variable_str(type.id()) > 0;
    std::vector<std::byte> values(count * std::max(H5Tget_size(type.id()), sizeof(char*)));
    if (H5Aread(source.id(), type.id(), values.data()) < 0) return false;
    const bool isWritten = H5Awrite(target.id(), type.id(), values.data()) >= 0;
    if (isVariable) H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, values.data());
    return isWritten;
}

// A tree of groups and datasets with hard links only, each object once, everything stored in this file.
class PlainTree {
public:
    explicit PlainTree(std::uint64_t mostBytes) : m_left(mostBytes) {}

    bool accepts(hid_t parent, const std::string& name, int depth = 0) {
        if (depth > kMostDepth || ++m_objects > kMostMembers || !h5::hasLink(parent, name)) return false;
        const h5::Handle object(H5Oopen(parent, name.c_str(), H5P_DEFAULT), H5Oclose);
        H5O_info_t info;
        if (!object || H5Oget_info2(object.id(), &info, H5O_INFO_BASIC | H5O_INFO_NUM_ATTRS) < 0 || info.rc != 1)
            return false;
        for (const std::string& attribute : attributesOf(object.id()))
            if (!isPlainAttribute(object.id(), attribute)) return false;
        if (info.type == H5O_TYPE_DATASET) return acceptsDataset(object);
        if (info.type != H5O_TYPE_GROUP) return false;
        for (const std::string& member : h5::linksOf(object.id(), kMostMembers, {}))
            if (!accepts(object.id(), member, depth + 1)) return false;
        return true;
    }

private:
    bool acceptsDataset(const h5::Handle& dataset) {
        h5::shapeOf(dataset, {}); // throws for anything that is not stored plainly
        const std::uint64_t bytes = H5Dget_storage_size(dataset.id());
        if (bytes > m_left) return false;
        m_left -= bytes;
        return true;
    }

    std::size_t m_objects = 0;
    std::uint64_t m_left;
};

struct Wanted {
    std::vector<std::string> attributes, links;
    bool isEmpty() const { return attributes.empty() && links.empty(); }
};

Wanted unknownIn(hid_t object, const std::set<std::string>& ownAttributes, const std::set<std::string>& ownLinks,
                 PlainTree& tree) {
    Wanted wanted;
    for (const std::string& name : attributesOf(object))
        if (!ownAttributes.count(name) && isPlainAttribute(object, name)) wanted.attributes.push_back(name);
    for (const std::string& name : h5::linksOf(object, kMostMembers, {})) {
        if (ownLinks.count(name)) continue;
        try {
            if (tree.accepts(object, name)) wanted.links.push_back(name);
        } catch (const std::exception&) {
        } // this one stays behind
    }
    return wanted;
}

bool copy(hid_t from, hid_t to, const Wanted& wanted) {
    bool isDone = true;
    for (const std::string& name : wanted.attributes) isDone = copyAttribute(from, to, name) && isDone;
    for (const std::string& name : wanted.links)
        isDone = H5Ocopy(from, name.c_str(), to, name.c_str(), H5P_DEFAULT, H5P_DEFAULT) >= 0 && isDone;
    return isDone;
}

h5::Handle openForWriting(int descriptor) {
    const h5::Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
    H5Pset_file_locking(access.id(), false, true);
    return {H5Fopen(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), H5F_ACC_RDWR, access.id()), H5Fclose};
}
} // namespace

bool holdsUnknown(const h5::Handle& file) {
    const auto isForeign = [](hid_t object, const std::set<std::string>& attributes,
                              const std::set<std::string>& links) {
        H5O_info_t info;
        if (H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS) < 0 || info.num_attrs > kMostMembers) return true;
        for (const std::string& name : attributesOf(object))
            if (!attributes.count(name)) return true;
        for (const std::string& name : h5::linksOf(object, kMostMembers, {}))
            if (!links.count(name)) return true;
        return false;
    };
    if (isForeign(file.id(), kOwnRootAttributes, kOwnRootLinks)) return true;
    if (!h5::hasLink(file.id(), "lamina")) return false;
    const h5::Handle own = h5::openGroup(file.id(), "lamina", {});
    return !own || isForeign(own.id(), kOwnAttributes, kOwnMembers);
}

int keepUnknown(int from, int to) {
    try {
        const std::unique_lock<std::mutex> held = h5::lock();
        struct stat facts {};
        std::byte start[h5::kSuperblockBytes] = {};
        if (fstat(from, &facts) != 0) return 1;
        const ssize_t got = pread(from, start, sizeof start, 0);
        if (got < 0 ||
            !h5::isPlainSuperblock(start, static_cast<std::size_t>(got), static_cast<std::uint64_t>(facts.st_size)))
            return kNothingKept;
        const h5::Handle old = h5::openRead("/proc/self/fd/" + std::to_string(from));
        h5::Handle fresh = openForWriting(to);
        closeDoors();
        if (!old) return kNothingKept;
        if (!fresh) return 1;

        PlainTree tree(static_cast<std::uint64_t>(facts.st_size));
        const Wanted root = unknownIn(old.id(), kOwnRootAttributes, kOwnRootLinks, tree);
        const h5::Handle oldOwn =
            h5::hasLink(old.id(), "lamina") ? h5::openGroup(old.id(), "lamina", {}) : h5::Handle();
        const Wanted own = oldOwn ? unknownIn(oldOwn.id(), kOwnAttributes, kOwnMembers, tree) : Wanted{};
        if (root.isEmpty() && own.isEmpty()) return kNothingKept;
        bool isDone = copy(old.id(), fresh.id(), root);
        if (!own.isEmpty()) {
            const h5::Handle group = h5::openGroup(fresh.id(), "lamina", {});
            isDone = group && copy(oldOwn.id(), group.id(), own) && isDone;
        }
        isDone = H5Fflush(fresh.id(), H5F_SCOPE_GLOBAL) >= 0 && isDone;
        return fresh.close() && isDone ? kSomethingKept : 1;
    } catch (const std::exception&) {
        return 1;
    }
}

} // namespace lamina
